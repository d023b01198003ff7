"""`imopenlines.config.*`: the open channels."""

from __future__ import annotations

from tests.second_portal.call import Call, Method
from tests.second_portal.php_values import Value, elements, is_array, members, to_int, to_text, with_keys

USUAL_LIMIT = 50
HIGHEST_LIMIT = 200


def listed(call: Call) -> Value:
    """A page of the open channels: 50 unless PARAMS says otherwise, 200 at most."""
    parameters = with_keys(members(call.get("PARAMS")), upper=True)
    rows = [{"ID": str(number), **line} for number, line in call.state.lines.items()]
    for name, wanted in members(parameters.get("FILTER")).items():
        values = {to_text(item) for item in (elements(wanted) if is_array(wanted) else [wanted])}
        rows = [row for row in rows if row.get(name) in values]
    for name, direction in reversed(members(parameters.get("ORDER")).items()):
        numeric = name == "ID"
        rows.sort(
            key=lambda row: (int(row["ID"]) if numeric else 0, row.get(name, "")),
            reverse=to_text(direction).upper() == "DESC",
        )
    limit = to_int(parameters.get("LIMIT")) or USUAL_LIMIT
    start = max(0, to_int(parameters.get("OFFSET")))
    page = rows[start : start + min(max(1, limit), HIGHEST_LIMIT)]
    select = parameters.get("SELECT")
    columns = {to_text(name).upper() for name in elements(select)} if is_array(select) and select else set()
    return [{k: v for k, v in row.items() if not columns or k in columns} for row in page]


def one(call: Call) -> Value:
    """One open channel; false where there is none."""
    number = to_int(call.needed("CONFIG_ID"))
    line = call.state.lines.get(number)
    return {"ID": str(number), **line, "QUEUE": ["1"]} if line else False


def add(call: Call) -> Value:
    """Makes an open channel and answers its number."""
    parameters = with_keys(members(call.get("PARAMS")), upper=True)
    number = max(call.state.lines, default=1) + 2
    name = to_text(parameters.get("LINE_NAME")) or f"Открытая линия {len(call.state.lines) + 1}"
    call.state.lines[number] = {"LINE_NAME": name, "ACTIVE": "Y"}
    return number


METHODS: dict[str, Method] = {
    "imopenlines.config.list.get": listed,
    "imopenlines.config.get": one,
    "imopenlines.config.add": add,
}
