"""When the CSS animations of a drawing begin and end."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import tinycss2
from tinycss2.ast import Node

from configurator.icon.css import declarations as css
from configurator.icon.motion.animation_rules import AnimationRules
from configurator.icon.motion.clock_values import LONGEST
from configurator.icon.svg.svg_document import Document, Element

_LONGHANDS = ("name", "duration", "delay", "iteration-count", "play-state")
_SECONDS = {"s": 1.0, "ms": 0.001}
_NESTED = {"function": "arguments", "() block": "content"}
_EASINGS = ("cubic-bezier", "steps", "linear", "scroll", "view")

_ANIMATION = ("animation", "-webkit-animation")
_TRANSITION = ("transition", "-webkit-transition")

Tokens = Sequence[Node]


@dataclass(frozen=True, slots=True)
class CssAnimation:
    """An animation of an element by CSS.

    Attributes:
        duration: seconds of one run.
        delay: seconds before it; negative if it begins in its midst.
        count: how many runs; infinity for ever. Without a duration or a run, nothing moves.
        is_paused: whether it stands still.
        written_delay: the delay as it is written, empty for none.
    """

    duration: float
    delay: float
    count: float
    is_paused: bool
    written_delay: str

    @property
    def moves(self) -> bool:
        """Whether anything moves."""
        return self.duration > 0 and self.count > 0 and not self.is_paused

    @property
    def end(self) -> float:
        """The second in which its last run ends, or in which the first one begins if it runs for ever."""
        return self.delay + (self.duration * self.count if math.isfinite(self.count) else 0.0)

    @property
    def period(self) -> float:
        """Seconds after which it repeats for ever; 0 if it doesn't."""
        return self.duration if math.isinf(self.count) and self.moves else 0.0


def css_animations(document: Document) -> list[tuple[Element, list[CssAnimation]]]:
    """Return the elements that CSS animates, with their animations."""
    rules = AnimationRules(document)
    if not rules.keyframes:
        return []
    found = []
    for element, declared in rules.declared(*_ANIMATION):
        values = _values(declared, rules)
        animations = list(_animations(values, rules))
        if any(one.moves for one in animations):
            found.append((element, animations))
    return found


def longest_of_any_rule(document: Document) -> float:
    """Return the seconds that a rule's animation or transition may take, whatever the rule is for."""
    rules = AnimationRules(document)
    ends = [0.0]
    for declared in rules.of_each_rule(*_TRANSITION):
        times = [_bound([token], rules) for one in declared for token in one.value if _is_time(token)]
        ends.append(sum(sorted(times)[-2:]))
    for declared in rules.of_each_rule(*_ANIMATION):
        ends += [one.end for one in _animations(_values(declared, rules), rules) if one.moves]
    return max(ends)


def _values(declared: Iterable[css.Declaration], rules: AnimationRules) -> dict[str, list[Tokens]]:
    """Return the value in force for each longhand, as a list of one entry for each animation."""
    values: dict[str, list[Tokens]] = {}
    for one in declared:
        name = one.name.removeprefix("-webkit-")
        layers: list[Tokens] = [_words(layer) for layer in _split(_spliced(one.value, rules))]
        if name == "animation":
            parts = [_shorthand(layer, rules) for layer in layers]
            values = {longhand: [part.get(longhand, []) for part in parts] for longhand in _LONGHANDS}
        else:
            values[name.removeprefix("animation-")] = layers
    return values


def _animations(values: dict[str, list[Tokens]], rules: AnimationRules) -> Iterator[CssAnimation]:
    for place, name in enumerate(values.get("name", [])):
        entry = {key: layers[place % len(layers)] for key, layers in values.items() if layers}
        is_known = bool(name) and rules.keyframes.issuperset(map(_text, rules.resolved(name)))
        duration = _bound(entry.get("duration", []), rules) if is_known else 0.0
        count = _count(entry.get("iteration-count", []), rules)
        delay = entry.get("delay", [])
        is_paused = [_text(token) for token in entry.get("play-state", [])] == ["paused"]
        yield CssAnimation(
            duration, _bound(delay, rules), count, is_paused, tinycss2.serialize(delay).strip()
        )


def _shorthand(layer: Tokens, rules: AnimationRules) -> dict[str, Tokens]:
    """Return the longhands that one layer of `animation` sets."""
    found: dict[str, Tokens] = {}
    for token in layer:
        meant = next(iter(_words(rules.resolved([token]))), token)
        text = _text(meant)
        if _is_time(meant):
            found["delay" if "duration" in found else "duration"] = [token]
        elif meant.type == "number" or text == "infinite":
            found["iteration-count"] = [token]
        elif text in {"paused", "running"}:
            found["play-state"] = [token]
        elif text in rules.keyframes:
            found["name"] = [token]
    return found


def _spliced(value: Tokens, rules: AnimationRules) -> list[Node]:
    """Return tokens with each `var()` that stands for several replaced by these; others stay as written."""
    found: list[Node] = []
    for token in value:
        resolved = rules.resolved([token])
        found += resolved if len(_words(resolved)) > 1 else [token]
    return found


def _split(value: Tokens) -> list[Tokens]:
    commas = [place for place, node in enumerate(value) if node == ","]
    edges = [-1, *commas, len(value)]
    return [value[start + 1 : end] for start, end in pairwise(edges)]


def _words(layer: Tokens) -> list[Node]:
    return [token for token in layer if token.type not in {"whitespace", "comment"}]


def _text(token: Node) -> str:
    return str(token.value) if token.type in {"ident", "string"} else ""


def _is_time(token: Node) -> bool:
    if token.type == "dimension":
        return token.lower_unit in _SECONDS
    return token.type == "function" and token.lower_name not in _EASINGS


def _count(tokens: Tokens, rules: AnimationRules) -> float:
    if not tokens:
        return 1.0
    return math.inf if _text(tokens[0]) == "infinite" else _bound(tokens, rules)


def _bound(tokens: Tokens, rules: AnimationRules) -> float:
    """Return a number or seconds; of a calculation, what it may come to at most."""
    known = _words(rules.resolved(tokens))
    if len(known) == 1 and known[0].type in {"number", "dimension"}:
        return _plain(known[0])
    times, factor = 0.0, 1.0
    for token in _leaves(known, rules):
        if token.type == "number":
            factor *= max(1.0, abs(token.value))
        elif token.type == "dimension":
            times += abs(_plain(token))
    return min((times or 1.0) * factor, LONGEST) if tokens else 0.0


def _plain(token: Node) -> float:
    seconds = float(token.value) * (_SECONDS.get(token.lower_unit, 1.0) if token.type == "dimension" else 1.0)
    return max(-LONGEST, min(seconds, LONGEST))


def _leaves(tokens: Iterable[Node], rules: AnimationRules) -> Iterator[Node]:
    """Yield tokens and those inside of functions and brackets, each `var()` replaced."""
    waiting = list(tokens)
    while waiting:
        for token in rules.resolved([waiting.pop()]):
            yield token
            waiting += getattr(token, _NESTED.get(token.type, ""), ())
