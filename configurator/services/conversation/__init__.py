"""Test conversations with a portal's operators, without a server: nothing here knows a window."""
