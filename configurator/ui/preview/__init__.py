"""The exact preview: the portal's own rules, drawn by Chromium."""
