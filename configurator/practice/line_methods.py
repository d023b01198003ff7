"""The methods about open channels."""

from __future__ import annotations

from collections.abc import Callable

from configurator.practice.calls import Call, RestError
from configurator.practice.php_parameters import Params, elements, is_empty, number, text, upper_keys

_PAGE = 50
_LARGEST_PAGE = 200


def list_lines(call: Call) -> object:
    """`imopenlines.config.list.get`: 50 open channels unless PARAMS asks for up to 200."""
    params = _array(call.params.get("PARAMS"))
    options = _array(call.params.get("OPTIONS"))
    rows = [line.fields() for line in call.portal.lines.all()]
    for name, value in _array(params.get("FILTER")).items():
        wanted = {str(each) for each in elements(value)} or {str(value)}
        rows = [row for row in rows if str(row.get(name.lstrip("=@"))) in wanted]
    for name, way in reversed(_array(params.get("ORDER")).items()):
        rows.sort(key=_sorting(name), reverse=str(way).upper() == "DESC")
    limit = number(params.get("LIMIT"))
    limit = min(limit, _LARGEST_PAGE) if limit > 0 else _PAGE
    start = max(number(params.get("OFFSET")), 0)
    selected = [str(name).upper() for name in elements(params.get("SELECT"))]
    found = [_selected(row, selected) for row in rows[start : start + limit]]
    if not is_empty(options.get("QUEUE")) and options.get("QUEUE") != "N":
        found = [{**row, "QUEUE": ["1"]} for row in found]
    return found


def get_line(call: Call) -> object:
    """`imopenlines.config.get`: one open channel; false where there is none with this number."""
    call.require("CONFIG_ID")
    line = call.portal.lines.get(number(call.params["CONFIG_ID"]))
    return {**line.fields(), "QUEUE": ["1"]} if line else False


def add_line(call: Call) -> object:
    """`imopenlines.config.add`: makes an open channel and returns its number."""
    params = _array(call.params.get("PARAMS"))
    kept: Params = {name: value for name, value in params.items() if isinstance(value, str | int | bool)}
    for name in ("ID", "LINE_NAME", "ACTIVE"):
        kept.pop(name, None)
    active = params.get("ACTIVE", "Y") != "N"
    added = call.portal.lines.add(text(params, "LINE_NAME"), active=active, settings=kept)
    if not added:
        raise RestError("ERROR_CORE", "The number of open channels is limited")
    return added


def _array(value: object) -> Params:
    return upper_keys(value) if isinstance(value, dict) else {}


def _sorting(name: str) -> Callable[[Params], tuple[int, str]]:
    def value_of(row: Params) -> tuple[int, str]:
        value = str(row.get(name, ""))
        return (int(value), "") if value.isdecimal() else (0, value)

    return value_of


def _selected(row: Params, names: list[str]) -> Params:
    return {name: row[name] for name in names if name in row} if names and "*" not in names else row
