"""A channel template whose name is a word has it in every language."""

from __future__ import annotations

import json

from configurator.locate import resources
from configurator.services.channel_templates import channel_templates
from configurator.services.icon_library import IconLibrary
from configurator.wording.translation import languages

WORDS = {"chat_bot", "email", "marketplace", "phone", "reviews", "website_chat"}


def test_words_have_every_language_and_names_none_but_their_own() -> None:
    wanted = {code.partition("_")[0] for code in languages()} - {"en"}
    named = {
        path.stem: set(json.loads(path.read_text("utf-8")).get("names", {}))
        for path in (resources() / "templates").glob("*.json")
    }
    assert {key for key, codes in named.items() if codes >= wanted} == WORDS
    assert {key for key, codes in named.items() if codes and codes < wanted} <= {"wechat"}


def test_a_variant_has_the_names_of_its_language() -> None:
    library = IconLibrary()
    said = {
        code: {template.key: template.name for template in channel_templates(library, code)}
        for code in ("pt_BR", "zh_Hans")
    }
    assert said["pt_BR"]["email"] == "E-mail"
    assert said["zh_Hans"]["wechat"] == "微信"
    assert said["zh_Hans"]["telegram"] == "Telegram"
