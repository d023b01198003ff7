"""Texts that a careless reader reads for minutes, or for ever: each repeats what takes such a reader the
longest."""

from __future__ import annotations

import json

_HEAD = "BX24.callMethod('imconnector.register', {ID: 'a', "
_CURL = "curl https://a/rest/imconnector.register "
_CALL = "f('imconnector.register');"
_URL = "https://a/rest/imconnector.register"
_POST = f"POST {_URL}\n\nID=a"

_REPEATED: dict[str, tuple[str, str, str]] = {
    # Nesting, and brackets before names.
    "objects in objects": (_HEAD, '"ICON":{', ""),
    "brackets of all kinds": (_HEAD + "x: ", "[{(", ""),
    "objects of JSON": ("", '{"ICON":', ""),
    "brackets before names": ("", "()", " ID: 1, NAME: 2," * 50),
    "Ruby's braces": (_HEAD + "NAME: %q", "{", ""),
    # Quotes that nothing closes.
    "apostrophes": (_HEAD + "NAME: '", "it's ", ""),
    "a text of many lines": (_HEAD + "NAME: `", "a\n", ""),
    "lines with nothing in them": (_HEAD + "NAME: 'n'});", "\n", ""),
    "JSON in quotes": ("", '"{', ""),
    "here-strings of PowerShell": ("", "@'\n{", ""),
    "three quotes": ("", '"""{', ""),
    "here-documents of Ruby": (_CALL, "p['ID'] = <<~A\n", ""),
    "here-documents of PHP": ("<?php " + _CALL, "p['ID'] = <<<A\n", ""),
    "percent strings": ("require 'x'; " + _CALL, "p['ID'] = %q{a\n", ""),
    "here-documents of a shell": ("curl ", "$(cat <<A\n)", ""),
    "a variable that doubles": ("A=xxxxxxxxxx\n", 'A="$A$A"\n', _CURL + "-d ID=a -d NAME=$A"),
    "words of a shell": (_CURL, '-d "a"\'b\'', ""),
    # Many candidates.
    "registrations": ("", _HEAD + "NAME: 'n', PLACEMENT_HANDLER: 'https://a'});\n", ""),
    "objects": ("", "{ID: 'a', NAME: 'b', COMMENT: 'c'}\n", ""),
    "calls that add": (_CALL, "p.append('ICON[COLOR]', f(", ""),
    "assignments": (_HEAD, "a=1 ", ""),
    "types": ("", "a: b<c, d> ", _HEAD),
    "commands": ("", _CURL + "-d 'ID=a'\n", ""),
    "options": (_CURL, "-d NAME=b ", ""),
    "requests": ("", f"POST {_URL}\nA: b\n\nID=a\n", ""),
    "addresses": ("", _URL + "?ID=a&NAME=b ", ""),
    # Backslashes and escapes.
    "backslashes": (_HEAD + "NAME: '", "\\", "'})"),
    "lines of a command": (_CURL, "x\\\n", ""),
    "escapes of JavaScript": (_HEAD + "NAME: '", "\\u0041", "'})"),
    "escapes of bash": (_CURL + "-d $'NAME=", "\\x41", "'"),
    "escapes of a form": (_CURL + "-d 'NAME=", "%25", "'"),
    "carets": ("curl ^\n -d ", '^"', ""),
    "entities in an attribute": ('x="ID&quot;', "&quot;", "<"),
    # Long values.
    "base64": (_HEAD + "ICON: {DATA_IMAGE: 'data:image/svg+xml;base64,", "QUFB", "'}})"),
    "base64 in a command": (_CURL + "-d 'ICON[DATA_IMAGE]=data:image/svg+xml;base64,", "QUFB", "'"),
    "a number": (_HEAD + "NAME: ", "9", "})"),
    "a number of JSON": ('{"ID": 1e', "9", "}"),
    "joined texts": (_HEAD + "NAME: ", "'a' + ", ""),
    # Signs that may belong to one part of a pattern or to the next.
    "signs of a form": ("ID=", "&", " x"),
    "space before a value": (_HEAD + "a", " ", "b"),
    "space after a type": (_CALL + "x(new Dictionary<string, object> { }, new a", " ", "b"),
    "a type without its end": (_HEAD + "NAME: new HashMap<", "a", ""),
    "space in a form": (_POST, " ", "b"),
    "space in a variable": ("@a=x", " ", f"y\n{_POST}"),
    "kinds of a field": (_CURL + "-F 'ID=a", ";type=x", "'"),
    "names of a field": (_CURL + "-d '--x ", "form-data;", "'"),
    "addresses of Bruno": ("post {\n", " url:a", ""),
    "bodies of Bruno": ("post {\nurl: a\n}\n", "body:json {\n", ""),
    "placeholders": ('{"url": "' + _URL + '", "body": {"ID": "', "{{", '"}}'),
    # YAML and TOML.
    "lists of YAML": ("ICON: ", "[", ""),
    "keys of YAML": ("ICON: 1\n", "? a\n", ""),
    "pairs of YAML": ("ICON: 1\n", "k: {a: b, c: d}\n", ""),
    "a name of TOML": ("ID = 'a'\n", "a.", "b = 1"),
}  # fmt: skip


def bombs(size: int) -> dict[str, str]:
    """Return the texts by name, each of about `size` characters."""
    texts = {name: begin + part * (size // len(part)) + end for name, (begin, part, end) in _REPEATED.items()}
    return texts | _numbered(size) | _documents(size)


def _numbered(size: int) -> dict[str, str]:
    lines = range(size // 24)
    return {
        "variables that are variables": _HEAD + "".join(f"a{n}=a{n + 1};\n" for n in lines) + "NAME: a0})",
        "objects of their own": _CALL + "".join(f"p{n}.set('ID', p{n + 1});" for n in lines),
        "anchors": "ICON: &a0 [x, x]\n" + "".join(f"k{n}: &a{n + 1} [*a{n}, *a{n}]\n" for n in lines),
    }


def _documents(size: int) -> dict[str, str]:
    form = "ID=a{}&NAME=b&ICON[COLOR]=red"
    sent = [
        {"request": {"url": _URL, "postData": {"text": form.replace("{}", str(n))}}}
        for n in range(size // 100)
    ]
    others = [{"request": {"url": "https://a/x?" + "&".join(f"k{n}=1" for n in range(100))}}] * (size // 600)
    code = [{"content": {"text": "var ID = 'x'; f({NAME: 'b', COMMENT: 1})"}}] * (size // 70)
    return {
        "registrations of a browser": json.dumps({"log": {"entries": sent}}),
        "requests of a browser": json.dumps({"log": {"entries": others}}),
        "scripts of a browser": json.dumps({"log": {"entries": code}}),
    }
