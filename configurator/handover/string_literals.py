"""The values of string literals. Each function takes a complete literal with its quotes."""

from __future__ import annotations

import ast
import re
import warnings

HEREDOC = r"<<<[ \t]*(['\"]?)(?P<mark>\w+)\1\r?\n(?:.*?\n)??[ \t]*(?P=mark)\b"
"""A PHP heredoc or nowdoc, from its opening label to its closing one."""

RUBY_HEREDOC = r"<<[~-](['\"]?)(?P<label>[A-Za-z_]\w*)\1[^\n]*\n(?:.*?\n)??[ \t]*(?P=label)\b"
"""A heredoc of Ruby; of what follows in the line of its opening label, only methods are part of its value."""

RUBY_PERCENT = (
    r"%[qQ](?:\{(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.|\{(?:[^{}\\]|\\.)*\})*\})*\}"
    r"|\((?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\[(?:[^\[\]\\]|\\.)*\]|<(?:[^<>\\]|\\.)*>"
    r"|~(?:[^~\\]|\\.)*~|\|(?:[^|\\]|\\.)*\||!(?:[^!\\]|\\.)*!|\^(?:[^^\\]|\\.)*\^)"
)
"""A string of Ruby between signs of the author's choice."""

_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,8})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r?\n|\u2028|\u2029)|(.))", re.DOTALL
)
_JS_SHORT = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v", "0": "\0"}

_PHP_ESCAPE = re.compile(
    rb"\\(?:u\{([0-9a-fA-F]{1,8})\}|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|([nrtvef\\$\"]))", re.DOTALL
)
_PHP_SHORT = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"e": b"\x1b", b"f": b"\f",
    b"\\": b"\\", b"$": b"$", b'"': b'"',
}  # fmt: skip
_PHP_VARIABLE = re.compile(r"(?:\\.|[^\\$])*?(?:(?<!\{)\$(?:[A-Za-z_]|\{)|\{\$)", re.DOTALL)
_LAST_POINT = 0x10FFFF


def javascript(literal: str) -> str | None:
    """Return the value of a JavaScript string, None for a template with substitutions."""
    inside = literal[1:-1]
    if literal[0] == "`":
        inside = inside.replace("\r\n", "\n")
        if re.search(r"(?<!\\)(?:\\\\)*\$\{", inside):
            return None
    if "\\" not in inside:
        return inside
    value = _ESCAPE.sub(_js_escape, inside)
    # Two escaped surrogates are one character.
    return value.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")


def _js_escape(match: re.Match[str]) -> str:
    code = match[1] or match[2] or match[3]
    if code:
        point = int(code, 16)
        return chr(point) if point <= _LAST_POINT else "\ufffd"
    return "" if match[4] else _JS_SHORT.get(match[5], match[5])


def php(literal: str) -> str | None:
    """Return the value of a PHP string or heredoc, None if it contains a variable."""
    if literal[0] == "'":
        return re.sub(r"\\([\\'])", r"\1", literal[1:-1])
    if literal.startswith("<<<"):
        return _heredoc(literal)
    return _php_double(literal[1:-1], quote='"')


def _heredoc(literal: str) -> str | None:
    head, _, rest = literal.partition("\n")
    body, _, mark = rest.rpartition("\n")
    indent = len(mark) - len(mark.lstrip(" \t"))
    # PHP removes the closing label's indentation from every line.
    text = "\n".join(line[indent:] if not line[:indent].strip() else line for line in body.split("\n"))
    return text if "'" in head else _php_double(text, quote="")


def _php_double(inside: str, quote: str) -> str | None:
    if "$" in inside and _PHP_VARIABLE.match(inside):
        return None
    if "\\" not in inside:
        return inside

    def escape(match: re.Match[bytes]) -> bytes:
        point, hexadecimal, octal, short = match.groups()
        if point:
            number = int(point, 16)
            return chr(number).encode("utf-8", "surrogatepass") if number <= _LAST_POINT else b"?"
        if hexadecimal or octal:
            return bytes([int(hexadecimal or octal, 16 if hexadecimal else 8) & 0xFF])
        return match[0] if short == b'"' and not quote else _PHP_SHORT[short]

    # PHP's escapes make bytes; several of them may be one character.
    data = _PHP_ESCAPE.sub(escape, inside.encode("utf-8", "surrogatepass"))
    return data.decode("utf-8", "replace")


def python(literal: str) -> str | None:
    """Return the value of a Python string, None for f-strings and what Python rejects; bytes are UTF-8."""
    prefix = re.match(r"[a-zA-Z]*", literal)
    if prefix and "f" in prefix[0].lower():
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Python frowns on escapes that it does not know
            value = ast.literal_eval(literal)
    except (SyntaxError, ValueError, MemoryError):
        return None
    if isinstance(value, bytes):
        return value.decode(errors="replace")
    return value if isinstance(value, str) else None


def c_like(literal: str) -> str | None:
    """Return the value of a string in quotes as C#, Go, Java, Kotlin, Rust and Swift have it.

    Escapes are JavaScript's, and eight digits after a capital U.
    """
    mark = 3 if literal.startswith('"""') else 1
    inside = literal[mark:-mark]
    if mark == 3:
        inside = _without_indent(inside)
    if "\\" not in inside:
        return inside
    inside = re.sub(r"\\U([0-9a-fA-F]{8})", lambda found: _long_point(found[1]), inside)
    return javascript(f'"{inside}"')


def _long_point(digits: str) -> str:
    return f"\\u{{{digits}}}"


def _without_indent(inside: str) -> str:
    """Return the lines of a text block without the indentation that all of them have."""
    if not re.match(r"[ \t]*\r?\n", inside):
        return inside
    lines = inside.replace("\r\n", "\n").split("\n")[1:]
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip() or line is lines[-1]]
    cut = min(indents, default=0)
    return "\n".join(line[cut:].rstrip(" \t") for line in lines).removesuffix("\n")


def go(literal: str) -> str | None:
    """Return the value of a Go string; one in backticks has no escapes."""
    return literal[1:-1].replace("\r", "") if literal[0] == "`" else c_like(literal)


def csharp(literal: str) -> str | None:
    """Return the value of a C# string, also of one with an @ or of three quotes."""
    if literal.startswith("@"):
        return literal[2:-1].replace('""', '"')
    return _without_indent(literal[3:-3]) if literal.startswith('"""') else c_like(literal)


def kotlin(literal: str) -> str | None:
    """Return the value of a Kotlin string; one of three quotes has no escapes."""
    return literal[3:-3] if literal.startswith('"""') else c_like(literal)


def rust(literal: str) -> str | None:
    """Return the value of a Rust string; a raw one has no escapes."""
    if literal.startswith("r"):
        return literal[literal.index('"') + 1 : literal.rindex('"')]
    return c_like(re.sub(r"\\\r?\n\s*", "", literal))


def dart(literal: str) -> str | None:
    """Return the value of a Dart string; a raw one has no escapes."""
    mark = 3 if literal.lstrip("r")[:3] in {"'''", '"""'} else 1
    if literal.startswith("r"):
        return literal[1 + mark : -mark]
    inside = re.sub(r"\A[ \t]*\n", "", literal[mark:-mark]) if mark == 3 else literal[mark:-mark]
    return javascript(f'"{inside}"')


def ruby(literal: str) -> str | None:
    """Return the value of a Ruby string or heredoc; one in single quotes has two escapes."""
    if literal.startswith("<<"):
        return _ruby_heredoc(literal)
    if literal[0] == "'":
        return re.sub(r"\\([\\'])", r"\1", literal[1:-1])
    if literal.startswith("%q"):
        signs = re.escape(literal[2] + literal[-1])
        return re.sub(rf"\\([\\{signs}])", r"\1", literal[3:-1])
    return javascript(literal[2:] if literal[0] == "%" else literal)


def _ruby_heredoc(literal: str) -> str | None:
    head, _, rest = literal.partition("\n")
    body = rest.rpartition("\n")[0] + "\n"
    lines = body.split("\n")
    if head.startswith("<<~"):
        cut = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
        body = "\n".join(line[cut:] for line in lines)
    text = body if head[3:4] == "'" else javascript(f"`{body}`".replace("${", "\\${"))
    if text and (method := re.search(r"\.(chomp|strip|rstrip)\b", head)):
        return (
            text.removesuffix("\n")
            if method[1] == "chomp"
            else text.strip()
            if method[1] == "strip"
            else text.rstrip()
        )
    return text


def powershell(literal: str) -> str | None:
    """Return the value of a PowerShell string or here-string."""
    if literal.startswith("@"):
        inside = re.sub(r"\A@[\"'][ \t]*\r?\n|\r?\n[\"']@\Z", "", literal)
        return inside if literal[1] == "'" else _powershell_escapes(inside)
    if literal[0] == "'":
        return literal[1:-1].replace("''", "'")
    return _powershell_escapes(literal[1:-1].replace('""', '"'))


def _powershell_escapes(inside: str) -> str:
    short = {"n": "\n", "r": "\r", "t": "\t", "0": "\0", "e": "\x1b"}
    inside = _BY_NUMBER.sub(_utf16, inside)
    return re.sub(r"`(\r\n|.)", lambda found: short.get(found[1], found[1]), inside, flags=re.DOTALL)


_BY_NUMBER = re.compile(r"(?:\$\(\[char\]\d{1,5}\))+")


def _utf16(numbers: re.Match[str]) -> str:
    """Characters by number, as developer tools write them for PowerShell: units of UTF-16."""
    units = (int(number) & 0xFFFF for number in re.findall(r"\d+", numbers[0]))
    data = b"".join(unit.to_bytes(2, "little") for unit in units)
    return data.decode("utf-16-le", "replace").replace("`", "``")


def onec(literal: str) -> str | None:
    """Return the value of a string of 1C: quotes are doubled, each further line begins with a bar."""
    return re.sub(r"\n\s*\|", "\n", literal[1:-1].replace('""', '"'))


def shell_ansi(word: str) -> str:
    r"""Return the value of bash's `$'…'`."""
    inside = word[2:-1]
    if "\\" not in inside:
        return inside
    data = _BASH_ESCAPE.sub(_bash_escape, inside.encode("utf-8", "surrogatepass"))
    try:
        text = data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:  # older browsers write the units of UTF-16 below 256 with two digits
        by_unit = _BASH_UNIT.sub(_bash_unit, inside)
        text = data.decode("utf-8", "replace") if by_unit == inside else shell_ansi(f"$'{by_unit}'")
    # Two halves of a character, as browsers write them, are one.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


_BASH_UNIT = re.compile(r"((?<!\\)(?:\\\\)*)\\x([89a-fA-F][0-9a-fA-F])")


def _bash_unit(found: re.Match[str]) -> str:
    return found[1] + chr(int(found[2], 16))


_BASH_ESCAPE = re.compile(
    rb"\\(?:U([0-9a-fA-F]{1,8})|u([0-9a-fA-F]{1,4})|x([0-9a-fA-F]{1,2})|([0-7]{1,3})|(.))", re.DOTALL
)
_BASH_SHORT = {
    b"n": b"\n", b"r": b"\r", b"t": b"\t", b"v": b"\v", b"e": b"\x1b", b"E": b"\x1b", b"f": b"\f",
    b"a": b"\a", b"b": b"\b", b"\\": b"\\", b"'": b"'", b'"': b'"', b"?": b"?",
}  # fmt: skip


def _bash_escape(match: re.Match[bytes]) -> bytes:
    long, short, hexadecimal, octal, letter = match.groups()
    if long or short:
        point = int(long or short, 16)
        return chr(point).encode("utf-8", "surrogatepass") if point <= _LAST_POINT else b"?"
    if hexadecimal or octal:
        return bytes([int(hexadecimal or octal, 16 if hexadecimal else 8) & 0xFF])
    return _BASH_SHORT.get(letter, match[0])
