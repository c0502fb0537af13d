"""Consent and the rights of whoever writes: notice, see, correct, export, erase."""
