"""The groups of the form's pages after the first one: the window's first picture has none of them."""

from __future__ import annotations

from collections.abc import Callable

from configurator.services.connector_path import StepId
from configurator.ui.files.document import Document
from configurator.ui.files.selection import Selection
from configurator.ui.form.icon_group import IconGroup
from configurator.ui.form.messages_group import MessagesGroup
from configurator.ui.form.settings_page_group import SettingsPageGroup

LaterGroup = IconGroup | MessagesGroup | SettingsPageGroup
MakeGroup = Callable[[StepId, Document, Selection], LaterGroup]


def make_group(step: StepId, document: Document, selection: Selection) -> LaterGroup:
    """Return the group of a step.

    Args:
        step: one of `DOCUMENT_STEPS` but the first.
        document: what the group edits.
        selection: which of the two icons it edits.
    """
    if step is StepId.ICON:
        return IconGroup(document, selection)
    if step is StepId.MESSAGES:
        return MessagesGroup(document)
    return SettingsPageGroup(document)
