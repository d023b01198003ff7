"""The REST methods that this program calls."""
