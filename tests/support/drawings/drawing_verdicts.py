"""Holds findings against what a browser shows: which of them are contradicted, and what they miss."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from tests.support.drawings import seen_drawing
from tests.support.drawings.drawing_corpus import Drawing
from tests.support.drawings.drawing_defects import Defect
from tests.support.drawings.seen_drawing import CODES, Seen

PER_KIND = 8
"""Variants of each kind of defect: 200 in all."""
_NOTHING = {"ICON_BLANK", "ICON_OUT_OF_SIGHT"}
"""Either says that nothing is seen."""
NOT_CHECKED = {"ICON_NOT_CHECKED", "ICON_NO_CAIRO"}
"""Findings that say that the picture was not looked at."""


_FEATURE = re.compile(r"<([a-zA-Z]+)|\b(style|mask|filter|clip-path|mix-blend-mode|transform)\s*[=:]")
_PLAIN = {"svg", "g", "path", "circle", "rect", "ellipse", "line", "polygon", "polyline", "defs"}


@dataclass
class Tally:
    """Findings by their code.

    Attributes:
        said: how often the program said it.
        contradicted: `CODE name: measures` of each that the pixels contradict.
        true: how often the pixels show it.
        missing: the same lines, of each that the program did not say.
        unchecked: names of the drawings that the program says it could not check.
    """

    said: Counter[str] = field(default_factory=Counter)
    contradicted: list[str] = field(default_factory=list)
    true: Counter[str] = field(default_factory=Counter)
    missing: list[str] = field(default_factory=list)
    unchecked: list[str] = field(default_factory=list)

    @property
    def missing_share(self) -> float:
        """Share of what the pixels show that the program did not say."""
        return len(self.missing) / max(1, self.true.total())

    def lines(self) -> Iterator[str]:
        """Yield the rates per finding."""
        for code in CODES:
            wrong, lost = (
                sum(line.startswith(f"{code} ") for line in lines)
                for lines in (self.contradicted, self.missing)
            )
            yield (
                f"{code:18} said {self.said[code]:4}, contradicted {wrong:3}; "
                f"shown {self.true[code]:4}, missing {lost:3}"
            )
        yield f"not checked: {len(self.unchecked)}"


def truth(moments: Sequence[Seen]) -> dict[str, bool | None]:
    """Return what holds for a drawing at each moment that it was looked at."""
    return seen_drawing.over_time([seen_drawing.holds(seen) for seen in moments])


def judge(
    drawings: Sequence[Drawing],
    findings: Mapping[str, Collection[str]],
    seen: Mapping[str, Sequence[Seen]],
) -> Tally:
    """Judge every finding, and every one that should be there.

    Args:
        drawings: the drawings.
        findings: the codes that the program gave to each, by the drawing's key.
        seen: what the browser shows of each, by the same.
    """
    tally = Tally()
    for drawing in drawings:
        codes, moments = set(findings[drawing.key]), seen[drawing.key]
        holds = truth(moments)
        if codes & NOT_CHECKED:
            tally.unchecked.append(drawing.name)
        for code in CODES:
            line = f"{code} {drawing.name}: {moments[-1].to_json()}"
            if code in codes:
                tally.said[code] += 1
                if holds[code] is False:
                    tally.contradicted.append(line)
            if holds[code]:
                tally.true[code] += 1
                accepted = _NOTHING if code in _NOTHING else {code}
                if not codes & accepted:
                    tally.missing.append(line)
    return tally


def confirmed(defects: Sequence[Defect], seen: Mapping[str, Sequence[Seen]]) -> list[Defect]:
    """Return the first `PER_KIND` variants of each kind whose defect the pixels show."""
    found: dict[str, list[Defect]] = {}
    for one in defects:
        own = found.setdefault(one.kind, [])
        if len(own) < PER_KIND and truth(seen[one.drawing.key])[one.code]:
            own.append(one)
    return [one for own in found.values() for one in own]


def unnoticed(defects: Sequence[Defect], findings: Mapping[str, Collection[str]]) -> list[str]:
    """Return the defects that the program does not name."""
    return [
        f"{one.code} {one.drawing.name}: {sorted(findings[one.drawing.key])}"
        for one in defects
        if not set(findings[one.drawing.key]) & (_NOTHING if one.code in _NOTHING else {one.code})
    ]


def differences(
    drawings: Sequence[Drawing], one: Mapping[str, Sequence[Seen]], other: Mapping[str, Sequence[Seen]]
) -> Iterator[str]:
    """Yield the drawings at rest that two browsers draw differently, with what they use."""
    for drawing in drawings:
        first, second = one[drawing.key], other[drawing.key]
        if any(_apart(seen, first[0]) for seen in first) or any(_apart(seen, second[0]) for seen in second):
            continue  # it moves: the moments are not the same
        if apart := _apart(first[0], second[0]):
            uses = sorted({word for pair in _FEATURE.findall(drawing.svg) for word in pair if word} - _PLAIN)
            yield f"{drawing.name}: {apart}; it uses {', '.join(uses) or 'nothing special'}"


def _apart(one: Seen, other: Seen) -> dict[str, tuple[float, float]]:
    """The measures in which two pictures differ visibly."""
    first, second = one.to_json(), other.to_json()
    return {
        name: (first[name], second[name])
        for name in first
        if abs(first[name] - second[name]) > (0.1 if name == "contrast" else 0.005)
    }
