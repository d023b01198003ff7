"""No drawing makes anything that reads it raise what isn't documented, whatever its numbers and addresses."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import suppress
from xml.sax.saxutils import quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from configurator.connector.rules import drawing_problems
from configurator.icon.check import findings
from configurator.icon.css.geometry import placement
from configurator.icon.draw.raster import Painter, RasterError, to_png
from configurator.icon.minify import candidates
from configurator.icon.motion.motion import motion_of
from configurator.icon.plain.writer import plain_drawing
from configurator.icon.recolor import recolored
from configurator.icon.repair.findings import repair
from configurator.icon.svg import gate
from configurator.icon.svg.intrinsic_size import intrinsic_size
from tests.support.patience import PATIENCE

STRANGE = (
    "1e400",
    "-1e400",
    "1e-400",
    "NaN",
    "nan",
    "inf",
    "-Infinity",
    "1e308",
    "9" * 400,
    "0",
    "-0",
    "",
    "1e",
    "1.",
    ".",
    "-",
    "1_0",
    "٣",
    "0x10",
    "1e999999999",
    "1,5",
    "%",
    "1e400%",
    "nanpx",
    "1e400em",
    "calc(1e400px)",
    "var(--x)",
    "1e7",
    "3.5e38",
    "5e-324",
    "--1",
    "1e1e1",
    "50%",
    "auto",
    "none",
    "18446744073709551616",
    "0." + "1" * 300,
)
NUMBERS = st.sampled_from(STRANGE) | st.floats().map(repr) | st.integers().map(str)
ADDRESSES = st.sampled_from(
    [
        "data:text/css;base64,AAAAA",
        "data:image/svg+xml;base64,AAAA=A",
        "data:image/svg+xml,%ZZ%E9",
        "data:",
        "data:,",
        "data:image/svg+xml;charset=utf-16,%00",
        "data:image/png;base64,AAAAA",
        "#a",
        "#",
        "http://[",
        "//[::1",
    ]
)
LISTS = st.builds(lambda mark, parts: mark.join(parts), st.sampled_from(" ,;"), st.lists(NUMBERS, max_size=6))
FUNCTIONS = st.builds(
    "{}({})".format,
    st.sampled_from(["rotate", "scale", "translate", "matrix", "skewX", "rgb", "hsl", "url"]),
    LISTS,
)
PATHS = st.lists(st.builds(str.__add__, st.sampled_from("MmLlHhVvCcSsQqTtAaZz"), LISTS), max_size=6).map(
    "".join
)
TIMES = st.builds(str.__add__, NUMBERS, st.sampled_from(["s", "ms", "min", "", "deg"])) | st.just(
    "indefinite"
)
VALUES = NUMBERS | LISTS | FUNCTIONS | PATHS | TIMES | ADDRESSES.map("url({})".format)
PROPERTIES = st.sampled_from(
    [
        "transform",
        "fill",
        "d",
        "animation",
        "stroke-dasharray",
        "--x",
        "opacity",
        "offset",
        "animation-duration",
        "stroke-width",
        "clip-path",
        "mask",
        "stroke",
        "font-size",
    ]
)
STYLES = st.lists(st.builds("{}:{}".format, PROPERTIES, VALUES), max_size=4).map(";".join)
ATTRIBUTES_WRITTEN = """
    x y width height cx cy r rx ry x1 x2 fx fr offset opacity fill-opacity fill stroke color stroke-
    width stroke-dasharray stroke-dashoffset stroke-miterlimit font-size pathLength
    gradientTransform stdDeviation dx refX markerWidth startOffset dur begin end repeatCount
    keyTimes values from to by rotate textLength viewBox transform d points preserveAspectRatio
    stop-opacity baseFrequency numOctaves order kernelMatrix radius scale clip-path mask filter id
    class attributeName
"""
ATTRIBUTES = st.sampled_from(ATTRIBUTES_WRITTEN.split())
NAMES_WRITTEN = """
    rect circle ellipse line polyline polygon path text tspan g svg use image linearGradient
    radialGradient stop pattern mask clipPath marker filter feGaussianBlur feMerge feMergeNode
    feImage feTurbulence animate animateTransform set animateMotion symbol switch a style
    foreignObject
"""
NAMES = st.sampled_from(NAMES_WRITTEN.split())


def element(name: str, attributes: dict[str, str], style: str, address: str, content: str) -> str:
    inner = f".a{{{style}}}" if name == "style" else content
    written = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{written} style={quoteattr(style)} href={quoteattr(address)}>{inner}</{name}>"


LEAVES = st.builds(
    element, NAMES, st.dictionaries(ATTRIBUTES, VALUES, max_size=4), STYLES, ADDRESSES, st.just("Hi")
)
ELEMENTS = st.recursive(
    LEAVES,
    lambda inner: st.builds(
        element,
        NAMES,
        st.dictionaries(ATTRIBUTES, VALUES, max_size=3),
        STYLES,
        ADDRESSES,
        st.lists(inner, max_size=3).map("".join),
    ),
    max_leaves=6,
)
DRAWINGS = st.builds(
    lambda root, parts: (
        '<svg xmlns="http://www.w3.org/2000/svg"'
        + "".join(f" {name}={quoteattr(value)}" for name, value in root.items())
        + f">{''.join(parts)}</svg>"
    ),
    st.dictionaries(
        st.sampled_from(["width", "height", "viewBox", "preserveAspectRatio", "transform", "opacity", "id"]),
        VALUES,
    ),
    st.lists(ELEMENTS, min_size=1, max_size=4),
)
NESTED = DRAWINGS.map(
    lambda drawing: (
        '<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/svg+xml;base64,'
        + base64.b64encode(drawing.encode()).decode()
        + '"/></svg>'
    )
)


def admitted(drawing: str) -> bool:
    try:
        gate.read(drawing)
    except gate.SvgRefused as refused:
        repair(drawing, refused.code)
        return False
    return True


@pytest.mark.full
@given(DRAWINGS | NESTED)
def test_reading_a_drawing_raises_nothing(drawing: str) -> None:
    drawing_problems(drawing)
    if not admitted(drawing):
        return
    for finding in findings(drawing):
        if finding.is_repairable:
            repair(drawing, finding.code)
    intrinsic = intrinsic_size(drawing)
    for size in ("90%", "contain", "cover", "auto", "12px"):
        rect = placement(42, intrinsic, size, "center", 2.0)
        assert rect.width >= 0
    motion_of(drawing)
    candidates(drawing)
    recolored(drawing, lambda color: color)
    plain_drawing(drawing)


@pytest.fixture(scope="module")
def painter() -> Iterator[Painter]:
    with Painter() as process:
        yield process


@pytest.mark.full
@given(drawing=DRAWINGS)
def test_drawing_raises_only_what_is_documented(painter: Painter, drawing: str) -> None:
    if not admitted(drawing):
        return
    with suppress(RasterError):
        to_png(drawing, 21, 21, painter=painter, timeout=PATIENCE)
