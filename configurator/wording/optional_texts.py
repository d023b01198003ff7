"""The texts of `imconnector.register` that may stay empty: their words wherever a person meets them."""

from __future__ import annotations

from typing import NamedTuple

from configurator.wording.translation import N_


class OptionalText(NamedTuple):
    """The words of one text, not translated yet.

    Attributes:
        label: its field.
        subject: its name at the beginning of a sentence.
        hint: what the empty field says.
        tip: what it is for.
        option: help of its command-line option, in English only.
    """

    label: str
    subject: str
    hint: str
    tip: str
    option: str


OPTIONAL_TEXTS = {
    "comment": OptionalText(
        N_("Comment"),
        N_("The comment"),
        N_("Shown next to the settings (optional)"),
        N_("Explains the channel to the people who set it up.\nParameter: COMMENT"),
        "shown in the connector's settings",
    ),
}
"""The words of each text, by its attribute of `Connector`, in the order of the form."""
