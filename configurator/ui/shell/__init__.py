"""The window: menus, bars and what they share."""
