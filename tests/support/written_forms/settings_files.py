"""Settings in TOML, lines of JSON, 1C, and spellings of other languages that are met less often."""
# ruff: noqa: E501, RUF001 - code stands here as it is written

from __future__ import annotations

import json
import re
from collections.abc import Callable
from urllib.parse import quote

from tests.support.written_forms.literals import JS, PHP, PYTHON, Code
from tests.support.written_forms.quoting import (
    ADDRESS,
    HOST,
    c_string,
    each_field,
    flat,
    posix,
    pretty,
    raw_single,
    single,
    stringified,
)


def _toml(value: object) -> str:
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{name} = {_toml(one)}" for name, one in value.items()) + " }"
    return str(value).lower() if isinstance(value, bool) else c_string(str(value))


def _tables(params: dict[str, object], opening: str, before: str = "") -> str:
    plain = "".join(f"{name} = {_toml(one)}\n" for name, one in params.items() if not isinstance(one, dict))
    tables = "".join(
        f"\n[{before}{name}]\n" + "".join(f"{part} = {_toml(text)}\n" for part, text in one.items())
        for name, one in params.items()
        if isinstance(one, dict)
    )
    return opening + plain + tables


def toml_file(params: dict[str, object]) -> str:
    """A file of settings."""
    return _tables(params, "# connector.toml\n")


def toml_table(params: dict[str, object]) -> str:
    """A table of an application's settings."""
    return _tables(params, 'title = "my app"\n\n[connector]\n', "connector.")


def toml_list(params: dict[str, object]) -> str:
    """A list of tables."""
    return _tables(params, "[[connectors]]\n", "connectors.")


def toml_inline(params: dict[str, object]) -> str:
    """Tables in braces."""
    return "".join(f"{name} = {_toml(one)}\n" for name, one in params.items())


def toml_dotted(params: dict[str, object]) -> str:
    """Names with dots."""
    pairs = (
        (one, value.items()) if isinstance(value, dict) else ("", [(one, value)])
        for one, value in params.items()
    )
    return "".join(
        f"{f'{outer}.{name}'.lstrip('.')} = {_toml(text)}\n" for outer, inner in pairs for name, text in inner
    )


def json_lines(params: dict[str, object]) -> str:
    """A log with an object in each line."""
    calls = ({"method": "app.info"}, {"method": "imconnector.register", "params": params})
    return "".join(f"{json.dumps(call)}\n" for call in calls)


def _onec(value: object) -> str:
    if isinstance(value, bool):
        return "Истина" if value else "Ложь"
    return '"' + str(value).replace('"', '""').replace("\n", "\n\t|") + '"'


def onec_map(params: dict[str, object]) -> str:
    """1C with a map inside a map."""
    lines = ["&НаСервере", "Процедура Зарегистрировать()", "\tПараметры = Новый Соответствие;"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines.append(f"\t{name.title()} = Новый Соответствие;")
            lines += [f'\t{name.title()}.Вставить("{part}", {_onec(text)});' for part, text in value.items()]
        is_map = isinstance(value, dict)
        lines.append(f'\tПараметры.Вставить("{name}", {name.title() if is_map else _onec(value)});')
    return "\n".join([*lines, '\tВызвать("imconnector.register", Параметры);', "КонецПроцедуры", ""])


def onec_fields(params: dict[str, object]) -> str:
    """1C with a form's fields."""
    lines = "".join(f'Параметры["{name}"] = {_onec(value)};\n' for name, value in flat(params))
    return f'Параметры = Новый Соответствие;\n{lines}Ответ = Б24.Вызов("imconnector.register", Параметры);\n'


def spaced_form(params: dict[str, object]) -> str:
    """A form of JetBrains' client, a field a line."""
    fields = " &\n".join(f"{name} = {quote(value, safe='')}" for name, value in flat(params))
    return f"### register\n# @no-log\nPOST {ADDRESS}\nContent-Type: application/x-www-form-urlencoded\n\n{fields}\n\n> {{%\n  client.log('done');\n%}}\n"


def container(params: dict[str, object]) -> str:
    """curl out of an image."""
    return f"docker run --rm curlimages/curl:8.5.0 -s -X POST {ADDRESS} -H 'Content-Type: application/json' --data-raw {posix(pretty(params, 2))}"


def batch_file(params: dict[str, object]) -> str:
    """A batch file of Windows with the address in a variable behind the data."""
    body = re.sub(r'(\\*)"', lambda found: found[1] * 2 + '\\"', json.dumps(params)).replace("%", "%%")
    return f'@echo off\r\nset URL={ADDRESS}\r\ncurl -s -X POST ^\r\n -H "Content-Type: application/json" ^\r\n -d "{body}" ^\r\n %URL%\r\npause\r\n'


def _cut(text: str, between: str, length: int = 60) -> str:
    return between.join(single(text[at : at + length]) for at in range(0, len(text), length))


def python_pieces(params: dict[str, object]) -> str:
    """JSON in strings beside each other."""
    return f"import json, requests\nDATA = (\n    {_cut(json.dumps(params), chr(10) + '    ')}\n)\nrequests.post('{ADDRESS}', json=json.loads(DATA))\n"


def python_named(params: dict[str, object]) -> str:
    """The parameters as an argument with a name, made of two."""
    first = dict(list(params.items())[:2])
    rest = {name: value for name, value in params.items() if name not in first}
    return f"import requests\nbase = {PYTHON.pairs(first)}\npayload = base | {PYTHON.pairs(rest)}\nrequests.post(URL + 'imconnector.register', json=payload)\n"


def php_options(params: dict[str, object]) -> str:
    """Guzzle with more options behind the parameters."""
    return f"<?php\n$client = new \\GuzzleHttp\\Client(['base_uri' => '{HOST}/rest/']);\n$client->request('POST', 'imconnector.register', [\n    'form_params' => {PHP.pairs(params)},\n    'timeout' => 5,\n]);\n"


def php_heredoc_variable(params: dict[str, object]) -> str:
    """JSON in a heredoc with a variable in it."""
    body = re.sub(r"([\\$])", r"\\\1", pretty({**params, "ID": "@@"})).replace('"@@"', '"{$id}"')
    return f"<?php\n$id = {raw_single(str(params['ID']))};\n$json = <<<JSON\n{body}\nJSON;\ncurl_setopt($ch, CURLOPT_URL, '{ADDRESS}');\ncurl_setopt($ch, CURLOPT_POSTFIELDS, $json);\n"


def go_lists(params: dict[str, object]) -> str:
    """Go's form with a list for each name."""
    lines = each_field("\t%s: []string{%s},\n", params, c_string)
    return (
        f'form := url.Values{{\n{lines}}}\nres, err := http.PostForm(baseURL+"/imconnector.register", form)\n'
    )


def typescript_cast(params: dict[str, object]) -> str:
    """A cast in front of an object."""
    icon = params.get("ICON")
    shown = JS.pairs(icon) if isinstance(icon, dict) else "{}"
    rest = {**params, "ICON": Code("icon")} if icon else params
    return f"const icon = <const>{shown};\nconst params = {JS.pairs(rest)} as const satisfies Params;\nb24.callMethod('imconnector.register', params as any);"


def minified_body(params: dict[str, object]) -> str:
    """JSON in pieces that are joined."""
    return f"const body = {_cut(stringified(params), ' +' + chr(10) + '  ')};\nfetch('{ADDRESS}', {{ method: 'POST', body }});"


FORMS: tuple[Callable[[dict[str, object]], str], ...] = (
    toml_file, toml_table, toml_list, toml_inline, toml_dotted, json_lines, onec_map, onec_fields, spaced_form,
    container, batch_file, python_pieces, python_named, php_options, php_heredoc_variable, go_lists,
    typescript_cast, minified_body,
)  # fmt: skip
