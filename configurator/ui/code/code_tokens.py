"""Which part of a code is what: Pygments splits it, this says which colour each part gets. No Qt here."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from pygments.lexers import get_lexer_by_name  # which loads a language when it is first asked for

LANGUAGES = {
    ".sh": "bash", ".ps1": "powershell", ".bat": "batch", ".http": "http",
    ".js": "javascript", ".mjs": "javascript", ".ts": "typescript", ".php": "php", ".py": "python",
    ".go": "go", ".rb": "ruby", ".java": "java", ".cs": "csharp",
    ".json": "json", ".html": "html", ".css": "css", ".toml": "toml", ".yml": "yaml", ".md": "markdown",
}  # fmt: skip
"""Suffix of a file → Pygments' name of its language."""
LONGEST = 500_000
"""Characters; a longer code stays without colours, so that showing it doesn't block the window."""
_KINDS = {
    "Token.Keyword": "keyword",
    "Token.Operator.Word": "keyword",
    "Token.Literal.String": "string",
    "Token.Literal.String.Interpol": "variable",
    "Token.Literal.Number": "number",
    "Token.Comment": "comment",
    "Token.Comment.Preproc": "keyword",  # such as <?php
    "Token.Name.Tag": "key",  # the keys of JSON, too
    "Token.Name.Attribute": "key",
    "Token.Name.Function": "name",
    "Token.Name.Class": "name",
    "Token.Name.Builtin": "name",
    "Token.Name.Decorator": "name",
    "Token.Name.Namespace": "name",
    "Token.Name.Variable": "variable",
}
"""Pygments' kinds of tokens → names of `code_colors`. A kind that isn't listed is like what it belongs to."""


class Part(NamedTuple):
    """A part of one line in one colour.

    Attributes:
        start: where it begins in the line, in UTF-16 units, as Qt counts.
        length: how long it is, in the same units.
        kind: its colour, by the names of `code_colors.CodeColors`.
    """

    start: int
    length: int
    kind: str


def parts(code: str, suffix: str) -> dict[int, list[Part]]:
    """Return the coloured parts of each line, by the line's number from 0.

    Args:
        code: the code; its lines end with a line feed.
        suffix: of a file in its language, with the dot; what isn't in LANGUAGES has no colours.
    """
    language = LANGUAGES.get(suffix)
    if language is None or len(code) > LONGEST:
        return {}
    options = {"startinline": not code.lstrip().startswith("<?")} if language == "php" else {}
    lexer = get_lexer_by_name(language, **options)
    found: dict[int, list[Part]] = {}
    line = column = 0
    for _, token, text in lexer.get_tokens_unprocessed(code):
        kind = _kind(str(token))
        if kind == "variable" and text.startswith("%"):
            kind = "string"  # of a Data URI, in which nothing is put in
        for number, piece in enumerate(text.split("\n")):
            if number:
                line, column = line + 1, 0
            length = _units(piece)
            if kind and length:
                found.setdefault(line, []).append(Part(column, length, kind))
            column += length
    return found


@cache
def _kind(token: str) -> str:
    """Return the name of a token's colour; empty for that of ordinary text."""
    while token and token not in _KINDS:
        token = token.rpartition(".")[0]
    return _KINDS.get(token, "")


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
