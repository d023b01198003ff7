"""Talking to a portal."""
