"""The ready-made icons, and how they are shown."""
