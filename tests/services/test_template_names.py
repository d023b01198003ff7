"""A channel template whose name is a word has it in every language."""

from __future__ import annotations

import json

from configurator.locate import resources
from configurator.services.channel_templates import channel_templates
from configurator.services.icon_library import IconLibrary
from configurator.wording.translation import languages

TEMPLATES = resources() / "templates"
WORDS = {"chat_bot", "email", "marketplace", "phone", "reviews", "website_chat"}


def test_words_have_every_language_and_names_none_but_their_own() -> None:
    wanted = {code.partition("_")[0] for code in languages()} - {"en"}
    named = {
        path.stem: set(json.loads(path.read_text("utf-8"))) for path in (TEMPLATES / "names").glob("*.json")
    }
    assert set(named) == wanted
    assert all(names >= WORDS for names in named.values())
    assert set().union(*named.values()) <= WORDS | {"wechat"}


def test_every_name_is_that_of_a_template() -> None:
    keys = {path.stem for path in TEMPLATES.glob("*.json")}
    assert keys >= WORDS | {"wechat"}


def test_a_variant_has_the_names_of_its_language() -> None:
    library = IconLibrary()
    said = {
        code: {template.key: template.name for template in channel_templates(library, code)}
        for code in ("pt_BR", "zh_Hans")
    }
    assert said["pt_BR"]["email"] == "E-mail"
    assert said["zh_Hans"]["wechat"] == "微信"
    assert said["zh_Hans"]["telegram"] == "Telegram"
