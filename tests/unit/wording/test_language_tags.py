"""Which of our languages serves whom."""

from __future__ import annotations

import pytest

from configurator.wording.language_tags import best_match, fallbacks, system_languages

OURS = ("en", "es", "es_419", "pt_BR", "ru", "vi", "zh_Hans", "zh_Hant")


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["ru-RU", "ru", "en-US"], "ru"), (["ru_BY"], "ru"), (["ru_RU.UTF-8"], "ru"), (["RU"], "ru"),
        (["de-DE", "ru-RU", "en"], "ru"), (["en-GB", "ru-RU"], "en"), (["en_US.UTF-8"], "en"),
        (["es-MX"], "es_419"), (["es_419"], "es_419"), (["es-ES"], "es"), (["es"], "es"), (["es-PH"], "es"),
        (["pt-BR"], "pt_BR"), (["pt"], "pt_BR"), (["pt-PT"], "pt_BR"), (["vi_VN"], "vi"),
        (["zh-CN"], "zh_Hans"), (["zh"], "zh_Hans"), (["zh-TW"], "zh_Hant"), (["zh_HK.UTF-8"], "zh_Hant"),
        (["zh-Hant"], "zh_Hant"), (["zh-Hans-HK"], "zh_Hans"), (["ru_RU@latin"], "ru"), (["sr-Latn"], ""),
        (["kk-KZ", "kk"], ""), (["rue"], ""), (["C"], ""), (["POSIX"], ""), ([""], ""), ([], ""),
    ],
)  # fmt: skip
def test_the_first_language_that_we_speak_is_taken_in_its_nearest_variant(
    wanted: list[str], code: str
) -> None:
    assert best_match(wanted, OURS) == code


def test_another_script_does_not_serve() -> None:
    assert best_match(["zh-TW"], ["en", "zh_Hans"]) == ""
    assert best_match(["uz-Cyrl"], ["en", "uz_Latn"]) == ""


@pytest.mark.parametrize(
    ("code", "parents"), [("es_419", ["es"]), ("pt_BR", ["pt"]), ("zh_Hant", []), ("ru", [])]
)
def test_a_variant_falls_back_to_its_language_and_a_script_to_none(code: str, parents: list[str]) -> None:
    assert fallbacks(code) == parents


@pytest.mark.parametrize(
    ("variables", "languages"),
    [
        ({"LANGUAGE": "pt_BR:pt:en", "LANG": "ru_RU.UTF-8"}, ["pt_BR", "pt", "en"]),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "C"}, ["ru_RU.UTF-8"]),
        ({"LANGUAGE": "", "LC_MESSAGES": "vi_VN", "LANG": "C"}, ["vi_VN"]),
        ({"LANG": "C.UTF-8"}, ["C.UTF-8"]),
    ],
)
def test_the_environment_says_what_the_system_prefers(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], languages: list[str]
) -> None:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.setenv(name, variables.get(name, ""))
    assert system_languages() == languages
