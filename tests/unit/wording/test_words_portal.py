import re
import string
from typing import get_args

import pytest

from configurator.bitrix24.address import ADDRESS_CODES
from configurator.bitrix24.faults import NO_ANSWER_CODES, OWN_CODES, PortalError, from_answer, harmless
from configurator.bitrix24.methods.connectors import REASONS as REASONS_OF_STATES
from configurator.bitrix24.methods.connectors import Kind, Light
from configurator.practice import codes as practice_codes
from configurator.wording import portal_actions, portal_connectors
from configurator.wording.portal import Doing, registered_sentence, sentence, technical, words
from configurator.wording.portal_addresses import ADDRESSES, address_sentence
from configurator.wording.portal_fault import PortalFault
from configurator.wording.portal_faults import DOCUMENTED_CODES, FAULTS
from configurator.wording.portal_faults_access import ACCESS_FAULTS
from configurator.wording.portal_faults_connection import CONNECTION_FAULTS
from configurator.wording.portal_faults_conversation import CONVERSATION_FAULTS
from configurator.wording.portal_faults_request import REQUEST_FAULTS

HOST = "acme.bitrix24.com"
ALL = sorted(FAULTS)


DOCUMENTED = """
    APPLICATION_REGISTRATION_ERROR_POINT CONNECTOR_ID_REQUIRED NAME_REQUIRED ICON_REQUIRED NO_APPLICATION_ID
    NO_PLACEMENT_HANDLER APPLICATION_REGISTRATION_ERROR GENERAL_CONNECTOR_REGISTRATION_ERROR WRONG_AUTH_TYPE
    APPLICATION_UNREGISTRATION_ERROR ERROR_ARGUMENT INTERNAL_SERVER_ERROR ERROR_UNEXPECTED_ANSWER
    PORTAL_DELETED QUERY_LIMIT_EXCEEDED OVERLOAD_LIMIT OPERATION_TIME_LIMIT ERROR_BATCH_METHOD_NOT_ALLOWED
    ERROR_BATCH_LENGTH_EXCEEDED INVALID_REQUEST NO_AUTH_FOUND expired_token ACCESS_DENIED INVALID_CREDENTIALS
    insufficient_scope user_access_error ERROR_MANIFEST_IS_NOT_AVAILABLE ERROR_OAUTH INVALID_TOKEN
    APPLICATION_NOT_FOUND AUTHORIZATION_ERROR PAYMENT_REQUIRED METHOD_CONFIRM_WAITING METHOD_CONFIRM_DENIED
    ALLOWED_ONLY_INTRANET_USER invalid_request invalid_client invalid_grant invalid_scope wrong_client
    NOT_INSTALLED bad_verification_code ERROR_METHOD_NOT_FOUND NOT_ACTIVE_LINE CHAT_RENAMING_FAILED
    IMCONNECTOR_NO_CORRECT_PROVIDER IMCONNECTOR_COULD_NOT_GET_PROVIDER_OBJECT
    IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND ERROR_EVENT_NOT_FOUND ERROR_WRONG_HANDLER_URL
    ERROR_UNSUPPORTED_PROTOCOL WRONG_LICENSE ERROR_CORE
"""
"""The codes of Bitrix24's documentation and SDKs, written out once more, as they are spelled there."""


def test_every_documented_code_and_every_one_of_ours_has_its_row_and_no_other_has() -> None:
    assert FAULTS.keys() == {code.upper() for code in DOCUMENTED.split()} | OWN_CODES
    assert len(FAULTS) == len(REQUEST_FAULTS + CONVERSATION_FAULTS + ACCESS_FAULTS + CONNECTION_FAULTS)
    assert set(ADDRESSES) == ADDRESS_CODES


@pytest.mark.parametrize("code", DOCUMENTED.split())
def test_a_documented_code_is_recognized_however_it_is_spelled(code: str) -> None:
    error = from_answer(code, 400)
    said = words(error.code, HOST)
    assert said.happened != words("SOME_NEW_CODE", HOST).happened
    assert error.kind is FAULTS[code.upper()].kind
    assert len({said.happened, said.why, said.do_next, said.unchanged}) == 4


def test_every_code_that_a_portal_can_be_made_to_answer_is_a_documented_one() -> None:
    answered = {
        *practice_codes.REST_ERRORS,
        *practice_codes.CONVERSATION_ERRORS,
        *practice_codes.REFUSALS,
        *practice_codes.TOKEN_ERRORS,
    }
    assert {code.upper() for code in answered} <= DOCUMENTED_CODES


@pytest.mark.parametrize("code", [*ALL, "SOME_NEW_CODE"])
def test_the_words_say_what_happened_what_to_do_and_whether_anything_was_changed(code: str) -> None:
    said = words(code, HOST, {"host": "other.bitrix24.com"})
    assert HOST in said.happened
    for text in filter(None, (said.happened, said.why, said.do_next, said.unchanged)):
        assert text.endswith(".")
        assert "{" not in text
    assert said.do_next
    assert said.unchanged
    assert str(said) == sentence(code, HOST, {"host": "other.bitrix24.com"}) == " ".join(said.paragraphs)


@pytest.mark.parametrize("code", [*ALL, "SOME_NEW_CODE"])
def test_the_words_are_short(code: str) -> None:
    said = words(code, HOST)
    assert len(said.happened) <= 60
    body = re.split(r"(?<=[.])\s", f"{said.why} {said.do_next}".strip())
    assert len(body) <= 2
    assert all(len(one.split()) <= 20 for one in body)


@pytest.mark.parametrize("code", ALL)
def test_the_words_are_plain(code: str) -> None:
    said = str(words(code, HOST))
    technical_terms = (
        r"[A-Z]+_[A-Z_]+|\b(?:HTTP|JSON|token|OAuth|API|REST|endpoint|scope|null|exception|client_id)\b"
    )
    assert not re.findall(technical_terms, said)
    assert not re.findall(r"\b(?:simply|just|too broken)\b|!", said)


def test_only_braces_that_are_filled_in_are_used() -> None:
    def used(fault: PortalFault) -> set[str]:
        texts = (fault.what_happened, fault.why, fault.what_to_do)
        return {field for text in texts for _, field, _, _ in string.Formatter().parse(text) if field}

    assert set[str]().union(*map(used, FAULTS.values())) == {"portal", "host", "proxy", "time"}


NEVER_SENT = {
    "NOT_REACHABLE", "HOST_NOT_FOUND", "CERTIFICATE", "CERTIFICATE_EXPIRED", "CERTIFICATE_NOT_YET_VALID",
    "CERTIFICATE_OTHER_HOST", "CLOCK_WRONG", "HANDSHAKE_FAILED", "NOT_HTTPS", "HTTPS_EXPECTED", "PROXY",
    "PROXY_PASSWORD", "PROXY_UNREACHED", "PROXY_GONE", "PROXY_SETTING", "RENAMED_REFUSED", "NETWORK_PAGE",
    "BLOCKED", "TOO_MANY_REQUESTS", "REQUEST_TOO_LARGE", "RENEWAL_BUSY", "KEYRING_SILENT",
    "KEYRING_REFUSED",
}  # fmt: skip
"""After these the portal can't have done anything: nothing was sent, or a server in front of it refused."""


@pytest.mark.parametrize("code", sorted(NO_ANSWER_CODES - NEVER_SENT))
def test_nothing_is_promised_where_the_portal_may_have_saved_the_connector(code: str) -> None:
    assert "may have been saved" in words(code, HOST).unchanged
    assert FAULTS[code].may_have_happened


@pytest.mark.parametrize("code", ALL)
def test_each_sentence_begins_with_a_capital_where_the_portal_has_no_host_name(code: str) -> None:
    said = words(code, "the practice portal")
    assert not re.search(r"(^|\. )[a-z]", str(said))


def test_a_code_nobody_knows_is_named() -> None:
    assert "SOME_NEW_CODE" in words("SOME_NEW_CODE", HOST).why


def test_the_other_portal_is_named_where_it_is_known() -> None:
    assert "other.bitrix24.de" in words("WRONG_PORTAL", HOST, {"host": "other.bitrix24.de"}).happened
    assert "another portal" in words("WRONG_PORTAL", HOST, {"host": ""}).happened


@pytest.mark.parametrize("code", sorted(ADDRESS_CODES))
def test_a_wrong_address_gets_one_clear_hint(code: str) -> None:
    assert address_sentence(code).endswith(".")


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_success_says_what_is_left_to_do(confirmed: bool) -> None:
    text = registered_sentence("Shop {chat}", HOST, confirmed=confirmed)
    assert text.startswith("“Shop {chat}” is registered")
    assert HOST in text
    assert "event.bind" in text
    assert ("Check the Contact Center" in text) is not confirmed


def test_a_rehearsal_says_that_it_was_one() -> None:
    text = registered_sentence("Shop chat", "the practice portal", confirmed=True, practice=True)
    assert "Practice mode: nothing was sent." in text
    assert "event.bind" not in text


def test_every_action_of_a_row_has_its_button_and_every_button_is_used() -> None:
    assert {fault.action for fault in FAULTS.values() if fault.action} == portal_actions.LABELS.keys()


@pytest.mark.parametrize("action", sorted(portal_actions.LABELS))
def test_every_button_says_what_it_does(action: str) -> None:
    label = portal_actions.action_label(action, HOST)
    assert label[0].isupper()
    assert "{" not in label
    assert len(label) < 50


@pytest.mark.parametrize("doing", get_args(Doing))
@pytest.mark.parametrize("code", ["TIMEOUT", "ACCESS_DENIED"])
def test_what_may_have_changed_depends_on_what_was_tried(code: str, doing: Doing) -> None:
    said = words(code, HOST, doing=doing).unchanged
    writing = doing not in {"sign_in", "list", "status", "listen", "replies"}
    unsure = code == "TIMEOUT" and writing and doing != "survey"
    assert bool(said) is writing
    assert ("may have been" in said) is unsure
    assert (said == "Nothing was changed.") is (writing and not unsure)
    assert ("saved" in said) is (unsure and doing == "register")
    assert ("removed" in said) is (unsure and doing == "unregister")
    assert ("twice" in said) is (unsure and doing == "send")


def test_details_for_support_hold_code_status_text_and_time() -> None:
    error = from_answer("access_denied", 403, "Access denied! auth=0f3a5b9c1d2e7788 <b>")
    error.time = 1_800_000_000.0
    details = technical(error, HOST).splitlines()
    assert details[:5] == [
        "Code: ACCESS_DENIED", "HTTP status: 403", "The portal's own text: Access denied! ••• <b>",
        f"Portal: {HOST}", "Time: 2027-01-15 08:00:00 UTC",
    ]  # fmt: skip
    assert technical(PortalError("TIMEOUT"), HOST).splitlines()[1] == "HTTP status: no answer"


def test_a_portals_text_is_kept_without_what_may_be_secret() -> None:
    secret = "s3cr3t"
    shown = harmless(
        f"bad {secret.upper()} for local.60a1b2c3d4e5f6.12345678\nsee https://x/?a={secret}", [secret]
    )
    assert shown == "bad ••• for ••• see https:•••"
    assert harmless(None) == ""
    assert len(harmless("word " * 500)) <= 400


@pytest.mark.parametrize("reason", sorted(REASONS_OF_STATES))
def test_every_state_on_a_channel_is_said_with_what_to_do(reason: str) -> None:
    said = portal_connectors.state_sentence(reason, "Support {1}")
    assert "“Support {1}”" in said
    assert said.endswith(".")


def test_every_state_kind_and_light_has_its_words() -> None:
    assert set(portal_connectors.STATES) == REASONS_OF_STATES
    assert set(portal_connectors.KINDS) == {kind.value for kind in Kind}
    assert set(portal_connectors.LIGHTS) == {light.value for light in Light}


def test_a_pause_is_said_with_what_is_left() -> None:
    assert "in 3 s" in portal_connectors.waiting_sentence("QUERY_LIMIT_EXCEEDED", HOST, 2.6)
    assert "9:05" in portal_connectors.waiting_sentence("OPERATION_TIME_LIMIT", HOST, 545)
