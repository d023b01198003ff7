"""Read a curl command, as in the documentation or as copied by API clients and browsers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from configurator.handover.call_finder import Found
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import form_fields, found_in
from configurator.handover.shell_words import words

_START = re.compile(r"^[ \t]*(?:[$>%#][ \t]+)?curl(?:\.exe)?(?=[ \t^\\])", re.MULTILINE | re.IGNORECASE)
_DATA = ("--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json")
_FORM = ("--form", "--form-string", "-F")
_SHORT_DATA = re.compile(r"-[sSkLivfgNGl#]*d(.*)", re.DOTALL)


def find(text: str) -> Found | None:
    """Return the parameters that the first curl command in a text sends, None if there is none."""
    start = _START.search(text)
    if not start:
        return None
    remarks = Remarks()
    body, pairs, address = "", [], ""
    for option, value in _options(words(text[start.start() :])):
        if option == "" and "/rest/" in value:
            address = value
        elif option == "--data-urlencode":
            name, sign, rest = value.partition("=")
            pairs += [(name, rest)] if sign else form_fields(value)
        elif option in _FORM:
            pairs.append(_form_field(value, remarks, is_text=option == "--form-string"))
        elif option != "" and value.startswith("@") and option != "--data-raw":
            remarks.add("DATA_IN_FILE", name=value[1:])
        elif option:
            body = f"{body}&{value}" if body else value
    return found_in(address, pairs, body, remarks)


def _options(command: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each option that sends data with its value, and every other word without an option."""
    rest = iter(command)
    for word in rest:
        name, sign, value = word.partition("=")
        short = _SHORT_DATA.fullmatch(word)
        if word in _DATA or word in _FORM:
            yield word, next(rest, "")
        elif sign and (name in _DATA or name in _FORM):
            yield name, value
        elif short:
            yield "--data", short[1] or next(rest, "")
        elif word.startswith("-F"):
            yield "-F", word[2:]
        else:
            yield "", word


def _form_field(value: str, remarks: Remarks, *, is_text: bool) -> tuple[str, str]:
    name, _, rest = value.partition("=")
    if rest[:1] in {"@", "<"} and not is_text:
        remarks.add("DATA_IN_FILE", name=rest[1:])
        rest = ""
    return name, rest
