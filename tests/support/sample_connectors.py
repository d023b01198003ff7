"""Connectors that tests of several folders show."""

from __future__ import annotations

from configurator.connector.model import Connector
from configurator.icon.icon import Icon

PATH = "<path fill='{}' d='M2 2h6v4H5L3 8V6H2z'/>"
DRAWING = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>{PATH}</svg>"
SHOP = Connector(
    id="shop_chat",
    name="Shop chat",
    icon=Icon(DRAWING.format("#fff"), "#2a7f8f", "70%", "center"),
    placement_handler="https://shop.example.com/settings",
    icon_disabled=Icon(DRAWING.format("#c81e1e"), "#8a979c", "90%", "left top"),
    need_signature=False,
    comment="Answers on weekdays.",
)
