"""Checking for updates."""
