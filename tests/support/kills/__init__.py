"""Processes that are killed while they write, and what the next start must find."""
