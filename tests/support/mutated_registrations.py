"""Registrations with random mistakes, and whether what is read of them was ever there.

A value counts as still there if the text has it unchanged, with its name and the neighbours on both sides.
Then what is read has to be that value, or there has to be a remark.
"""
# ruff: noqa: E501 - the pieces

from __future__ import annotations

import json
import random
from collections.abc import Iterable
from dataclasses import dataclass, fields
from functools import cache
from urllib.parse import quote, quote_plus

from configurator.connector.model import Connector
from configurator.handover import HandoverError, Imported, read
from configurator.icon.icon import Icon
from configurator.icon.svg import gate
from tests.support.written_forms import FORMS
from tests.support.written_forms.some_channels import CHANNELS, params_of

PIECES = (
    *"\"'`\\{}()[]$@\n:,;&=%+|#^\0.<>-~!? x0", "=>", '"""', "'''", "${", "#{", '`"', "/*", "*/", "//", "...", "**",
    "new ", "Map.of(", " -d ", "curl ", "null", "0" * 20, "$(", "<<<", "@'\n", "{{x}}", " as X", "<<EOF\n", "\\n",
    "''", '""', "&&", "%%", "\t", "\ufeff", "\u201c", "\u2019", "\r\n", "\\u0022", "%22", "&amp;",
)  # fmt: skip
_NEIGHBOURS = 2
_LEAST = 3
"""Characters of the shortest value that is looked for: a shorter one may stand there by chance."""
_FAR = 90


@dataclass(frozen=True)
class Sample:
    """A registration before anything was done to it.

    Attributes:
        form: its form.
        connector: what it registers.
        text: the whole.
        held: for each field, how its value stands in the text, with its neighbours; also how its name does, in
            a form that has the value in a variable.
    """

    form: str
    connector: Connector
    text: str
    held: dict[str, tuple[str, ...]]


@cache
def sample(form: str, number: int) -> Sample:
    """The registration of one of `CHANNELS` in a form."""
    connector = CHANNELS[number]
    params = params_of(connector)
    text = FORMS[form](params).replace("\r\n", "\n")
    held = {}
    for name, value in _values(params):
        found = next((one for one in _spellings(value) if text.count(one) == 1), "")
        if found:
            at = text.index(found)
            outer, _, part = name.rpartition(".")
            names = (f"{outer}[{part}]", f"{outer}%5B{part}%5D", part)
            keys = (text.rfind(one, max(0, at - _FAR), at) for one in names)
            start = next((key for key in keys if key >= 0), -1)
            near = text[max(0, (at if start < 0 else start) - _NEIGHBOURS) : at + len(found) + _NEIGHBOURS]
            # Where the name is far off, it stands before a variable, which the mistake may be in.
            held[name] = (near,) if start >= 0 else (near, *_lines_with(names, text))
    return Sample(form, connector, text, held)


def _lines_with(names: Iterable[str], text: str) -> tuple[str, ...]:
    """The first line in which one of the names stands."""
    return tuple(one for one in text.split("\n") if any(name in one for name in names))[:1]


def _values(params: dict[str, object]) -> list[tuple[str, str]]:
    pairs = []
    for name, value in params.items():
        if isinstance(value, dict):
            pairs += [(f"{name}.{part}", str(text)) for part, text in value.items()]
        elif isinstance(value, str) and len(value) >= _LEAST:
            pairs.append((name, value))
    return pairs


def _spellings(value: str) -> list[str]:
    plain = json.dumps(value, ensure_ascii=False)[1:-1]
    ascii_ = json.dumps(value)[1:-1]
    return [
        value, plain, ascii_, quote_plus(value), quote(value, safe=""), quote(value), plain.replace('"', '\\"'),
        value.replace("'", "'\\''"), plain.replace("'", "'\\''"), value.replace("\\", "\\\\").replace("'", "\\'"),
    ]  # fmt: skip


def mutated(chance: random.Random) -> tuple[Sample, str]:
    """A registration, and its text with one to four mistakes."""
    one = sample(chance.choice(tuple(FORMS)), chance.randrange(len(CHANNELS)))
    text = one.text
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(text) + 1)
        kind = chance.random()
        if kind < 0.4:
            text = text[:at] + chance.choice(PIECES) + text[at:]
        elif kind < 0.7:
            text = text[:at] + text[at + chance.randint(1, 9) :]
        elif kind < 0.8:
            text = text[:at] if chance.random() < 0.7 else text[at:]
        elif kind < 0.9:
            end = at + chance.randint(1, _FAR)
            text = text[:end] + text[at:end] + text[end:]
        else:
            other = sample(chance.choice(tuple(FORMS)), chance.randrange(len(CHANNELS))).text
            start = chance.randrange(len(other))
            text = text[:at] + other[start : start + chance.randint(1, 200)] + text[at:]
    return one, text


def wrong(one: Sample, text: str) -> str:
    """What is quietly wrong with what is read of a text; empty if nothing.

    Raises:
        Exception: anything but the documented refusal.
    """
    try:
        imported = read(text)
    except HandoverError:
        return ""
    if imported.remarks or imported.problems:
        return ""
    for name, value in _read(imported):
        right = value_of(one.connector, name)
        # A mistake may also put more beside a value, as one text for a shell or in a query.
        is_told = name.endswith("DATA_IMAGE") and bool(value) and not _is_drawn(value)
        stands = name in one.held and all(part in text for part in one.held[name])
        if (
            stands
            and right not in value
            and not is_told
            and not _is_one_of_two(one.held[name][0], right, value, text)
        ):
            return f"{name}: {value!r} for {right!r}"
    return ""


def _is_one_of_two(near: str, right: str, value: str, text: str) -> bool:
    """Whether a copied part has put another value into the text, with the same name and neighbours.

    What was there first has no better claim then than what is read.
    """
    return len(value) > 1 and any(
        near.replace(old, new) in text
        for old, new in zip(_spellings(right), _spellings(value), strict=True)
        if old in near
    )


def _is_drawn(svg: str) -> bool:
    """Whether browsers draw it; whatever they don't is told of as a problem of the icon."""
    try:
        gate.admit(svg)
    except gate.SvgRefused:
        return False
    return True


def _read(imported: Imported) -> list[tuple[str, str]]:
    found = []
    for field in fields(Connector):
        value, name = getattr(imported.connector, field.name), field.name.upper()
        if isinstance(value, Icon):
            found += [(f"{name}.{part}", value_of(imported.connector, f"{name}.{part}")) for part in _PARTS]
        elif isinstance(value, str):
            found.append((name, value))
    return found


_PARTS = ("DATA_IMAGE", "COLOR", "SIZE", "POSITION")


def value_of(connector: Connector, name: str) -> str:
    """The value of a parameter, `ICON.COLOR` for one of an icon's."""
    outer, _, inner = name.lower().partition(".")
    value = getattr(connector, outer)
    return str(getattr(value, inner.replace("data_image", "svg")) if inner else value)
