"""Starting from a channel template."""
