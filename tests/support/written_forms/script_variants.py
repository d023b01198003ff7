"""More of PHP, JavaScript, Python, Ruby, Dart, Swift and PowerShell: other libraries, classes, formats."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

from urllib.parse import urlencode

from tests.support.written_forms.literals import (
    DART,
    JS,
    PHP,
    PHP_ARRAY,
    PYTHON,
    RUBY,
    RUBY_SYMBOLS,
    SWIFT,
    Code,
    Literals,
)
from tests.support.written_forms.quoting import (
    ADDRESS,
    c_string,
    each_field,
    flat,
    indented,
    pretty,
    raw_single,
    single,
    stringified,
)
from tests.support.written_forms.some_channels import svg_of
from tests.support.written_forms.web_code import with_icon

RUBY_HASH = Literals(raw_single, lambda name: f":{name}", "{", "}", " => ")
SWIFT_LINES = Literals(c_string, c_string, "[\n    ", "\n]", ": ", ",\n    ")


def php_guzzle_form(params: dict[str, object]) -> str:
    """Guzzle's form parameters."""
    return f"<?php\n$client = new Client();\n$options = [\n'form_params' => {PHP.pairs(dict(flat(params)))}];\n$request = new Request('POST', '{ADDRESS}', $headers);\n$res = $client->sendAsync($request, $options)->wait();\n"


def php_guzzle_parts(params: dict[str, object]) -> str:
    """Postman's snippet for Guzzle with parts."""
    parts = ",".join(
        f"\n    [\n      'name' => {raw_single(name)},\n      'contents' => {raw_single(value)}\n    ]"
        for name, value in flat(params)
    )
    return f"<?php\n$client = new Client();\n$options = [\n  'multipart' => [{parts}\n]];\n$request = new Request('POST', '{ADDRESS}');\n$res = $client->sendAsync($request, $options)->wait();\n"


def php_guzzle_body(params: dict[str, object]) -> str:
    """Postman's snippet for Guzzle with JSON."""
    return f"<?php\n$client = new Client();\n$headers = [\n  'Content-Type' => 'application/json'\n];\n$body = {raw_single(pretty(params))};\n$request = new Request('POST', '{ADDRESS}', $headers, $body);\n"


def php_http_request(params: dict[str, object]) -> str:
    """Postman's snippet for HTTP_Request2 with fields."""
    lines = ",\n".join(f"  {raw_single(name)} => {raw_single(value)}" for name, value in flat(params))
    return f"<?php\nrequire_once 'HTTP/Request2.php';\n$request = new HTTP_Request2();\n$request->setUrl('{ADDRESS}');\n$request->setMethod(HTTP_Request2::METHOD_POST);\n$request->addPostParameter(array(\n{lines}\n));\n"


def php_http_body(params: dict[str, object]) -> str:
    """Postman's snippet for HTTP_Request2 with JSON, joined over lines."""
    lines = pretty(params).split("\n")
    joined = ' . "\\n" .\n'.join(raw_single(line) for line in lines)
    return f"<?php\nrequire_once 'HTTP/Request2.php';\n$request = new HTTP_Request2();\n$request->setUrl('{ADDRESS}');\n$request->setBody({joined});\n"


def php_class(params: dict[str, object]) -> str:
    """Constants and properties of a class."""
    rest = {**params, "ID": Code("self::ID"), "NAME": Code("static::NAME")}
    icon = params.get("ICON")
    own = ""
    if isinstance(icon, dict):
        own = f"    private array $icon = {PHP.pairs(icon)};\n"
        rest["ICON"] = Code("$this->icon")
    return (
        f"<?php\nfinal class Connector\n{{\n    public const ID = {raw_single(str(params['ID']))};\n    protected const NAME = {raw_single(str(params['NAME']))};\n"
        f"{own}\n    public function register(): void\n    {{\n        CRest::call('imconnector.register', {PHP.pairs(rest)});\n    }}\n}}\n"
    )


def php_object(params: dict[str, object]) -> str:
    """Properties of an object."""
    lines = ["<?php", "$p = new stdClass();"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines.append(f"$p->{name} = new stdClass();")
            lines += [f"$p->{name}->{part} = {raw_single(str(one))};" for part, one in value.items()]
        else:
            lines.append(f"$p->{name} = {PHP.value(value)};")
    return "\n".join(
        [
            *lines,
            f"$ch = curl_init('{ADDRESS}');",
            "curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($p));",
            "",
        ]
    )


def php_sprintf(params: dict[str, object]) -> str:
    """sprintf around an encoder."""
    image = "sprintf('data:image/svg+xml;base64,%s', base64_encode(SVG))"
    return f"<?php\nconst SVG = {raw_single(svg_of(params))};\n$r = CRest::call('imconnector.register', {PHP.pairs(with_icon(params, image))});\n"


def php_union(params: dict[str, object]) -> str:
    """Spreads and the union of arrays."""
    first = dict(list(params.items())[:1])
    rest = {name: value for name, value in params.items() if name not in first}
    return f"<?php\n$base = {PHP.pairs(first)};\n$params = [...$base, ...{PHP.pairs(rest)}] + ['NAME' => 'default', 'ID' => 'x'];\nCRest::call('imconnector.register', $params);\n"


def php_member(params: dict[str, object]) -> str:
    """A value out of a table."""
    config = {"id": params["ID"], "name": params["NAME"]}
    rest = {**params, "ID": Code("$config['id']"), "NAME": Code("$config['name']")}
    return f"<?php\n$config = {PHP_ARRAY.pairs(config)};\nCRest::call('imconnector.register', {PHP.pairs(rest)});\n"


def laravel(params: dict[str, object]) -> str:
    """Laravel's client."""
    return f"<?php\n$response = Http::asForm()\n    ->timeout(10)\n    ->post('{ADDRESS}', {PHP.pairs(params)});\n"


def phpsdk(params: dict[str, object]) -> str:
    """Bitrix24's SDK, in a function of an application."""
    return (
        "<?php\nuse Bitrix24\\SDK\\Services\\ServiceBuilderFactory;\n\nfunction install(ServiceBuilder $b24): void {\n"
        f"    $b24->getIMOpenLinesScope()->connector()->register({PHP.pairs(params)});\n}}\n"
    )


def js_class(params: dict[str, object]) -> str:
    """Fields of a class."""
    rest = {**params, "ID": Code("this.id"), "NAME": Code("Connector.NAME")}
    return (
        f"class Connector {{\n  static NAME = {single(str(params['NAME']))};\n  id = {single(str(params['ID']))};\n\n"
        f"  async register(b24) {{\n    return b24.callMethod('imconnector.register', {JS.pairs(rest)});\n  }}\n}}\n"
    )


def js_member(params: dict[str, object]) -> str:
    """Members of an object that stands above."""
    config = {"id": params["ID"], "title": params["NAME"]}
    rest = {**params, "ID": Code("CONFIG.id"), "NAME": Code("CONFIG['title']")}
    return f"const CONFIG = Object.freeze({JS.pairs(config)});\nBX24.callMethod('imconnector.register', {JS.pairs(rest)}, console.log);\n"


def js_assigned(params: dict[str, object]) -> str:
    """One property after the other."""
    lines = ["const params = {};"]
    for name, value in params.items():
        lines.append(f"params.{name} = {JS.value(value)};")
    return "\n".join([*lines, "BX24.callMethod('imconnector.register', params);", ""])


def js_query(params: dict[str, object]) -> str:
    """URL and its search parameters."""
    lines = each_field("url.searchParams.set(%s, %s);\n", params, single)
    return f"const url = new URL('{ADDRESS}');\n{lines}await fetch(url);\n"


def js_escape(params: dict[str, object]) -> str:
    """btoa of a text made safe for it."""
    image = "'data:image/svg+xml;base64,' + btoa(unescape(encodeURIComponent(svg)))"
    return f"var svg = {single(svg_of(params))};\nBX24.callMethod('imconnector.register', {JS.pairs(with_icon(params, image))});\n"


def js_template_json(params: dict[str, object]) -> str:
    """JSON in a template literal."""
    text = pretty(params, 2).replace("\\", "\\\\").replace("`", "\\`").replace("${", "\\${")
    return f"const body = `{text}`;\nfetch('{ADDRESS}', {{ method: 'POST', body }});\n"


def js_request(params: dict[str, object]) -> str:
    """Postman's snippet for Node's https."""
    return f"var https = require('follow-redirects').https;\nvar req = https.request(options, function (res) {{}});\n\nvar postData = JSON.stringify({pretty(params, 2)});\n\nreq.write(postData);\nreq.end(); // {ADDRESS}\n"


def python_class(params: dict[str, object]) -> str:
    """Attributes of a class."""
    rest = {**params, "ID": Code("self.connector_id"), "NAME": Code("Settings.name")}
    return (
        f"class Settings:\n    name = {single(str(params['NAME']))}\n\n\nclass App:\n    connector_id: str = {single(str(params['ID']))}\n\n"
        f"    def register(self) -> None:\n        self.client.call('imconnector.register', {PYTHON.pairs(rest)})\n"
    )


def python_format(params: dict[str, object]) -> str:
    """format, and the percent sign."""
    image = "'data:image/svg+xml;base64,{}'.format(base64.b64encode(svg.encode('utf-8')).decode('ascii'))"
    return f"import base64\n\nsvg = {single(svg_of(params))}\nbx24.call('imconnector.register', {PYTHON.pairs(with_icon(params, image))})\n"


def python_percent(params: dict[str, object]) -> str:
    """The percent sign beside an encoder."""
    image = "'data:image/svg+xml,%s' % urllib.parse.quote(SVG, safe='')"
    return f"import urllib.parse\n\nSVG = {single(svg_of(params))}\nbx24.callMethod('imconnector.register', {PYTHON.pairs(with_icon(params, image))})\n"


def python_items(params: dict[str, object]) -> str:
    """One item after the other."""
    lines = ["params = {}"]
    for name, value in params.items():
        lines.append(f"params['{name}'] = {PYTHON.value(value)}")
    return "\n".join(["import requests", "", *lines, f"requests.post('{ADDRESS}', json=params)", ""])


def python_files(params: dict[str, object]) -> str:
    """Postman's snippet for a form."""
    pairs = ",\n".join(f"{single(name)}: {single(value)}" for name, value in flat(params))
    return f'import requests\n\nurl = "{ADDRESS}"\n\npayload = {{{pairs}}}\nfiles=[\n\n]\nheaders = {{}}\n\nresponse = requests.request("POST", url, headers=headers, data=payload, files=files)\n'


def python_query(params: dict[str, object]) -> str:
    """A form's body in a string."""
    return f"import requests\n\npayload = {single(urlencode(flat(params)))}\nrequests.request('POST', '{ADDRESS}', data=payload)\n"


def ruby_form(params: dict[str, object]) -> str:
    """A form of Net::HTTP."""
    pairs = ", ".join(f"{raw_single(name)} => {raw_single(value)}" for name, value in flat(params))
    return f"require 'net/http'\nres = Net::HTTP.post_form(URI('{ADDRESS}'), {pairs})\nputs res.body\n"


def ruby_parts(params: dict[str, object]) -> str:
    """Postman's snippet for a form of parts."""
    pairs = ",".join(f"[{raw_single(name)}, {raw_single(value)}]" for name, value in flat(params))
    return f'require "uri"\nrequire "net/http"\n\nurl = URI("{ADDRESS}")\nrequest = Net::HTTP::Post.new(url)\nform_data = [{pairs}]\nrequest.set_form form_data, \'multipart/form-data\'\n'


def ruby_assigned(params: dict[str, object]) -> str:
    """One pair after the other, by symbols."""
    lines = ["params = {}"]
    for name, value in params.items():
        lines.append(f"params[:{name}] = {RUBY_SYMBOLS.value(value)}")
    return "\n".join(["require 'httparty'", *lines, f"HTTParty.post('{ADDRESS}', body: params.to_json)", ""])


def ruby_rockets(params: dict[str, object]) -> str:
    """Symbols with arrows, and an encoder of URIs."""
    image = '"data:image/svg+xml,#{ERB::Util.url_encode(SVG)}"'
    return f"require 'erb'\nSVG = <<~'XML'.chomp\n  {indented(svg_of(params), '  ')}\nXML\nclient.call('imconnector.register', {RUBY_HASH.pairs(with_icon(params, image))})\n"


def ruby_percent(params: dict[str, object]) -> str:
    """JSON in %q, and RestClient."""
    text = stringified(params).replace("\\", "\\\\").replace("~", "\\~")
    return (
        f"require 'rest-client'\nbody = %q~{text}~\nRestClient.post('{ADDRESS}', body, content_type: :json)\n"
    )


def ruby_constants(params: dict[str, object]) -> str:
    """Frozen constants of a module."""
    rest = {**params, "ID": Code("CONNECTOR_ID"), "NAME": Code("Config::NAME")}
    return f"module Config\n  NAME = {raw_single(str(params['NAME']))}.freeze\nend\nCONNECTOR_ID = {raw_single(str(params['ID']))}.freeze\nclient.call('imconnector.register', {RUBY.pairs(rest)})\n"


def dart_text(params: dict[str, object]) -> str:
    """JSON in three quotes."""
    text = pretty(params, 2).replace("\\", "\\\\").replace("$", "\\$").replace("'''", "\\'\\'\\'")
    return f"import 'package:http/http.dart' as http;\n\nfinal body = '''{text}''';\nawait http.post(Uri.parse('{ADDRESS}'), body: body);\n"


def dart_body_fields(params: dict[str, object]) -> str:
    """Postman's snippet for a form."""
    pairs = ",\n  ".join(f"{single(name)}: {DART.text(value)}" for name, value in flat(params))
    return f"var request = http.Request('POST', Uri.parse('{ADDRESS}'));\nrequest.bodyFields = {{\n  {pairs}\n}};\n"


def dart_add_all(params: dict[str, object]) -> str:
    """Postman's snippet for a form of parts."""
    pairs = ",\n  ".join(f"{single(name)}: {DART.text(value)}" for name, value in flat(params))
    return f"var request = http.MultipartRequest('POST', Uri.parse('{ADDRESS}'));\nrequest.fields.addAll({{\n  {pairs}\n}});\n"


def dart_address(params: dict[str, object]) -> str:
    """An address of parts."""
    return f"import 'package:http/http.dart' as http;\n\nfinal uri = Uri.https('acme.bitrix24.com', '/rest/imconnector.register', {DART.pairs(dict(flat(params)))});\n"


def dart_base64(params: dict[str, object]) -> str:
    """base64Encode in braces."""
    image = "'data:image/svg+xml;base64,${base64Encode(utf8.encode(kIcon))}'"
    return f"import 'dart:convert';\nconst kIcon = {DART.text(svg_of(params))};\nfinal Map<String, dynamic> data = {DART.pairs(with_icon(params, image))};\nawait bitrix.call('imconnector.register', data);\n"


def swift_lines(params: dict[str, object]) -> str:
    """A dictionary over lines with a type at its end."""
    return f'let body = {SWIFT_LINES.pairs(params)} as [String: Any]\nAF.request("{ADDRESS}", method: .post, parameters: body, encoding: JSONEncoding.default)\n'


def swift_text(params: dict[str, object]) -> str:
    """JSON in three quotes."""
    text = indented(pretty(params, 2).replace("\\", "\\\\").replace('"""', '\\"""'), "    ")
    return f'let json = """\n    {text}\n    """\nrequest.httpBody = json.data(using: .utf8)\n// {ADDRESS}\n'


def swift_items(params: dict[str, object]) -> str:
    """Query items."""
    items = ",\n    ".join(
        f"URLQueryItem(name: {c_string(name)}, value: {c_string(value)})" for name, value in flat(params)
    )
    return (
        f'var components = URLComponents(string: "{ADDRESS}")!\ncomponents.queryItems = [\n    {items}\n]\n'
    )


def swift_parts(params: dict[str, object]) -> str:
    """Postman's snippet for a form of parts."""
    items = ",\n".join(
        f'  [\n    "key": {c_string(name)},\n    "value": {c_string(value)},\n    "type": "text"\n  ]'
        for name, value in flat(params)
    )
    return f'let parameters = [\n{items}] as [[String: Any]]\n\nlet boundary = "Boundary-\\(UUID().uuidString)"\nvar request = URLRequest(url: URL(string: "{ADDRESS}")!)\n'


def swift_base64(params: dict[str, object]) -> str:
    """base64 of the bytes of a text."""
    image = '"data:image/svg+xml;base64," + Data(svg.utf8).base64EncodedString()'
    return f'let svg = {c_string(svg_of(params))}\nlet params: [String: Any] = {SWIFT.pairs(with_icon(params, image))}\nbitrix.call("imconnector.register", params)\n'


def swift_assigned(params: dict[str, object]) -> str:
    """One pair after the other."""
    lines = ["var params: [String: Any] = [:]"]
    for name, value in params.items():
        lines.append(f'params["{name}"] = {SWIFT.value(value)}')
    return "\n".join([*lines, 'bitrix.call("imconnector.register", params)', ""])


def powershell_assigned(params: dict[str, object]) -> str:
    """One pair after the other, and a base64 of .NET."""
    image = "'data:image/svg+xml;base64,' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($svg))"
    lines = ["$svg = '" + svg_of(params).replace("'", "''") + "'", "$p = @{}"]
    for name, value in with_icon(params, image).items():
        if isinstance(value, dict):
            inner = "; ".join(
                f"{part} = {one}"
                if isinstance(one, Code)
                else f"{part} = '" + str(one).replace("'", "''") + "'"
                for part, one in value.items()
            )
            lines.append(f"$p.{name} = @{{ {inner} }}")
        elif isinstance(value, bool):
            lines.append(f"$p['{name}'] = ${str(value).lower()}")
        else:
            lines.append(f"$p['{name}'] = '" + str(value).replace("'", "''") + "'")
    return "\n".join(
        [*lines, f"Invoke-RestMethod -Method Post -Uri {ADDRESS} -Body ($p | ConvertTo-Json)", ""]
    )


FORMS = (
    php_guzzle_form, php_guzzle_parts, php_guzzle_body, php_http_request, php_http_body, php_class, php_object,
    php_sprintf, php_union, php_member, laravel, phpsdk, js_class, js_member, js_assigned, js_query, js_escape,
    js_template_json, js_request, python_class, python_format, python_percent, python_items, python_files,
    python_query, ruby_form, ruby_parts, ruby_assigned, ruby_rockets, ruby_percent, ruby_constants, dart_text,
    dart_body_fields, dart_add_all, dart_address, dart_base64, swift_lines, swift_text, swift_items, swift_parts,
    swift_base64, swift_assigned, powershell_assigned,
)  # fmt: skip
