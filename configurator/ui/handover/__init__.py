"""Export as code and import from code."""
