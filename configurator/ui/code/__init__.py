"""Code that is shown: syntax colours, line numbers, copy and save."""
