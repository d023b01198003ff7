"""The settings page: checks its address, and writes to its developer."""
