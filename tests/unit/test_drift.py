"""Our table of REST methods: complete, true to the code, and compared with published descriptions."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import drift
import pytest
from drift import Method

from configurator.bitrix24.methods.connectors import ChannelData
from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.wording.portal_faults import FAULTS
from tests.support.paths import ROOT

# As a description looks like in the documentation's repository.
NAME_SET: dict[str, Any] = {
    "$v": 1,
    "method": "imconnector.chat.name.set",
    "scope": "imconnector",
    "kind": "write",
    "params": [
        {"name": "CONNECTOR", "type": "string", "required": True},
        {"name": "LINE", "type": "integer", "required": True},
        {"name": "CHAT_ID", "type": "string", "required": True},
        {"name": "NAME", "type": "string", "required": True},
        {"name": "USER_ID", "type": "string", "required": False},
    ],
    "defs": {},
}
REGISTER: dict[str, Any] = {
    "method": "imconnector.register",
    "scope": "imopenlines",
    "params": [
        {"name": "ID", "required": True},
        {"name": "NAME", "required": True},
        {"name": "ICON", "required": True, "ref": "#/defs/ICONFields"},
        {"name": "PLACEMENT_HANDLER", "required": True},
    ],
    "defs": {"ICONFields": {"fields": [{"name": "DATA_IMAGE", "required": True}, {"name": "SHAPE"}]}},
    "errors": [{"code": "NAME_REQUIRED"}, {"code": "ICON_TOO_ROUND"}],
}


def described(folder: Path, *documents: dict[str, Any]) -> dict[str, Method]:
    for document in documents:
        path = folder / "spec" / "methods" / f"{document['method']}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(document), "utf-8")
    return drift.descriptions(folder)


def lines(name: str, folder: Path, *documents: dict[str, Any]) -> list[str]:
    ours = {name: drift.table()[name]}
    return list(drift.differences(ours, described(folder, *documents)))


def test_a_method_that_is_described_as_in_the_table_differs_in_nothing(tmp_path: Path) -> None:
    assert lines("imconnector.chat.name.set", tmp_path, NAME_SET) == []


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"scope": "im"}, "needs the permission im, in the table imopenlines"),
        ({"params": NAME_SET["params"][:4]}, "has no parameter USER_ID"),
        (
            {"params": [*NAME_SET["params"], {"name": "COLOR"}]},
            "has the parameter COLOR, which the table lacks",
        ),
        (
            {"params": [*NAME_SET["params"][:4], {"name": "USER_ID", "required": True}]},
            "USER_ID is required",
        ),
        ({"errors": [{"code": "TOO_LONG"}]}, "answers TOO_LONG, which the table lacks"),
    ],
)
def test_each_difference_is_named(tmp_path: Path, change: dict[str, Any], line: str) -> None:
    name = "imconnector.chat.name.set"
    assert lines(name, tmp_path, {**NAME_SET, **change}) == [f"{name}: {line}"]


def test_parts_of_objects_are_compared_and_what_is_known_is_not_told(tmp_path: Path) -> None:
    found = lines("imconnector.register", tmp_path, REGISTER)
    assert "imconnector.register: has the parameter ICON.SHAPE, which the table lacks" in found
    assert "imconnector.register: has no parameter ICON.COLOR" in found
    assert "imconnector.register: answers ICON_TOO_ROUND, which the table lacks" in found
    assert not any("COMMENT" in line for line in found)


def test_a_connector_method_that_is_new_is_told(tmp_path: Path) -> None:
    new = {**NAME_SET, "method": "imconnector.chat.icon.set"}
    told = "imconnector.chat.icon.set: is described, and the program doesn't know it"
    assert lines("imconnector.chat.name.set", tmp_path, NAME_SET, new) == [told]
    other = {**NAME_SET, "method": "crm.lead.add"}
    assert lines("imconnector.chat.name.set", tmp_path, other)[-1:] == [told]


def test_files_that_describe_no_method_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("{")
    (tmp_path / "b.json").write_text("[]")
    (tmp_path / "c.json").write_bytes(b"\xff")
    (tmp_path / "d.json").write_text('{"method": "other"}')
    assert drift.descriptions(tmp_path) == {}
    assert drift.main([str(tmp_path)]) == 2
    assert drift.main([]) == 2


def test_the_command_tells_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    described(tmp_path, NAME_SET)
    assert drift.main([str(tmp_path)]) == 1
    told = capsys.readouterr().out
    assert "imconnector.register: isn't described" in told
    assert "set.error" not in told


def test_a_description_that_refers_to_itself_ends(tmp_path: Path) -> None:
    loop = {**REGISTER, "defs": {"ICONFields": {"fields": [{"name": "X", "ref": "#/defs/ICONFields"}]}}}
    assert "ICON.X.X.X" in described(tmp_path, loop)["imconnector.register"].optional


def test_the_table_has_exactly_the_methods_that_the_program_calls() -> None:
    folder = ROOT / "configurator" / "bitrix24" / "methods"
    source = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    named = re.findall(r'"((?:imconnector|imopenlines|event|app)\.[a-z.]+|scope|events)"', source)
    assert set(named) == drift.table().keys()


def test_the_table_has_what_is_sent_to_register() -> None:
    row = drift.table()["imconnector.register"]
    sent = to_params(Connector())
    names = {*sent}
    for name, value in sent.items():
        names |= {f"{name}.{inside}" for inside in value} if isinstance(value, dict) else set()
    assert names == row.required | row.optional
    assert len(ChannelData.__slots__) == len(drift.table()["imconnector.connector.data.set"].optional)


def test_every_code_of_the_table_has_its_sentence() -> None:
    codes = frozenset[str]().union(*(row.codes or () for row in drift.table().values()))
    assert codes
    assert codes <= FAULTS.keys()
