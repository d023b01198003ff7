"""Connectors whose texts try to break out of every kind of quotes."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import strategies as st

from configurator.connector.model import TEXTS, Connector
from configurator.connector.untrusted_json import BOOLEANS
from configurator.icon.icon import Icon
from tests.support.connector_values import connectors_of

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
connectors = connectors_of(texts, icons)


def samples(count: int, seed: int = 5) -> list[Connector]:
    """Connectors of the same kind that a portal takes, each with an ID of its own."""
    chance = random.Random(seed)

    def text() -> str:
        return "".join(chance.choices(PIECES, k=chance.randrange(8)))

    def icon(svg: str) -> Icon:
        return Icon(svg, text(), text(), text())

    def others() -> dict[str, Any]:
        return {
            **{name.lower(): text() for name in TEXTS},
            **{name.lower(): chance.random() < 0.5 for name in BOOLEANS},
        }

    return [
        Connector(
            f"{number}_{text().replace('.', '').lower()}",
            f"n{text()}",
            icon(f"<svg>{text()}</svg>"),
            f"https://example.com/{text()}",
            icon(text()),
            **others(),
        )
        for number in range(count)
    ]
