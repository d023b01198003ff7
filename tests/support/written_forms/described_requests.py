"""Requests in descriptions, notes and logs: OpenAPI, files of editors, HTTPie, notebooks."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

from tests.support.written_forms.browser_variants import BOUNDARY, parts
from tests.support.written_forms.client_exports import yaml_text
from tests.support.written_forms.quoting import (
    ADDRESS,
    HOST,
    c_string,
    each_field,
    flat,
    posix,
    pretty,
    stringified,
)


def openapi_properties(params: dict[str, object]) -> str:
    """Examples of single properties in an OpenAPI description."""
    content = {"application/json": {"schema": _schema(params)}}
    post = {"operationId": "register", "requestBody": {"content": content}, "responses": {}}
    return pretty({"openapi": "3.0.3", "paths": {"/imconnector.register": {"post": post}}}, 2)


def _schema(value: object) -> dict[str, object]:
    if isinstance(value, dict):
        properties = {name: _schema(one) for name, one in value.items()}
        return {"type": "object", "required": list(value)[:1], "properties": properties}
    kind = "boolean" if isinstance(value, bool) else "string"
    return {"type": kind, "description": f"A {kind}", "example": value}


def openapi_parameters(params: dict[str, object]) -> str:
    """Examples of query parameters in an OpenAPI description in YAML."""
    lines = each_field(
        "        - name: %s\n          in: query\n          schema: {type: string}\n          example: %s\n",
        params,
        yaml_text,
    )
    return f"openapi: 3.1.0\npaths:\n  /imconnector.register:\n    get:\n      parameters:\n{lines}"


def openapi_components(params: dict[str, object]) -> str:
    """An example among the components of an OpenAPI description."""
    body = {
        "content": {
            "application/json": {
                "schema": {"$ref": "#/components/schemas/C"},
                "examples": {"a": {"$ref": "#/components/examples/Shop"}},
            }
        }
    }
    post = {"requestBody": body, "responses": {}}
    schemas = {"C": {"type": "object", "properties": {"ID": {"type": "string"}, "NAME": {"type": "string"}}}}
    components = {"schemas": schemas, "examples": {"Shop": {"summary": "A shop", "value": params}}}
    return pretty(
        {
            "openapi": "3.1.0",
            "paths": {"/rest/imconnector.register": {"post": post}},
            "components": components,
        }
    )


def http_variables(params: dict[str, object]) -> str:
    """A file of the REST clients of editors with variables of its own."""
    body = pretty({**params, "ID": "{{id}}"}, 2)
    return (
        f"@host = {HOST}\n@id = {params['ID']}\n\n### Register\nPOST {{{{host}}}}/rest/imconnector.register\n"
        f"Content-Type: application/json\n\n{body}\n\n> {{% client.log(response.body) %}}\n"
    )


def http_parts(params: dict[str, object]) -> str:
    """A form with parts in a file of the REST clients of editors."""
    return (
        f"### Register\nPOST {ADDRESS}\nContent-Type: multipart/form-data; boundary={BOUNDARY}\n\n"
        f"{parts(params)}\n"
    )


def httpie_lines(params: dict[str, object]) -> str:
    """HTTPie with options, a form, and a line for each field."""
    items = " \\\n  ".join(posix(f"{name}={value}") for name, value in flat(params))
    return f"http --ignore-stdin --timeout=30 --auth-type bearer --auth abc -f post {ADDRESS} \\\n  {items} \\\n  | jq .result\n"


def httpie_query(params: dict[str, object]) -> str:
    """HTTPie with everything in the query."""
    return f"http GET {ADDRESS} " + " ".join(posix(f"{name}=={value}") for name, value in flat(params))


def httpie_here_string(params: dict[str, object]) -> str:
    """HTTPie with a here-string."""
    return f"http POST {ADDRESS} Content-Type:application/json <<< {posix(stringified(params))}\n"


def httpie_multipart(params: dict[str, object]) -> str:
    """HTTPie's form with parts, and its newer name for xh."""
    return f"xh --multipart post {ADDRESS} " + " ".join(posix(f"{n}={v}") for n, v in flat(params))


def notebook(params: dict[str, object]) -> str:
    """A notebook of Jupyter: code in lists of lines."""
    code = f"import requests\n\npayload = {stringified(params).replace(':true', ': True').replace(':false', ': False')}\nrequests.post('{ADDRESS}', json=payload)"
    lines = [line + "\n" for line in code.split("\n")]
    cell = {"cell_type": "code", "execution_count": 1, "metadata": {}, "outputs": [], "source": lines}
    note = {"cell_type": "markdown", "metadata": {}, "source": ["# Register the `ID`"]}
    return pretty({"cells": [note, cell], "nbformat": 4, "nbformat_minor": 5}, 1)


def thunder(params: dict[str, object]) -> str:
    """Thunder Client's export."""
    request = {
        "_id": "1", "colId": "c", "name": "register", "url": ADDRESS, "method": "POST", "headers": [],
        "body": {"type": "formencoded", "raw": "", "form": [{"name": n, "value": v} for n, v in flat(params)]},
    }  # fmt: skip
    return pretty({"clientName": "Thunder Client", "collectionName": "b24", "requests": [request]})


def log_line(params: dict[str, object]) -> str:
    """A line of a log with JSON at its end."""
    return f"2026-03-01 10:00:00 INFO [bitrix] imconnector.register {stringified(params)}\n2026-03-01 10:00:01 INFO ok\n"


def javascript_in_json(params: dict[str, object]) -> str:
    """A text in JSON that holds a command."""
    command = f"curl -X POST {ADDRESS} -H 'Content-Type: application/json' -d {posix(stringified(params))}"
    return f'{{\n  "name": "tools",\n  "scripts": {{ "build": "tsc", "register": {c_string(command)} }}\n}}\n'


FORMS = (
    openapi_properties, openapi_parameters, openapi_components, http_variables, http_parts, httpie_lines, httpie_query,
    httpie_here_string, httpie_multipart, notebook, thunder, log_line, javascript_in_json,
)  # fmt: skip
