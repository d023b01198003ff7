"""Mending an SVG: the smallest change with which a browser draws it, or draws it as meant."""
