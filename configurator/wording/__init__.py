"""The sentences people read, by code. Nothing here imports Qt."""
