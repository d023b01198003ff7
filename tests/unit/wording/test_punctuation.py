"""What stands between texts: the spoken language's comma, full stop and space."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from configurator.wording import translation
from configurator.wording.punctuation import first_listed, listed, sentences, stopped


@pytest.fixture(autouse=True)
def english_again() -> Iterator[None]:
    yield
    translation.speak("en")


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "a, b"), ("de", "a, b"), ("zh_Hans", "a、b"), ("ar", "\u2068a\u2069، \u2068b\u2069")],
)
def test_a_list_has_the_comma_of_its_language(code: str, expected: str) -> None:
    translation.speak(code)
    assert listed(["a", "b"]) == expected
    assert first_listed(listed(["a", "b"])) == "a"


@pytest.mark.parametrize(("code", "expected"), [("en", "Done."), ("ar", "Done."), ("zh_Hans", "Done。")])
def test_a_headline_ends_with_the_full_stop_of_its_language(code: str, expected: str) -> None:
    translation.speak(code)
    assert stopped("Done") == expected


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ((), ""),
        (("One.",), "One."),
        (("One.", "", "Two."), "One. Two."),
        (("已注册。", "请检查。"), "已注册。请检查。"),
        (("保存\uff1f", "已保存。"), "保存\uff1f已保存。"),
        (("地址是 a.example", "请检查。"), "地址是 a.example 请检查。"),
    ],
)
def test_sentences_follow_each_other_without_a_space_where_the_stop_is_wide(
    texts: tuple[str, ...], expected: str
) -> None:
    assert sentences(*texts) == expected
