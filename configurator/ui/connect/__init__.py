"""Connecting a portal: what to click there, what to enter, and the two values that come back."""
