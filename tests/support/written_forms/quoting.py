"""Texts as literals of languages and words of shells, by those languages' own rules."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

AUTH = "s3cret0token"
"""What stands where people have their access token."""
HOST = "https://acme.bitrix24.com"
ADDRESS = f"{HOST}/rest/imconnector.register"


def posix(text: str) -> str:
    """A word for a POSIX shell."""
    return "'" + text.replace("'", "'\\''") + "'"


def posix_double(text: str) -> str:
    """A word for a POSIX shell in double quotes."""
    return '"' + re.sub(r'([\\"$`])', r"\\\1", text) + '"'


def c_string(text: str) -> str:
    """A string of C#, Java, Go, Rust, Swift and the like: printable characters as they are."""
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r", '"': '\\"', "\\": "\\\\"}
    return '"' + "".join(short.get(one, one) for one in text) + '"'


def single(text: str) -> str:
    """A string in single quotes as JavaScript, Python and Dart read it."""
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r", "'": "\\'", "\\": "\\\\"}
    return "'" + "".join(short.get(one, one) for one in text) + "'"


def raw_single(text: str) -> str:
    """A string in single quotes as PHP and Ruby read it: only the quote and the backslash are escaped."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def template(text: str) -> str:
    """A template literal of JavaScript."""
    return "`" + re.sub(r"([\\`]|\$\{)", r"\\\1", text) + "`"


def pretty(value: object, indent: int = 4) -> str:
    """JSON as people and API clients write it, in lines."""
    return json.dumps(value, ensure_ascii=False, indent=indent)


def stringified(value: object) -> str:
    """JSON as `JSON.stringify` writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def php_json(value: object) -> str:
    """JSON as PHP's `json_encode` writes it."""
    return json.dumps(value, separators=(",", ":")).replace("/", "\\/")


def flat(params: dict[str, object], truth: tuple[str, str] = ("0", "1")) -> list[tuple[str, str]]:
    """The fields of a form, nested as PHP reads them."""
    found: list[tuple[str, str]] = []
    for name, value in params.items():
        if isinstance(value, dict):
            found += [(f"{name}[{part}]", str(text)) for part, text in value.items()]
        else:
            found.append((name, truth[value] if isinstance(value, bool) else str(value)))
    return found


def each_field(template: str, params: dict[str, object], literal: Callable[[str], str]) -> str:
    """A piece of code for each field of a form.

    Args:
        template: the piece, with two `%s` for the field's name and its value.
        params: the parameters.
        literal: how the language writes a text.
    """
    return "".join(template % (literal(name), literal(value)) for name, value in flat(params))


def indented(text: str, by: str) -> str:
    """A text whose lines after the first are moved in."""
    return text.replace("\n", "\n" + by)
