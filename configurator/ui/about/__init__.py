"""About the program: its version, and everything that comes with it."""
