"""What stays on this computer."""
