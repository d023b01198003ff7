"""How languages write an object: its opening words, and a key in brackets."""

from __future__ import annotations

import re

from configurator.handover.tokenizer import Kind, Scanner, Token

_TYPE = r"[\w.]+(?:\s*<[^<>(){};\n]{0,80}(?:<[^<>(){};\n]{0,80}>)?[^<>(){};\n]{0,80}>)?"
_CONSTRUCTORS = {
    "PHP": re.compile(r"array\s*(?=\()", re.IGNORECASE),
    "Python": re.compile(r"(?:dict|OrderedDict|urlencode|urllib\.parse\.urlencode)\s*(?=\()"),
    "Go": re.compile(
        r"&?(?:[A-Za-z_]\w*\.[A-Z]\w*|map\[string\](?:interface\{\}|\[\]string|[\w.*]+))\s*(?=\{)|\[\]string\s*(?=\{)"
    ),
    "C#": re.compile(
        rf"new\s*(?:{_TYPE}\s*)?(?:\(\s*\)\s*|\[\s*\]\s*)?(?=\{{)|new\s+JObject\s*(?=\(\s*new\b)"
    ),
    "Java": re.compile(r"(?:\w+\.)*Map\.(?:of|ofEntries)\s*(?=\()"),
    "Kotlin": re.compile(
        r"(?:mutableMapOf|hashMapOf|linkedMapOf|mapOf|jsonObjectOf|parametersOf|listOf)\s*(?:<[^<>(){}]{0,80}>)?\s*(?=\()"
    ),
    "Rust": re.compile(
        r"(?:serde_json::)?json!\s*\(\s*(?=\{)|(?:HashMap|BTreeMap)::from\s*\(\s*(?=\[)|vec!\s*(?=\[)|&\s*(?=[\[{])"
    ),
    "Dart": re.compile(r"(?:const\s*)?(?:<[^<>(){}]{0,80}>)\s*(?=\{)"),
    "PowerShell": re.compile(r"(?:\[(?:ordered|pscustomobject|hashtable)\]\s*)?@(?=\{)", re.IGNORECASE),
    "JavaScript": re.compile(r"new\s+(?:URLSearchParams|Map)\s*\(\s*(?=[\[{])"),
}
_KEY_IN_BRACKETS = re.compile(r"\[\s*(?=[\"'])")
_PAIR = re.compile(
    r"(?:(?:Map\.)?entry|(?:new\s+)?(?:\w+\.)*(?:KeyValuePair|SimpleEntry|BasicNameValuePair|Pair|JProperty|tuple)\s*(?:<[^<>(){}]{0,80}>)?|new)?"
    r"\s*[(\[{]\s*(?=[\"'])"
)


def constructor(text: str, position: int, language: str) -> int | None:
    """Return the index of the bracket that opens an object made by name, None if none is made there."""
    pattern = _CONSTRUCTORS.get(language)
    found = pattern.match(text, position) if pattern else None
    return found.end() if found else None


def array_of_pairs(text: str, scanner: Scanner, token: Token) -> tuple[str | None, int]:
    """Return the key that begins at a token, and where it ends; None for what is no key.

    The key may stand in brackets of its own: `["ID"] = …`, `("ID", …)`, `{"ID", …}`, `entry("ID", …)`.
    """
    if token.kind is Kind.SIGN and token.text == ":":  # a symbol of Ruby
        token = scanner.at(token.end)
    if token.kind in {Kind.STRING, Kind.NUMBER} and not token.computed:
        return token.text, token.end
    pair = _PAIR.match(text, token.start)
    if pair:
        key = scanner.at(pair.end())
        closing = scanner.at(key.end)
        if key.kind is Kind.STRING and not key.computed:
            in_square = _KEY_IN_BRACKETS.match(text, token.start) and closing.text == "]"
            return key.text, closing.end if in_square else key.end
    return (token.text, token.end) if token.kind is Kind.WORD else (None, token.end)
