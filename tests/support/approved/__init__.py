"""Approved pictures of the windows, and how they are made and compared."""
