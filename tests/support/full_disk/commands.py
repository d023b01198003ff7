"""Every command that writes something, with a way to tell whether it's there."""

from __future__ import annotations

import io
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.signin import renewal
from configurator.bitrix24.signin.credentials import Application
from configurator.cli import main
from configurator.connector import project_file
from configurator.handover import exporter
from configurator.services.accounts import Accounts
from configurator.services.registration_history import RegistrationHistory
from tests.support.portal_calls import browse
from tests.support.sample_connectors import DRAWING, SHOP
from tests.support.slow_sign_in import SlowPortal

OLD = b"old"


@dataclass(frozen=True, slots=True)
class Told:
    """What came of something.

    Attributes:
        said: every sentence.
        is_written: whether what was to be written is there.
        is_lost: whether something is gone that was there before.
    """

    said: str
    is_written: bool
    is_lost: bool = False


class Writing(Protocol):
    """Something that writes on the disk."""

    def prepare(self, folder: Path) -> None:
        """Make what is there before, on a disk with room."""

    def run(self, folder: Path) -> Told:
        """Write, on a disk that may become full."""

    def end(self) -> None:
        """Stop what was started."""


def command(*arguments: str) -> tuple[int, str]:
    """Run a command in this process; return its exit code and what it said."""
    said = io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True)
    with redirect_stdout(said), redirect_stderr(said):
        code = main(arguments)
    return code, said.buffer.getvalue().decode()


class Output:
    """A command with `--out`, which replaces a file.

    Args:
        out: the file's name.
        arguments: of the command; `{folder}` stands for the folder.
    """

    def __init__(self, out: str, *arguments: str) -> None:
        self._out = out
        self._arguments = arguments

    def prepare(self, folder: Path) -> None:
        (folder / "shop.connector").write_text(project_file.dumps(SHOP), "utf-8")
        (folder / "shop.svg").write_text(DRAWING.format("#fff"), "utf-8")
        (folder / "shop.sh").write_text(exporter.write(SHOP, "curl"), "utf-8")
        (folder / self._out).write_bytes(OLD)

    def run(self, folder: Path) -> Told:
        out = folder / self._out
        given = [argument.format(folder=folder) for argument in self._arguments]
        code, said = command(*given, "--out", str(out))
        is_written = out.read_bytes() != OLD
        assert (code == 0) is is_written, (code, said)
        return Told(said, is_written)

    def end(self) -> None:
        """Nothing was started."""


class WithPortal:
    """A command that talks to a portal, with a sign-in that is kept on the disk."""

    def __init__(self) -> None:
        self._portal = SlowPortal()
        self._address = parse(self._portal.address)
        accounts, practice = Accounts(), self._portal.practice
        accounts.save_application(self._address, Application(practice.client_id, practice.client_secret))
        self.sign_in()

    def sign_in(self) -> None:
        Accounts().finish_sign_in(self._address, browse(self._portal.practice))

    def prepare(self, folder: Path) -> None:
        (folder / "shop.connector").write_text(project_file.dumps(SHOP), "utf-8")
        rate_limit.forget(self._address.origin)

    def end(self) -> None:
        self._portal.stop()


class History(WithPortal):
    """`register`, which adds to the history."""

    def run(self, folder: Path) -> Told:
        before = len(RegistrationHistory().entries())
        code, said = command("register", f"{folder}/shop.connector", "--portal", self._portal.address)
        assert code == 0, said
        assert self._portal.practice.connectors()[SHOP.id]["NAME"] == SHOP.name
        return Told(said, len(RegistrationHistory().entries()) == before + 1)


class FailedPortals(WithPortal):
    """`register` in several portals with `--failed`, which keeps a list of what is left."""

    def prepare(self, folder: Path) -> None:
        super().prepare(folder)
        (folder / "left.txt").write_bytes(OLD)

    def run(self, folder: Path) -> Told:
        failed, gone = folder / "left.txt", "http://127.0.0.1:9"
        _, said = command(
            "register", f"{folder}/shop.connector", "--portal", self._portal.address, "--portal", gone,
            "--failed", str(failed),
        )  # fmt: skip
        left = failed.read_text("utf-8")
        if left == f"{self._portal.address}\n{gone}\n":  # whole, but of the beginning
            assert "disk is full" in said
            return Told(said, is_written=True)
        return Told(said, left == f"{gone}\n")


class Renewal(WithPortal):
    """`list` with an expired sign-in, which is renewed and stored in the keyring and the list of portals."""

    _told = ""

    def prepare(self, folder: Path) -> None:
        """Use what the last full disk left of the sign-in; it may be over only where that was said."""
        super().prepare(folder)
        renewal.forget(self._address.origin)
        self._portal.expire()
        code, said = command("list", "--portal", self._portal.address)
        if code != 0:
            assert "Sign in again before the next command" in self._told, said
            self.sign_in()
        renewal.forget(self._address.origin)

    def run(self, folder: Path) -> Told:
        self._portal.expire()
        code, self._told = command("list", "--portal", self._portal.address)
        is_kept = code == 0 and "Sign in again" not in self._told
        return Told(self._told, is_kept, is_lost=code == 5)


COMMANDS: dict[str, Output | type[History | FailedPortals | Renewal]] = {
    "new": Output("new.connector", "new", "Bird", "--icon", "{folder}/shop.svg", "--force"),
    "import": Output("read.connector", "import", "{folder}/shop.sh", "--force"),
    "export": Output("shop.php", "export", "{folder}/shop.connector", "--as", "php", "--force"),
    "preview-cairo": Output("cairo.png", "preview", "{folder}/shop.connector", "--engine", "cairo"),
    "preview": Output("shop.png", "preview", "{folder}/shop.connector"),
    "approve-pdf": Output("shop.pdf", "approve", "{folder}/shop.connector"),
    "approve-png": Output("sheet.png", "approve", "{folder}/shop.connector"),
    "register": History,
    "register-failed": FailedPortals,
    "renewal": Renewal,
}
