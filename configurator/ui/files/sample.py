"""The connector of the first start."""

from __future__ import annotations

from dataclasses import replace

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.locate import resources
from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

_NAME = QT_TRANSLATE_NOOP("Sample", "Shop chat")
_COMMENT = QT_TRANSLATE_NOOP("Sample", "A sample to try things out: change anything, or choose New.")


def sample() -> Connector:
    """Return a connector that can be registered as it is: the example file, in the window's language."""
    text = (resources() / "examples" / "shop_chat.connector").read_text("utf-8")
    found = project_file.read(text).connector
    return replace(found, name=translate("Sample", _NAME), comment=translate("Sample", _COMMENT))
