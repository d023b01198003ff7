"""JavaScript, TypeScript and PHP as people write them."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

from urllib.parse import urlencode

from tests.support.written_forms.literals import JS, JS_QUOTED, PHP, PHP_ARRAY, Code
from tests.support.written_forms.quoting import (
    ADDRESS,
    each_field,
    flat,
    php_json,
    pretty,
    raw_single,
    single,
    stringified,
    template,
)
from tests.support.written_forms.some_channels import svg_of


def with_icon(params: dict[str, object], image: str) -> dict[str, object]:
    """Parameters whose icon is an expression."""
    icon = params.get("ICON")
    if not isinstance(icon, dict):
        return params
    return {**params, "ICON": {**icon, "DATA_IMAGE": Code(image)}}


def fetch_stringify(params: dict[str, object]) -> str:
    """fetch with an object."""
    return (
        f"const response = await fetch(`{ADDRESS}`, {{\n  method: 'POST',\n"
        "  headers: { 'Content-Type': 'application/json' },\n"
        f"  body: JSON.stringify({JS.pairs(params)}),\n}});\nconsole.log(await response.json());\n"
    )


def axios(params: dict[str, object]) -> str:
    """Postman's snippet for axios."""
    return (
        f"const axios = require('axios');\nlet data = JSON.stringify({pretty(params, 2)});\n\nlet config = {{\n"
        f"  method: 'post',\n  maxBodyLength: Infinity,\n  url: '{ADDRESS}',\n  headers: {{ \n"
        "    'Content-Type': 'application/json'\n  },\n  data : data\n};\n\naxios.request(config)\n.then((response) => {\n"
        "  console.log(JSON.stringify(response.data));\n});\n"
    )


def postman_fetch(params: dict[str, object]) -> str:
    """Postman's snippet for fetch with fields."""
    lines = each_field("urlencoded.append(%s, %s);\n", params, single)
    return (
        'const myHeaders = new Headers();\nmyHeaders.append("Content-Type", "application/x-www-form-urlencoded");\n\n'
        f'const urlencoded = new URLSearchParams();\n{lines}\nconst requestOptions = {{\n  method: "POST",\n'
        f'  headers: myHeaders,\n  body: urlencoded,\n  redirect: "follow"\n}};\n\nfetch("{ADDRESS}", requestOptions)\n'
        "  .then((response) => response.text())\n"
    )


def form_data(params: dict[str, object]) -> str:
    """FormData."""
    lines = each_field("form.append(%s, %s)\n", params, template)
    return f"const form = new FormData()\n{lines}await fetch('{ADDRESS}', {{ method: 'POST', body: form }})\n"


def bracket_keys(params: dict[str, object]) -> str:
    """Names in brackets as keys of an object."""
    return f"fetch('{ADDRESS}', {{method: 'POST', body: new URLSearchParams({JS_QUOTED.pairs(dict(flat(params)))})}})"


def jquery(params: dict[str, object]) -> str:
    """jQuery."""
    return f"$.ajax({{\n  url: \"{ADDRESS}\",\n  type: 'POST',\n  data: {JS_QUOTED.pairs(params)},\n  success: function(r) {{ alert(r) }}\n}})"


def callback(params: dict[str, object]) -> str:
    """BX24.js."""
    return f"BX24.callMethod(\n\t'imconnector.register',\n\t{JS.pairs(params)},\n\tfunction(result) {{ console.log(result.data()) }}\n);"


def call_batch(params: dict[str, object]) -> str:
    """BX24.js with a batch of objects."""
    return (
        "BX24.callBatch({\n  bind: { method: 'event.bind', params: { event: 'OnImConnectorMessageAdd', handler: handler } },\n"
        f"  reg: {{ method: 'imconnector.register', params: {JS.pairs(params)} }},\n}}, function (r) {{}});"
    )


def call_batch_lists(params: dict[str, object]) -> str:
    """BX24.js with a batch of lists."""
    return f"BX24.callBatch([\n  ['app.info', {{}}],\n  ['imconnector.register', {JS.pairs(params)}],\n], console.log)"


def component_template(params: dict[str, object]) -> str:
    """A template literal around encodeURIComponent."""
    image = "`data:image/svg+xml,${encodeURIComponent(svg)}`"
    return (
        f"const svg = {template(svg_of(params))};\n"
        f"await $b24.callMethod('imconnector.register', {JS.pairs(with_icon(params, image))});\n"
    )


def base64_buffer(params: dict[str, object]) -> str:
    """Buffer.from and toString."""
    image = "'data:image/svg+xml;base64,' + Buffer.from(ICON_SVG, 'utf8').toString('base64')"
    return (
        f"export const ICON_SVG = {single(svg_of(params))}\n\nexport async function install(b24) {{\n"
        f"  return b24.call('imconnector.register', {JS.pairs(with_icon(params, image))})\n}}\n"
    )


def spread(params: dict[str, object]) -> str:
    """Defaults that are overridden."""
    icon = params.get("ICON")
    base = {"COLOR": "#000000", "SIZE": "1px", **icon} if isinstance(icon, dict) else {}
    own = {key: value for key, value in icon.items() if key != "DATA_IMAGE"} if isinstance(icon, dict) else {}
    base.pop("SIZE", None) if "SIZE" not in own else None
    rest = {key: value for key, value in params.items() if key not in {"ID", "NAME", "ICON"}}
    parts = f"...base, ICON: {{ ...icon, {JS.pairs(own)[2:-2]} }}, " if own else "...base, "
    return (
        f"const icon = {JS.pairs({**base, 'COLOR': '#000000'} if base else {})};\n"
        f"const base = {{ ID: {single(str(params['ID']))}, NAME: 'overridden' }};\nconst rest = {JS.pairs(rest)};\n"
        f"const params = {{ {parts}...rest, NAME: {single(str(params['NAME']))} }};\n"
        "b24.callMethod('imconnector.register', params)\n"
    )


def constants(params: dict[str, object]) -> str:
    """TypeScript with everything in constants."""
    lines, names = [], []
    for name, value in params.items():
        kind = ": Record<string, string>" if isinstance(value, dict) else ""
        end = " as const" if isinstance(value, str) else ""
        lines.append(f"const {name}{kind} = {JS_QUOTED.value(value)}{end};")
        names.append(name)
    return (
        "\n".join(lines) + f"\n\nexport const register = async (client: B24Client): Promise<void> => {{\n"
        f"  await client.callMethod('imconnector.register', {{ {', '.join(names)} }});\n}};\n"
    )


def body_string(params: dict[str, object]) -> str:
    """XMLHttpRequest with JSON in a string."""
    return (
        f'var data = {single(stringified(params))};\nvar xhr = new XMLHttpRequest();\nxhr.open("POST", "{ADDRESS}");\n'
        'xhr.setRequestHeader("Content-Type", "application/json");\nxhr.send(data);\n'
    )


def crest(params: dict[str, object]) -> str:
    """CRest with the short syntax of arrays."""
    return f"<?php\nrequire_once(__DIR__.'/crest.php');\n\n$result = CRest::call(\n\t'imconnector.register',\n\t{PHP.pairs(params)}\n);\n"


def crest_batch(params: dict[str, object]) -> str:
    """CRest with a batch."""
    return (
        "<?php\n$r = CRest::callBatch([\n  'info' => ['method' => 'app.info', 'params' => []],\n"
        f"  'reg' => ['method' => 'imconnector.register', 'params' => {PHP_ARRAY.pairs(params)}],\n]);\n"
    )


def php_encoders(params: dict[str, object]) -> str:
    """rawurlencode of a heredoc."""
    image = "'data:image/svg+xml,' . rawurlencode($svg)"
    return (
        f"<?php\n$svg = <<<'SVG'\n{svg_of(params)}\nSVG;\n"
        f"$res = $b24->core->call('imconnector.register', {PHP.pairs(with_icon(params, image))});\n"
    )


def php_base64(params: dict[str, object]) -> str:
    """base64_encode in double quotes."""
    image = '"data:image/svg+xml;base64,{$encoded}"'
    return (
        f"<?php\n$encoded = base64_encode({raw_single(svg_of(params))});\n$params = {PHP.pairs(with_icon(params, image))};\n"
        "file_get_contents($url . '/imconnector.register?' . http_build_query($params));\n"
    )


def php_merge(params: dict[str, object]) -> str:
    """Defaults and array_merge."""
    first = dict(list(params.items())[:2])
    rest = {key: value for key, value in params.items() if key not in first}
    return (
        f"<?php\n$defaults = {PHP.pairs({**first, 'NAME': 'default'})};\n"
        f"$data = array_merge($defaults, {PHP_ARRAY.pairs(rest)}, ['NAME' => {raw_single(str(params['NAME']))}]);\n"
        "$result = restCommand('imconnector.register', $data, $_REQUEST['auth']);\n"
    )


def php_curl_json(params: dict[str, object]) -> str:
    """Postman's snippet for PHP with cURL."""
    return (
        "<?php\n\n$curl = curl_init();\n\ncurl_setopt_array($curl, array(\n"
        f"  CURLOPT_URL => '{ADDRESS}',\n  CURLOPT_RETURNTRANSFER => true,\n  CURLOPT_CUSTOMREQUEST => 'POST',\n"
        f"  CURLOPT_POSTFIELDS =>{raw_single(pretty(params))},\n"
        "  CURLOPT_HTTPHEADER => array(\n    'Content-Type: application/json'\n  ),\n));\n\n$response = curl_exec($curl);\n"
    )


def php_encoded_json(params: dict[str, object]) -> str:
    """What json_encode has made, in a string."""
    return f"<?php\n$payload = {raw_single(php_json(params))};\n$client->request('POST', '{ADDRESS}', ['body' => $payload]);\n"


def php_query(params: dict[str, object]) -> str:
    """An address in a string."""
    return f"<?php\n$url = '{ADDRESS}?{urlencode(flat(params))}';\n$r = file_get_contents($url);\n"


def php_assigned(params: dict[str, object]) -> str:
    """One value after the other."""
    lines = ["<?php", "$arParams = array();"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines += [
                f"$arParams['{name}']['{part}'] = {raw_single(str(one))};" for part, one in value.items()
            ]
        else:
            lines.append(f"$arParams['{name}'] = {PHP.value(value)};")
    return "\n".join([*lines, "$result = CRest::call('imconnector.register', $arParams);", ""])


def php_constants(params: dict[str, object]) -> str:
    """Constants of a file and of a class."""
    return (
        f"<?php\ndefine('CONNECTOR_ID', {raw_single(str(params['ID']))});\nconst CONNECTOR_NAME = {raw_single(str(params['NAME']))};\n"
        f"CRest::call('imconnector.register', {PHP.pairs({**params, 'ID': Code('CONNECTOR_ID'), 'NAME': Code('CONNECTOR_NAME')})});\n"
    )


FORMS = (
    fetch_stringify, axios, postman_fetch, form_data, bracket_keys, jquery, callback, call_batch, call_batch_lists,
    component_template, base64_buffer, spread, constants, body_string, crest, crest_batch, php_encoders, php_base64,
    php_merge, php_curl_json, php_encoded_json, php_query, php_assigned, php_constants,
)  # fmt: skip
