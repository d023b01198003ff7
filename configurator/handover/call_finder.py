"""Find the parameters of the registering call in code of any supported language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.literal_parser import Parser, variables
from configurator.handover.remarks import Remark, Remarks
from configurator.handover.tokenizer import DIALECTS, Dialect, Kind, Scanner, TooMuchError

_METHOD = re.compile(r"""(['"`])imconnector\.register(?:\.json)?\1""", re.IGNORECASE)
_SDK_METHOD = re.compile(r"imconnector\s*\.\s*register\s*(?=\()|connector\(\)\s*->\s*register\s*(?=\()")
_NAMES = "|".join([*PARAMETERS, "bitrix_id"])
_KEY = re.compile(rf"""(?<![\w.$])(['"]?)(?:{_NAMES})\1\s*(?:=>|:(?!:)|=(?![=>]))""")
_ANY_METHOD = re.compile(r"""['"`]([a-z]+(?:\.[a-z]+)+)(?:\.json)?['"`]\s*,\s*(?:array\s*)?\Z""")
_MOST_PLACES = 5
_MOST_KEYS = 50
_WORDS_BEFORE_PARAMETERS = 8
_LOOK_BACK = 200


@dataclass(frozen=True, slots=True)
class Found:
    """Parameters in a text.

    Attributes:
        params: the parameters by name.
        remarks: what wasn't understood.
    """

    params: dict[str, object]
    remarks: tuple[Remark, ...]


def find(text: str) -> Found | None:
    """Return the parameters of the first call in a text, or None.

    Every language is tried; the one with the fewest remarks is taken.
    """
    known = variables(text)
    found = [one for dialect in DIALECTS for one in [_find(text, dialect, known)] if one]
    return min(found, key=lambda one: (len(one.remarks), -len(one.params)), default=None)


def _find(text: str, dialect: Dialect, known: dict[str, int | None]) -> Found | None:
    calls = [match.end() for match in (*_METHOD.finditer(text), *_SDK_METHOD.finditer(text))]
    places = [_opening(text, dialect, end) for end in sorted(calls)[: 2 * _MOST_PLACES]]
    params: dict[str, object] = {}
    remarks = Remarks()
    end = -1
    for place in dict.fromkeys((*places, *_brackets_around_keys(text))):
        if place is None or place < end:
            continue
        noted = Remarks()
        one, stop = _read(text, Parser(text, dialect, known, noted), place)
        if not any(name in PARAMETERS for name in one):
            continue
        if params:
            if place in places:
                remarks.add("MORE_THAN_ONE")
            break
        params, remarks, end = one, noted, stop
        other = None if place in places else _ANY_METHOD.search(text[max(0, place - _LOOK_BACK) : place])
        if other:
            remarks.add("OTHER_METHOD", name=other[1])
    return Found(params, remarks.all()) if params else None


def _opening(text: str, dialect: Dialect, position: int) -> int | None:
    """Return where the parameters open of the call whose name ends just before `position`."""
    scanner = Scanner(text, dialect)
    for count in range(_WORDS_BEFORE_PARAMETERS):
        token = scanner.at(position)
        opens = token.kind is Kind.SIGN and token.text in {"{", "["}
        if opens or (token.text == "(" and (count == 0 or text[:position].endswith(("array", "dict")))):
            return token.start
        if token.kind is Kind.END or (token.kind is Kind.SIGN and token.text in {")", ";", "(", "}"}):
            return None
        position = token.end
    return None


def _brackets_around_keys(text: str) -> list[int]:
    """Yield where objects open whose first known key is a parameter's name."""
    places: list[int] = []
    for match in islice(_KEY.finditer(text), _MOST_KEYS):
        place = max(text.rfind(bracket, 0, match.start()) for bracket in "{[(")
        if place >= 0 and place not in places:
            places.append(place)
        if len(places) == _MOST_PLACES:
            break
    return places


def _read(text: str, parser: Parser, place: int) -> tuple[dict[str, object], int]:
    """Return the parameters that open at `place`, and where they end."""
    try:
        params = parser.object_at(place)
    except TooMuchError:
        return {}, place
    if text[place] == "(" and "bitrix_id" in params:  # b24pysdk's own method uses other names
        params = {name.upper().removeprefix("BITRIX_"): value for name, value in params.items()}
    return params, parser.end
