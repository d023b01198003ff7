"""Drawings that no browser draws in time: small files, valid, each of its own kind."""
# ruff: noqa: E501 - a drawing is read best in one line

from __future__ import annotations

import base64
import struct
import zlib
from urllib.parse import quote

from tests.support.paths import BOMBS

_XMLNS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
_XHTML = 'xmlns="http://www.w3.org/1999/xhtml"'
_ROOT = f'<svg {_XMLNS} viewBox="0 0 100 100">'
_RECT = '<rect width="60" height="60" x="20" y="20" fill="#fff"'


def _svg(inside: str) -> str:
    return f"{_ROOT}{inside}</svg>"


def _copies(levels: int = 9, times: int = 10, id_prefix: str = "g") -> str:
    """A part that is drawn `times` to the power of `levels`."""
    parts = [f'<g id="{id_prefix}0">{_RECT}/></g>']
    for level in range(levels):
        uses = f'<use href="#{id_prefix}{level}"/>' * times
        parts.append(f'<g id="{id_prefix}{level + 1}">{uses}</g>')
    return f"<defs>{''.join(parts)}</defs>"


_COPIES = _svg(f'{_copies()}<use href="#g9"/>')


def _packed(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def _escaped(svg: str) -> str:
    return f"data:image/svg+xml,{quote(svg)}"


def _image(uri: str) -> str:
    return f'<image width="100" height="100" href="{uri}"/>'


def _filter(first: str, step: str, steps: int = 60) -> str:
    """A filter whose every step takes the one before twice."""
    chain = "".join(step.format(now=number, before=number - 1) for number in range(1, steps))
    return _svg(f'<filter id="f">{first}{chain}</filter>{_RECT} filter="url(#f)"/>')


def _masks(switch: str, rules: str, levels: int = 11) -> str:
    """Masks in masks, which only an animation puts in force; `{}` is a mask's number."""
    parts = []
    for level in range(levels):
        child = f'<rect width="99" height="99">{switch.format(level)}</rect>'
        parts.append(f'<mask id="m{level}">{child * 10}</mask>')
    sheet = "".join(rules.format(level + 1, level) for level in range(levels))
    masks = "".join(parts)
    return _svg(f"<style>{sheet}</style>{masks}<rect width='99' height='99'>{switch.format(levels)}</rect>")


_FLOOD = '<feFlood result="r0"/>'
_CLASS_RULE = ".c{}{{mask:url(#m{})}}"

KNOWN = {file.stem: file.read_text("utf-8") for file in sorted(BOMBS.glob("*.svg"))}
"""Those that brought version 0.1.0 down."""

NESTED = {
    "a picture in a mask": _svg(f'<mask id="m">{_image(_packed(_COPIES))}</mask>{_RECT} mask="url(#m)"/>'),
    "a picture in a pattern": _svg(
        f'<pattern id="p" width="1" height="1">{_image(_packed(_COPIES))}</pattern>'
        f'<rect width="99" height="99" fill="url(#p)"/>'
    ),
    "a picture in a filter": _svg(
        f'<filter id="f"><feImage href="{_escaped(_COPIES)}"/></filter>{_RECT} filter="url(#f)"/>'
    ),
    "a picture in a picture": _svg(_image(_packed(_svg(_image(_escaped(_COPIES)))))),
    "a picture in a page": _svg(
        f'<foreignObject width="99" height="99"><img {_XHTML} src="{_packed(_COPIES)}" width="99" height="99"/>'
        f"</foreignObject>"
    ),
    "a background of a page": _svg(
        f'<foreignObject width="99" height="99"><div {_XHTML} style="width:99px;height:99px;'
        f"background:url('{_escaped(_COPIES)}')\"/></foreignObject>"
    ),
}
FILTERS = {
    "composites": _filter(
        _FLOOD,
        '<feComposite result="r{now}" in="r{before}" in2="r{before}" operator="arithmetic" k2=".5" k3=".5"/>',
    ),
    "merges": _filter(
        _FLOOD,
        '<feMerge result="r{now}"><feMergeNode in="r{before}"/><feMergeNode in="r{before}"/></feMerge>',
    ),
    "displacements": _filter(
        _FLOOD, '<feDisplacementMap result="r{now}" in="r{before}" in2="r{before}" scale="2"/>'
    ),
    "blends of three": _filter(
        _FLOOD,
        '<feBlend result="a{now}" in="r{before}" in2="r{before}"/>'
        '<feBlend result="r{now}" in="a{now}" in2="r{before}" mode="screen"/>',
    ),
    "lights": _filter(
        '<feTurbulence baseFrequency=".9" numOctaves="9" result="r0"/>',
        '<feBlend result="r{now}" in="r{before}" in2="r{before}" mode="multiply"/>',
    ),
}
SWITCHED = {
    "a class by steps": _masks('<animate attributeName="class" values="c{0};c{0}" dur="9s"/>', _CLASS_RULE),
    "by steps of CSS": _svg(
        "<style>"
        + "".join(
            f"@keyframes k{level + 1}{{from,to{{mask:url(#m{level})}}}}.c{level + 1}{{animation:k{level + 1} 9s}}"
            for level in range(11)
        )
        + "</style>"
        + "".join(
            f'<mask id="m{level}">' + f'<rect class="c{level}" width="99" height="99"/>' * 10 + "</mask>"
            for level in range(11)
        )
        + '<rect class="c11" width="99" height="99"/>'
    ),
    "after a second": _masks('<set attributeName="class" to="c{0}" begin=".5s"/>', _CLASS_RULE),
    "a property in a rule": _masks(
        '<set attributeName="class" to="c{0}"/>', ".c{}{{--m:url(#m{});mask:var(--m)}}"
    ),
}


def _bitmap(side: int) -> str:
    """A black square of so many pixels as a PNG: a thousandth of what it takes once it's unpacked."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes((1 + -(-side // 8)) * side), 9)
    file = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    return f"data:image/png;base64,{base64.b64encode(file).decode()}"


ADMITTED = {
    "large blurs": _svg(
        '<filter id="f">'
        + "<feMorphology operator='dilate' radius='400'/><feGaussianBlur stdDeviation='300'/>" * 300
        + f'</filter>{_RECT} filter="url(#f)"/>'
    ),
    "blurs of CSS": _svg(f'{_RECT} style="filter:{"blur(200px) " * 400}"/>'),
    "shadows of CSS": _svg(f'{_RECT} style="filter:{"drop-shadow(9px 9px 90px red) " * 400}"/>'),
    "convolutions": _svg(
        '<filter id="f">'
        + f'<feConvolveMatrix order="15" kernelMatrix="{"1 " * 225}"/>' * 400
        + f'</filter>{_RECT} filter="url(#f)"/>'
    ),
}
"""Those that no count of parts gives away."""
LARGE_BITMAP = _svg(_image(_bitmap(16_000)))
"""A drawing of 45 KB that takes a gigabyte of memory."""
