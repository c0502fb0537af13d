"""What a message says to an open form: values of its slots, corrections, and the move that the words make."""
