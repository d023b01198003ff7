"""What is said of a channel template."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.wording.message_settings import MESSAGE_SETTINGS
from configurator.wording.punctuation import sentences
from configurator.wording.translation import _

_USUAL = Connector()


def about_template(connector: Connector) -> str:
    """Return the ID, and the message settings that differ from the usual ones."""
    differing = [
        _(texts.on if getattr(connector, name) else texts.off)
        for name, texts in MESSAGE_SETTINGS.items()
        if getattr(connector, name) != getattr(_USUAL, name)
    ]
    said = _("ID: {id}").format(id=connector.id)
    return "\n".join((said, sentences(*differing) or _("Message settings: standard")))
