"""What stands between texts: the spoken language's comma, full stop and space."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from configurator.wording import translation
from configurator.wording.decimals import grouped
from configurator.wording.punctuation import (
    below,
    clauses,
    first_listed,
    headed,
    in_turn,
    listed,
    marked,
    sentences,
    stopped,
)


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


@pytest.mark.parametrize(
    "text",
    [
        "Done.",
        "Done?",
        "Done!",
        "Wait…",
        "“Done.”",
        "完成。",
        "完成\uff1f",
        "هل تم\u061f",
        "\u2068Done.\u2069",
        "",
    ],
)
@pytest.mark.parametrize("code", ["en", "zh_Hans"])
def test_no_second_stop_follows_the_end_of_a_sentence(code: str, text: str) -> None:
    translation.speak(code)
    assert stopped(text) == text


@pytest.mark.parametrize(
    ("code", "expected"),
    [("en", "On. Ready. Go"), ("ar", "On. Ready. Go"), ("zh_Hans", "On。Ready. Go")],
)
def test_what_is_told_in_turn_has_a_stop_after_each_but_the_last(code: str, expected: str) -> None:
    translation.speak(code)
    assert in_turn("On", "", "Ready.", "Go") == expected
    assert in_turn() == ""


@pytest.mark.parametrize(
    ("code", "colon", "semicolon"),
    [
        ("en", "a: b", "a; b"),
        ("ru", "a: b", "a; b"),
        ("fr", "a\u00a0: b", "a\u00a0; b"),
        ("zh_Hans", "a\uff1ab", "a\uff1bb"),
        ("ar", "a: b", "a\u061b b"),
    ],
)
def test_a_colon_and_a_semicolon_are_those_of_the_language(code: str, colon: str, semicolon: str) -> None:
    translation.speak(code)
    assert headed("a", "b") == colon
    assert clauses("a", "b") == semicolon


@pytest.mark.parametrize(
    ("code", "portal", "expected"),
    [
        ("zh_Hans", "a.example", "在 a.example 中"),
        ("zh_Hans", "练习门户", "在练习门户中"),
        ("zh_Hans", "“甲”、b", "在“甲”、b 中"),
        ("zh_Hans", "", "在  中"),
        ("en", "练习门户", "在 练习门户 中"),
    ],
)
def test_a_chinese_value_has_no_spaces_beside_it(code: str, portal: str, expected: str) -> None:
    translation.speak(code)
    assert translation.Text("在 {portal} 中").format(portal=portal) == expected
    assert translation.Text("在 {portal} 中").format_map({"portal": portal}) == expected


@pytest.mark.parametrize(
    ("code", "expected"), [("en", "5,114"), ("de", "5.114"), ("fr", "5\u202f114"), ("pl", "5114")]
)
def test_large_numbers_have_the_mark_of_the_language_between_thousands(code: str, expected: str) -> None:
    translation.speak(code)
    assert grouped(5114) == expected
    assert grouped(514) == "514"


def test_what_is_joined_of_texts_of_ours_keeps_its_isolates_and_spaces() -> None:
    translation.speak("fr")
    ours, others = translation.Text("Vu\u00a0: \u2068a\u2069"), "Vu"
    for said in (
        sentences(ours, ours), stopped(ours), in_turn(ours, "", ours), headed(ours, ours),
        clauses(ours, ours), marked("✕", ours), below(ours, ours),
    ):  # fmt: skip
        assert type(said) is translation.Text
    for said in (sentences(ours, others), headed(others, ours), marked("✕", others)):
        assert type(said) is str
