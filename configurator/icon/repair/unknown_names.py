"""Names that a browser does not know: of the language itself, of prefixes and of characters."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from configurator.icon.repair import parse_error
from configurator.icon.svg.refusal import SvgRefused
from configurator.icon.svg.svg_document import SVG, XLINK

_NOT_TEXT = rb"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>"
_AMPERSAND = re.compile(
    _NOT_TEXT + rb"|&(?!#\d+;|#x[0-9a-fA-F]+;|[A-Za-z_:][\w:.-]*;)", re.DOTALL
)  # fmt: skip
_ROOT = re.compile(rb"<((?:[\w.-]+:)?svg)(?=[\s/>])")
_NAMESPACES = {
    "xlink": XLINK,
    "svg": SVG,
    "inkscape": "http://www.inkscape.org/namespaces/inkscape",
    "sodipodi": "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "sketch": "http://www.bohemiancoding.com/sketch/ns",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "cc": "http://creativecommons.org/ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "ns_svg": SVG,
    "ns_xlink": XLINK,
}
"""By the prefix that everybody uses; `ns_…` are Illustrator's entities."""


def _head_of(raw: bytes) -> re.Match[bytes] | None:
    """The name in the first `<svg` tag."""
    at = max(0, parse_error.find(raw).root)
    return _ROOT.search(raw, at)


def with_namespace(raw: bytes, _refused: SvgRefused) -> bytes | None:
    """Return the file with the right xmlns, even if a wrong one is written more than once."""
    root = _head_of(raw)
    if not root:
        return None
    prefix = root[1].rpartition(b":")[0]
    name = b"xmlns:" + prefix if prefix else b"xmlns"
    end = raw.find(b">", root.end())
    wrong = re.search(rb"\s" + name + rb"\s*=\s*(\"[^\"]*\"|'[^']*')", raw[root.end() : end])
    right = name + b'="' + SVG.encode() + b'"'
    if not wrong:
        return raw[: root.end()] + b" " + right + raw[root.end() :]
    return re.sub(rb"(?<=\s)" + name + rb"\s*=\s*" + re.escape(wrong[1]), right, raw)


def with_prefix(raw: bytes, refused: SvgRefused) -> bytes | None:
    """Return the file with its prefix declared; an unknown one gets a namespace of its own."""
    root, name = _head_of(raw), str(refused.details.get("name", ""))
    if not root or not name:
        return None
    explained = f' xmlns:{name}="{_NAMESPACES.get(name.lower(), f"urn:{name}")}"'.encode()
    return raw[: root.end()] + explained + raw[root.end() :]


def without_entity(raw: bytes, refused: SvgRefused) -> bytes | None:
    """Return the file with a named character of HTML written by its number."""
    name = str(refused.details.get("name", ""))
    if not name:
        return None
    known = html.unescape(f"&{name};")
    if name in _NAMESPACES:
        new = _NAMESPACES[name]
    elif known != f"&{name};":
        new = "".join(f"&#{ord(character)};" for character in known)
    else:
        new = f"&amp;{name};"
    pattern = re.compile(_NOT_TEXT + rb"|&" + re.escape(name.encode()) + rb";", re.DOTALL)
    return pattern.sub(_unless_skipped(new.encode()), raw)


def with_ampersands(raw: bytes, _refused: SvgRefused) -> bytes:
    """Return the file with each bare & written out."""
    return _AMPERSAND.sub(_unless_skipped(b"&amp;"), raw)


def _unless_skipped(new: bytes) -> Callable[[re.Match[bytes]], bytes]:
    """Return a replacer for references that leaves comments and CDATA alone."""
    return lambda found: new if found[0].startswith(b"&") else found[0]
