"""Fifteen connectors that people could have, and their parameters as a request sends them.

Nothing here or in the modules beside it uses the program's exporter: the importer is tried with what others
write.
"""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import base64
from dataclasses import fields
from urllib.parse import quote

from configurator.connector.model import Connector
from configurator.icon.icon import Icon

_DOUBLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#fff" d="M6 6h12v12H6z"/></svg>'
)
_SINGLE = _DOUBLE.replace('"', "'")
_TITLE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><title>Чат «Ромашка» &amp; Co</title>'
    '<path style="fill:#fff;opacity:90%" d="M12 2C6.5 2 2 6.5 2 12s4.5 10 10 10 10-4.5 10-10S17.5 2 12 2z"/></svg>'
)
_LINES = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!-- it\'s a "dot": 100% + more -->\n'
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n\t<circle cx="4.5" cy="4.5" r="4" fill="#fff"/>\n</svg>\n'
)
_LONG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="#fff" d="M0 0'
    + "".join(f"l{n % 7}.{n % 10} {n % 5}" for n in range(700))
    + 'z"/></svg>'
)

CHANNELS = (
    Connector("acme_chat", "Acme Chat", Icon(_DOUBLE, "#2a7f8f"), "https://app.example.com/settings"),
    Connector(
        "bobs_shop", "Bob's Shop", Icon(_SINGLE, "#336699", "90%", "center"), "https://h.example/x?a=1&b=2",
        chat_group=True,
    ),
    Connector(
        "romashka", "Чат «Ромашка»", Icon(_TITLE, "#69acc0"), "https://ромашка.example/настройки",
        newsletter=False, comment="Для магазина на Тверской — 24/7",
    ),
    Connector(
        "quotes", 'The "Best" Shop', Icon(_LINES, "rgb(10, 20, 30)"), "https://q.example/?q=%22a%22",
        comment='She said: "it\'s fine"',
    ),
    Connector("emoji_1", "Pizza 🍕 & more 👩‍👩‍👧", Icon(_DOUBLE, "#ffb3a3"), "https://p.example/", comment="😀"),
    Connector(
        "shellish", "Cash $HOME `now` !1", Icon(_SINGLE, "#123456"), "https://s.example/a;b|c",
        comment="C:\\Temp\\new and \\n, 100% of $5.00 (^_^)",
    ),
    Connector(
        "lines", "Two lines", Icon(_LINES, "#69acc0", "80%", "50% 40%"), "https://l.example/x#y",
        comment="Line 1\nLine 2\tend\n\nlast",
    ),
    Connector(
        "both_icons", "Both", Icon(_DOUBLE, "#2a7f8f"), "https://b.example/x",
        Icon(_SINGLE, "#99adb3", "70% auto", "left 2px top 1px"), comment="a=b&c=d",
    ),
    Connector(
        "switches", "Switches", Icon(_DOUBLE, "#fff"), "https://sw.example/", del_external_messages=False,
        edit_internal_messages=False, del_internal_messages=False, newsletter=False, need_system_messages=False,
        need_signature=False, chat_group=True,
    ),
    Connector("signs", "a+b = 50 %; #1, {x} [y] <z>", Icon(_SINGLE, "#abcdef"), "https://s.example/a+b?c=%2B%20d"),
    Connector("long_icon", "Long icon", Icon(_LONG, "#0af"), "https://long.example/handler.php"),
    Connector(
        "html", "</script> & <b>", Icon(_TITLE, "linear-gradient(90deg, #111, #222)"), "https://x.example/?<>",
        comment="<?php echo 1; ?> <!-- x -->",
    ),
    Connector("ünïcode", "Läden naïve Ünï — ß", Icon(_TITLE, "#778899"), "https://läden.example/ö"),
    Connector("no_icon", "No icon yet", placement_handler="https://n.example/"),
    Connector(
        "cjk_42", "微信 / ライン / 카카오", Icon(_LINES, "hsl(200 50% 40%)"), "https://c.example/%E5%BE%AE",
        comment="'''\"\"\" \\' \\\" //",
    ),
)  # fmt: skip


def as_javascript_encodes(svg: str) -> str:
    """A Data URI as `encodeURIComponent` makes it."""
    return "data:image/svg+xml," + quote(svg, safe="-_.!~*'()")


def as_python_quotes(svg: str) -> str:
    """A Data URI as `urllib.parse.quote` makes it, which leaves slashes."""
    return "data:image/svg+xml;charset=utf-8," + quote(svg)


def as_base64(svg: str) -> str:
    """A Data URI in base64."""
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode()


def as_the_documentation(svg: str) -> str:
    """A Data URI in the spelling of the documentation's first example."""
    return "data:image/svg+xml;charset=US-ASCII," + quote(svg, safe="/:=;,")


def with_little_encoded(svg: str) -> str:
    """A Data URI as encoders for CSS make it: only what has to be is encoded."""
    return "data:image/svg+xml," + quote(svg, safe=" /:=;,'!?*()&@$\"-._~[]+{}|\\^`")


ENCODERS = (
    as_javascript_encodes, as_python_quotes, as_base64, as_the_documentation, with_little_encoded
)  # fmt: skip
"""Everyone makes Data URIs with another tool; which one a connector's maker had goes by its place."""


def params_of(connector: Connector) -> dict[str, object]:
    """What a person sends to register a connector: what differs from the defaults, and the usual ones."""
    encode = ENCODERS[CHANNELS.index(connector) % len(ENCODERS)]
    params: dict[str, object] = {"ID": connector.id, "NAME": connector.name}
    for field in fields(Connector):
        value, name = getattr(connector, field.name), field.name.upper()
        if isinstance(value, Icon):
            parts = {
                "DATA_IMAGE": encode(value.svg) if value.svg else "",
                "COLOR": value.color,
                "SIZE": value.size,
                "POSITION": value.position,
            }
            icon = {part: text for part, text in parts.items() if text}
            if icon:
                params[name] = icon
        elif name not in params and value != getattr(Connector(), field.name):
            params[name] = value
    return params


def svg_of(params: dict[str, object]) -> str:
    """The drawing of an icon that `params_of` has encoded."""
    return next(one for one in CHANNELS if one.id == params["ID"]).icon.svg
