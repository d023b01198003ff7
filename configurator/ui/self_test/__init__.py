"""Hands and eyes of the self-test, and the longer parts of its job."""
