"""The two values of an application, as people copy them."""

from __future__ import annotations

import pytest

from configurator.bitrix24.signin.application_fields import APPLICATION_CODES, check_id, check_key, clean
from configurator.wording.application_errors import APPLICATION

ID, KEY = "local.5f3c0a9e1b2c34.12345678", "k" * 49 + "1"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (ID, ""),
        (f" “{ID}”\n", ""),
        ("anything", ""),
        ("  ", "ID_EMPTY"),
        ("https://acme.bitrix24.com/rest/1/abc/", "ID_ADDRESS"),
        ("acme.bitrix24.com/rest/1/abc/", "ID_ADDRESS"),
        ("https://acme.bitrix24.com/", "ID_ADDRESS"),
        (KEY, "ID_IS_KEY"),
        (f"{ID} {KEY}", "ID_SPACES"),
    ],
)
def test_an_id_is_taken_or_gets_its_reason(text: str, code: str) -> None:
    assert check_id(text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (KEY, ""),
        ("short-but-who-knows", ""),
        ("", "KEY_EMPTY"),
        (ID, "KEY_IS_ID"),
        ("https://acme.bitrix24.com/rest/1/abc/", "KEY_ADDRESS"),
        (f"{KEY} {ID}", "KEY_SPACES"),
    ],
)
def test_a_key_is_taken_or_gets_its_reason(text: str, code: str) -> None:
    assert check_key(text) == code


def test_what_clings_to_a_copied_value_is_taken_off() -> None:
    assert clean(f"\u200b« {KEY} »\n") == KEY


def test_every_reason_has_its_sentence() -> None:
    assert APPLICATION.keys() == APPLICATION_CODES
