"""Several people in one talk: whoever is reported for, workmates, the next one at the same telephone."""
