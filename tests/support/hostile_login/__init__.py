"""Hostile pages in the login window, each over real HTTPS at a host of its own."""
