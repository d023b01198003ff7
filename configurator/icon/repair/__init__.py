"""Repairs an SVG by the smallest change with which a browser draws it, or draws it as meant."""
