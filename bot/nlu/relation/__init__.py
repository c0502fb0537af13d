"""What people say of how they are managed: answers to the thirteen questions, and words about the first look."""
