"""What happens to an SVG on its way to the portal."""
