"""What people are told of their data: the notice and its page."""
