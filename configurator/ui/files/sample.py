"""The connector of the first start: the example file, in the user's language."""

from __future__ import annotations

import json

from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.locate import resources
from configurator.wording.sample_texts import SAMPLE_COMMENT
from configurator.wording.translation import _


def sample() -> Connector:
    """Return a connector that can be registered as it is.

    The file is the program's own, so this reads it without `project_file`, whose checks for other people's
    files would delay the window's first picture by 25 ms.
    """
    text = (resources() / "examples" / "shop_chat.connector").read_text("utf-8")
    values = {name.lower(): value for name, value in json.loads(text)["connector"].items()}
    values |= {
        "name": _("Shop chat"),
        "icon": _icon(values["icon"]),
        "icon_disabled": _icon(values["icon_disabled"]),
        "comment": _(SAMPLE_COMMENT),
    }
    return Connector(**values)


def _icon(saved: dict[str, str | list[str]]) -> Icon:
    return Icon("\n".join(saved["SVG"]), *(str(saved[name]) for name in ("COLOR", "SIZE", "POSITION")))
