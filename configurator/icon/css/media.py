"""Media queries about the size of the place that a drawing is shown in (Media Queries, levels 4 and 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tinycss2.ast import Node

from configurator.icon.css.lengths import PIXELS

_COMPARISONS: dict[str, Callable[[float, float], bool]] = {
    "<": lambda one, other: one < other,
    "<=": lambda one, other: one <= other,
    "=": lambda one, other: one == other,
    ">": lambda one, other: one > other,
    ">=": lambda one, other: one >= other,
}
_SCREEN = frozenset({"all", "screen"})
_TYPES = frozenset(
    {*_SCREEN, "print", "speech", "tty", "tv", "projection", "handheld", "braille", "embossed", "aural"}
)


class UnknownQueryError(Exception):
    """A query asks for more than a size."""


def holds(query: Sequence[Node], width: float, height: float) -> bool:
    """Whether a list of media queries holds for a picture on a screen.

    Args:
        query: the tokens of the list; an empty one always holds.
        width: width of the picture in CSS pixels.
        height: its height.

    Raises:
        UnknownQueryError: it asks for something else too, or is no query.
    """
    parts = _split([token for token in query if token.type != "comment"], ",")
    if parts == [[]]:
        return True
    found = [_query(part, width, height) for part in parts]  # each, so that an unknown one is noticed
    return any(found)


def _split(tokens: Sequence[Node], separator: str) -> list[list[Node]]:
    parts: list[list[Node]] = [[]]
    for token in tokens:
        if token.type == "literal" and token.value == separator:
            parts.append([])
        elif token.type != "whitespace":
            parts[-1].append(token)
    return parts


def _query(tokens: list[Node], width: float, height: float) -> bool:
    words = [token.lower_value if token.type == "ident" else "" for token in tokens]
    if not tokens:
        raise UnknownQueryError
    is_negated = words[0] == "not" and len(words) > 1 and words[1] in _TYPES
    first = 1 if is_negated or words[0] == "only" else 0
    found = True
    rest = tokens
    if words[first] in _TYPES:
        found = words[first] in _SCREEN
        rest = tokens[first + 1 :]
        if rest and words[first + 1] != "and":
            raise UnknownQueryError
        rest = rest[1:]
        if not rest:
            return found != is_negated
    return (_condition(rest, width, height) and found) != is_negated


def _condition(tokens: list[Node], width: float, height: float) -> bool:
    """Whether `(…)`, `not (…)`, `(…) and (…)` or `(…) or (…)` holds."""
    if tokens and _is_word(tokens[0], "not"):
        if len(tokens) != 2:
            raise UnknownQueryError
        return not _feature(tokens[1], width, height)
    joints = {token.lower_value if token.type == "ident" else "" for token in tokens[1::2]}
    if not tokens or len(tokens) % 2 == 0 or not (joints <= {"and"} or joints <= {"or"}):
        raise UnknownQueryError
    found = [_feature(token, width, height) for token in tokens[::2]]
    return all(found) if joints <= {"and"} else any(found)


def _feature(block: Node, width: float, height: float) -> bool:
    if block.type != "() block":
        raise UnknownQueryError
    tokens = [token for token in block.content if token.type not in {"whitespace", "comment"}]
    if tokens and (tokens[0].type == "() block" or _is_word(tokens[0], "not")):
        return _condition(tokens, width, height)
    sizes = {"width": width, "height": height, "aspect-ratio": width / height if height else 0.0}
    if (
        len(tokens) > 2
        and tokens[0].type == "ident"
        and tokens[1].type == "literal"
        and tokens[1].value == ":"
    ):
        return _declared(tokens[0].lower_value, tokens[2:], sizes)
    return _in_range(tokens, sizes)


def _is_word(token: Node, word: str) -> bool:
    return bool(token.type == "ident" and token.lower_value == word)


def _declared(name: str, value: list[Node], sizes: dict[str, float]) -> bool:
    """Whether `min-width: 60px` and its like holds."""
    if name == "orientation" and len(value) == 1 and value[0].type == "ident":
        return bool(value[0].lower_value == ("portrait" if sizes["aspect-ratio"] <= 1 else "landscape"))
    prefix, _, feature = name.partition("-") if name[:4] in {"min-", "max-"} else ("", "", name)
    if feature not in sizes:
        raise UnknownQueryError
    comparison = {"min": ">=", "max": "<=", "": "="}[prefix]
    return _COMPARISONS[comparison](sizes[feature], _value(value))


def _in_range(tokens: list[Node], sizes: dict[str, float]) -> bool:
    """Whether `width < 60px` or `20px <= width <= 60px` holds."""
    sides: list[list[Node]] = [[]]
    signs: list[str] = []
    for token in tokens:
        if token.type == "literal" and token.value in {"<", ">", "=", "<=", ">="}:
            if not sides[-1] and signs:
                signs[-1] += token.value  # `<` and `=` may be two tokens
            else:
                signs.append(token.value)
                sides.append([])
        else:
            sides[-1].append(token)
    if not signs or any(sign not in _COMPARISONS for sign in signs):
        raise UnknownQueryError
    numbers = [_side(side, sizes) for side in sides]
    return all(
        _COMPARISONS[sign](one, other) for sign, one, other in zip(signs, numbers, numbers[1:], strict=False)
    )


def _side(tokens: list[Node], sizes: dict[str, float]) -> float:
    if len(tokens) == 1 and tokens[0].type == "ident":
        if tokens[0].lower_value not in sizes:
            raise UnknownQueryError
        return sizes[tokens[0].lower_value]
    return _value(tokens)


def _value(tokens: list[Node]) -> float:
    """Return a length in pixels, or a number or a ratio."""
    if len(tokens) == 3 and tokens[1].type == "literal" and tokens[1].value == "/":
        below = _value(tokens[2:])
        return _value(tokens[:1]) / below if below else float("inf")
    if len(tokens) != 1 or tokens[0].type not in {"number", "dimension"}:
        raise UnknownQueryError
    if tokens[0].type == "number":
        return float(tokens[0].value)
    if tokens[0].lower_unit not in PIXELS:
        raise UnknownQueryError
    return float(tokens[0].value) * PIXELS[tokens[0].lower_unit]
