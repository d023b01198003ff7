"""What a file carries along that nobody sees: the DOCTYPE, and what a drawing program keeps for itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from configurator.icon.check.finding import Found
from configurator.icon.svg.markup import SVG, XLINK, XML, Edit, Markup, Tag

_WORTH_TELLING = 100
"""Bytes of a drawing program's own data from which it is spoken of."""
_STRUCTURAL = re.compile(r":(?:nth|first|last|only|empty)|[+~]")
"""Rules that look at an element's neighbours: taking one out could change the picture."""
_DECLARES_ATTRIBUTES = re.compile(rb"<!ATTLIST\s+\S+\s+(?!xmlns)")
_TOKEN = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|(?P<tag><[^\s/>!?](?:\"[^\"]*\"|'[^']*'|[^\"'>])*>)"
    rb"|&(?P<name>[^\s;&<#]+);",
    re.DOTALL,
)
_REFERENCE = re.compile(r"&([^\s;&<#]+);")
_PREDEFINED = {"amp", "lt", "gt", "quot", "apos"}
_MOST_NESTED = 20


def doctype(markup: Markup) -> Found | None:
    """Find a DOCTYPE; what it declares is written out where it is used."""
    start, end = markup.doctype
    if not end or _DECLARES_ATTRIBUTES.search(markup.raw, start, end):
        return None
    while markup.raw[end : end + 1].isspace():
        end += 1
    body = markup.raw[end:]
    expanded = _expanded(body, markup.entities) if markup.entities else body
    return Found(edits=(Edit(start, end), Edit(end, len(markup.raw), expanded)))


def _expanded(body: bytes, entities: Mapping[str, str]) -> bytes:
    def in_text(found: re.Match[str]) -> str:
        return _text(found[1], entities, 0)

    def in_value(found: re.Match[str]) -> str:
        return _text(found[1], entities, 0).replace('"', "&quot;").replace("'", "&apos;")

    def replaced(token: re.Match[bytes]) -> bytes:
        if token["name"]:
            return _REFERENCE.sub(in_text, token[0].decode()).encode()
        return _REFERENCE.sub(in_value, token[0].decode()).encode() if token["tag"] else token[0]

    return _TOKEN.sub(replaced, body)


def _text(name: str, entities: Mapping[str, str], level: int) -> str:
    """What an entity stands for, to the end; the gate has bounded how much that is."""
    if name in _PREDEFINED or name not in entities or level > _MOST_NESTED:
        return f"&{name};"
    return _REFERENCE.sub(lambda found: _text(found[1], entities, level + 1), entities[name])


def metadata(markup: Markup) -> Found | None:
    """Find what a drawing program wrote for itself: elements and attributes that are no SVG."""
    if any(_STRUCTURAL.search(tag.text) for tag in markup.tags if tag.name == "style"):
        return None
    edits: list[Edit] = []
    used = {XLINK, XML, SVG}
    kept: list[Tag] = []
    until = 0
    for tag in markup.tags:
        if tag.start < until:
            continue
        if _is_foreign(tag) and not _is_referred_to(tag):
            edits.append(markup.removed(tag))
            until = tag.end
        elif tag.name == "foreignObject":  # a page inside the drawing, which is drawn
            until = tag.end
            used |= {inner.name[1:].partition("}")[0] for inner in markup.tags if inner.name.startswith("{")}
        else:
            kept.append(tag)
            if tag.name.startswith("{"):
                used.add(tag.name[1:].partition("}")[0])
    for tag in kept:
        edits += _foreign_attributes(markup, tag, used)
    size = sum(edit.end - edit.start for edit in edits)
    return Found({"bytes": size}, tuple(edits)) if size >= _WORTH_TELLING else None


def _is_foreign(tag: Tag) -> bool:
    return tag.parent is not None and (tag.name == "metadata" or tag.name.startswith("{"))


def _is_referred_to(tag: Tag) -> bool:
    """Whether the drawing may use something in there."""
    own = (one for one in tag.within() if not one.name.startswith("{") and one.name != "metadata")
    return any("id" in one.attributes for one in own)


def _foreign_attributes(markup: Markup, tag: Tag, used: set[str]) -> list[Edit]:
    prefixes = {name[1:].partition("}")[0] for name in tag.attributes if name.startswith("{")}
    declares = [one for one in markup.written(tag) if one.name.startswith("xmlns:")]
    if not declares and prefixes <= {XLINK, XML}:
        return []
    edits = []
    for one in markup.written(tag):
        prefix, _, local = one.name.partition(":")
        value = markup.raw[one.value_start + 1 : one.end - 1].decode()
        if prefix == "xmlns" and local:
            if value not in used:
                edits.append(Edit(one.start, one.end))
        elif local and prefix != "xml" and f"{{{XLINK}}}{local}" not in tag.attributes:
            edits.append(Edit(one.start, one.end))
    return edits
