"""A picture of pixels as an SVG: decoded, reduced to its colours, traced; or embedded where it is a photo."""
