"""Write a connector as code that runs once its placeholders are replaced."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.handover import life_templates as life
from configurator.handover import literal_writer, postman_collection
from configurator.handover import register_templates as templates
from configurator.handover.postman_collection import Call

_PLACE = re.compile(r"^(?:CALLS|REMOVAL)$|PARAMS|METHOD|OWNER|LIFE", re.MULTILINE)
_TOKEN = {"auth": "PUT_ACCESS_TOKEN_HERE"}
_LINE = {"LINE": "PUT_OPEN_CHANNEL_ID_HERE"}
_EVENT = {"event": "OnImConnectorMessageAdd", "handler": "PUT_EVENT_HANDLER_ADDRESS_HERE"}


def _as_shell_text(params: Mapping[str, object], depth: int) -> str:
    return literal_writer.shell_text(literal_writer.JSON.write(params, depth))


def _as_ruby_text(params: Mapping[str, object], _depth: int) -> str:
    return literal_writer.ruby_text(literal_writer.JSON.write(params))


def _as_java_text(params: Mapping[str, object], depth: int) -> str:
    return literal_writer.java_text(literal_writer.JSON.write(params), _FOUR * (depth + 1))


def _as_csharp_text(params: Mapping[str, object], _depth: int) -> str:
    return literal_writer.csharp_text(literal_writer.JSON.write(params))


_TWO, _FOUR = "  ", "    "


@dataclass(frozen=True, slots=True)
class _Form:
    """How the code of one form is made.

    Attributes:
        suffix: of its files' names.
        params: returns the parameters as the language has them, for a number of steps of indentation.
        register: the template of the code that registers, and the parameters' indentation in it.
        life: the template of the code for the whole life, the calls' indentation in it, the removal's.
        call: the template of one call in it.
        step: one step of indentation.
        call_depth: the parameters' indentation in a call.
        has_token: whether the token is a parameter: there is no SDK that adds it.
    """

    suffix: str
    params: Callable[[Mapping[str, object], int], str]
    register: tuple[str, int]
    life: tuple[str, int, int] = ("", 0, 0)
    call: str = ""
    step: str = _FOUR
    has_token: bool = False
    call_depth: int = 0


_FORMS: dict[str, _Form] = {
    "curl": _Form(
        ".sh", _as_shell_text, (templates.CURL, 1), (life.SHELL, 0, 1), life.CURL_CALL, _TWO, has_token=True,
        call_depth=1,
    ),
    "js": _Form(
        ".mjs", literal_writer.JAVASCRIPT.write, (templates.JS, 1), (life.JS, 1, 1), life.JS_CALL, _TWO
    ),
    "bx24": _Form(
        ".js", literal_writer.JAVASCRIPT.write, (templates.BX24, 2), (life.BX24, 1, 1), life.JS_CALL, _TWO
    ),
    "php": _Form(".php", literal_writer.PHP.write, (templates.PHP, 1), (life.PHP, 0, 1), life.PHP_CALL),
    "crest": _Form(
        ".php", literal_writer.PHP.write, (templates.CREST, 1), (life.CREST, 0, 1), life.CREST_CALL
    ),
    "python": _Form(
        ".py", literal_writer.PYTHON.write, (templates.PYTHON, 1), (life.PYTHON, 1, 1), life.PYTHON_CALL
    ),
    "go": _Form(
        ".go", literal_writer.GO.write, (templates.GO, 1), (life.GO, 1, 2), life.GO_CALL, has_token=True
    ),
    "ruby": _Form(
        ".rb", _as_ruby_text, (templates.RUBY, 0), (life.RUBY, 1, 1), life.RUBY_CALL, _TWO, has_token=True
    ),
    "java": _Form(
        ".java", _as_java_text, (templates.JAVA, 2), (life.JAVA, 2, 3), life.JAVA_CALL, has_token=True
    ),
    "csharp": _Form(
        ".cs", _as_csharp_text, (templates.CSHARP, 2), (life.CSHARP, 2, 3), life.CSHARP_CALL, has_token=True
    ),
    "httpie": _Form(
        ".sh", literal_writer.httpie_items, (templates.HTTPIE, 1), (life.SHELL, 0, 1), life.HTTPIE_CALL, _TWO,
        has_token=True,
    ),
    "postman": _Form(".postman_collection.json", literal_writer.JSON.write, ("", 0), has_token=True),
    "json": _Form(".json", literal_writer.JSON.write, ("PARAMS\n", 0)),
}  # fmt: skip
FORMS = tuple(_FORMS)
"""The forms of `write`, as the command line names them: curl, js (b24jssdk), bx24 (BX24.js), php
(b24phpsdk), crest (CRest), python (b24pysdk), go, ruby, java, csharp, httpie, postman, json."""
SUFFIXES = {name: form.suffix for name, form in _FORMS.items()}
"""File name suffix of each form."""


def write(connector: Connector, form: str, *, whole_life: bool = False) -> str:
    """Return the code that registers a connector.

    Args:
        connector: the connector. It's written even if it has problems; a lone surrogate becomes a
            question mark.
        form: one of FORMS.
        whole_life: whether the code also activates the connector, sets its data, subscribes to operators'
            replies, and can remove all of that.

    Raises:
        KeyError: the form is unknown.
    """
    known = _FORMS[form]
    calls = _calls(connector) if whole_life else [("imconnector.register", to_params(connector))]
    removal = _removal(connector) if whole_life else []
    if form == "postman":
        code = postman_collection.write(connector.name, [*calls, *removal])
    elif form == "json" and whole_life:
        code = _list_of_calls([*calls, *removal])
    elif whole_life:
        code = _life(known, calls, removal)
    else:
        template, depth = known.register
        [(_method, params)] = calls  # written once: encoding a large drawing takes long
        code = _filled(template, {"PARAMS": _params(known, params, depth)})
    return code.encode(errors="replace").decode()


def _calls(connector: Connector) -> list[Call]:
    """Return what makes a connector work, in the documentation's order."""
    data = {
        "ID": "PUT_ACCOUNT_ID_HERE",
        "URL": "PUT_ACCOUNT_ADDRESS_HERE",
        "URL_IM": "PUT_CHAT_ADDRESS_HERE",
        "NAME": connector.name,
    }
    return [
        ("imconnector.register", to_params(connector)),
        ("imconnector.activate", {"CONNECTOR": connector.id, **_LINE, "ACTIVE": "1"}),
        ("imconnector.connector.data.set", {"CONNECTOR": connector.id, **_LINE, "DATA": data}),
        ("event.bind", dict(_EVENT)),
    ]


def _removal(connector: Connector) -> list[Call]:
    return [("event.unbind", dict(_EVENT)), ("imconnector.unregister", {"ID": connector.id})]


def _life(form: _Form, calls: Sequence[Call], removal: Sequence[Call]) -> str:
    """Return the code with all calls."""
    template, depth, removal_depth = form.life
    places = {
        "CALLS": "".join(_lines(form, calls, depth)).rstrip("\n"),
        "REMOVAL": "".join(_lines(form, removal, removal_depth)).rstrip("\n"),
    }
    return _filled(template, places)


def _lines(form: _Form, calls: Sequence[Call], depth: int) -> Iterator[str]:
    for method, params in calls:
        template = "".join(form.step * depth + line for line in form.call.splitlines(keepends=True))
        literal = _params(form, params, depth + form.call_depth)
        yield _filled(template, {"METHOD": method, "PARAMS": literal})


def _params(form: _Form, params: Mapping[str, object], depth: int) -> str:
    return form.params({**params, **_TOKEN} if form.has_token else params, depth)


def _list_of_calls(calls: Sequence[Call]) -> str:
    """Return calls as JSON."""
    written = (
        f'  {{\n    "method": {literal_writer.json_text(method)},\n    "params": '
        f"{literal_writer.JSON.write(params, 2)}\n  }}"
        for method, params in calls
    )
    return "[\n" + ",\n".join(written) + "\n]\n"


def _filled(template: str, values: Mapping[str, str]) -> str:
    """Return a template with its places filled in; what is filled in is not looked at again."""
    known = {"OWNER": templates.OWNER, "LIFE": life.LIFE, **values}
    return _PLACE.sub(lambda found: known.get(found[0], found[0]), template)
