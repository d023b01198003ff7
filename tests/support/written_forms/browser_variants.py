"""Requests as browsers copied them in other releases, and forms with parts; commands for other shells."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import base64
import json
import re
from urllib.parse import quote, urlencode

from tests.support.written_forms.devtools_forms import ansi, caret, powershell
from tests.support.written_forms.quoting import (
    ADDRESS,
    AUTH,
    HOST,
    flat,
    posix,
    posix_double,
    pretty,
    stringified,
)

BOUNDARY = "----WebKitFormBoundary7MA4YWxkTrZu0gW"
_FORM_HEADER = f"multipart/form-data; boundary={BOUNDARY}"


def parts(params: dict[str, object]) -> str:
    """The body of a form with parts, as browsers send it."""
    fields = "".join(
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in flat(params)
    )
    return f"{fields}--{BOUNDARY}--\r\n"


def _by_unit(text: str) -> str:
    """How older browsers quote for bash: what isn't ASCII by its UTF-16 units, small ones in two digits."""
    if not re.search(r"[^\x20-\x7e]|'", text):
        return f"'{text}'"
    text = text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "\\r")

    def escape(found: re.Match[str]) -> str:
        data = found[0].encode("utf-16-be")
        units = [int.from_bytes(data[at : at + 2]) for at in range(0, len(data), 2)]
        return "".join(f"\\x{unit:02x}" if unit < 256 else f"\\u{unit:04x}" for unit in units)

    return "$'" + re.sub(r"[^\x20-\x7e]", escape, text) + "'"


def _plain_caret(text: str) -> str:
    """How Chromium quoted for cmd.exe until 2023: a caret before a quote only where there is a line end."""
    inside = caret(text)[2:-2]
    return f'^"{inside}^"' if "\n" in text else f'"{inside}"'


def older_bash(params: dict[str, object]) -> str:
    """Copy as cURL of older Chromium and Firefox."""
    return (
        f"curl {_by_unit(ADDRESS)} -H 'Accept-Encoding: gzip, deflate' -H 'Content-Type: application/json;charset=UTF-8' "
        f"--data-binary {_by_unit(stringified(params))} --compressed --insecure"
    )


def older_cmd(params: dict[str, object]) -> str:
    """Copy as cURL (cmd) of Chromium until 2023."""
    return (
        f'curl "{ADDRESS}" ^\n  -H "accept: */*" ^\n  -H "sec-ch-ua: ^\\^"Chromium^\\^";v=^\\^"110^\\^"" ^\n'
        f"  --data-raw {_plain_caret(stringified(params))} ^\n  --compressed"
    )


def cmd_of_a_form(params: dict[str, object]) -> str:
    """Copy as cURL (cmd), with cookies, the method, and a form's body."""
    return (
        f'curl --location --request POST {caret(ADDRESS + ".json")} ^\n  -X ^"POST^" ^\n  -b ^"a=1; b=^{{2^}}^" ^\n'
        f'  -H ^"content-type: application/x-www-form-urlencoded; charset=UTF-8^" ^\n  --data-raw {caret(urlencode(flat(params)))} ^\n  --insecure'
    )


def cmd_all(params: dict[str, object]) -> str:
    """Copy all as cURL (cmd): one command after the other."""
    return (
        f"curl {caret(HOST + '/rest/profile')} ^\n  -H {caret('accept: */*')} &\n"
        f"curl {caret(ADDRESS)} ^\n  -H {caret('content-type: application/json')} ^\n  --data-raw {caret(stringified(params))} &\n"
        f"curl {caret(HOST + '/favicon.ico')}"
    )


def bash_with_parts(params: dict[str, object]) -> str:
    """Copy as cURL (bash) of a form with parts."""
    return (
        f"curl {ansi(ADDRESS)} \\\n  -H {ansi(f'content-type: {_FORM_HEADER}')} \\\n"
        f"  --data-raw {ansi(parts(params))}"
    )


def bash_with_parts_in_unix_lines(params: dict[str, object]) -> str:
    """A form with parts whose line ends were changed on their way."""
    return f"curl {ADDRESS} -H {posix(f'Content-Type: {_FORM_HEADER}')} --data-binary {posix(parts(params).replace(chr(13), ''))}"


def fetch_with_parts(params: dict[str, object]) -> str:
    """Copy as fetch of a form with parts."""
    options = {
        "headers": {"accept": "*/*", "content-type": _FORM_HEADER},
        "referrer": f"{HOST}/",
        "body": parts(params),
        "method": "POST",
    }
    return f'fetch("{ADDRESS}", {json.dumps(options, ensure_ascii=False, indent=2)});'


def fetch_all(params: dict[str, object]) -> str:
    """Copy all as fetch: other requests stand around."""
    get = {"headers": {"accept": "*/*"}, "body": None, "method": "GET"}
    options = {"headers": {"accept": "*/*"}, "body": stringified(params), "method": "POST", "mode": "cors"}
    return (
        f'fetch("{HOST}/rest/app.info", {json.dumps(get, indent=2)}); ;\n'
        f'fetch("{ADDRESS}", {json.dumps(options, ensure_ascii=False, indent=2)}); ;\nfetch("{HOST}/x.png", {json.dumps(get, indent=2)});'
    )


def fetch_of_an_address(params: dict[str, object]) -> str:
    """Copy as fetch where everything is in the address."""
    options = {"headers": {"accept": "*/*"}, "body": None, "method": "GET"}
    address = f"{ADDRESS}?{urlencode(flat(params), quote_via=quote)}&auth={AUTH}"
    return f'fetch("{address}", {json.dumps(options, indent=2)});'


def powershell_of_a_form(params: dict[str, object]) -> str:
    """Copy as PowerShell of a form, with cookies."""
    return (
        "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n"
        '$session.Cookies.Add((New-Object System.Net.Cookie("SESSID", "1", "/", "acme.bitrix24.com")))\n'
        f'Invoke-WebRequest -UseBasicParsing -Uri "{ADDRESS}" `\n-Method "POST" `\n-WebSession $session `\n'
        f'-ContentType "application/x-www-form-urlencoded" `\n-Body {powershell(urlencode(flat(params)))}'
    )


def powershell_with_parts(params: dict[str, object]) -> str:
    """Copy as PowerShell of a form with parts: the line ends are made by number."""
    return (
        f'Invoke-WebRequest -UseBasicParsing -Uri "{ADDRESS}" `\n-Method "POST" `\n'
        f'-ContentType "{_FORM_HEADER}" `\n-Body ([System.Text.Encoding]::UTF8.GetBytes({powershell(parts(params))}))'
    )


def callback_of_the_library(params: dict[str, object]) -> str:
    """What BX24.js sends, copied as cURL: JSON's address, the token among the fields."""
    body = urlencode([*flat(params, ("false", "true")), ("auth", AUTH)])
    return (
        f"curl '{ADDRESS}.json' -H 'content-type: application/x-www-form-urlencoded' --data-raw {ansi(body)}"
    )


def batch_of_the_library(params: dict[str, object]) -> str:
    """What BX24.callBatch sends, copied as cURL: addresses encoded once more."""
    call = f"imconnector.register?{urlencode(flat(params))}"
    body = urlencode([("halt", "0"), ("cmd[info]", "app.info?"), ("cmd[reg]", call), ("auth", AUTH)])
    return f"curl '{HOST}/rest/batch.json' --data-raw '{body}'"


def har_with_parts(params: dict[str, object]) -> str:
    """A HAR file of a form with parts, as text only."""
    post = {"mimeType": _FORM_HEADER, "text": parts(params)}
    request = {"method": "POST", "url": ADDRESS, "headers": [], "queryString": [], "postData": post}
    return pretty({"log": {"version": "1.2", "entries": [{"request": request}]}}, 2)


def har_fields(params: dict[str, object]) -> str:
    """A HAR file of a proxy: fields that aren't encoded, without a text."""
    fields = [{"name": name, "value": value} for name, value in flat(params)]
    post = {"mimeType": "multipart/form-data", "params": fields}
    return pretty({"log": {"entries": [{"request": {"method": "POST", "url": ADDRESS, "postData": post}}]}})


def har_base64(params: dict[str, object]) -> str:
    """A HAR file of a proxy that keeps bodies in base64."""
    text = base64.b64encode(stringified(params).encode()).decode()
    post = {"mimeType": "application/json", "text": text, "encoding": "base64"}
    return pretty({"log": {"entries": [{"request": {"method": "POST", "url": ADDRESS, "postData": post}}]}})


def har_query(params: dict[str, object]) -> str:
    """A HAR file of a request whose values are all in the address."""
    address = f"{ADDRESS}?{urlencode(flat(params))}"
    fields = [{"name": name, "value": value} for name, value in flat(params)]
    return pretty(
        {"log": {"entries": [{"request": {"method": "GET", "url": address, "queryString": fields}}]}}
    )


def har_batch(params: dict[str, object]) -> str:
    """A HAR file of a batch."""
    call = f"imconnector.register?{urlencode(flat(params))}"
    body = urlencode([("cmd[0]", "profile"), ("cmd[1]", call), ("halt", "1")])
    post = {"mimeType": "application/x-www-form-urlencoded", "text": body, "params": []}
    request = {"method": "POST", "url": f"{HOST}/rest/batch", "postData": post}
    return stringified({"log": {"entries": [{"request": request}]}})


def fish(params: dict[str, object]) -> str:
    """fish: variables by set, and a continued line."""
    body = stringified(params).replace("\\", "\\\\").replace("'", "\\'")
    return f"set -x BODY '{body}'\ncurl -X POST {ADDRESS} \\\n    -H 'Content-Type: application/json' \\\n    -d $BODY\n"


def makefile_like_prompt(params: dict[str, object]) -> str:
    """A terminal's scrollback, with a prompt and the answer."""
    return (
        f"ann@host:~/chat$ curl -s {ADDRESS} -H 'Content-Type: application/json' -d {posix(stringified(params))}\n"
        '{"result":{"result":true},"time":{"start":1740000000.1}}\nann@host:~/chat$ \n'
    )


def markdown(params: dict[str, object]) -> str:
    """A block of a README, with what stands around."""
    return (
        "# Setup\n\nFirst, don't forget your token. Then register the connector:\n\n```bash\n"
        f"curl -X POST '{ADDRESS}' \\\n  -H 'Content-Type: application/json' \\\n  -d {posix(pretty(params, 2))}\n```\n\nIt's done.\n"
    )


def substituted_file(params: dict[str, object]) -> str:
    """A file that the script writes, put in by a substitution."""
    return f"cat <<'EOF' >body.json\n{pretty(params)}\nEOF\ncurl '{ADDRESS}' -H 'Content-Type: application/json' -d \"$(cat body.json)\"\n"


def here_string(params: dict[str, object]) -> str:
    """A here-string of a variable."""
    return f'BODY={posix(stringified(params))}\ncurl -sS --json @- {ADDRESS} <<<"$BODY"\n'


def function(params: dict[str, object]) -> str:
    """A function of the shell that is called with the body."""
    return (
        "#!/bin/sh\nAPI=https://acme.bitrix24.com/rest\n"
        f'DATA={posix_double(stringified(params))}\nregister() {{\n  curl --fail -X POST -H "Content-Type: application/json" \\\n'
        '    --data "$DATA" "$API/imconnector.register"\n}\nregister\n'
    )


def array(params: dict[str, object]) -> str:
    """Options in an array of bash."""
    lines = "\n".join(f"  --data-urlencode {posix(f'{name}={value}')}" for name, value in flat(params))
    return f'args=(\n{lines}\n)\ncurl -sS "{ADDRESS}" "${{args[@]}}"\n'


def jq_arguments(params: dict[str, object]) -> str:
    """Plain values by --data-urlencode with the names in double quotes."""
    options = " \\\n  ".join(
        f"--data-urlencode {posix_double(f'{name}={value}')}" for name, value in flat(params)
    )
    return f"curl -fsS -X POST \\\n  {options} \\\n  -- {ADDRESS}\n"


def cmd_set(params: dict[str, object]) -> str:
    """A batch file with the address in a variable."""
    body = urlencode(flat(params)).replace("%", "%%")
    return f'@echo off\nset PORTAL={HOST}\ncurl -s "%PORTAL%/rest/imconnector.register" ^\n  -d "{body}"\npause\n'


def powershell_variables(params: dict[str, object]) -> str:
    """curl.exe with a body in a variable, quotes escaped for Windows PowerShell."""
    body = stringified(params).replace("'", "''")
    return f"$body = '{body}'\n$uri = '{ADDRESS}'\ncurl.exe -X POST $uri -H 'Content-Type: application/json' --data-raw $body\n"


FORMS = (
    older_bash, older_cmd, cmd_of_a_form, cmd_all, bash_with_parts, bash_with_parts_in_unix_lines, fetch_with_parts,
    fetch_all, fetch_of_an_address, powershell_of_a_form, powershell_with_parts, callback_of_the_library,
    batch_of_the_library, har_with_parts, har_fields, har_base64, har_query, har_batch, fish, makefile_like_prompt,
    markdown, substituted_file, here_string, function, array, jq_arguments, cmd_set, powershell_variables,
)  # fmt: skip
