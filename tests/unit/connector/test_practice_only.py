"""The sample and addresses for examples are for practice portals only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from configurator.connector.model import Connector
from configurator.connector.placement_handler import host_of
from configurator.connector.practice_only import SAMPLE_ID, SETTINGS_PAGE, in_force, is_reserved_host
from configurator.connector.problems import Problem, Severity
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
RESERVED_HOSTS = (
    "example.com", "shop.EXAMPLE", "example.org.", "x.test", "example\u3002com", "\uff45xample.net",
    "localhost", "a.localhost", "LocalDomain", "a.localdomain.", "127.0.0.1", "0.0.0.0", "::1", "::",
    "::ffff:127.0.0.1",
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


@pytest.mark.parametrize("host", RESERVED_HOSTS)
def test_a_reserved_host_is_known_in_every_spelling(host: str) -> None:
    assert is_reserved_host(host)


@pytest.mark.parametrize(
    ("address", "left"),
    [
        ("http://localhost:3000/x", set()), ("http://LocalHost./x", set()), ("http://app.localhost", set()),
        ("http://a.localdomain/", set()), ("http://127.0.0.1/", set()), ("https://shop.example/x", set()),
        ("http://shop.example/x", {"HANDLER_NOT_HTTPS"}), ("https://10.0.0.1/x", {"HANDLER_NOT_PUBLIC"}),
        ("https://crm.local/x", {"HANDLER_NOT_PUBLIC"}),
    ],
)  # fmt: skip
def test_practice_minds_no_page_on_this_computer_and_of_others_what_is_wrong_anywhere(
    address: str, left: set[str]
) -> None:
    connector = replace(OWN, placement_handler=address)
    told = in_force(connector, check(connector), is_practice=True)
    assert {one.code for one in told if one.field == "PLACEMENT_HANDLER"} == left


def test_what_only_practice_accepts_is_told_at_its_field_with_the_host() -> None:
    connector = replace(sample(), placement_handler=" https://Shop.EXAMPLE/x ")
    told = in_force(connector, (), is_practice=False, sample_comments=sample_comments())
    assert told == (
        Problem(Severity.ERROR, "ID", "SAMPLE_ID"),
        Problem(Severity.ERROR, "PLACEMENT_HANDLER", "HANDLER_RESERVED", {"host": "shop.example"}),
        Problem(Severity.ERROR, "COMMENT", "SAMPLE_COMMENT"),
    )
    known = Problem(Severity.ERROR, "PLACEMENT_HANDLER", "HANDLER_INVALID")
    assert in_force(replace(OWN, placement_handler="https://x.test"), [known], is_practice=False) == (known,)


@pytest.mark.parametrize("address", ["", "nonsense", "https://"])
def test_what_is_no_address_has_no_host(address: str) -> None:
    assert host_of(address) == ""


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
