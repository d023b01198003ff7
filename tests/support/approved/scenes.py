"""Which pictures of the windows are approved, and what each of them shows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from configurator.services.connector_path import DOCUMENT_STEPS, StepId

SMALL, MIDDLE, DOUBLE = "960x600", "1280x720", "960x600@2"
"""Names of the screens: logical pixels, and pixels to each of them."""
PORTAL_STEPS = tuple(one for one in StepId if one not in {*DOCUMENT_STEPS, StepId.PRACTISED})
START = "start"
DIALOGS = {
    "review_of_another_app": ("review", 0),
    "review_of_an_update": ("review", 1),
    "registered_now": ("success", 0),
    "history": ("sent", 1),
    "remove": ("remove", 0),
    "account": ("channel_data", 0),
    "new_channel": ("new_channel", 0),
    "handler": ("handler", 0),
    "developer_message": ("ask_developer_dialog", 0),
    "settings_page_test": ("test_page", 0),
    "icons": ("icon_dialog", 0),
    "templates": ("template_dialog", 0),
    "website": ("website", 0),
    "save_preview": ("save_preview", 0),
    "import": ("take_over", 0),
    "export": ("hand_over", 0),
    "guide": ("guide", 0),
    "preferences": ("preferences", 0),
    "shortcuts": ("shortcuts", 0),
}
"""Dialogs: the name of each, and which of those with this name `every_window` opens."""
IN_DARK = ("review_of_an_update", "registered_now", "templates", "guide", "preferences")


class Scene(NamedTuple):
    """One picture.

    Attributes:
        shows: a step, `start`, or one of `DIALOGS`.
        size: the screen that the window fills.
        scheme: `light`, `dark` or `contrast`.
        language: of the window.
        connected: whether a portal is chosen; else it is practice.
    """

    shows: str
    size: str = MIDDLE
    scheme: str = "light"
    language: str = "en"
    connected: bool = False

    @property
    def name(self) -> str:
        """The name of its file, without the ending."""
        place = "portal" if self.connected else "practice"
        return "-".join((self.shows, place, self.language, self.scheme, self.size))


def scenes() -> list[Scene]:
    """Return all, those of one window beside each other."""
    return sorted(_scenes(), key=lambda one: (one.language, one.connected, one.scheme, one.size))


def _scenes() -> Iterator[Scene]:
    for size, scheme in ((MIDDLE, "light"), (MIDDLE, "dark"), (SMALL, "light")):
        yield Scene(START, size, scheme)
        yield Scene(StepId.PRACTISED, size, scheme)
        yield Scene(StepId.REGISTERED, size, scheme, connected=True)
    for step in DOCUMENT_STEPS:
        yield Scene(step, MIDDLE, "light")
        yield Scene(step, SMALL, "dark")
    for step in PORTAL_STEPS:
        if step not in {StepId.REGISTERED, StepId.CHANNEL}:  # the channels' page asks the portal
            yield Scene(step, MIDDLE, "light", connected=True)
    yield Scene(StepId.CONVERSATION, SMALL, "dark")
    yield Scene(StepId.REPLIES, SMALL, "dark", connected=True)
    yield Scene(StepId.PORTAL)
    yield Scene(StepId.PORTAL, SMALL, "dark", connected=True)
    for dialog in DIALOGS:
        yield Scene(dialog, connected=True)
    for dialog in IN_DARK:
        yield Scene(dialog, scheme="dark", connected=True)
    yield Scene(StepId.ICON, scheme="contrast")
    yield Scene(StepId.REGISTERED, scheme="contrast", connected=True)
    yield Scene(StepId.ICON, DOUBLE)
    yield Scene(StepId.REGISTERED, DOUBLE, "dark", connected=True)
    for code in ("ru", "ar"):
        yield Scene(StepId.ICON, SMALL, language=code, connected=True)
        yield Scene(StepId.REGISTERED, language=code, connected=True)
        yield Scene(START, language=code, connected=True)
