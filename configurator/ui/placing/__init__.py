"""Placing the icon by hand."""
