"""The texts of the message switches."""

from __future__ import annotations

from configurator.connector.untrusted_json import BOOLEANS
from configurator.wording.message_settings import MESSAGE_SETTINGS


def test_every_switch_of_the_request_has_its_texts_in_the_same_order() -> None:
    assert [name.upper() for name in MESSAGE_SETTINGS] == list(BOOLEANS)


def test_a_sentence_tells_on_from_off() -> None:
    assert all(texts.on != texts.off for texts in MESSAGE_SETTINGS.values())
