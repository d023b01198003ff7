"""Reading SVG documents the way a browser does."""
