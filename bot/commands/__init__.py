"""What the command line does: one file per command with `run(given)`, and what several of them need."""
