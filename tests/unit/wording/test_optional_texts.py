"""The words of the texts that may stay empty."""

from __future__ import annotations

from configurator.connector.model import TEXTS, Connector
from configurator.connector.untrusted_json import PARAMETERS
from configurator.wording.optional_texts import OPTIONAL_TEXTS


def test_every_optional_text_of_the_request_has_its_words_in_the_same_order() -> None:
    assert [name.upper() for name in OPTIONAL_TEXTS] == list(TEXTS)


def test_every_text_of_the_request_is_optional_or_has_rules_of_its_own() -> None:
    texts = {name for name in PARAMETERS if isinstance(getattr(Connector(), name.lower()), str)}
    assert texts - set(TEXTS) == {"ID", "NAME", "PLACEMENT_HANDLER"}
