"""Commands as people, Postman and API clients write them."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import json
import re
from urllib.parse import quote, urlencode

from tests.support.written_forms.quoting import (
    ADDRESS,
    AUTH,
    flat,
    posix,
    posix_double,
    pretty,
    stringified,
)

_JSON = "-H 'Content-Type: application/json'"


def documentation(params: dict[str, object]) -> str:
    """As the documentation shows it."""
    body = stringified({**params, "auth": AUTH})
    return f'curl -X POST \\\n-H "Content-Type: application/json" \\\n-d {posix(body)} \\\n{ADDRESS}'


def here_document(params: dict[str, object]) -> str:
    """The body in a here-document."""
    return f"curl -sS {ADDRESS} {_JSON} -d @- <<'EOF'\n{pretty(params, 2)}\nEOF\necho done\n"


def open_here_document(params: dict[str, object]) -> str:
    """The body in a here-document in which variables count."""
    body = re.sub(r"([\\$`])", r"\\\1", pretty(params, 2))
    return f"TOKEN={AUTH}\ncurl -sS {ADDRESS}?auth=$TOKEN --json @- <<EOF\n{body}\nEOF\n"


def indented_here_document(params: dict[str, object]) -> str:
    """The body in a here-document whose tabs the shell takes away."""
    body = "".join(f"\t\t{line}\n" for line in stringified(params).split("\n"))
    return f"if true; then\n\tcurl {ADDRESS} {_JSON} --data-binary @- <<-'JSON'\n{body}\tJSON\nfi\n"


def cat_here_document(params: dict[str, object]) -> str:
    """The body in a here-document inside a command substitution."""
    return f"#!/usr/bin/env bash\nset -euo pipefail\ncurl --location '{ADDRESS}' \\\n  {_JSON} \\\n  --data \"$(cat <<'END_OF_BODY'\n{pretty(params)}\nEND_OF_BODY\n)\"\n"


def variable_of_a_here_document(params: dict[str, object]) -> str:
    """The body in a variable that a here-document fills."""
    return f'body=$(cat <<\'EOF\'\n{pretty(params)}\nEOF\n)\n\ncurl -X POST {_JSON} -d "$body" "{ADDRESS}"\n'


def variables(params: dict[str, object]) -> str:
    """Every value in a variable of its own."""
    lines, options = [f"PORTAL={ADDRESS.partition('/rest')[0]}", f"export TOKEN='{AUTH}'"], []
    for number, (name, value) in enumerate(flat(params)):
        lines.append(f"V{number}={posix(value)}")
        options.append(f'  --data-urlencode "{name}=${{V{number}}}"')
    return "\n".join(
        [*lines, 'curl "$PORTAL/rest/imconnector.register" \\', *[f"{one} \\" for one in options]]
    ) + ('\n  -d "auth=$TOKEN"\n')


def json_variable(params: dict[str, object]) -> str:
    """The body in a variable, in double quotes."""
    return f'DATA={posix_double(stringified(params))}\ncurl -d "$DATA" {_JSON} {ADDRESS} | jq .\n'


def echo_pipe(params: dict[str, object]) -> str:
    """The body out of a pipe."""
    return f"$ echo {posix(stringified(params))} | sudo curl -s {_JSON} -d @- {ADDRESS}\n"


def written_file(params: dict[str, object]) -> str:
    """The body in a file that the same script writes."""
    return f"cat > /tmp/body.json <<'EOF'\n{pretty(params)}\nEOF\ncurl {ADDRESS} {_JSON} -d @/tmp/body.json\n"


def fields(params: dict[str, object]) -> str:
    """Fields that are encoded by curl, and one that is not."""
    options = " ".join(f"--data-urlencode {posix(f'{name}={value}')}" for name, value in flat(params))
    return f"curl {ADDRESS} -d auth={AUTH} {options}"


def encoded_fields(params: dict[str, object]) -> str:
    """Fields that are encoded already, some of them named with brackets."""
    options = " \\\n  ".join(
        f"-d '{quote(name, safe='[]')}={quote(value, safe='')}'" for name, value in flat(params)
    )
    return f"curl -X POST {ADDRESS} \\\n  {options}"


def one_line_of_fields(params: dict[str, object]) -> str:
    """One body of fields."""
    return f'curl -L "{ADDRESS}.json" --data "{urlencode(flat(params, ("N", "Y")))}"'


def multipart(params: dict[str, object]) -> str:
    """Postman's form-data."""

    def field(name: str, value: str) -> str:
        inside = value.replace("\\", "\\\\").replace('"', '\\"')
        return posix(f'{name}="{inside}"')

    options = " \\\n".join(f"--form {field(name, value)}" for name, value in flat(params))
    return f"curl --location '{ADDRESS}' \\\n{options}"


def form_strings(params: dict[str, object]) -> str:
    """Multipart fields without curl's own signs."""
    return f"curl {ADDRESS} " + " ".join(
        f"--form-string {posix(f'{name}={value}')}" for name, value in flat(params)
    )


def postman(params: dict[str, object]) -> str:
    """Postman's code snippet for raw JSON."""
    return f"curl --location '{ADDRESS}' \\\n--header 'Content-Type: application/json' \\\n--data {posix(pretty(params))}"


def postman_fields(params: dict[str, object]) -> str:
    """Postman's code snippet for urlencoded fields."""
    options = " \\\n".join(f"--data-urlencode {posix(f'{name}={value}')}" for name, value in flat(params))
    return (
        f"curl --location '{ADDRESS}?auth={AUTH}' \\\n"
        f"--header 'Content-Type: application/x-www-form-urlencoded' \\\n{options}"
    )


def insomnia(params: dict[str, object]) -> str:
    """Insomnia's "Copy as cURL"."""
    return (
        f"curl --request POST \\\n  --url {ADDRESS} \\\n  --header 'Content-Type: application/json' \\\n"
        f"  --data {posix(pretty(params, 2))}"
    )


def swagger(params: dict[str, object]) -> str:
    """Swagger UI's command."""
    return (
        f"curl -X 'POST' \\\n  '{ADDRESS}' \\\n  -H 'accept: application/json' \\\n"
        f"  -H 'Content-Type: application/json' \\\n  -d {posix(pretty(params, 2))}"
    )


def get(params: dict[str, object]) -> str:
    """Everything in the address, by curl."""
    options = " ".join(f"--data-urlencode {posix(f'{name}={value}')}" for name, value in flat(params))
    return f"curl -G {ADDRESS} {options}"


def wget(params: dict[str, object]) -> str:
    """As Postman writes it for wget."""
    return (
        "wget --no-check-certificate --quiet \\\n  --method POST \\\n  --timeout=0 \\\n"
        f"  --header 'Content-Type: application/json' \\\n  --body-data {posix(pretty(params))} \\\n   '{ADDRESS}'"
    )


def wget_post(params: dict[str, object]) -> str:
    """As people write it for wget."""
    return f"wget -qO- --post-data={posix(urlencode(flat(params)))} {ADDRESS}"


def httpie(params: dict[str, object]) -> str:
    """HTTPie with JSON for whatever is no text."""
    items = [
        f"{name}:={posix(json.dumps(value, ensure_ascii=False))}"
        if not isinstance(value, str)
        else f"{name}={posix(value)}"
        for name, value in params.items()
    ]
    return f"http POST {ADDRESS} auth={AUTH} " + " ".join(items)


def httpie_nested(params: dict[str, object]) -> str:
    """HTTPie 3 with names in brackets."""
    items = [
        posix(f"{name}={value}")
        for name, value in flat({k: v for k, v in params.items() if not isinstance(v, bool)})
    ]
    switches = [f"{name}:={json.dumps(value)}" for name, value in params.items() if isinstance(value, bool)]
    return "https " + " \\\n  ".join([ADDRESS.removeprefix("https://"), *items, *switches])


def httpie_form(params: dict[str, object]) -> str:
    """HTTPie's form."""
    return f"http --form {ADDRESS} " + " ".join(posix(f"{name}={value}") for name, value in flat(params))


def httpie_raw(params: dict[str, object]) -> str:
    """HTTPie with a body."""
    return f"http --raw {posix(stringified(params))} POST {ADDRESS} 'Content-Type: application/json'"


def httpie_pipe(params: dict[str, object]) -> str:
    """As Postman writes it for HTTPie."""
    return (
        f"printf '%s' {posix(pretty(params))}| http  --follow --timeout 3600 POST '{ADDRESS}' \\\n"
        " Content-Type:'application/json'"
    )


def typographic(params: dict[str, object]) -> str:
    """A command that went through a word processor."""
    body = urlencode(flat(params))
    return f"curl {ADDRESS} -H \u201cAccept: application/json\u201d -d \u201c{body}\u201d"


def windows_doubled(params: dict[str, object]) -> str:
    """A command for cmd.exe with doubled quotes."""
    body = re.sub(r'(\\*)"', lambda found: found[1] * 2 + '""', json.dumps(params))
    return f'curl -X POST "{ADDRESS}" -H "Content-Type: application/json" -d "{body}"'


def windows_backslashes(params: dict[str, object]) -> str:
    """A command for cmd.exe with a backslash before each quote."""
    body = re.sub(r'(\\*)"', lambda found: found[1] * 2 + '\\"', json.dumps(params))
    return f'curl -X POST "{ADDRESS}" ^\n  -H "Content-Type: application/json" ^\n  -d "{body}"'


def windows_fields(params: dict[str, object]) -> str:
    """A batch file, in which a percent sign is written twice."""
    body = urlencode(flat(params)).replace("%", "%%")
    return f'@echo off\ncurl "{ADDRESS}" ^\n -d "{body}"\n'


FORMS = (
    documentation, here_document, open_here_document, indented_here_document, cat_here_document,
    variable_of_a_here_document, variables, json_variable, echo_pipe, written_file, fields, encoded_fields,
    one_line_of_fields, multipart, form_strings, postman, postman_fields, insomnia, swagger, get, wget, wget_post,
    httpie, httpie_nested, httpie_form, httpie_raw, httpie_pipe, typographic, windows_doubled,
    windows_backslashes, windows_fields,
)  # fmt: skip
