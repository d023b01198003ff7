"""YAML that holds a registration, and YAML that would rather do harm."""

from __future__ import annotations

import pytest

from configurator.connector.model import Connector
from configurator.handover import HandoverError, read

PLAYBOOK = """\
---
- name: Register
  ansible.builtin.uri:
    url: https://acme.bitrix24.com/rest/imconnector.register
    method: POST
    body_format: json
    body:
      ID: {id}
      NAME: Bob's Shop
      PLACEMENT_HANDLER: https://h.example/x?a=1&b=2
      CHAT_GROUP: true
"""


@pytest.mark.parametrize("name", ["shop", "007", "2026-01-02", "on", "1e3", "null"])
def test_a_playbook_is_read_and_texts_stay_texts(name: str) -> None:
    imported = read(PLAYBOOK.format(id=name))
    assert imported.connector == Connector(
        name, "Bob's Shop", placement_handler="https://h.example/x?a=1&b=2", chat_group=True
    )
    assert (imported.problems, imported.remarks) == ((), ())


@pytest.mark.parametrize(
    "text",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\nICON: *b\n",
        "ICON: &a\n  DATA_IMAGE: *a\n",
        "ICON: " + "[" * 100_000,
        "ICON: " + "{a: " * 100_000,
        "ICON: !!python/object/apply:os.system [ls]\n",
        "ICON: 'x\n",
        "ICON: x\n" * 100_000,
        "- ICON:\n" * 50_000,
    ],
    ids=range(8),
)
def test_hostile_yaml_is_read_as_text_or_refused(text: str) -> None:
    try:
        connector = read(text).connector
    except HandoverError:
        return
    assert not connector.icon.svg
