import re
import string
import subprocess
import sys

import pytest

from configurator.bitrix24.address import ADDRESS_CODES
from configurator.bitrix24.errors import DOCUMENTED_CODES, OWN_CODES, TRANSPORT_CODES
from configurator.practice import codes as practice_codes
from configurator.ui.words.portal import address_sentence, registered_sentence, sentence, words
from configurator.ui.words.portal_failures import ADDRESSES, FAILURES
from configurator.ui.words.portal_refusals import REFUSALS

HOST = "acme.bitrix24.com"


def test_every_documented_code_has_words_of_its_own_and_no_other_has():
    assert set(REFUSALS) == DOCUMENTED_CODES


def test_every_code_of_ours_has_words_of_its_own_and_no_other_has():
    assert set(FAILURES) == OWN_CODES
    assert set(ADDRESSES) == ADDRESS_CODES


def test_every_code_that_a_portal_can_be_made_to_answer_is_a_documented_one():
    answered = {
        *practice_codes.REST_ERRORS,
        *practice_codes.REFUSALS,
        *practice_codes.TOKEN_ERRORS,
    }
    assert {code.upper() for code in answered} <= DOCUMENTED_CODES


@pytest.mark.parametrize("code", sorted(DOCUMENTED_CODES | OWN_CODES | {"SOME_NEW_CODE"}))
def test_the_words_say_what_happened_what_to_do_and_what_was_not_changed(code):
    said = words(code, HOST, {"host": "other.bitrix24.com"})
    assert HOST in str(said)
    for text in (said.happened, said.do_next, said.unchanged):
        assert text.endswith(".")
        assert "{" not in text
        assert len(text) < 260
    assert "is as it was" in said.unchanged
    assert str(said) == sentence(code, HOST, {"host": "other.bitrix24.com"})


@pytest.mark.parametrize("code", sorted(DOCUMENTED_CODES | OWN_CODES))
def test_the_words_are_plain(code):
    said = words(code, HOST)
    technical = (
        r"[A-Z]+_[A-Z_]+|\b(?:HTTP|JSON|token|OAuth|API|REST|endpoint|scope|null|exception|client_id)\b"
    )
    assert not re.findall(technical, str(said).replace(code, ""))


def test_only_braces_that_are_filled_in_are_used():
    fields = {
        field
        for pair in [*REFUSALS.values(), *FAILURES.values()]
        for text in pair
        for _, field, _, _ in string.Formatter().parse(text)
        if field
    }
    assert fields == {"portal", "host", "code"}


NEVER_SENT = {"NOT_REACHABLE", "HOST_NOT_FOUND", "CERTIFICATE", "PROXY", "RENAMED_REFUSED"}


@pytest.mark.parametrize("code", sorted(TRANSPORT_CODES - NEVER_SENT))
def test_nothing_is_promised_where_the_portal_may_have_saved_the_connector(code):
    assert "not certain" in words(code, HOST).unchanged


@pytest.mark.parametrize("code", sorted(DOCUMENTED_CODES | OWN_CODES))
def test_each_sentence_begins_with_a_capital_where_the_portal_has_no_host_name(code):
    said = words(code, "the practice portal")
    assert not re.search(r"(^|\. )[a-z]", f"{said.happened} {said.do_next} {said.unchanged}")


def test_a_code_nobody_knows_is_named():
    assert "SOME_NEW_CODE" in words("SOME_NEW_CODE", HOST).happened


def test_the_other_portal_is_named_where_it_is_known():
    assert "other.bitrix24.de" in words("WRONG_PORTAL", HOST, {"host": "other.bitrix24.de"}).happened
    assert "another one" in words("WRONG_PORTAL", HOST, {"host": ""}).happened


@pytest.mark.parametrize("code", sorted(ADDRESS_CODES))
def test_a_wrong_address_gets_one_clear_hint(code):
    assert address_sentence(code).endswith(".")


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_success_says_what_is_left_to_do(confirmed):
    text = registered_sentence("Shop {chat}", HOST, confirmed=confirmed)
    assert text.startswith("“Shop {chat}” is registered")
    assert HOST in text
    assert "event.bind" in text
    assert ("lists it" in text) is confirmed


def test_a_rehearsal_says_that_it_was_one():
    text = registered_sentence("Shop chat", "the practice portal", confirmed=True, practice=True)
    assert "practice: nothing has left this computer" in text
    assert "event.bind" not in text


def test_the_words_need_no_qt():
    code = (
        "import sys, configurator.ui.words.portal; sys.exit(any('PySide6' in name for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
