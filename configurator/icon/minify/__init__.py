"""A smaller file that looks the same, without invisible parts and needless digits."""

from __future__ import annotations

from collections.abc import Callable

from configurator.icon.data_uri import encode
from configurator.icon.minify import cleaning, groups, shapes, styles, values
from configurator.icon.minify.tree import Node, NotUnderstoodError, parse, write
from configurator.icon.svg.refusal import SvgRefused

__all__ = ["candidates"]

_MOST_ROUNDS = 3


def candidates(svg: str) -> list[str]:
    """Return smaller spellings of a document, the smallest first; the caller compares the pictures.

    Args:
        svg: a document that the gate has admitted.

    Returns:
        At most three documents, each with a shorter Data URI than the one before in the file; empty where
        there is nothing to gain.
    """
    made = [_again(_thorough, svg), _with_sheets(svg), _gentle(svg)]
    shorter = {text for text in made if text and len(encode(text)) < len(encode(svg))}
    return sorted(shorter, key=lambda text: (len(encode(text)), text))


def _again(make: Callable[[str], str], svg: str) -> str:
    """Repeat until nothing more is gained: one saving enables another."""
    made = make(svg)
    for _ in range(_MOST_ROUNDS):
        once_more = make(made) if made else ""
        if len(encode(once_more)) >= len(encode(made)):
            break
        made = once_more
    return made


def _parsed(svg: str) -> Node | None:
    try:
        return parse(svg)
    except (NotUnderstoodError, SvgRefused):
        return None


def _thorough(svg: str) -> str:
    """Return the document after every step, empty if its style sheets can't become attributes."""
    root = _parsed(svg)
    if root is None or cleaning.is_animated(root) or not styles.is_simple(root):
        return ""
    styles.inline(root)
    styles.spread(root)
    cleaning.drop_undrawn(root)
    cleaning.drop_unused(root)
    values.shorten(root)
    cleaning.drop_invisible(root)
    shapes.to_paths(root)
    for _ in range(2):
        cleaning.drop_defaults(root)
        groups.collapse(root)
        groups.hoist(root)
    shapes.merge(root)
    cleaning.drop_defaults(root)
    cleaning.drop_unused(root)
    cleaning.rename_ids(root)
    return write(root)


def _with_sheets(svg: str) -> str:
    """Return the document after the steps that are safe beside style sheets, which stay."""
    root = _parsed(svg)
    if root is None or cleaning.is_animated(root) or not styles.sheets(root):
        return ""
    cleaning.drop_undrawn(root)
    styles.tidy(root)
    cleaning.drop_unused(root)
    values.shorten(root, is_styled=True)
    return write(root)


def _gentle(svg: str) -> str:
    """Return the document without comments, white space and editors' data."""
    root = _parsed(svg)
    if root is None:
        return ""
    if not cleaning.is_animated(root):
        cleaning.drop_undrawn(root)
    return write(root)
