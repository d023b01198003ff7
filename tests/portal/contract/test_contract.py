"""Every row of the contract, on the practice portal, over a real socket, with nothing of our client."""

from __future__ import annotations

import pytest

from tests.portal.contract import message_rows, portal_rows
from tests.portal.contract.row import Row
from tests.portal.contract.world import World

ROWS = [*message_rows.ROWS, *portal_rows.ROWS]
TIMES = {
    "start", "finish", "duration", "processing", "date_start", "date_finish", "operating_reset_at",
    "operating",
}  # fmt: skip


def test_no_row_says_the_same_twice() -> None:
    named = [(row.method, row.says) for row in ROWS]
    assert len(named) == len({*named}) >= 200


@pytest.mark.parametrize("row", ROWS, ids=str)
def test_the_portal_obeys_the_contract(row: Row, running: World) -> None:
    running.begin(row.connector)
    for what, params in row.before:
        running.do(what, params)
    answer = running.call(row.method, row.params, who=row.who, form=row.form)
    body = answer.json()
    assert answer.status_code == row.status, body
    if row.error:
        assert body["error"] == row.error
        assert row.says_too in body["error_description"]
        assert "result" not in body
    else:
        assert body["result"] == running.filled(row.result), "the answer to the letter"
        assert body["time"].keys() == TIMES
