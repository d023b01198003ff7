"""Connectors whose texts try to break out of every kind of quotes."""

from __future__ import annotations

import random

from hypothesis import strategies as st

from configurator.connector.model import Connector
from configurator.icon.icon import Icon

PIECES = [
    "'", '"', "`", "\\", "\\\\", "$", "${x}", "{$x}", "$x", "\n", "\r\n", "\r", "\t", "😀",
    "👩‍👩‍👧", "\u2028", "\u2029", "\u202e", "\ufeff", "\x7f", "\x85", "</script>", "<script>",
    "<!--", "-->", "?>", "<?php", "<<<EOT", "EOT;", "*/", "/*", "//", "#", "%", "%27", "%s",
    "&", "&amp;", "=", "=>", ": ", ",", ";", "|", "!", "!!", "^", "~", "@", "@/etc/hosts", "+",
    "$(id)", "`id`", "\\'", '\\"', "'''", '"""', "\\n", "\\u0041", "\\x41", "{", "}", "[", "]",
    "(", ")", "true", "null", "0", "'imconnector.register', {", "ID: 'x'", "curl -d '{}'",
    "Läden", "中文", "\x1b", "\x01", " ", "  ", "a",
]  # fmt: skip

one_piece = st.one_of(st.sampled_from(PIECES), st.text(st.characters(codec="utf-8"), max_size=4))
texts = st.lists(one_piece, max_size=8).map("".join)
svgs = texts.map("<svg>{}</svg>".format) | st.just("")
icons = st.builds(Icon, svg=svgs, color=texts, size=texts, position=texts)
flags = {
    name: st.booleans()
    for name in (
        "del_external_messages", "edit_internal_messages", "del_internal_messages", "newsletter",
        "need_system_messages", "need_signature", "chat_group",
    )
}  # fmt: skip
connectors = st.builds(
    Connector,
    id=texts,
    name=texts,
    icon=icons,
    placement_handler=texts,
    icon_disabled=icons,
    comment=texts,
    **flags,
)


def samples(count: int, seed: int = 5) -> list[Connector]:
    """Connectors of the same kind that a portal takes, each with an ID of its own."""
    chance = random.Random(seed)

    def text() -> str:
        return "".join(chance.choices(PIECES, k=chance.randrange(8)))

    def icon(svg: str) -> Icon:
        return Icon(svg, text(), text(), text())

    return [
        Connector(
            f"{number}_{text().replace('.', '').lower()}",
            f"n{text()}",
            icon(f"<svg>{text()}</svg>"),
            f"https://example.com/{text()}",
            icon(text()),
            comment=text(),
            **{name: chance.random() < 0.5 for name in flags},
        )
        for number in range(count)
    ]
