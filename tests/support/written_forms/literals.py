"""Objects as literals of languages, by a small table of their signs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.support.written_forms.quoting import c_string, raw_single, single


@dataclass(frozen=True)
class Literals:
    """How a language writes an object of texts, switches and objects.

    Attributes:
        text: writes a text.
        key: writes a name.
        opening: before the pairs.
        closing: after the pairs.
        arrow: between name and value.
        between: between pairs.
        truth: false and true.
        pair: around a pair.
    """

    text: Callable[[str], str]
    key: Callable[[str], str]
    opening: str = "{"
    closing: str = "}"
    arrow: str = ": "
    between: str = ", "
    truth: tuple[str, str] = ("false", "true")
    pair: tuple[str, str] = ("", "")

    def value(self, value: object) -> str:
        """Write a value; a text that is marked as code stays as it is."""
        if isinstance(value, Code):
            return str(value)
        if isinstance(value, bool):
            return self.truth[value]
        return self.pairs(value) if isinstance(value, dict) else self.text(str(value))

    def pairs(self, value: dict[str, object]) -> str:
        """Write an object."""
        written = (
            f"{self.pair[0]}{self.key(name)}{self.arrow}{self.value(one)}{self.pair[1]}"
            for name, one in value.items()
        )
        return self.opening + self.between.join(written) + self.closing


class Code(str):
    """An expression, not a text."""

    __slots__ = ()


def plain(name: str) -> str:
    """A name without quotes."""
    return name


JS = Literals(single, plain, "{ ", " }")
JS_QUOTED = Literals(c_string, c_string)
PHP = Literals(raw_single, raw_single, "[", "]", " => ")
PHP_ARRAY = Literals(raw_single, raw_single, "array(", ")", "=>")
PYTHON = Literals(single, single, truth=("False", "True"))
RUBY = Literals(raw_single, raw_single, "{ ", " }", " => ")
RUBY_SYMBOLS = Literals(raw_single, plain, "{ ", " }")
GO = Literals(c_string, c_string, "map[string]interface{}{\n\t\t", ",\n\t}", between=",\n\t\t")
CSHARP = Literals(c_string, lambda name: f'["{name}"]', "new Dictionary<string, object> { ", " }", " = ")
CSHARP_PAIRS = Literals(
    c_string,
    c_string,
    "new Dictionary<string, object>\n{\n    ",
    "\n}",
    between=",\n    ",
    arrow=", ",
    pair=("{ ", " }"),
)
CSHARP_ANONYMOUS = Literals(c_string, plain, "new { ", " }", " = ")
JAVA = Literals(c_string, c_string, "Map.of(", ")", ", ")
JAVA_ENTRIES = Literals(c_string, c_string, "Map.ofEntries(", ")", ", ", pair=("Map.entry(", ")"))
KOTLIN = Literals(
    lambda text: c_string(text).replace("$", "\\$"), c_string, "mapOf(\n    ", "\n)", " to ", ",\n    "
)
RUST = Literals(c_string, c_string)
DART = Literals(lambda text: single(text).replace("$", "\\$"), single)
SWIFT = Literals(c_string, c_string, "[", "]")
POWERSHELL = Literals(
    lambda text: "'" + text.replace("'", "''") + "'",
    plain,
    "@{\n    ",
    "\n}",
    " = ",
    "\n    ",
    ("$false", "$true"),
)
POWERSHELL_LINE = Literals(POWERSHELL.text, plain, "@{", "}", "=", ";", ("$false", "$true"))
