"""Answers of law, limits, and what a labour relation looks like at first sight."""
