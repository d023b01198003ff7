"""A generated handler's settings page in the portal's frame, in a real browser."""

from __future__ import annotations

import shutil
from pathlib import Path

import httpx
import pytest

from configurator.connector.model import Connector
from configurator.handover.starter_project import LANGUAGES
from configurator.icon.icon import Icon
from configurator.practice import serve
from tests.support.chromium import Chromium
from tests.support.starter_server import NEEDED, eventually, installation, make, running

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path fill="#fff" d="M2 2h5v5H2z"/></svg>'
NAME = """</script>"' 😀 \u202eShop"""


def seen(chromium: Chromium) -> str:
    return str(chromium.evaluate_in_frame("settings", "document.body.innerText"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_channel_is_connected_and_disconnected_in_the_frame(
    language: str, chromium: Chromium, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    if not shutil.which(NEEDED[language]):
        pytest.skip(f"needs {language}")
    if language == "node":
        request.getfixturevalue("npm_packages")
    folder = make(Connector("shop", NAME, Icon(SVG, "#123456"), ""), language, tmp_path)
    with serve() as portal, running(folder, language, portal) as handler:
        assert httpx.post(f"{handler.address}/install", data=installation(portal)).status_code == 200
        chromium.picture(f"{portal.address}/contact_center/connector/settings/?ID=shop", 1000, 900)
        chromium.evaluate("document.getElementById('open').click()")
        eventually(lambda: "The channel isn't connected yet." in seen(chromium))
        assert chromium.evaluate_in_frame("settings", "document.querySelector('h1').textContent") == NAME
        icon = "getComputedStyle(document.querySelector('img')).backgroundColor"
        assert chromium.evaluate_in_frame("settings", icon) == "rgb(18, 52, 86)"
        assert chromium.evaluate_in_frame("settings", "document.querySelector('img').naturalWidth") > 0
        chromium.evaluate_in_frame("settings", "document.querySelector('[name=name]').value = 'My shop'")
        chromium.evaluate_in_frame("settings", "document.querySelector('button').click()")
        eventually(lambda: "The channel is connected." in seen(chromium))
        row = portal.state.store.status("shop", 1)
        assert row.works
        chromium.evaluate_in_frame("settings", "document.querySelector('button').click()")
        eventually(lambda: "The channel isn't connected yet." in seen(chromium))
        assert not portal.state.store.works("shop", 1)
