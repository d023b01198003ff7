"""`batch`: up to 50 calls in one request, each of which may use the answers of those before it."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import parse_qsl

from configurator.practice.calls import Call, RestError, ResultPage
from configurator.practice.php_parameters import Params, elements, is_empty, nested

_MOST = 50
_REFERENCE = re.compile(r"\$result((?:\[[^\[\]]*\])+)")
_NAME = re.compile(r"\[([^\[\]]*)\]")
_RESULTS = "result"
_ERRORS = "result_error"


def run(call: Call, one: Callable[[Call, str, Params], object]) -> object:
    """Run every command of CMD.

    Args:
        call: the call of `batch`.
        one: runs a single method with the rights of `call`.

    Raises:
        RestError: `ERROR_BATCH_LENGTH_EXCEEDED`: more than 50 commands.
    """
    given = call.params.get("CMD")
    commands = given if isinstance(given, dict) else {str(i): each for i, each in enumerate(elements(given))}
    if len(commands) > _MOST:
        raise RestError("ERROR_BATCH_LENGTH_EXCEEDED")
    halt = not is_empty(call.params.get("HALT"))
    answers: dict[str, Params] = {
        name: {} for name in (_RESULTS, _ERRORS, "result_total", "result_next", "result_time")
    }
    for name, command in commands.items():
        method, _, query = str(command).partition("?")
        pairs = parse_qsl(query, keep_blank_values=True)
        params = _filled_in(nested(pairs), answers[_RESULTS])
        try:
            answer = one(call, method.strip("/").lower().removesuffix(".json"), params)
        except RestError as error:
            answers[_ERRORS][name] = {"error": error.code, "error_description": error.sentence}
            if halt:
                break
            continue
        if isinstance(answer, ResultPage):
            answers["result_total"][name] = answer.total
            if answer.next is not None:
                answers["result_next"][name] = answer.next
            answer = answer.result
        answers[_RESULTS][name] = answer
    return {name: _php_array(values) for name, values in answers.items()}


def _php_array(values: Params) -> object:
    """Write an array with the keys 0, 1, 2 … as a list, as PHP does; an empty one is a list too."""
    if list(values) == [str(place) for place in range(len(values))]:
        return list(values.values())
    return values


def _filled_in(params: Params, results: Params) -> Params:
    return {name: _filled(value, results) for name, value in params.items()}


def _filled(value: object, results: Params) -> object:
    """Replace `$result[name][field]` by what that call answered; what there isn't becomes empty."""
    if isinstance(value, dict):
        return _filled_in(value, results)
    if not isinstance(value, str):
        return value
    whole = _REFERENCE.fullmatch(value)
    if whole is not None:
        return _looked_up(whole[1], results)
    return _REFERENCE.sub(lambda found: _as_text(_looked_up(found[1], results)), value)


def _looked_up(path: str, results: Params) -> object:
    found: object = results
    for name in _NAME.findall(path):
        if isinstance(found, dict):
            found = found.get(name)
        elif isinstance(found, list) and name.isdecimal() and int(name) < len(found):
            found = found[int(name)]
        else:
            return None
    return found


def _as_text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
