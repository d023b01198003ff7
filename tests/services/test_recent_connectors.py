"""The connectors that were used last, with where they are registered."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.services.recent_connectors import RecentConnector, recent_connectors
from configurator.storage.history_file import Sent
from configurator.ui.files.sample import sample

FLOWERS = replace(sample(), id="flowers", name="Berlin Flowers")
ACME, PRACTICE = "https://acme.bitrix24.com", "http://127.0.0.1:40123"


def sent(connector: Connector, portal: str, time: float, *, removed: bool = False) -> Sent:
    return Sent(portal, time, connector.name, project_file.dumps(connector), removed)


def found(paths: list[Path], *history: Sent, most: int = 9) -> list[RecentConnector]:
    newest_first = sorted(history, key=lambda one: one.time, reverse=True)
    return recent_connectors([str(path) for path in paths], newest_first, most, threading.Event())


def saved(folder: Path, connector: Connector) -> Path:
    path = folder / f"{connector.id}.connector"
    path.write_text(project_file.dumps(connector), "utf-8")
    return path


def test_a_file_tells_where_its_connector_is_registered_and_whether_it_was_changed(tmp_path: Path) -> None:
    path = saved(tmp_path, replace(FLOWERS, comment="new"))
    (one,) = found([path], sent(FLOWERS, ACME, 5))
    assert (one.path, one.portal, one.registered, one.is_changed) == (str(path), ACME, 5, True)
    assert not one.is_practice


def test_ones_own_portal_counts_more_than_practice(tmp_path: Path) -> None:
    path = saved(tmp_path, FLOWERS)
    (one,) = found([path], sent(FLOWERS, PRACTICE, 9), sent(FLOWERS, ACME, 5))
    assert (one.portal, one.is_changed) == (ACME, False)
    (one,) = found([path], sent(FLOWERS, PRACTICE, 9), sent(FLOWERS, "http://127.0.0.1:1", 7))
    assert one.is_practice
    assert one.registered == 9


def test_what_was_removed_is_not_registered(tmp_path: Path) -> None:
    path = saved(tmp_path, FLOWERS)
    (one,) = found([path], sent(FLOWERS, ACME, 5), sent(FLOWERS, ACME, 6, removed=True))
    assert one.portal == ""


def test_what_was_registered_without_a_file_is_there_too(tmp_path: Path) -> None:
    robot = replace(FLOWERS, id="Robot")
    path = saved(tmp_path, FLOWERS)
    both = found([path, tmp_path / "gone.connector"], sent(robot, PRACTICE, 5), sent(FLOWERS, ACME, 4))
    assert [one.connector.id for one in both] == ["flowers", "Robot"]
    assert both[1].path == ""
    assert len(found([path], sent(robot, PRACTICE, 5), most=1)) == 1
