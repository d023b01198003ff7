"""More files of API clients and automation services: other releases, variables, scripts in JSON."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

from tests.support.written_forms.client_exports import yaml_text
from tests.support.written_forms.literals import JS
from tests.support.written_forms.quoting import (
    ADDRESS,
    HOST,
    each_field,
    flat,
    indented,
    pretty,
    stringified,
)


def _collection(request: object, variables: list[dict[str, str]] | None = None) -> str:
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    info = {"_postman_id": "5f1c", "name": "Bitrix24", "schema": schema}
    item = [{"name": "Register", "event": [], "request": request, "response": []}]
    return json.dumps(
        {"info": info, "item": item, "variable": variables or []}, ensure_ascii=False, indent="\t"
    )


def postman_variables(params: dict[str, object]) -> str:
    """A Postman collection whose variables have the name and the ID."""
    body = pretty({**params, "ID": "{{connector_id}}", "NAME": "{{name}}"})
    known = [
        {"key": "connector_id", "value": str(params["ID"])},
        {"key": "name", "value": json.dumps(str(params["NAME"]), ensure_ascii=False)[1:-1]},
        {"key": "base", "value": HOST},
    ]
    url = {"raw": "{{base}}/rest/imconnector.register", "host": ["{{base}}"]}
    return _collection(
        {"method": "POST", "header": [], "body": {"mode": "raw", "raw": body}, "url": url}, known
    )


def postman_2_0(params: dict[str, object]) -> str:
    """A Postman collection whose address is a text, with its body and query in one."""
    fields = [
        {"key": name, "value": value, "description": "", "type": "text"} for name, value in flat(params)
    ]
    body = {"mode": "urlencoded", "urlencoded": fields[1:]}
    return _collection(
        {"method": "POST", "header": [], "body": body, "url": f"{ADDRESS}?ID={quote(fields[0]['value'])}"}
    )


def postman_1(params: dict[str, object]) -> str:
    """A Postman collection of the first format."""
    request = {
        "id": "1", "url": ADDRESS, "method": "POST", "headers": "Content-Type: application/json\n", "data": [],
        "dataMode": "raw", "rawModeData": pretty(params), "name": "register",
    }  # fmt: skip
    return pretty({"id": "c", "name": "Bitrix24", "order": ["1"], "requests": [request]})


def postman_with_an_answer(params: dict[str, object]) -> str:
    """A Postman collection with a saved answer, which has the request once more."""
    request = {
        "method": "POST",
        "header": [],
        "body": {"mode": "raw", "raw": pretty(params, 2)},
        "url": {"raw": ADDRESS},
    }
    answer = {
        "name": "OK",
        "originalRequest": request,
        "status": "OK",
        "code": 200,
        "body": '{"result":true}',
    }
    return pretty({"info": {"name": "x"}, "item": [{"name": "r", "request": request, "response": [answer]}]})


def postman_query(params: dict[str, object]) -> str:
    """A Postman collection with everything in the query, one part of it off."""
    query = [{"key": name, "value": value} for name, value in flat(params)]
    address = {
        "raw": f"{ADDRESS}?{urlencode(flat(params), quote_via=quote)}", "protocol": "https", "host": ["acme"],
        "path": ["rest", "imconnector.register"], "query": [*query, {"key": "NAME", "value": "off", "disabled": True}],
    }  # fmt: skip
    return _collection({"method": "GET", "header": [], "url": address})


def postman_script(params: dict[str, object]) -> str:
    """A Postman collection that sends the request by its script."""
    lines = [
        "pm.sendRequest({",
        f"    url: '{ADDRESS}', method: 'POST', header: {{'Content-Type': 'application/json'}},",
        f"    body: {{ mode: 'raw', raw: JSON.stringify({JS.pairs(params)}) }}",
        "}, function (err, res) { console.log(res.json()); });",
    ]
    event = {"listen": "prerequest", "script": {"exec": lines, "type": "text/javascript"}}
    request = {"method": "GET", "header": [], "url": {"raw": "https://example.com/"}}
    return pretty({"info": {"name": "x"}, "item": [{"name": "r", "event": [event], "request": request}]})


def insomnia_variables(params: dict[str, object]) -> str:
    """Insomnia's older format with an environment."""
    body = {"mimeType": "application/json", "text": pretty({**params, "ID": "{{ _.connector_id }}"})}
    request = {
        "_id": "req_1",
        "_type": "request",
        "url": "{{ _.portal }}/rest/imconnector.register",
        "method": "POST",
        "body": body,
    }
    space = {"_id": "env_1", "_type": "environment", "data": {"portal": HOST, "connector_id": params["ID"]}}
    return pretty({"_type": "export", "__export_format": 4, "resources": [request, space]})


def insomnia_query(params: dict[str, object]) -> str:
    """Insomnia's older format with query parameters, one of them off."""
    fields = [{"id": f"p{n}", "name": k, "value": v} for n, (k, v) in enumerate(flat(params))]
    off = {"id": "x", "name": "NAME", "value": "off", "disabled": True}
    request = {"_type": "request", "url": ADDRESS, "method": "GET", "body": {}, "parameters": [*fields, off]}
    return stringified({"_type": "export", "__export_format": 4, "resources": [request]})


def insomnia_5_fields(params: dict[str, object]) -> str:
    """Insomnia's newer format with a form."""
    fields = each_field(
        "        - name: %s\n          value: %s\n          disabled: false\n", params, yaml_text
    )
    return (
        'type: collection.insomnia.rest/5.0\nschema_version: "5.1"\nname: B24\ncollection:\n  - name: Folder\n    children:\n'
        f"    - url: {ADDRESS}\n      name: register\n      method: POST\n      body:\n       mimeType: application/x-www-form-urlencoded\n"
        f"       params:\n{fields}cookieJar:\n  name: Default Jar\nenvironments:\n  name: Base Environment\n"
    )


def insomnia_5_text(params: dict[str, object]) -> str:
    """Insomnia's newer format with its JSON in quotes, as one line."""
    return (
        f"type: collection.insomnia.rest/5.0\ncollection:\n  - url: {ADDRESS}\n    method: POST\n    body:\n"
        f"      mimeType: application/json\n      text: {json.dumps(pretty(params))}\n"
    )


def bruno_fields(params: dict[str, object]) -> str:
    """A request of Bruno with a form; a text of several lines stands in three quotes, one field is off."""
    lines = []
    for name, value in flat(params):
        written = f"'''\n    {indented(value, '    ')}\n  '''" if "\n" in value else value
        lines.append(f"  {name}: {written}")
    return (
        "meta {\n  name: register\n  type: http\n  seq: 2\n}\n\n"
        f"post {{\n  url: {ADDRESS}\n  body: formUrlEncoded\n  auth: inherit\n}}\n\nbody:form-urlencoded {{\n"
        + "\n".join(lines)
        + "\n  ~NAME: off\n}\n\nscript:post-response {\n  console.log(res.body)\n}\n"
    )


def bruno_variables(params: dict[str, object]) -> str:
    """A request of Bruno with variables of its own."""
    body = pretty({**params, "ID": "{{connectorId}}"}, 2)
    return (
        "meta {\n  name: register\n}\n\npost {\n  url: {{host}}/rest/imconnector.register\n  body: json\n}\n\n"
        f"body:json {{\n  {indented(body, '  ')}\n}}\n\nvars:pre-request {{\n  connectorId: {params['ID']}\n  host: {HOST}\n}}\n"
    )


def bruno_yaml(params: dict[str, object]) -> str:
    """A request of Bruno 3 in YAML."""
    text = indented(pretty(params, 2), "      ")
    return (
        f"info:\n  name: register\n  type: http\n  seq: 1\n\nhttp:\n  method: POST\n  url: {ADDRESS}\n"
        f"  headers:\n    - name: content-type\n      value: application/json\n  body:\n    type: json\n    data: |-\n      {text}\n  auth: inherit\n\n"
        "settings:\n  encodeUrl: true\n"
    )


def bruno_yaml_fields(params: dict[str, object]) -> str:
    """A request of Bruno 3 in YAML with a form."""
    fields = each_field("      - name: %s\n        value: %s\n", params, yaml_text)
    return f"info:\n  name: register\nhttp:\n  method: POST\n  url: {ADDRESS}\n  body:\n    type: form-urlencoded\n    data:\n{fields}"


def bruno_collection_fields(params: dict[str, object]) -> str:
    """Bruno's export of a collection with a form."""
    fields = [{"name": n, "value": v, "enabled": True, "uid": "u"} for n, v in flat(params)]
    off = {"name": "ID", "value": "off", "enabled": False}
    request = {
        "url": "{{base}}/rest/imconnector.register", "method": "POST", "params": [],
        "body": {"mode": "formUrlEncoded", "json": None, "formUrlEncoded": [*fields, off], "multipartForm": []},
    }  # fmt: skip
    return pretty(
        {"name": "b24", "items": [{"type": "folder", "items": [{"type": "http", "request": request}]}]}
    )


def n8n_old(params: dict[str, object]) -> str:
    """A node of n8n's first release with JSON."""
    parameters = {
        "requestMethod": "POST", "url": ADDRESS, "jsonParameters": True, "options": {},
        "bodyParametersJson": "=" + pretty(params, 1),
    }  # fmt: skip
    return pretty(
        {"nodes": [{"parameters": parameters, "type": "n8n-nodes-base.httpRequest", "typeVersion": 1}]}, 2
    )


def n8n_old_fields(params: dict[str, object]) -> str:
    """A node of n8n's first release with fields."""
    fields = [{"name": name, "value": value} for name, value in flat(params)]
    parameters = {"requestMethod": "POST", "url": ADDRESS, "bodyParametersUi": {"parameter": fields}}
    return pretty([{"parameters": parameters, "type": "n8n-nodes-base.httpRequest", "typeVersion": 2}], 2)


def n8n_expression(params: dict[str, object]) -> str:
    """A node of n8n whose JSON is an expression."""
    parameters = {
        "method": "POST", "url": ADDRESS, "sendBody": True, "specifyBody": "json",
        "jsonBody": f"={{{{ JSON.stringify({JS.pairs(params)}) }}}}",
    }  # fmt: skip
    return pretty({"nodes": [{"parameters": parameters, "type": "n8n-nodes-base.httpRequest"}]}, 2)


def n8n_raw(params: dict[str, object]) -> str:
    """A node of n8n with a body of its own type, beside a query."""
    parameters = {
        "method": "POST", "url": ADDRESS, "sendQuery": True, "sendBody": True, "contentType": "raw",
        "queryParameters": {"parameters": [{"name": "ID", "value": params["ID"]}]}, "rawContentType": "application/json",
        "body": stringified({name: value for name, value in params.items() if name != "ID"}),
    }  # fmt: skip
    return pretty({"nodes": [{"parameters": parameters, "type": "n8n-nodes-base.httpRequest"}]}, 2)


def n8n_code(params: dict[str, object]) -> str:
    """A node of n8n with code."""
    code = f"const params = {JS.pairs(params)};\nawait this.helpers.httpRequest({{ method: 'POST', url: '{ADDRESS}', body: params }});\nreturn [];"
    return pretty(
        {"nodes": [{"parameters": {"jsCode": code}, "type": "n8n-nodes-base.code", "typeVersion": 2}]}, 2
    )


def make_new(params: dict[str, object]) -> str:
    """A blueprint of Make with its newer module."""
    mapper = {
        "url": ADDRESS, "method": "post", "headers": [], "contentType": "json", "inputMethod": "jsonString",
        "parseResponse": True, "jsonStringBodyContent": pretty(params, 2).replace("\n", "\r\n"),
    }  # fmt: skip
    return pretty({"flow": [{"id": 2, "module": "http:MakeRequest", "version": 4, "mapper": mapper}]})


def make_structure(params: dict[str, object]) -> str:
    """A blueprint of Make with a data structure."""
    mapper = {
        "url": ADDRESS, "method": "post", "contentType": "json", "inputMethod": "dataStructure",
        "dataStructureBodyContent": params,
    }  # fmt: skip
    return pretty({"flow": [{"id": 2, "module": "http:MakeRequest", "mapper": mapper}]})


def make_query(params: dict[str, object]) -> str:
    """A blueprint of Make with a query, in a route."""
    mapper = {
        "url": ADDRESS,
        "method": "get",
        "qs": [{"name": n, "value": v} for n, v in flat(params)],
        "bodyType": "",
    }
    route = {"flow": [{"id": 3, "module": "http:ActionSendData", "mapper": mapper}]}
    return pretty({"flow": [{"id": 1, "module": "builtin:BasicRouter", "routes": [route]}]})


def make_form(params: dict[str, object]) -> str:
    """A blueprint of Make with a form of parts."""
    fields = [{"key": name, "value": value, "fieldType": "text"} for name, value in flat(params)]
    mapper = {"url": ADDRESS, "method": "post", "bodyType": "multipart_form_data", "formDataFields": fields}
    return pretty({"flow": [{"module": "http:ActionSendData", "mapper": mapper}]})


FORMS = (
    postman_variables, postman_2_0, postman_1, postman_with_an_answer, postman_query, postman_script,
    insomnia_variables, insomnia_query, insomnia_5_fields, insomnia_5_text, bruno_fields, bruno_variables, bruno_yaml,
    bruno_yaml_fields, bruno_collection_fields, n8n_old, n8n_old_fields, n8n_expression, n8n_raw, n8n_code, make_new,
    make_structure, make_query, make_form,
)  # fmt: skip
