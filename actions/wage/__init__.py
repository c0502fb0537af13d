"""The table of the wage calculator, questions about it, and its way into a report."""
