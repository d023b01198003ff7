"""The window as screen readers have it."""
