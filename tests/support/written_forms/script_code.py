"""Python, Ruby, PowerShell, Dart and Swift as people and Postman write them."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import json
from urllib.parse import urlencode

from tests.support.written_forms.literals import (
    DART,
    POWERSHELL,
    POWERSHELL_LINE,
    PYTHON,
    RUBY,
    RUBY_SYMBOLS,
    SWIFT,
    Code,
)
from tests.support.written_forms.quoting import (
    ADDRESS,
    c_string,
    flat,
    indented,
    pretty,
    raw_single,
    single,
    stringified,
)
from tests.support.written_forms.some_channels import svg_of
from tests.support.written_forms.web_code import with_icon


def requests_json(params: dict[str, object]) -> str:
    """requests with an object."""
    return f"import requests\n\nr = requests.post('{ADDRESS}', json={PYTHON.pairs(params)}, timeout=30)\nprint(r.json())\n"


def requests_fields(params: dict[str, object]) -> str:
    """requests with names in brackets."""
    return f"import requests\nrequests.post(\n    '{ADDRESS}',\n    data={PYTHON.pairs(dict(flat(params)))},\n)\n"


def postman_python(params: dict[str, object]) -> str:
    """Postman's snippet for http.client."""
    body = pretty(params, 2).replace(": true", ": True").replace(": false", ": False")
    return (
        'import http.client\nimport json\n\nconn = http.client.HTTPSConnection("acme.bitrix24.com")\n'
        f"payload = json.dumps({body})\nheaders = {{\n  'Content-Type': 'application/json'\n}}\n"
        'conn.request("POST", "/rest/imconnector.register", payload, headers)\nres = conn.getresponse()\n'
    )


def python_json_text(params: dict[str, object]) -> str:
    """JSON in a raw string of many lines."""
    text = json.dumps(params, indent=2).replace("'", "\\u0027")
    return f"BODY = r'''\n{text}\n'''\nurllib.request.urlopen(urllib.request.Request('{ADDRESS}', BODY.encode()))\n"


def python_encoders(params: dict[str, object]) -> str:
    """base64 in an f-string."""
    image = "f'data:image/svg+xml;base64,{base64.b64encode(SVG.encode()).decode()}'"
    return (
        f"import base64\nfrom fast_bitrix24 import Bitrix\n\nSVG = {single(svg_of(params))}\n\n\nasync def main() -> None:\n"
        f"    await b.call('imconnector.register', {PYTHON.pairs(with_icon(params, image))})\n"
    )


def python_quote(params: dict[str, object]) -> str:
    """quote beside a merge of dictionaries."""
    icon = params.get("ICON")
    own = {key: value for key, value in icon.items() if key != "DATA_IMAGE"} if isinstance(icon, dict) else {}
    merged = f"'ICON': {{**ICON, **{PYTHON.pairs(own)}}}, " if own else ""
    rest = {key: value for key, value in params.items() if key != "ICON"}
    return (
        f"from urllib.parse import quote\nsvg = {single(svg_of(params))}\nuri = 'data:image/svg+xml,' + quote(svg)\n"
        + ("ICON = {'DATA_IMAGE': uri, 'COLOR': 'red'}\n" if own else "")
        + f"bx.call_method('imconnector.register', {{{merged}{PYTHON.pairs(rest)[1:]})\n"
    )


def python_update(params: dict[str, object]) -> str:
    """Keyword arguments, and the union of dictionaries."""
    names = ", ".join(f"{name}={PYTHON.value(value)}" for name, value in list(params.items())[:2])
    rest = dict(list(params.items())[2:])
    return f"params = dict({names}) | {PYTHON.pairs(rest)}\nclient.call('imconnector.register', params)\n"


def ruby_hash(params: dict[str, object]) -> str:
    """A hash with strings."""
    return f"require 'bitrix24'\nputs client.call('imconnector.register', {RUBY.pairs(params)})\n"


def ruby_symbols(params: dict[str, object]) -> str:
    """A hash with symbols, as JSON."""
    return (
        'require "uri"\nrequire "json"\nrequire "net/http"\n\n'
        f'url = URI("{ADDRESS}")\nhttp = Net::HTTP.new(url.host, url.port)\nrequest = Net::HTTP::Post.new(url)\n'
        f"request.body = JSON.dump({RUBY_SYMBOLS.pairs(params)})\nresponse = http.request(request)\n"
    )


def postman_ruby(params: dict[str, object]) -> str:
    """Postman's snippet for Ruby."""
    return (
        'require "uri"\nrequire "json"\nrequire "net/http"\n\n'
        f'url = URI("{ADDRESS}")\nrequest = Net::HTTP::Post.new(url)\nrequest["Content-Type"] = "application/json"\n'
        f"request.body = JSON.dump({pretty(params, 2)})\n\nputs https.request(request).read_body\n"
    )


def ruby_heredoc(params: dict[str, object]) -> str:
    """JSON in a heredoc that takes the indentation away."""
    text = indented(pretty(params, 2), "  ")
    return f"require 'net/http'\nbody = <<~'JSON'\n  {text}\nJSON\nNet::HTTP.post(URI('{ADDRESS}'), body, 'Accept' => '*/*')\n"


def ruby_base64(params: dict[str, object]) -> str:
    """Base64 and merge."""
    uri = (
        'DATA_URI = "data:image/svg+xml;base64,#{Base64.strict_encode64(SVG)}"\n' if "ICON" in params else ""
    )
    return (
        f"require 'base64'\nSVG = {raw_single(svg_of(params))}.freeze\n"
        f"{uri}defaults = {{ 'NAME' => 'x' }}\n"
        f"client.call('imconnector.register', defaults.merge({RUBY.pairs(with_icon(params, 'DATA_URI'))}))\n"
    )


def powershell_table(params: dict[str, object]) -> str:
    """A hash table as JSON."""
    table = POWERSHELL.pairs(
        {k: Code(POWERSHELL_LINE.pairs(v)) if isinstance(v, dict) else v for k, v in params.items()}
    )
    return (
        f"$body = {table} | ConvertTo-Json -Depth 5\n"
        f"Invoke-RestMethod -Uri '{ADDRESS}' -Method Post -Body $body -ContentType 'application/json; charset=utf-8'\n"
    )


def powershell_splat(params: dict[str, object]) -> str:
    """Arguments in a table, the body in another."""
    return (
        f"$call = @{{\n    Uri = '{ADDRESS}'\n    Method = 'Post'\n    Body = @{{"
        + "; ".join(f"'{name}' = {POWERSHELL.text(value)}" for name, value in flat(params))
        + "}\n}\nInvoke-RestMethod @call\n"
    )


def postman_powershell(params: dict[str, object]) -> str:
    """Postman's snippet for PowerShell."""
    body = pretty(params).replace("`", "``").replace("$", "`$")
    return (
        '$headers = New-Object "System.Collections.Generic.Dictionary[[String],[String]]"\n'
        '$headers.Add("Content-Type", "application/json")\n\n'
        f'$body = @"\n{body}\n"@\n\n'
        f"$response = Invoke-RestMethod '{ADDRESS}' -Method 'POST' -Headers $headers -Body $body\n$response | ConvertTo-Json\n"
    )


def powershell_curl(params: dict[str, object]) -> str:
    """curl.exe in PowerShell 7."""
    body = stringified(params).replace("'", "''")
    return f"curl.exe -X POST {ADDRESS} `\n  -H 'Content-Type: application/json' `\n  --data-raw '{body}'\n"


def dart_json(params: dict[str, object]) -> str:
    """Dart's http with jsonEncode."""
    return (
        "import 'dart:convert';\nimport 'package:http/http.dart' as http;\n\nFuture<void> main() async {\n"
        f"  final response = await http.post(\n    Uri.parse('{ADDRESS}'),\n    headers: {{'Content-Type': 'application/json'}},\n"
        f"    body: jsonEncode({DART.pairs(params)}),\n  );\n}}\n"
    )


def postman_dart(params: dict[str, object]) -> str:
    """Postman's snippet for Dart."""
    body = pretty(params, 2).replace("$", "\\$")
    return (
        "var headers = {\n  'Content-Type': 'application/json'\n};\n"
        f"var request = http.Request('POST', Uri.parse('{ADDRESS}'));\nrequest.body = json.encode({body});\n"
        "request.headers.addAll(headers);\n\nhttp.StreamedResponse response = await request.send();\n"
    )


def dart_encoders(params: dict[str, object]) -> str:
    """Uri.encodeComponent in a constant."""
    image = "'data:image/svg+xml,${Uri.encodeComponent(svg)}'"
    return (
        f"import 'package:dio/dio.dart';\nfinal String svg = {DART.text(svg_of(params))};\n"
        f"final params = <String, dynamic>{DART.pairs(with_icon(params, image))};\n"
        f"await dio.post('{ADDRESS}', data: params);\n"
    )


def dart_fields(params: dict[str, object]) -> str:
    """Fields of a request."""
    lines = "".join(f"request.fields['{name}'] = {DART.text(value)};\n" for name, value in flat(params))
    return f"var request = http.MultipartRequest('POST', Uri.parse('{ADDRESS}'));\n{lines}await request.send();\n"


def swift_dictionary(params: dict[str, object]) -> str:
    """A dictionary of Swift."""
    return (
        f"import Foundation\nlet params: [String: Any] = {SWIFT.pairs(params)}\n"
        f'var request = URLRequest(url: URL(string: "{ADDRESS}")!)\nrequest.httpBody = try JSONSerialization.data(withJSONObject: params)\n'
    )


def postman_swift(params: dict[str, object]) -> str:
    """Postman's snippet for Swift."""
    return (
        f"let parameters = {c_string(pretty(params))}\nlet postData = parameters.data(using: .utf8)\n\n"
        f'var request = URLRequest(url: URL(string: "{ADDRESS}")!,timeoutInterval: Double.infinity)\n'
        'request.httpMethod = "POST"\nrequest.httpBody = postData\n'
    )


def swift_query(params: dict[str, object]) -> str:
    """A form's body in a string."""
    return f'let body = "{urlencode(flat(params))}"\nlet url = URL(string: "{ADDRESS}")!\nrequest.httpBody = Data(body.utf8)\n'


FORMS = (
    requests_json, requests_fields, postman_python, python_json_text, python_encoders, python_quote, python_update,
    ruby_hash, ruby_symbols, postman_ruby, ruby_heredoc, ruby_base64, powershell_table, powershell_splat,
    postman_powershell, powershell_curl, dart_json, postman_dart, dart_encoders, dart_fields, swift_dictionary,
    postman_swift, swift_query,
)  # fmt: skip
