"""Choosing the colour of the disc."""
