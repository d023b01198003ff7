"""SVG's properties: their names, whether they are inherited, and their defaults."""

from __future__ import annotations

INHERITED = {
    "clip-rule": "nonzero", "color": "", "color-interpolation": "srgb",
    "color-interpolation-filters": "linearrgb", "fill": "black", "fill-opacity": "1",
    "fill-rule": "nonzero", "image-rendering": "auto", "marker-end": "none", "marker-mid": "none",
    "marker-start": "none", "paint-order": "normal", "shape-rendering": "auto", "stroke": "none",
    "stroke-dasharray": "none", "stroke-dashoffset": "0",
    "stroke-linecap": "butt", "stroke-linejoin": "miter", "stroke-miterlimit": "4", "stroke-opacity": "1",
    "stroke-width": "1", "visibility": "visible",
}  # fmt: skip
"""Inherited properties by name, each with its initial value."""
FONT = frozenset(
    """
    alignment-baseline baseline-shift block-progression direction dominant-baseline font font-family
    font-feature-settings
    font-size font-size-adjust font-stretch font-style font-variant font-variant-alternates
    font-variant-caps font-variant-east-asian font-variant-ligatures font-variant-numeric
    font-variant-position font-variation-settings font-weight glyph-orientation-horizontal
    glyph-orientation-vertical inline-size kerning letter-spacing line-height shape-margin shape-padding
    text-align text-anchor text-decoration text-decoration-color text-decoration-line
    text-decoration-style text-indent text-orientation text-overflow text-rendering text-transform
    unicode-bidi white-space word-spacing writing-mode
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
"""Properties that matter to texts only."""
NOT_INHERITED = {
    "clip-path": "none", "display": "inline", "filter": "none", "mask": "none", "opacity": "1",
    "stop-opacity": "1", "flood-opacity": "1", "isolation": "auto", "mix-blend-mode": "normal",
    "vector-effect": "none", "stop-color": "black", "flood-color": "black", "lighting-color": "white",
    "mask-type": "luminance",
}  # fmt: skip
"""The others, the same."""
NO_ATTRIBUTES = frozenset({"isolation", "mix-blend-mode"})
"""Properties that stand in a style only."""
WITHOUT_EFFECT = {
    "cursor",
    "pointer-events",
    "color-rendering",
    "enable-background",
    "solid-color",
    "solid-opacity",
}
"""Properties that no browser follows in a picture."""
COLORS = ("fill", "stroke", "stop-color", "flood-color", "lighting-color", "color")

SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
DRAWN = SHAPES | {"g", "use", "image", "text", "svg", "a", "switch"}
"""Elements that are drawn in place."""
REFERRED = frozenset(
    {"clipPath", "filter", "linearGradient", "marker", "mask", "pattern", "radialGradient", "symbol"}
)
"""Elements that are drawn only through references."""
ANIMATIONS = frozenset({"animate", "animateTransform", "animateMotion", "animateColor", "set", "discard"})

GEOMETRY = {
    "rect": {"x": "0", "y": "0"}, "image": {"x": "0", "y": "0"}, "use": {"x": "0", "y": "0"},
    "circle": {"cx": "0", "cy": "0"}, "ellipse": {"cx": "0", "cy": "0"},
    "line": {"x1": "0", "y1": "0", "x2": "0", "y2": "0"}, "stop": {"offset": "0"},
    "linearGradient": {"x1": "0", "y1": "0", "x2": "100%", "y2": "0", "gradientUnits": "objectBoundingBox",
                       "spreadMethod": "pad"},
    "radialGradient": {"cx": "50%", "cy": "50%", "r": "50%", "gradientUnits": "objectBoundingBox",
                       "spreadMethod": "pad"},
    "clipPath": {"clipPathUnits": "userSpaceOnUse"}, "mask": {"maskUnits": "objectBoundingBox"},
}  # fmt: skip
"""Default values of elements' attributes."""
LENGTHS = frozenset(
    """
    x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr dx dy stroke-width stroke-dashoffset stroke-miterlimit
    refX refY markerWidth markerHeight
    """.split()  # noqa: SIM905
)
FRACTIONS = frozenset(
    {"opacity", "fill-opacity", "stroke-opacity", "stop-opacity", "flood-opacity", "offset"}
)
