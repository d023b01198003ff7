"""Signing in to a portal: the window with its page, and what follows the redirect."""
