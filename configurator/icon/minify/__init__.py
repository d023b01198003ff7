"""A smaller file that looks the same, without invisible parts and needless digits."""

from __future__ import annotations

from collections.abc import Callable

from configurator.icon.data_uri import encode
from configurator.icon.minify import (
    animation,
    cleaning,
    defaults,
    groups,
    id_references,
    shapes,
    styles,
    values,
)
from configurator.icon.minify.tree import NotUnderstoodError, parse, write
from configurator.icon.svg.refusal import SvgRefused

__all__ = ["candidates"]

_MOST_ROUNDS = 3
_ALL_DIGITS = 9
"""Decimals beyond those that can be seen: more than a browser's own numbers have. Files with only the visible
ones are 2 % shorter, but an edge that moves by a hair may fall on other pixels."""


def candidates(svg: str) -> list[str]:
    """Return smaller spellings of a document, the smallest first; the caller compares the pictures.

    They draw the same shapes in the same places: nothing is rounded that a browser would not round itself.

    Args:
        svg: a document that the gate has admitted.

    Returns:
        At most three documents, each with a shorter Data URI than the one before in the file; empty where
        there is nothing to gain.
    """
    made = [*(_again(make, svg) for make in (_thorough, _careful)), _gentle(svg)]
    shorter = {text for text in made if text and len(encode(text)) < len(encode(svg))}
    return sorted(shorter, key=lambda text: (len(encode(text)), text))


def _again(make: Callable[[str], str], svg: str) -> str:
    """Repeat until nothing more is gained: one saving enables another."""
    made = _attempt(make, svg)
    for _ in range(_MOST_ROUNDS):
        once_more = _attempt(make, made) if made else ""
        if not once_more or len(encode(once_more)) >= len(encode(made)):
            break
        made = once_more
    return made


def _attempt(make: Callable[[str], str], svg: str) -> str:
    """Return what `make` makes of a document, empty if it isn't understood or has numbers beyond all use."""
    try:
        return make(svg)
    except (NotUnderstoodError, SvgRefused, ArithmeticError):
        return ""


def _thorough(svg: str) -> str:
    """Return the document after every step, which needs style sheets that can become attributes."""
    root = parse(svg)
    if animation.is_animated(root) or any(node.tag == "switch" for node in root.walk()):
        raise NotUnderstoodError
    cleaning.drop_undrawn(root)
    styles.resolve(root, has_text=cleaning.has_text(root))
    id_references.check(root)
    cleaning.drop_unused(root)
    values.shorten(root, _ALL_DIGITS, values.Doubts())
    cleaning.drop_invisible(root)
    shapes.to_paths(root)
    for _ in range(2):
        defaults.drop_defaults(root)
        groups.collapse(root)
        groups.hoist(root)
    shapes.merge(root)
    defaults.drop_defaults(root)
    cleaning.drop_unused(root)
    id_references.rename_ids(root)
    return write(root)


def _careful(svg: str) -> str:
    """Return the document after the steps that are safe beside style sheets and animations."""
    root = parse(svg)
    if not styles.is_read_by_name(root):
        raise NotUnderstoodError
    id_references.check(root)
    moving = animation.animated_names(root)
    declared = styles.declared_names(root)
    styles.tidy(root)
    cleaning.drop_undrawn(root)
    cleaning.drop_unused(root, is_styled=True)
    for node in root.walk():
        styles.judge(node)
    doubts = values.Doubts(
        stroke=bool(moving or declared),
        color=bool({"color", "color-scheme", "all"} & (moving | declared)),
        shape="d" in moving | declared,
        transform=animation.is_animated(root),
    )
    values.shorten(root, _ALL_DIGITS, doubts)
    if not styles.sheets(root):
        id_references.rename_ids(root)
    return write(root)


def _gentle(svg: str) -> str:
    """Return the document without comments, white space and editors' data."""
    try:
        root = parse(svg)
    except (NotUnderstoodError, SvgRefused):
        return ""
    return write(root)
