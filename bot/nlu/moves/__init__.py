"""Words that move between tasks: back to one, on with one, over to another, no further."""
