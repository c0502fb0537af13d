"""What the command line does: here one file for each command, with `run(given)`; what several of them need is in the
folders: files (archives, ledgers, the sample), terminal (what is shown), training."""
