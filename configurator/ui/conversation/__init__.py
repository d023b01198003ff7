"""A test conversation in the window."""
