"""The sample and addresses for examples are for practice portals only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.connector.model import Connector
from configurator.connector.practice_only import SAMPLE_ID, SETTINGS_PAGE, in_force, is_reserved_host
from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.practice.settings_frame import SAMPLE_PAGE
from configurator.ui.files.sample import sample
from configurator.wording.sample_texts import sample_comments

OWN = replace(sample(), id="berlin_flowers", comment="Ours", placement_handler="https://flowers.de/b24")
RESERVED = (
    "https://example.com/x", "https://shop.example.com", "https://EXAMPLE.ORG.", "https://a.b.example.net/",
    "https://shop.example/x", "https://x.test", "https://x.invalid", "https://\uff45xample.com/",
    "https://localhost/x", "https://app.localhost", "https://127.0.0.1/x", "https://127.9.9.9",
    "https://[::1]/x", "https://[::ffff:127.0.0.1]/", "https://example\u3002com/",
)  # fmt: skip
NOT_RESERVED = ("flowers.de", "myexample.com", "example.com.de", "example.co.uk", "test.com", "8.8.8.8")


def codes(connector: Connector, *, is_practice: bool) -> set[str]:
    """The codes of the errors."""
    found = in_force(connector, check(connector), is_practice=is_practice, sample_comments=sample_comments())
    return {one.code for one in found if one.severity is Severity.ERROR}


@pytest.mark.parametrize("address", RESERVED)
def test_a_reserved_address_is_an_error_outside_practice(address: str) -> None:
    connector = replace(OWN, placement_handler=address)
    assert codes(connector, is_practice=False) & {
        "HANDLER_RESERVED", "HANDLER_NOT_PUBLIC", "HANDLER_INVALID",
    }  # fmt: skip
    assert codes(connector, is_practice=True) <= {"HANDLER_INVALID"}


@pytest.mark.parametrize("host", NOT_RESERVED)
def test_any_other_host_is_nobodys_example(host: str) -> None:
    assert not is_reserved_host(host)


def test_a_connector_of_ones_own_has_no_error_anywhere() -> None:
    assert not codes(OWN, is_practice=False)
    assert not codes(OWN, is_practice=True)


def test_the_untouched_sample_is_only_for_practice() -> None:
    assert codes(sample(), is_practice=False) == {"SAMPLE_ID", "HANDLER_RESERVED", "SAMPLE_COMMENT"}
    assert not codes(sample(), is_practice=True)


@pytest.mark.parametrize("comment", sorted(sample_comments()))
def test_the_samples_comment_is_known_in_every_language(comment: str) -> None:
    assert codes(replace(OWN, comment=f" {comment}\n"), is_practice=False) == {"SAMPLE_COMMENT"}


def test_the_samples_id_is_known_in_any_case() -> None:
    assert codes(replace(OWN, id=SAMPLE_ID.upper()), is_practice=False) == {"SAMPLE_ID"}


def test_the_practice_portals_own_page_never_reaches_another_portal() -> None:
    connector = replace(OWN, placement_handler=SETTINGS_PAGE)
    assert codes(connector, is_practice=False) == {"HANDLER_OF_PRACTICE"}
    assert not codes(connector, is_practice=True)
    assert SETTINGS_PAGE == SAMPLE_PAGE
