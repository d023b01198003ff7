"""When Qt is told to show the desktop's own file dialogs."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from configurator.ui.kit import desktop_portal

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
THEME = "QT_QPA_PLATFORMTHEME"


@pytest.fixture
def desktop(tmp_path: Path) -> dict[str, str]:
    """The environment of a desktop whose portal has file dialogs."""
    service = tmp_path / "dbus-1" / "services" / "org.freedesktop.portal.Desktop.service"
    backend = tmp_path / "xdg-desktop-portal" / "portals" / "gtk.portal"
    for file in (service, backend):
        file.parent.mkdir(parents=True)
    service.write_text("[D-BUS Service]\n")
    backend.write_text("[portal]\nInterfaces=org.freedesktop.impl.portal.FileChooser;\n")
    return {
        "XDG_DATA_DIRS": f"/nowhere:{tmp_path}",
        "XDG_DATA_HOME": str(tmp_path / "own"),
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere",
    }


def test_it_is_used_for_the_application_that_is_made_inside_only(desktop: dict[str, str]) -> None:
    with desktop_portal.used(desktop):
        assert desktop[THEME] == "xdgdesktopportal"
    assert THEME not in desktop


@pytest.mark.parametrize(
    "without",
    ["session", "service", "file dialogs", "display", "choice of the user"],
)
def test_it_is_not_used_where_something_is_missing(
    desktop: dict[str, str], tmp_path: Path, without: str
) -> None:
    if without == "session":
        desktop |= {"DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": str(tmp_path)}
    elif without == "service":
        next(tmp_path.rglob("*.service")).unlink()
    elif without == "file dialogs":
        next(tmp_path.rglob("*.portal")).write_text("[portal]\nInterfaces=other;\n")
    elif without == "display":
        desktop["QT_QPA_PLATFORM"] = "offscreen"
    else:
        desktop[THEME] = "gtk3"
    before = dict(desktop)
    with desktop_portal.used(desktop):
        assert desktop == before


def test_the_bus_may_be_where_systemd_has_it(desktop: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "bus").touch()
    desktop |= {"DBUS_SESSION_BUS_ADDRESS": "", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert desktop_portal.is_offered(desktop)
