"""CairoSVG and Cairo, used inside a process that can be killed.

Nothing here is called in the program's own process: a hostile drawing makes CairoSVG hang.
"""

from __future__ import annotations

import ctypes.util
import gc
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

from configurator.icon.draw import bundled_cairo
from configurator.icon.draw.killable_process import WorkError
from configurator.icon.plain.writer import plain_drawing

if TYPE_CHECKING:
    import cairocffi

_DPI = 96
_PREFIXES = {"": "http://www.w3.org/2000/svg", "xlink": "http://www.w3.org/1999/xlink"}


def prepare() -> bytes:
    """Import what draws.

    Raises:
        WorkError: CAIRO_MISSING.
    """
    gc.disable()  # modules are no garbage; looking for it would take a tenth of the time
    try:
        if sys.platform == "win32":
            bundled_cairo.bind()
        with _found_by_the_linker():
            import cairosvg.surface  # noqa: F401, PLC0415 - 150 ms
    except (ImportError, OSError):  # the package or the library that it binds is missing
        raise WorkError("CAIRO_MISSING") from None
    finally:
        gc.freeze()
        gc.enable()
    return b""


@contextmanager
def _found_by_the_linker() -> Iterator[None]:
    """On Linux, have libraries opened by their file names at once.

    cairocffi does that where `find_library` finds nothing. That would find the same ones, but starts
    ldconfig, a compiler and a linker for each name that it's asked for: 20 ms or more.
    """
    found = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = _find_nothing
    try:
        yield
    finally:
        ctypes.util.find_library = found


def _find_nothing(name: str) -> str | None:  # noqa: ARG001 - what it takes the place of has it
    return None


def draw_svg(svg: str, width: int, height: int) -> bytes:
    """Return an SVG as a PNG of exactly this many pixels."""
    return png_of(surface_of(svg, width, height))


def png_of(surface: cairocffi.ImageSurface) -> bytes:
    """Return what is drawn on a surface as a PNG."""
    output = io.BytesIO()
    surface.write_to_png(output)
    return output.getvalue()


def surface_of(svg: str, width: int, height: int, scale: float = 1.0) -> cairocffi.ImageSurface:
    """Return an SVG drawn on a surface.

    Args:
        svg: a document that the gate has admitted.
        width: width of the surface in device pixels.
        height: height of the surface in device pixels.
        scale: device pixels to a CSS pixel, for a document without a size of its own.
    """
    from cairosvg.surface import PNGSurface, Tree  # noqa: PLC0415 - 150 ms

    # Only the document itself is handed in: no address, and no fetcher of our own, which would lift the
    # ban on loading anything.
    drawing = plain_drawing(svg)
    size = {
        "parent_width": width / scale, "parent_height": height / scale,
        "output_width": width, "output_height": height,
    }  # fmt: skip
    if drawing.reasons:
        try:
            tree = Tree(bytestring=_without_entities(svg), unsafe=False)
            _widen_masks(tree)
            return PNGSurface(tree, None, _DPI, **size).cairo
        except Exception:  # CairoSVG raises anything at what it doesn't expect
            if drawing.is_empty:
                raise
    return PNGSurface(Tree(bytestring=drawing.svg, unsafe=False), None, _DPI, **size).cairo


def _widen_masks(tree: Any) -> None:
    """Let a mask cover the whole picture: CairoSVG misreads the size of one without units."""
    reach = tree.get("viewBox", "").replace(",", " ").split()
    if len(reach) != 4:
        reach = ["0", "0", tree.get("width", ""), tree.get("height", "")]
    nodes = [tree]
    while nodes and all(reach):
        node = nodes.pop()
        nodes += node.children
        if node.tag == "mask" and node.get("maskUnits") != "userSpaceOnUse":
            node["maskUnits"] = "userSpaceOnUse"
            node["x"], node["y"], node["width"], node["height"] = reach


def _without_entities(svg: str) -> bytes:
    """CairoSVG refuses the harmless entities that browsers draw; here they stand for themselves."""
    if "<!ENTITY" not in svg:
        return svg.encode()
    for prefix, namespace in _PREFIXES.items():
        ET.register_namespace(prefix, namespace)
    root = ET.fromstring(svg)  # noqa: S314 - the gate has bounded what they expand to
    return ET.tostring(root)
