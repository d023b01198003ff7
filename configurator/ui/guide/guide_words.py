"""The words in the guide's pictures."""

from __future__ import annotations

from configurator.ui.portals.application_guide import bitrix_words
from configurator.wording.translation import _


def words_of(picture: str) -> dict[str, str]:
    """Return what stands in one of resources/guide, by the file's placeholders."""
    own = {"chain": _chain, "practice": _practice, "tiles": _tiles, "colors": _colors, "settings": _settings}
    return own.get(picture, bitrix_words)()


def _tiles() -> dict[str, str]:
    return {"name": _("Shop chat"), "off": _("Off"), "on": _("On")}


def _colors() -> dict[str, str]:
    return {"name": _("Shop chat"), "good_words": _("Easy to see"), "bad_words": _("Hard to see")}


def _settings() -> dict[str, str]:
    return {
        "name": _("Shop chat"),
        "connect": _("Connect"),
        "page": _("Your developer's settings page"),
        "field": _("For example: an account or a key"),
    }


def _chain() -> dict[str, str]:
    return {
        "customer": _("Customer"),
        "messenger": _("in a messenger"),
        "server": _("Your server"),
        "developer": _("your developer's"),
        "bitrix": _("Bitrix24"),
        "connector": _("your connector"),
        "operator": _("Operator"),
        "channel": _("open channel"),
    }


def _practice() -> dict[str, str]:
    return {
        "practice": _("Practice portal"),
        "practice_where": _("On this computer only"),
        "practice_seen": _("Nobody else sees it"),
        "real": _("Your Bitrix24"),
        "real_where": _("On the internet"),
        "real_seen": _("Your team sees each change"),
    }
