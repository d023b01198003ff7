"""Templates of channels: complete, no built-in connector's ID, and each icon passes every check."""

from __future__ import annotations

from dataclasses import fields

import pytest

from configurator.built_in_connectors import BUILT_IN
from configurator.connector import picture_findings
from configurator.connector.model import Connector
from configurator.connector.problems import Severity
from configurator.connector.rules import check
from configurator.services.channel_templates import ChannelTemplate, channel_templates
from configurator.services.icon_library import IconLibrary
from configurator.ui.app import Application
from configurator.ui.preview.headless_renderer import HeadlessRenderer

KEYS = [
    "whatsapp", "telegram", "signal", "instagram", "viber", "vk", "max", "wechat", "line", "sms",
    "website_chat", "chat_bot", "marketplace", "reviews", "email", "phone",
]  # fmt: skip


@pytest.fixture(scope="module")
def templates() -> list[ChannelTemplate]:
    return channel_templates(IconLibrary(), "ru")


def test_the_channels_that_people_ask_for_are_there(templates: list[ChannelTemplate]) -> None:
    assert [one.key for one in templates] == KEYS
    assert {one.name for one in templates} > {"WhatsApp", "VK", "Чат на сайте"}
    assert "Website chat" in {one.name for one in channel_templates(IconLibrary())}


def test_no_template_has_the_id_of_a_built_in_connector(templates: list[ChannelTemplate]) -> None:
    ids = [one.connector.id for one in templates]
    assert not set(ids) & BUILT_IN
    assert len(set(ids)) == len(ids)


def test_only_the_settings_page_is_missing(templates: list[ChannelTemplate]) -> None:
    for one in templates:
        told = {problem.code for problem in check(one.connector) if problem.severity is not Severity.NOTE}
        assert told == {"NO_PLACEMENT_HANDLER"}, one.key


def test_message_settings_fit_each_channel(templates: list[ChannelTemplate]) -> None:
    switches = [field.name for field in fields(Connector) if field.type == "bool"]
    looks = {one.key: [getattr(one.connector, name) for name in switches] for one in templates}
    assert not any(looks["phone"])
    assert looks["signal"] == [getattr(Connector(), name) for name in switches]


def test_each_icon_passes_every_check(templates: list[ChannelTemplate], qapp: Application) -> None:
    renderer = HeadlessRenderer()
    told = picture_findings.check_all([one.connector for one in templates], renderer)
    renderer.close()
    assert {one.key: problems for one, problems in zip(templates, told, strict=True) if problems} == {}
