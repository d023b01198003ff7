"""The connector of the first start."""

from __future__ import annotations

from dataclasses import replace

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.locate import resources
from configurator.wording.translation import N_, _

_NAME = N_("Shop chat")
_COMMENT = N_("A sample to try things out: change anything, or choose New.")


def sample() -> Connector:
    """Return a connector that can be registered as it is: the example file, in the window's language."""
    text = (resources() / "examples" / "shop_chat.connector").read_text("utf-8")
    found = project_file.read(text).connector
    return replace(found, name=_(_NAME), comment=_(_COMMENT))
