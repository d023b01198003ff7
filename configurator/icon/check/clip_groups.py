"""Groups in a clipping path: browsers take none of the shapes in them (SVG 1.1, 14.3.5).

Chromium and Firefox ignore each child of a clipPath but shapes, text and a use of these; what should have
been kept is clipped away.
"""

from __future__ import annotations

from configurator.icon.check.finding import Detected
from configurator.icon.css.declarations import declarations
from configurator.icon.svg.svg_document import Document, Edit, Element

_SHAPES = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use"})
_CONTAINERS = frozenset({"g", "a", "switch", "svg", "symbol"})
_SILENT = frozenset({"title", "desc", "metadata"})
_PASSED_ON = ("clip-rule", "visibility")
"""Properties that a group hands down to its shapes and that count in a clipping path."""
_EFFECTIVE = (
    "transform", "translate", "rotate", "scale", "offset", "clip", "mask", "filter", "display", "visibility",
    "all",
)  # fmt: skip
"""Beginnings of the properties that change what a shape clips; any other may be lost with its group."""
_OWN = frozenset({"clip-path", "mask", "filter", "display", "systemLanguage", "requiredExtensions"})
"""Attributes of a group that ungrouping would lose."""


def find_clip_groups(document: Document) -> Detected | None:
    """Find groups whose shapes browsers don't take for a clipping path that is used."""
    ignored = [
        child
        for clip in document.named("clipPath")
        if _is_used(document, clip)
        for child in _ignored(document, clip)
    ]
    if not ignored:
        return None
    edits: list[Edit] = []
    for container in ignored:
        ungrouped = _ungrouped(document, container)
        if ungrouped is None:
            return Detected()
        edits += ungrouped
    return Detected(edits=tuple(edits))


def _is_used(document: Document, clip: Element) -> bool:
    identifier = clip.attributes.get("id", "").encode()
    return bool(identifier) and any(
        b"#" + identifier + end in document.raw for end in (b")", b'"', b"'", b"&quot;", b"&apos;")
    )


def _ignored(document: Document, clip: Element) -> list[Element]:
    """Return the children of a clipping path that draw something, but not for it."""
    by_id: dict[str, Element] = {}
    for element in document.elements:
        by_id.setdefault(element.attributes.get("id", ""), element)
    found = []
    for child in clip.children:
        target = by_id.get((child.href or "").removeprefix("#")) if child.name == "use" else child
        if (
            target
            and target.name in _CONTAINERS
            and any(one.name in _SHAPES for one in document.within(target))
        ):
            found.append(child)
    return found


def _ungrouped(document: Document, group: Element) -> list[Edit] | None:
    """Return the edits that put a group's shapes in its place; None if that could change what they clip."""
    sheets = "".join(element.text for element in document.elements if element.name == "style")
    if any(name in sheets for name in _EFFECTIVE) or "&" in document.raw[group.start : group.end].decode():
        return None
    edits: list[Edit] = []
    waiting = [(group, "", dict[str, str]())]
    while waiting:
        element, transform, passed = waiting.pop()
        if element.name in _SILENT:
            continue
        own = element.attributes.get("transform", "").strip()
        moved = f"{transform} {own}".strip()
        inner = {
            **passed,
            **{name: element.attributes[name] for name in _PASSED_ON if name in element.attributes},
        }
        if element.name in _SHAPES:
            edits += _with(document, element, moved if transform else own, inner)
            continue
        if not _may_go(document, element):
            return None
        edits += [Edit(element.start, element.head_end), _end_tag(document, element)]
        waiting += [(child, moved, inner) for child in element.children]
    return edits


def _may_go(document: Document, group: Element) -> bool:
    """Whether a group can be taken away from around its shapes."""
    if group.name not in {"g", "a"} or _OWN & group.attributes.keys() or group.parent is None:
        return False
    if any(child.name not in _SHAPES | {"g", "a"} | _SILENT for child in group.children):
        return False
    identifier = group.attributes.get("id")
    if identifier and f"#{identifier}".encode() in document.raw:
        return False
    styles = [one.attributes.get("style", "") for one in document.within(group)]
    return not any(one.name.startswith(_EFFECTIVE) for style in styles for one in declarations(style))


def _with(document: Document, shape: Element, transform: str, passed: dict[str, str]) -> list[Edit]:
    """Return the edits that give a shape what it had from its groups."""
    wanted = {**passed, **({"transform": transform} if transform else {})}
    return [
        document.with_attribute(shape, name, value)
        for name, value in wanted.items()
        if shape.attributes.get(name) != value
    ]


def _end_tag(document: Document, element: Element) -> Edit:
    start = document.raw.rfind(b"</", element.start, element.end)
    return Edit(start, element.end)
