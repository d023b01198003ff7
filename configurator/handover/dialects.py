"""The languages whose literals are read."""

from __future__ import annotations

import re
from itertools import islice

from configurator.handover import string_literals
from configurator.handover.tokenizer import Dialect


def _quoted(quote: str, *, lines: bool, escape: str = r"\\") -> str:
    """Return a pattern for a string in `quote` with escapes; it never needs to backtrack."""
    plain = f"[^{quote}{escape}{'' if lines else chr(10)}]*"
    return f"{quote}{plain}(?:{escape}.{plain})*{quote}"


def _doubled(quote: str) -> str:
    """Return a pattern for a string in which two of `quote` are one."""
    return f"{quote}[^{quote}]*(?:{quote}{quote}[^{quote}]*)*{quote}(?!{quote})"


def _tripled(quote: str) -> str:
    """Return a pattern for a string in three of `quote`, which may contain one or two of them."""
    return rf"{quote * 3}[^{quote}\\]*(?:(?:\\.|{quote}(?!{quote * 2}))[^{quote}\\]*)*{quote * 3}"


_CHARACTER = r"'(?:\\.|[^'\\\n])'"
"""A single character in quotes, which may be a quote."""


def _pattern(*choices: str) -> re.Pattern[str]:
    return re.compile("|".join(choices), re.DOTALL)


_SINGLE, _DOUBLE, _TICKED = (_quoted(quote, lines=quote == "`") for quote in "'\"`")
_BLOCK = r"/\*(?:.*?\*/|.*\Z)"
_LINE = r"//[^\n]*"
_HASH = r"\#(?![\[{])[^\n]*"
_C_BLANK = re.compile(rf"(?:[\s\ufeff]+|{_LINE}|{_BLOCK})*", re.DOTALL)
_HASH_BLANK = re.compile(r"(?:[\s\ufeff]+|\#[^\n]*)*")
_TRUTH: dict[str, object] = {"true": True, "false": False, "null": None}
_NIL: dict[str, object] = {"true": True, "false": False, "nil": None}
_DOLLAR = re.compile(r"\\.|(?P<open>\$\{)|\$(?P<name>[A-Za-z_]\w*)", re.DOTALL)

JAVASCRIPT = Dialect(
    "JavaScript",
    re.compile(
        r"\bfetch\(|new XMLHttpRequest|\.setRequestHeader\(|\bconsole\.|\brequire\(|"
        r"\b(?:const|function|await|JSON\.stringify|BX24)\b|=>\s*\{|===|encodeURIComponent|\basync \w+\("
    ),
    _C_BLANK,
    _pattern(_SINGLE, _DOUBLE, _TICKED),
    string_literals.javascript,
    ("'", '"', "`"),
    (":",),
    "+",
    {**_TRUTH, "undefined": None},
    re.compile(r"\\.|(?P<open>\$\{)", re.DOTALL),
    re.compile("`"),
)
PHP = Dialect(
    "PHP",
    re.compile(r"<\?php|\$\w+\s*=[^=]|->\w+\(|\barray\(|'\s*=>"),
    re.compile(rf"(?:[\s\ufeff]+|{_LINE}|{_HASH}|{_BLOCK})*", re.DOTALL),
    _pattern(_quoted("'", lines=True), _quoted('"', lines=True), string_literals.HEREDOC),
    string_literals.php,
    ("'", '"', "<<<"),
    ("=>",),
    ".",
    {**_TRUTH, "TRUE": True, "FALSE": False, "True": True, "False": False, "NULL": None},
    re.compile(
        r"\\.|(?P<no>\$[A-Za-z_]\w*(?:\[|->)|\$\{|#\{\w)|(?P<open>\{(?=\$))|(?P<name>\$[A-Za-z_]\w*)",
        re.DOTALL,
    ),
    re.compile('"'),
)
_PYTHON_STRING = "|".join(
    rf"[rRbBuUfF]{{0,2}}(?:{body})"
    for body in (_tripled('"'), _tripled("'"), f'(?!""")(?:{_DOUBLE})', f"(?!''')(?:{_SINGLE})")
)
PYTHON = Dialect(
    "Python",
    re.compile(
        r"^[ \t]*(?:async )?def \w+\(|^(?:import|from) \w+|\b(?:True|False|None)\b|\*\*\w", re.MULTILINE
    ),
    re.compile(r"(?:[\s\ufeff]+|\#[^\n]*|\\\r?\n)*"),
    _pattern(_PYTHON_STRING),
    string_literals.python,
    ("'", '"'),
    (":", "="),
    "+",
    {"True": True, "False": False, "None": None},
    re.compile(r"\{\{|\}\}|\\.|(?P<open>\{)", re.DOTALL),
    re.compile(r"[rR]?[fF]"),
    adjacent=True,
)
RUBY = Dialect(
    "Ruby",
    re.compile(
        r"\brequire ['\"]|^[ \t]*end\b|\bputs\b|\.new\(|\bdo \|'?|'[A-Z_]+' => |\bnil\b", re.MULTILINE
    ),
    _HASH_BLANK,
    _pattern(
        _quoted("'", lines=True),
        _quoted('"', lines=True),
        string_literals.RUBY_HEREDOC,
        string_literals.RUBY_PERCENT,
    ),
    string_literals.ruby,
    ("'", '"', "<<~", "<<-"),
    ("=>", ":"),
    "+",
    _NIL,
    re.compile(r"\\.|(?P<open>#\{)", re.DOTALL),
    re.compile(r"\"|%Q|<<[~-]?(?!')"),
    adjacent=True,
)
GO = Dialect(
    "Go",
    re.compile(r"^[ \t]*(?:func|package) |:=|map\[string\]|\berr != nil\b|url\.Values", re.MULTILINE),
    _C_BLANK,
    _pattern(_DOUBLE, "`[^`]*`", _CHARACTER),
    string_literals.go,
    ('"', "`"),
    (":",),
    "+",
    _NIL,
)
CSHARP = Dialect(
    "C#",
    re.compile(
        r"new Dictionary<|\bnew\s*\{|\busing System|\bvar \w+ = |\bstring \w+ = |KeyValuePair<"
        r"|[{,]\s*\[\"\w+\"\]\s*="
    ),
    _C_BLANK,
    _pattern(r'"""(?!").*?"""', rf"\$?@(?:{_doubled(chr(34))})", rf"\$?(?:{_DOUBLE})", _CHARACTER),
    string_literals.csharp,
    ('"', '$"', '@"', '$@"'),
    ("=", ":"),
    "+",
    _TRUTH,
    re.compile(r"\{\{|\}\}|(?P<open>\{)|\\.", re.DOTALL),
    re.compile(r"\$"),
)
JAVA = Dialect(
    "Java",
    re.compile(
        r"\bMap\.(?:of|ofEntries|entry)\(|\bMap<String, Object>|new (?:Linked)?HashMap<"
        r"|\.put\(\"|\bpublic (?:static )?\w+|\bString \w+ = "
        r"|JSONObject\(\)"
    ),
    _C_BLANK,
    _pattern(_tripled('"'), _DOUBLE, _CHARACTER),
    string_literals.c_like,
    ('"',),
    (),
    "+",
    _TRUTH,
)
KOTLIN = Dialect(
    "Kotlin",
    re.compile(r"\b(?:mapOf|mutableMapOf|hashMapOf|buildJsonObject)\b|\bfun \w+\(|\bval \w+|\" to "),
    _C_BLANK,
    _pattern(r'"""(?:[^"]|"(?!""))*"""', _DOUBLE, _CHARACTER),
    string_literals.kotlin,
    ('"',),
    ("to", "="),
    "+",
    _TRUTH,
    _DOLLAR,
    lines=True,
)
SWIFT = Dialect(
    "Swift",
    re.compile(r"\[String: ?\w+\]|\blet \w+(?:: \[?[A-Z]\w+)|\bURLRequest\(|\bguard let\b"),
    _C_BLANK,
    _pattern(r'##"(?:[^"]|"(?!##))*"##', r'#"[^"]*(?:"(?!#)[^"]*)*"#', _tripled('"'), _DOUBLE),
    lambda literal: literal.strip("#")[1:-1] if literal[0] == "#" else string_literals.c_like(literal),
    ('"', '#"', '##"'),
    (":",),
    "+",
    _NIL,
    re.compile(r"(?P<open>\\\()|\\.", re.DOTALL),
    re.compile('"'),
)
RUST = Dialect(
    "Rust",
    re.compile(r"\bjson!\s*\(|\bfn \w+|\blet mut\b|reqwest::|HashMap::|\bvec!\["),
    _C_BLANK,
    _pattern(
        r'r##"(?:[^"]|"(?!##))*"##',
        r'r#"(?:[^"]|"(?!#))*"#',
        r'r"[^"]*"',
        _quoted('"', lines=True),
        _CHARACTER,
    ),
    string_literals.rust,
    ('"', 'r"', 'r#"'),
    (":",),
    "+",
    {**_TRUTH, "None": None},
)
DART = Dialect(
    "Dart",
    re.compile(
        r"Uri\.(?:parse|https)\(|\bMap<String, ?\w+>|\bjsonEncode\(|\bfinal (?:[\w<>, ]{1,40} )?\w+ = "
        r"|import '(?:package|dart):"
    ),
    _C_BLANK,
    _pattern(
        "r?(?:" + _tripled("'") + ")",
        "r?(?:" + _tripled('"') + ")",
        r"r'[^'\n]*'",
        r'r"[^"\n]*"',
        _SINGLE,
        _DOUBLE,
    ),
    string_literals.dart,
    ("'", '"'),
    (":",),
    "+",
    _TRUTH,
    _DOLLAR,
    re.compile("['\"]"),
    adjacent=True,
)
OBJECTIVE_C = Dialect(
    "Objective-C",
    re.compile(r"\bNS[A-Z]\w+|\[\[?\w+ \w+|@\{|@\[|\bCURLOPT_\w+"),
    _C_BLANK,
    _pattern(rf"@?(?:{_DOUBLE})"),
    lambda literal: string_literals.c_like(literal.removeprefix("@")),
    ('"', '@"'),
    (":",),
    "",
    {**_TRUTH, "YES": True, "NO": False, "nil": None},
    adjacent=True,
)
POWERSHELL = Dialect(
    "PowerShell",
    re.compile(
        r"\bInvoke-(?:WebRequest|RestMethod)\b|@\{|\bConvertTo-Json\b|`\r?\n|@['\"]\r?\n"
        r"|\bNew-Object\b|\s-(?:Method|Uri|Body|Headers|ContentType)\s",
        re.IGNORECASE,
    ),
    re.compile(r"(?:[\s\ufeff]+|`\r?\n|\#[^\n]*|<\#.*?\#>)*", re.DOTALL),
    _pattern(
        r"@'[ \t]*\r?\n.*?\r?\n'@", r'@"[ \t]*\r?\n.*?\r?\n"@', _doubled("'"),
        r'"[^"`]*(?:(?:`.|"")[^"`]*)*"(?!")',
    ),
    string_literals.powershell,
    ("'", '"'),
    ("=",),
    "+",
    {"$true": True, "$false": False, "$null": None, "$True": True, "$False": False},
    re.compile(
        r"`.|\$\(\[char\]\d+\)|(?P<no>\$\w+[\[.:]\w)|(?P<open>\$\()|(?P<name>\$\w+|\$\{\w+\})",
        re.DOTALL,
    ),
    re.compile('@?"'),
    lines=True,
)  # fmt: skip
ONEC = Dialect(
    "1C",
    re.compile(
        r"\b(?:Новый (?:Соответствие|Структура|Массив)|КонецПроцедуры|КонецФункции|Процедура|Сообщить)\b"
        r"|\.Вставить\(|\bNew (?:Map|Structure)\b|\bEndProcedure\b"
        r"|^[ \t]*[\u0401\u0410-\u0451]\w*(?:\[\"[^\"\n]*\"\])?[ \t]*=(?!=)",
        re.MULTILINE,
    ),
    re.compile(rf"(?:[\s\ufeff]+|{_LINE})*"),
    _pattern(_doubled('"')),
    string_literals.onec,
    ('"',),
    (),
    "+",
    {"Истина": True, "Ложь": False, "Неопределено": None, "True": True, "False": False},
)
DIALECTS = (
    JAVASCRIPT, PHP, PYTHON, RUBY, GO, CSHARP, JAVA, KOTLIN, SWIFT, RUST, DART, OBJECTIVE_C,
    POWERSHELL, ONEC,
)  # fmt: skip


_MOST_MARKS = 50
_LOOKED_AT = 50_000
_METHOD = "imconnector.register"


def by_likeness(text: str) -> tuple[tuple[Dialect, ...], tuple[Dialect, ...]]:
    """Return the languages that a text looks like, and the others; the likelier ones first.

    Languages read some strings differently, `"$x"` for example. So the text's own comes before one that
    understands more.
    """
    middle = max(0, text.find(_METHOD) - _LOOKED_AT // 2)
    part = text[middle : middle + _LOOKED_AT]
    counted = {one.name: sum(1 for _ in islice(one.marks.finditer(part), _MOST_MARKS)) for one in DIALECTS}
    # JavaScript's words are in other languages too.
    order = sorted(DIALECTS, key=lambda one: (-counted[one.name], one is JAVASCRIPT))
    most = counted[order[0].name]
    like = tuple(one for one in order if most and counted[one.name] == most)
    if most == 1:
        like = tuple(one for one in like if one is not POWERSHELL)
    if len(like) > 1:
        like = tuple(one for one in like if one is not JAVASCRIPT)
    # A language without backslash escapes would spoil a text without any sign of that language.
    others = [
        one for one in order if one not in like and (counted[one.name] or one not in (POWERSHELL, ONEC))
    ]
    return like, tuple(sorted(others, key=DIALECTS.index))
