"""The words of COLOR, SIZE and POSITION, split by tinycss2; what is unsafe has none.

The portal's own template writes these values into a `<style>` without any escaping. So a value
must not end its declaration, its rule or the style element, nor open anything that it doesn't close.
"""

from __future__ import annotations

import re

from tinycss2 import parse_component_value_list
from tinycss2.ast import Node

_SAFE = re.compile(r"[\w .,/%#()+\t-]{1,100}", re.ASCII)
"""At most 100 characters; no quotes, escapes, comments, colons, semicolons, braces or line ends."""
_HUGE_EXPONENT = re.compile(r"(?:^|[ (,+/\t-])[\d.]+e[+-]?\d{4}")


def split(value: str) -> list[Node]:
    """Return the words of a value, each as the one token it is.

    Args:
        value: the text of a property; spaces around it don't matter.

    Returns:
        tinycss2's tokens without the white space between them; empty if the value is empty, unsafe, or has
        tokens that nothing separates.
    """
    text = value.strip(" \t").lower()
    if not _SAFE.fullmatch(value) or _HUGE_EXPONENT.search(text) or text.count("(") != text.count(")"):
        return []
    tokens = parse_component_value_list(text)
    words, gaps = tokens[::2], tokens[1::2]
    is_apart = all(gap.type == "whitespace" for gap in gaps) and len(words) == len(gaps) + 1
    return words if is_apart and all(word.type != "whitespace" for word in words) else []
