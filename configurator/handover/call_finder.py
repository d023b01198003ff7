"""Find the parameters of the registering call in code of any supported language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover.assignments import Item, items, variables
from configurator.handover.dialects import JAVASCRIPT, by_likeness
from configurator.handover.found import Found, names_method, nested, with_others
from configurator.handover.literal_parser import Parser
from configurator.handover.object_syntax import constructor
from configurator.handover.pair_by_pair import Additions, additions, best_group
from configurator.handover.remarks import Remark, Remarks
from configurator.handover.tokenizer import Dialect, Kind, Scanner, Token, Tokens, TooMuchError
from configurator.handover.value_syntax import CLOSING

_METHOD = re.compile(r"""(['"`])imconnector\.register(?:\.json)?\1""", re.IGNORECASE)
_SDK_METHOD = re.compile(r"imconnector\s*\.\s*register\s*(?=\()|connector\(\)\s*->\s*register\s*(?=\()")
_NAMES = "|".join([*PARAMETERS, "placement_handler", "bitrix_id", r"ICON(?:_DISABLED)?\[\w+\]"])
_KEY = re.compile(
    rf"""(?<![\w.$])(?P<quote>['"]?):?(?:{_NAMES})(?P=quote)\s*"""
    r"""(?:(?P<inside>\]\s*(?:=(?![=>])|:)|(?<=['"]),|(?<=['"])\s*to\b)|=>|:(?!:)|=(?![=>]))"""
)
_ANY_METHOD = re.compile(r"""['"`]([a-z]+(?:\.[a-z]+)+)(?:\.json)?['"`]\s*,\s*(?:array\s*)?\Z""")
_BRACKET = re.compile(r"[()\[\]{}]")
_IN_LITERAL = re.compile(r"(?:[\"'`]|%[qQ][^\w\s]|<<[<~-]\s*['\"]?\w+['\"]?[^\n]{0,30}\n)\s*\{?\Z")
"""Before an object inside a string, which `quoted_texts` reads by the string's own rules."""
_BEFORE_VALUE = re.compile(r"(?:=>|(?<!:):(?!:)|=)\s*(?:array\s*)?\Z", re.IGNORECASE)
_FARTHEST = 100_000
_MOST_PLACES = 5
_MOST_KEYS = 50
_WORDS_BEFORE_PARAMETERS = 8
_LOOK_BACK = 200


@dataclass(frozen=True, slots=True)
class _Places:
    """What the search for each language begins with."""

    variables: dict[str, int | None]
    calls: tuple[int, ...]
    keys: tuple[int, ...]
    items: tuple[Item, ...]
    files: Mapping[str, str]
    tokens: Tokens = field(default_factory=Tokens)


@dataclass(frozen=True, slots=True)
class _Object:
    """Parameters, what wasn't understood of them, where they end, and whether a registering call has them."""

    params: dict[str, object]
    remarks: Remarks
    end: int
    is_call: bool


def find(text: str, files: Mapping[str, str]) -> Found | None:
    """Return the parameters of the first call in a text, or None.

    The languages that the text looks like are tried first; the one with the fewest remarks is taken.
    """
    calls = sorted(match.end() for match in (*_METHOD.finditer(text), *_SDK_METHOD.finditer(text)))
    keys = tuple(_brackets_around_keys(text))
    added = tuple(items(text))
    if not calls and not keys and not added:
        return None
    places = _Places(variables(text), tuple(calls[: 2 * _MOST_PLACES]), keys, added, files)
    like, others = by_likeness(text)
    for group in (like, others):
        found = {dialect.name: one for dialect in group for one in [_find(text, dialect, places)] if one}
        if found:
            best = min(found.values(), key=lambda one: (-min(one.known, 1), len(one.remarks), -one.known))
            return (
                _with_other(best, found) if group is like else _with_doubt(best, found.get(JAVASCRIPT.name))
            )
    return None


def _with_other(best: Found, found: Mapping[str, Found]) -> Found:
    """Return what was read, with a remark if a language that is as likely reads the same otherwise."""
    for one in found.values():
        differs = next(
            (name for name, value in one.params.items() if best.params.get(name, value) != value), ""
        )
        if differs and not best.remarks and not one.remarks and {*one.params} == {*best.params}:
            return replace(best, remarks=(Remark("BROKEN_OFF", {"near": differs}),))
    return best


def _with_doubt(best: Found, in_javascript: Found | None) -> Found:
    """Return what a language has read that nothing in the text speaks for.

    Where a text of JavaScript has lost its quote, others go on in the next line, and leave its escapes.
    """
    if best.remarks or not in_javascript or not any("\\" in text for text in _texts(best.params)):
        return best
    return replace(best, remarks=tuple(one for one in in_javascript.remarks if one.code == "BROKEN_OFF"))


def _texts(params: Mapping[str, object]) -> Iterator[str]:
    for value in params.values():
        if isinstance(value, Mapping):
            yield from _texts(value)
        elif isinstance(value, str):
            yield value


def is_one_object(text: str) -> bool:
    """Whether a text is one object of JSON or JavaScript from its beginning to its end."""
    scanner = Scanner(text, JAVASCRIPT)
    open_: list[str] = []
    position, is_first = 0, False
    try:
        while (token := scanner.at(position)).kind is not Kind.END:
            if token.kind is Kind.BROKEN or (position and not open_):
                return False
            if is_first and token.kind is Kind.STRING and scanner.at(token.end).text != ":":
                return False
            is_first = open_[-1:] == ["}"] and token.text == "," and token.kind is Kind.SIGN
            if token.kind is Kind.SIGN and token.text in CLOSING:
                open_.append(CLOSING[token.text])
            elif (
                token.kind is Kind.SIGN
                and token.text in CLOSING.values()
                and (not open_ or open_.pop() != token.text)
            ):
                return False
            position = token.end
    except TooMuchError:
        return True
    return not open_


def _find(text: str, dialect: Dialect, places: _Places) -> Found | None:
    calls = tuple(end for end in places.calls if _is_quoted(text, end, dialect))
    places = replace(places, calls=calls, tokens=Tokens(places.tokens.allowance))
    try:
        added = additions(text, dialect, places.variables, places.items, places.files, places.tokens)
        found = _objects(text, dialect, places, added)
    except TooMuchError:
        return None
    params = found[0].params if found else {}
    group = best_group(added, params)
    if group:
        noted = Remarks()
        noted.extend(added.remarks)
        if _is_cut(text, dialect, places.items[-1].value):
            noted.add("BROKEN_OFF", line=text.rstrip().count("\n") + 1)
        return Found(nested(group, noted), noted.all(), registers=names_method(text))
    if not found:
        return None
    found[0].remarks.extend(added.remarks)
    every = [Found(one.params, one.remarks.all(), registers=one.is_call) for one in found]
    return with_others(replace(every[0], registers=names_method(text)), every[1:])


def _is_cut(text: str, dialect: Dialect, position: int) -> bool:
    """Whether a text ends inside a string or just after an opening bracket."""
    scanner = Scanner(text, dialect)
    last = token = scanner.at(position)
    try:
        while (token := scanner.at(token.end)).kind is not Kind.END:
            if token.kind is Kind.BROKEN and "\n" not in text[token.start :].rstrip():
                return True
            last = token
    except TooMuchError:
        return False
    return last.kind is Kind.SIGN and last.text in CLOSING


def _objects(text: str, dialect: Dialect, places: _Places, added: Additions) -> list[_Object]:
    """Return the objects that calls get, else those with parameters' names.

    Raises:
        TooMuchError: the text has more tokens than any call needs.
    """
    calls = [_opening(text, dialect, end, places.variables) for end in places.calls]
    found = list(_of_calls(text, dialect, places, added))
    end = max((one.end for one in found), default=-1)
    for place in dict.fromkeys((*calls, *places.keys)):
        if place is None or place < end or _IN_LITERAL.search(text, max(0, place - 60), place):
            continue
        remarks = Remarks()
        one, stop = _read(text, _parser(text, dialect, places, remarks, added), place)
        is_call = place in calls
        other = None if is_call else _ANY_METHOD.search(text[max(0, place - _LOOK_BACK) : place])
        if not any(name in PARAMETERS for name in one) or (other and found):
            continue
        if _goes_on(
            text, dialect, stop, is_value=_BEFORE_VALUE.search(text, max(0, place - 20), place) is not None
        ):
            remarks.add("BROKEN_OFF", line=text.count("\n", 0, stop) + 1)
        if other:
            remarks.add("OTHER_METHOD", name=other[1])
        found.append(_Object(one, remarks, stop, is_call=is_call))
        end = stop
    if found and not found[0].is_call:
        unknown = [end for end, place in zip(places.calls, calls, strict=True) if place is None]
        _remark_unknown(text, dialect, unknown, places.variables, found[0].remarks)
    return found


def _remark_unknown(
    text: str, dialect: Dialect, calls: list[int], known: dict[str, int | None], remarks: Remarks
) -> None:
    """Add a remark for each call that gets a variable of this text whose value couldn't be worked out."""
    scanner = Scanner(text, dialect)
    for call in calls:
        comma = scanner.at(call)
        name = scanner.at(comma.end)
        is_alone = comma.text == "," and scanner.at(name.end).text in {",", ")"}
        if is_alone and name.kind is Kind.WORD and known.get(name.text) is not None:
            remarks.add("NOT_LITERAL", field="", text=name.text, line=text.count("\n", 0, call) + 1)


def _goes_on(text: str, dialect: Dialect, end: int, *, is_value: bool = False) -> bool:
    """Whether a pair stands after an object, as if it had ended too early.

    An object that is itself a pair's value has others after it.
    """
    scanner = Scanner(text, dialect)
    comma = scanner.at(end)
    key = scanner.at(comma.end)
    sign = scanner.at(key.end)
    is_key = key.text in PARAMETERS or (key.kind is Kind.STRING and not is_value)
    return comma.text == "," and is_key and sign.text in {":", "=>"}


def _is_quoted(text: str, end: int, dialect: Dialect) -> bool:
    """Whether a method's name that ends at `end` is a string of the language, or no string at all."""
    quote = text[end - 1 : end]
    return quote not in {"'", '"', "`"} or quote in dialect.quotes


def _parser(text: str, dialect: Dialect, places: _Places, remarks: Remarks, added: Additions) -> Parser:
    return Parser(text, dialect, places.variables, remarks, added.values, places.files, places.tokens)


def _of_calls(text: str, dialect: Dialect, places: _Places, added: Additions) -> Iterator[_Object]:
    """Yield the object that each call gets as its next argument, worked out if it is an expression."""
    last = -1
    for call in places.calls:
        if call < last:  # in a text of the one before
            continue
        remarks = Remarks()
        try:
            found, end = _parser(text, dialect, places, remarks, added).object_after(call)
        except TooMuchError:
            break
        params = nested(found or {}, remarks, is_call=True)
        if _goes_on(text, dialect, end):
            remarks.add("BROKEN_OFF", line=text.count("\n", 0, end) + 1)
        if any(name in PARAMETERS for name in params):
            last = end
            yield _Object(params, remarks, end, is_call=True)


def _opening(text: str, dialect: Dialect, position: int, known: dict[str, int | None]) -> int | None:
    """Return where the parameters open of the call whose name ends just before `position`."""
    scanner = Scanner(text, dialect)
    for count in range(_WORDS_BEFORE_PARAMETERS):
        token = scanner.at(position)
        made = constructor(text, token.start, dialect.name)
        if made is not None:
            return made
        opens = token.kind is Kind.SIGN and token.text in {"{", "["}
        if opens or (token.text == "(" and count == 0 and not _is_object(scanner, token)):
            return token.start
        if token.kind is Kind.WORD and known.get(token.text) is not None:
            return _object_of(text, dialect, scanner, known[token.text] or 0)
        if token.kind is Kind.END or (token.kind is Kind.SIGN and token.text in {")", ";", "}"}):
            return None
        position = token.end
    return None


def _is_object(scanner: Scanner, bracket: Token) -> bool:
    """Whether the only argument of a call is an object, not a list of named arguments."""
    token = scanner.at(bracket.end)
    return token.kind is Kind.SIGN and token.text in {"{", "["}


def _object_of(text: str, dialect: Dialect, scanner: Scanner, position: int) -> int | None:
    """Return where the object opens that a variable is set to, None for anything else."""
    token = scanner.at(position)
    made = constructor(text, token.start, dialect.name)
    if made is not None:
        return made
    return token.start if token.kind is Kind.SIGN and token.text in {"{", "["} else None


def _brackets_around_keys(text: str) -> Iterator[int]:
    """Yield where objects open whose first known key is a parameter's name, or pairs of such keys."""
    places: list[int] = []
    keys = list(islice(_KEY.finditer(text), _MOST_KEYS))
    for match, (outer, place) in zip(
        keys, _brackets_around(text, [one.start() for one in keys]), strict=True
    ):
        candidates = [place]
        if match["inside"] and place > 0:  # the pair has brackets of its own
            candidates = [outer, place] if not text[place + 1 : match.start()].strip() else [place]
        for one in candidates:
            if one >= 0 and one not in places:
                places.append(one)
                yield one
        if len(places) >= _MOST_PLACES:
            return


def _brackets_around(text: str, positions: list[int]) -> Iterator[tuple[int, int]]:
    """Yield for each position the indexes of the last two brackets that are open there, -1 for none."""
    open_: list[int] = []
    begin = 0
    for position in positions:
        begin = max(begin, position - _FARTHEST)
        for found in _BRACKET.finditer(text, begin, position):
            if found[0] in "([{":
                open_.append(found.start())
            elif open_:
                open_.pop()
        begin = position
        near = [-1, -1, *(one for one in open_[-2:] if one >= position - _FARTHEST)]
        yield near[-2], near[-1]


def _read(text: str, parser: Parser, place: int) -> tuple[dict[str, object], int]:
    """Return the parameters that open at `place`, and where they end."""
    try:
        params: dict[str, object] = parser.object_at(place)
    except TooMuchError:
        return {}, place
    if text[place] == "(" and "bitrix_id" in params:  # b24pysdk's own method uses other names
        params = {name.upper().removeprefix("BITRIX_"): value for name, value in params.items()}
    return nested(params, Remarks()), parser.end
