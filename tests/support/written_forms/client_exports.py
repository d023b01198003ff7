"""Requests in the files that API clients, proxies and automation services save."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import json
from urllib.parse import quote, urlencode

from tests.support.written_forms.quoting import (
    ADDRESS,
    AUTH,
    HOST,
    flat,
    indented,
    pretty,
    stringified,
)

_OTHER = f"{HOST}/rest/event.bind"


def har(params: dict[str, object]) -> str:
    """A HAR file with other requests around the one."""

    def entry(address: str, body: str, kind: str) -> dict[str, object]:
        headers = [{"name": "Content-Type", "value": kind}]
        request = {
            "bodySize": len(body), "method": "POST", "url": address, "httpVersion": "HTTP/2", "headers": headers,
            "cookies": [], "queryString": [], "headersSize": 300,
            "postData": {"mimeType": kind, "params": [], "text": body},
        }  # fmt: skip
        content = {"mimeType": "application/json", "size": 15, "text": '{"result":true}'}
        return {
            "startedDateTime": "2026-03-01T10:00:00Z",
            "request": request,
            "response": {"status": 200, "content": content},
        }

    entries = [
        entry(
            _OTHER,
            "event=OnImConnectorMessageAdd&handler=https%3A%2F%2Fa.example",
            "application/x-www-form-urlencoded",
        ),
        entry(ADDRESS, stringified(params), "application/json"),
        entry(
            f"{HOST}/rest/imconnector.activate", '{"CONNECTOR":"x","LINE":1,"ACTIVE":1}', "application/json"
        ),
    ]
    return pretty(
        {"log": {"version": "1.2", "creator": {"name": "Firefox"}, "pages": [], "entries": entries}}, 2
    )


def har_form(params: dict[str, object]) -> str:
    """A HAR file of a form, with its fields and its text."""
    fields = [{"name": quote(name), "value": quote(value)} for name, value in flat(params)]
    post = {
        "mimeType": "application/x-www-form-urlencoded",
        "text": urlencode(flat(params)),
        "params": fields,
    }
    return stringified(
        {"log": {"entries": [{"request": {"method": "POST", "url": ADDRESS, "postData": post}}]}}
    )


def _postman(body: dict[str, object]) -> str:
    request = {
        "method": "POST", "header": [{"key": "Content-Type", "value": "application/json"}], "body": body,
        "url": {"raw": "{{portal}}/rest/imconnector.register", "host": ["{{portal}}"], "path": ["rest", "imconnector.register"]},
    }  # fmt: skip
    unregister = {
        "method": "POST", "header": [], "body": {"mode": "raw", "raw": '{"ID": "old_one"}'},
        "url": {"raw": "{{portal}}/rest/imconnector.unregister"},
    }  # fmt: skip
    schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
    item = [
        {"name": "Unregister", "request": unregister, "response": []},
        {"name": "Connector", "item": [{"name": "Register", "request": request, "response": []}]},
    ]
    return json.dumps(
        {"info": {"name": "Bitrix24", "schema": schema}, "item": item, "variable": [{"key": "portal", "value": HOST}]},
        indent="\t",
    )  # fmt: skip


def postman_raw(params: dict[str, object]) -> str:
    """A Postman collection with raw JSON."""
    return _postman({"mode": "raw", "raw": pretty(params), "options": {"raw": {"language": "json"}}})


def postman_urlencoded(params: dict[str, object]) -> str:
    """A Postman collection with urlencoded fields, one of them switched off."""
    fields = [{"key": name, "value": value, "type": "text"} for name, value in flat(params)]
    off = {"key": "NAME", "value": "off", "type": "text", "disabled": True}
    return _postman({"mode": "urlencoded", "urlencoded": [*fields, off]})


def postman_form(params: dict[str, object]) -> str:
    """A Postman collection with form-data."""
    return _postman(
        {"mode": "formdata", "formdata": [{"key": n, "value": v, "type": "text"} for n, v in flat(params)]}
    )


def insomnia_4(params: dict[str, object]) -> str:
    """Insomnia's export in its older format."""
    request = {
        "_id": "req_1", "_type": "request", "parentId": "wrk_1", "url": ADDRESS, "name": "register", "method": "POST",
        "body": {"mimeType": "application/json", "text": pretty(params)}, "parameters": [], "headers": [],
    }  # fmt: skip
    space = {"_id": "wrk_1", "_type": "workspace", "name": "Bitrix24", "description": ""}
    return stringified({"_type": "export", "__export_format": 4, "resources": [space, request]})


def insomnia_form(params: dict[str, object]) -> str:
    """Insomnia's older format with a form."""
    fields = [
        {"id": f"pair_{n}", "name": k, "value": v, "description": ""} for n, (k, v) in enumerate(flat(params))
    ]
    body = {"mimeType": "application/x-www-form-urlencoded", "params": fields}
    request = {"_id": "req_1", "_type": "request", "url": ADDRESS, "method": "POST", "body": body}
    return pretty({"_type": "export", "__export_format": 4, "resources": [request]}, 2)


def insomnia_5(params: dict[str, object]) -> str:
    """Insomnia's export in its newer format, which is YAML."""
    lines = indented(pretty(params, 2), "          ")
    return (
        "type: collection.insomnia.rest/5.0\nname: Bitrix24\nmeta:\n  id: wrk_1\n  created: 1740000000000\n"
        f"collection:\n  - url: {_OTHER}\n    name: bind\n    method: POST\n    body:\n      mimeType: application/json\n"
        '      text: "{}"\n'
        f"  - url: {ADDRESS}\n    name: register\n    meta:\n      id: req_1\n    method: POST\n    body:\n"
        f"      mimeType: application/json\n      text: |-\n          {lines}\n    headers:\n"
        "      - name: Content-Type\n        value: application/json\n"
    )


def bruno(params: dict[str, object]) -> str:
    """A request of Bruno."""
    return (
        "meta {\n  name: register\n  type: http\n  seq: 1\n}\n\n"
        f"post {{\n  url: {{{{host}}}}/rest/imconnector.register\n  body: json\n  auth: none\n}}\n\n"
        f"headers {{\n  Accept: application/json\n}}\n\nbody:json {{\n  {indented(pretty(params, 2), '  ')}\n}}\n"
    )


def bruno_collection(params: dict[str, object]) -> str:
    """Bruno's export of a collection."""
    request = {
        "url": ADDRESS,
        "method": "POST",
        "body": {"mode": "json", "json": pretty(params, 2), "formUrlEncoded": []},
    }
    return pretty(
        {"name": "b24", "version": "1", "items": [{"type": "http", "name": "register", "request": request}]}
    )


def n8n(params: dict[str, object]) -> str:
    """Nodes copied out of n8n, with JSON."""
    node = {
        "parameters": {
            "method": "POST", "url": "=https://{{ $json.domain }}/rest/imconnector.register", "sendBody": True,
            "specifyBody": "json", "jsonBody": "=" + pretty(params, 2), "options": {},
        },
        "type": "n8n-nodes-base.httpRequest", "typeVersion": 4.2, "position": [200, 300], "name": "Register",
    }  # fmt: skip
    start = {"parameters": {}, "type": "n8n-nodes-base.manualTrigger", "name": "When clicking"}
    return pretty({"nodes": [start, node], "connections": {}, "meta": {"instanceId": "1"}}, 2)


def n8n_fields(params: dict[str, object]) -> str:
    """A node of n8n with fields."""
    fields = [{"name": name, "value": value} for name, value in flat(params)]
    parameters = {
        "method": "POST", "url": ADDRESS, "sendBody": True, "contentType": "form-urlencoded",
        "bodyParameters": {"parameters": fields}, "options": {},
    }  # fmt: skip
    return pretty({"nodes": [{"parameters": parameters, "type": "n8n-nodes-base.httpRequest"}]}, 2)


def make(params: dict[str, object]) -> str:
    """A blueprint of Make."""
    mapper = {
        "url": ADDRESS, "method": "post", "headers": [{"name": "Accept", "value": "*/*"}], "qs": [], "bodyType": "raw",
        "contentType": "application/json", "data": pretty(params), "parseResponse": True,
    }  # fmt: skip
    module = {"id": 1, "module": "http:ActionSendData", "version": 3, "parameters": {}, "mapper": mapper}
    return pretty({"name": "Bitrix24", "flow": [module], "metadata": {"instant": False}})


def make_fields(params: dict[str, object]) -> str:
    """A blueprint of Make with fields."""
    fields = [{"key": name, "value": value} for name, value in flat(params)]
    mapper = {"url": ADDRESS, "method": "post", "bodyType": "x_www_form_urlencoded", "formDataFields": fields}
    return pretty({"flow": [{"id": 1, "module": "http:ActionSendData", "mapper": mapper}]})


def openapi(params: dict[str, object]) -> str:
    """An example in an OpenAPI description in JSON."""
    media = {
        "application/json": {
            "schema": {"type": "object", "properties": {"ID": {"type": "string"}}},
            "example": params,
        }
    }
    post = {
        "operationId": "register",
        "requestBody": {"content": media},
        "responses": {"200": {"description": "OK"}},
    }
    return pretty(
        {"openapi": "3.1.0", "info": {"title": "B24"}, "paths": {"/imconnector.register": {"post": post}}}, 2
    )


def openapi_yaml(params: dict[str, object]) -> str:
    """An example in an OpenAPI description in YAML."""
    example = "\n".join(
        f"                {name}: {yaml_text(value)}" if not isinstance(value, dict)
        else f"                {name}:\n" + "\n".join(f"                  {part}: {yaml_text(one)}" for part, one in value.items())
        for name, value in params.items()
    )  # fmt: skip
    return (
        "openapi: 3.0.3\ninfo:\n  title: Bitrix24\n  version: '1'\npaths:\n  /rest/imconnector.register:\n    post:\n"
        "      summary: Registers a connector\n      requestBody:\n        content:\n          application/json:\n"
        f"            schema:\n              type: object\n            examples:\n             shop:\n              value:\n{example}\n"
        "      responses:\n        '200':\n          description: OK\n"
    )


def yaml_text(value: object) -> str:
    """A value as YAML."""
    return json.dumps(value, ensure_ascii=False) if not isinstance(value, str) or "\n" in value or "\t" in value else "'" + (
        value.replace("'", "''") + "'"
    )  # fmt: skip


def http_file(params: dict[str, object]) -> str:
    """A file of the REST clients of editors."""
    return (
        f"@host = {HOST}\n\n### Bind\nPOST {{{{host}}}}/rest/event.bind\nContent-Type: application/json\n\n"
        f'{{"event": "OnImConnectorMessageAdd"}}\n\n### Register\n# @name register\nPOST {{{{host}}}}/rest/imconnector.register HTTP/1.1\n'
        f"Content-Type: application/json\nAuthorization: Bearer {AUTH}\n\n{pretty(params, 2)}\n\n###\n"
    )


def raw_http(params: dict[str, object]) -> str:
    """A request as proxies show it."""
    body = urlencode(flat(params))
    return (
        "POST /rest/imconnector.register HTTP/1.1\nHost: acme.bitrix24.com\nUser-Agent: curl/8.5.0\nAccept: */*\n"
        f"Content-Type: application/x-www-form-urlencoded\nContent-Length: {len(body)}\n\n{body}"
    )


def hoppscotch(params: dict[str, object]) -> str:
    """Hoppscotch's export."""
    request = {
        "v": "4", "name": "register", "method": "POST", "endpoint": ADDRESS, "params": [], "headers": [],
        "body": {"contentType": "application/json", "body": pretty(params, 2)},
    }  # fmt: skip
    return pretty([{"v": 2, "name": "B24", "folders": [], "requests": [request]}], 2)


def query(params: dict[str, object]) -> str:
    """An address out of a browser's address bar."""
    return f"{ADDRESS}?{urlencode(flat(params))}&auth={AUTH}"


def bare_query(params: dict[str, object]) -> str:
    """A body out of a log."""
    return urlencode(flat(params, ("false", "true")))


def batch_json(params: dict[str, object]) -> str:
    """A batch of calls."""
    calls = {
        "bind": "event.bind?event=OnImConnectorMessageAdd",
        "reg": f"imconnector.register?{urlencode(flat(params))}",
    }
    return pretty({"halt": 0, "cmd": calls, "auth": AUTH})


def rpc(params: dict[str, object]) -> str:
    """Parameters beside the method's name."""
    return stringified({"method": "imconnector.register", "params": params})


FORMS = (
    har, har_form, postman_raw, postman_urlencoded, postman_form, insomnia_4, insomnia_form, insomnia_5, bruno,
    bruno_collection, n8n, n8n_fields, make, make_fields, openapi, openapi_yaml, http_file, raw_http, hoppscotch,
    query, bare_query, batch_json, rpc,
)  # fmt: skip
