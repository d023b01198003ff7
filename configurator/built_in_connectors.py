"""The connectors that Bitrix24 has itself."""

from __future__ import annotations

BUILT_IN = frozenset(
    {
        "avito", "botframework", "facebook", "facebookcomments", "fbinstagram", "fbinstagramdirect",
        "imessage", "livechat", "network", "notifications", "ok", "olx", "telegrambot", "viber", "vkgroup",
        "vkgrouporder", "wechat", "whatsappbyedna", "whatsappbytwilio", "yandex",
    }
)  # fmt: skip
"""IDs of Bitrix24's own connectors (documentation of imconnector.list, published code of the module)."""
