"""The REST methods that the program calls."""
