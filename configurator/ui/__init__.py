"""The window. Importing this package alone loads no Qt."""
