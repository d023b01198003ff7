"""Texts for making a handler: its languages, and the words of its settings page."""

from __future__ import annotations

from configurator.wording.translation import N_, _, spoken

_LANGUAGES = {
    "python": (
        "Python",
        N_("For Python 3.10 or later, with Starlette."),
    ),
    "node": (
        "Node.js",
        N_("For Node.js 20.6 or later, with Bitrix24's JavaScript SDK."),
    ),
    "php": (
        "PHP",
        N_("For PHP 8.1 or later, without any packages."),
    ),
}  # fmt: skip


def starter_language(code: str) -> str:
    """Return the name of a language of `handover.starter_project.LANGUAGES`."""
    return _LANGUAGES[code][0]


def starter_purpose(code: str) -> str:
    """Return the sentence that says what a handler in a language needs."""
    return _(_LANGUAGES[code][1])


def settings_page_texts() -> dict[str, str]:
    """Return the words of a handler's settings page, in the program's language."""
    return {
        "language": spoken(),
        "connect": _("Connect"),
        "disconnect": _("Disconnect"),
        "connected": _("The channel is connected."),
        "not_connected": _("The channel isn't connected yet."),
        "failed": _("This didn't work. Try again later, or tell your developer:"),
        "account": _("Name of the account, as operators see it"),
        "link": _("Link to the account"),
    }
