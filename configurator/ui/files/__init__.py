"""The document and its file: new, open, save, recovery."""
