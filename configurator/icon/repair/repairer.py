"""Repairs a file that no browser draws, by the smallest changes that make browsers draw it."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import NamedTuple

from configurator.guard import guarded
from configurator.icon.repair import not_xml, outer_text, tags, unknown_names
from configurator.icon.svg import gate
from configurator.icon.svg.refusal import SvgRefused

_MOST_STEPS = 60
"""Each repairs all mistakes of its kind that it finds, so few are needed."""
_MOST_WORK = 1_500_000
"""Most bytes that all steps but the first few may read, so that none of it takes more than a second."""
_FEW_STEPS = 3

_STEPS: dict[str, Callable[[bytes, SvgRefused], bytes | None]] = {
    "SVG_NOT_UTF8": outer_text.as_utf8,
    "SVG_IS_HTML": outer_text.only_svg,
    "SVG_NOT_SVG_ROOT": outer_text.only_svg,
    "SVG_TEXT_AFTER_END": outer_text.without_end,
    "SVG_BEFORE_DECLARATION": outer_text.without_beginning,
    "SVG_NO_NAMESPACE": unknown_names.with_namespace,
    "SVG_WRONG_NAMESPACE": unknown_names.with_namespace,
    "SVG_UNBOUND_PREFIX": unknown_names.with_prefix,
    "SVG_UNDEFINED_ENTITY": unknown_names.without_entity,
    "SVG_BARE_AMPERSAND": unknown_names.with_ampersands,
    "SVG_DUPLICATE_ATTRIBUTE": tags.without_second,
    "SVG_TAG_MISMATCH": tags.with_ends,
    "SVG_INCOMPLETE": tags.with_last_end,
    "SVG_NOT_XML": not_xml.without_mistake,
}


class Repaired(NamedTuple):
    """A file that was repaired.

    Attributes:
        svg: the document, which the gate admits.
        codes: what was wrong with it, in the order in which it was found.
    """

    svg: str
    codes: tuple[str, ...]


@guarded(lambda _data: None, SvgRefused)
def repair_file(data: bytes | str) -> Repaired | None:
    """Return a repaired file, or None if that needs guessing what was drawn.

    Args:
        data: the file's bytes, or its text.
    """
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    raw = _unpacked(raw)
    codes: list[str] = []
    work = 0
    for _ in range(_MOST_STEPS):
        work += len(raw)
        try:
            return Repaired(gate.admit(raw), tuple(dict.fromkeys(codes)))
        except SvgRefused as refused:
            step = _STEPS.get(refused.code)
            repaired = step(raw, refused) if step and (len(codes) < _FEW_STEPS or work < _MOST_WORK) else None
            if repaired is None or repaired == raw:
                return None
            codes.append(refused.code)
            raw = repaired
    return None


def _unpacked(raw: bytes) -> bytes:
    """Return what is in a packed SVG (`.svgz`), up to the gate's limit."""
    if not raw.startswith(b"\x1f\x8b"):
        return raw
    try:
        return zlib.decompressobj(31).decompress(raw, gate.MAX_BYTES + 1)
    except zlib.error:
        return raw
