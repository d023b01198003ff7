"""The program's own files, as anything else may have left them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from configurator.services.journal import moment
from configurator.storage import fault_log, window_settings
from configurator.storage.drafts import left_behind
from configurator.storage.files import FileProblem
from configurator.storage.history_file import History
from configurator.storage.remembered_portals import Portals
from tests.fuzz.drawings import Drawings

_NAMES = (
    "format", "version", "portal", "portals", "time", "name", "project", "removed", "path", "digest",
    "origin", "client_id", "client_endpoint", "server_domain", "member_id", "scope", "expires_at",
    "described",
)  # fmt: skip
_FORMATS = ("connector-configurator-sent", "connector-configurator-autosave", "x")


class StoreTarget:
    """History, drafts, portals, faults and settings."""

    name = "store"

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="fuzz-store-"))
        for name in ("sent", "drafts", "config/connector-configurator"):
            (self._folder / name).mkdir(parents=True)
        os.environ["XDG_CONFIG_HOME"] = str(self._folder / "config")

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        members = {name: drawings.value(_NAMES) for name in _NAMES if chance.random() < 0.5}
        texts = {name: drawings.text() for name in ("portal", "name", "project", "path", "digest", "origin")}
        moment = chance.choice((1.7e9, -1, 10**400, 1e308, float("nan"), float("inf"), True, "1"))
        head = {
            "format": chance.choice(_FORMATS),
            "version": chance.choice((1, 1, 1, 2, True)),
            "time": moment,
        }
        document: object = members | texts | head
        if chance.random() < 0.4:
            document = {
                "version": 1,
                "portals": [members | {"origin": drawings.text(), "expires_at": moment}],
            }
        if chance.random() < 0.05:
            return drawings.as_bytes(f"[General]\nlanguage={drawings.text()}\n")
        text = drawings.json(_NAMES, document)
        return drawings.as_bytes(drawings.damaged(text) if chance.random() < 0.2 else text)

    def feed(self, data: bytes) -> None:
        sent, drafts = self._folder / "sent", self._folder / "drafts"
        settings = self._folder / "config/connector-configurator/configurator.conf"
        kept = (sent / "1.json", drafts / "1.autosave", settings)
        for path in (*kept, self._folder / "portals.json", self._folder / "faults.json"):
            path.write_bytes(data)
        for entry in History(sent).all():
            assert moment(entry.time)
        for fault in fault_log.kept(self._folder):
            assert moment(fault.time)
        for slot, unsaved in left_behind(drafts).unsaved:
            assert moment(unsaved.time)
            slot.close()
        for path in drafts.rglob("*.autosave"):
            path.unlink()
        try:
            for portal in Portals(self._folder).all():
                assert portal.expires_at - 1.0 is not None
        except FileProblem as problem:
            assert problem.code
        for path in self._folder.glob("portals.damaged*"):
            path.unlink()
        window_settings.chosen_language()
