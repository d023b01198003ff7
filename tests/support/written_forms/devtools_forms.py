"""Requests as browsers' developer tools copy them."""

from __future__ import annotations

import json
import re
from urllib.parse import quote_plus, urlencode

from tests.support.written_forms.quoting import ADDRESS, HOST, flat, stringified

_HEADERS = {
    "accept": "*/*",
    "accept-language": "en-US,en;q=0.9,ru;q=0.8",
    "content-type": "application/json",
    "sec-ch-ua": '"Chromium";v="130", "Not?A_Brand";v="99"',
    "user-agent": "Mozilla/5.0 (X11; Linux x86_64)",
}


def ansi(text: str) -> str:
    """How Chromium and Firefox quote for bash."""
    if not re.search(r"[\x00-\x1f\x7f-\x9f!']", text):
        return f"'{text}'"
    text = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")
    return "$'" + re.sub(r"[\x00-\x1f\x7f-\x9f!]", lambda one: f"\\u{ord(one[0]):04x}", text) + "'"


def caret(text: str) -> str:
    """How Chromium quotes for cmd.exe."""
    text = text.replace("\\", "\\\\").replace('"', '\\"')
    text = re.sub(r"[^a-zA-Z0-9\s_\-:=+~'/.,?;()*`]", lambda one: "^" + one[0], text)
    text = re.sub(r"%(?=[a-zA-Z0-9_])", "%^", text)
    return '^"' + text.replace("\n", "^\n\n") + '^"'


def powershell(text: str) -> str:
    """How Chromium quotes for PowerShell: what isn't ASCII is made by number, in UTF-16."""
    text = re.sub(r'[`$"]', lambda one: "`" + one[0], text)
    units = "".join(
        one if " " <= one <= "~" else "".join(f"$([char]{unit})" for unit in _units(one)) for one in text
    )
    return f'"{units}"'


def _units(character: str) -> list[int]:
    data = character.encode("utf-16-le")
    return [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]


def chrome_bash(params: dict[str, object]) -> str:
    """Copy as cURL (bash)."""
    headers = " \\\n".join(f"  -H {ansi(f'{name}: {value}')}" for name, value in _HEADERS.items())
    return f"curl {ansi(ADDRESS)} \\\n{headers} \\\n  --data-raw {ansi(stringified(params))}"


def chrome_cmd(params: dict[str, object]) -> str:
    """Copy as cURL (cmd)."""
    headers = " ^\n".join(f"  -H {caret(f'{name}: {value}')}" for name, value in _HEADERS.items())
    return f"curl {caret(ADDRESS)} ^\n{headers} ^\n  --data-raw {caret(stringified(params))}"


def chrome_cmd_form(params: dict[str, object]) -> str:
    """Copy as cURL (cmd) of a form's request."""
    return f"curl {caret(ADDRESS)} ^\n  --data-raw {caret(urlencode(flat(params)))}"


def chrome_powershell(params: dict[str, object]) -> str:
    """Copy as PowerShell."""
    body = powershell(stringified(params))
    if not stringified(params).isascii():
        body = f"([System.Text.Encoding]::UTF8.GetBytes({body}))"
    headers = "\n".join(f'  "{name}"={powershell(value)}' for name, value in _HEADERS.items())
    return (
        "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n"
        '$session.UserAgent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"\n'
        f'Invoke-WebRequest -UseBasicParsing -Uri "{ADDRESS}" `\n-Method "POST" `\n-WebSession $session `\n'
        f'-Headers @{{\n{headers}\n}} `\n-ContentType "application/json" `\n-Body {body}'
    )


def chrome_fetch(params: dict[str, object]) -> str:
    """Copy as fetch."""
    options = {
        "headers": _HEADERS, "referrer": f"{HOST}/", "body": stringified(params), "method": "POST",
        "mode": "cors", "credentials": "include",
    }  # fmt: skip
    return f'fetch("{ADDRESS}", {json.dumps(options, ensure_ascii=False, indent=2)});'


def chrome_fetch_form(params: dict[str, object]) -> str:
    """Copy as fetch (Node.js) of a form's request."""
    options = {
        "headers": {**_HEADERS, "content-type": "application/x-www-form-urlencoded"},
        "body": urlencode(flat(params), quote_via=quote_plus),
        "method": "POST",
    }
    return f'fetch("{ADDRESS}", {json.dumps(options, ensure_ascii=False, indent=2)});'


def chrome_all(params: dict[str, object]) -> str:
    """Copy all as cURL (bash): other requests come before and after."""
    other = f"curl {ansi(f'{HOST}/rest/event.bind')} --data-raw {ansi('event=OnImConnectorMessageAdd')}"
    return f"{other} ;\n{chrome_bash(params)} ;\ncurl {ansi(f'{HOST}/favicon.ico')}"


def firefox_bash(params: dict[str, object]) -> str:
    """Copy as cURL (POSIX) in Firefox."""
    return (
        f"curl {ansi(ADDRESS)} \\\n  -X POST \\\n  -H 'User-Agent: Mozilla/5.0' \\\n  -H 'Accept: */*' \\\n"
        f"  --data-raw {ansi(stringified(params))}"
    )


def firefox_cmd(params: dict[str, object]) -> str:
    """Copy as cURL (Windows) in older Firefox."""
    body = stringified(params).replace("\\", "\\\\").replace('"', '""').replace("%", '"%"')
    return f'curl "{ADDRESS}" -X POST -H "Content-Type: application/json" --data-raw "{body}"'


def firefox_fetch(params: dict[str, object]) -> str:
    """Copy as Fetch in Firefox."""
    options = {"credentials": "include", "headers": _HEADERS, "body": stringified(params), "method": "POST"}
    return f'await fetch("{ADDRESS}", {json.dumps(options, ensure_ascii=False, indent=4)});'


def safari_bash(params: dict[str, object]) -> str:
    """Copy as cURL in Safari."""
    return (
        f"curl '{ADDRESS}' \\\n-X 'POST' \\\n-H 'Content-Type: application/json' \\\n"
        f"--data-binary {ansi(stringified(params))}"
    )


FORMS = (
    chrome_bash, chrome_cmd, chrome_cmd_form, chrome_powershell, chrome_fetch, chrome_fetch_form, chrome_all,
    firefox_bash, firefox_cmd, firefox_fetch, safari_bash,
)  # fmt: skip
