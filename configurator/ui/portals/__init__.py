"""Which portal the window works with, and how one is connected."""
