"""One language more, by the command that docs/translating.md names, in a checkout that has never seen it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

from tests.support.paths import ROOT

CODE = "it"
SAID = {"Name and ID": "Nome e ID", "&Language": "&Lingua", "&Save": "&Salva"}
"""What the translator of this test translates in the program."""
SAID_BY_PRACTICE = {"Allow access?": "Consentire l'accesso?"}
_LEFT_OUT = shutil.ignore_patterns("__pycache__", "*.mo", "*.egg-info")
_STAMP = "import venv_setup; (venv_setup.VENV / venv_setup.STAMP).write_text(venv_setup.fingerprint('run'))"
_OPEN = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel
from configurator.practice import page_language
from configurator.services.accounts import Accounts
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from configurator.ui.app import make_application, make_window
from configurator.ui.kit import language

folder = Path(sys.argv[1])
app = make_application()
settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
spoken = language.install(settings)
window = make_window(settings, Accounts(Portals(folder), Secrets(find=lambda: None)), folder)
window.pages.show_editor()
window.show()
app.processEvents()
print(json.dumps({
    "spoken": spoken,
    "menus": [one.text() for one in window.menuBar().actions()],
    "languages": [*language.names().values()],
    "labels": [one.text() for one in window.findChildren(QLabel) if one.isVisible()],
    "practice": page_language.catalogue(page_language.preferred("it-IT,it;q=0.9")).gettext("Allow access?"),
    "where": page_language.__file__,
}), flush=True)
import os
os._exit(0)
"""
"""Opens the window in the system's language, and prints what it says."""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of this checkout, ready to run with the packages of this environment."""
    made = tmp_path / "checkout"
    for name in ("configurator", "packaging", "resources"):
        shutil.copytree(ROOT / name, made / name, ignore=_LEFT_OUT)
    for name in ("dev.py", "pyproject.toml"):
        shutil.copy(ROOT / name, made / name)
    venv.create(made / ".venv", symlinks=os.name != "nt")
    base = {"base": str(made / ".venv"), "platbase": str(made / ".venv")}
    packages = Path(sysconfig.get_path("purelib", vars=base))
    here = dict.fromkeys((sysconfig.get_path("purelib"), sysconfig.get_path("platlib")))
    (packages / "borrowed.pth").write_text("\n".join([str(made), *here]), "utf-8")
    subprocess.run([sys.executable, "-c", _STAMP], cwd=made, env=with_path(made / "packaging"), check=True)
    return made


def with_path(*folders: Path) -> dict[str, str]:
    return {
        **os.environ, "PYTHONPATH": os.pathsep.join(map(str, folders)), "PYTHONIOENCODING": "utf-8",
        "LANGUAGE": CODE, "LC_ALL": "it_IT.UTF-8", "QT_QPA_PLATFORM": "offscreen",
    }  # fmt: skip


def command(checkout: Path) -> str:
    """Run the documented command; return what it prints."""
    done = subprocess.run(
        [sys.executable, "dev.py", "language", CODE],
        cwd=checkout, env=with_path(checkout / "packaging"), check=False, capture_output=True,
        encoding="utf-8",
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def translate(catalogue: Path, said: dict[str, str]) -> None:
    """Do a translator's work in the file, by hand."""
    text = catalogue.read_text("utf-8")
    for english, translated in said.items():
        empty = f'msgid "{english}"\nmsgstr ""\n'
        assert empty in text, english
        text = text.replace(empty, empty.replace('""', f'"{translated}"'))
    catalogue.write_text(text, "utf-8")


def test_a_language_that_is_begun_by_the_command_is_spoken_as_far_as_it_is_translated(
    checkout: Path, tmp_path: Path
) -> None:
    before = {file.relative_to(checkout) for file in checkout.rglob("*.po")}
    assert "left to do" in command(checkout)
    begun = {file.relative_to(checkout) for file in checkout.rglob("*.po")} - before
    assert {file.as_posix() for file in begun} == {
        f"resources/translations/{CODE}.po", f"configurator/practice/translations/{CODE}.po",
    }  # fmt: skip
    translate(checkout / "resources" / "translations" / f"{CODE}.po", SAID)
    translate(checkout / "configurator" / "practice" / "translations" / f"{CODE}.po", SAID_BY_PRACTICE)
    command(checkout)

    folder = tmp_path / "user"
    folder.mkdir()
    python = checkout / ".venv" / ("Scripts" if os.name == "nt" else "bin") / Path(sys.executable).name
    done = subprocess.run(
        [python, "-c", _OPEN, str(folder)],
        cwd=checkout, env=with_path(checkout), capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    shown = json.loads(done.stdout.splitlines()[-1])
    assert Path(shown["where"]).is_relative_to(checkout)
    assert shown["spoken"] == CODE
    assert "Italiano · beta" in shown["languages"]
    assert "Nome e ID" in shown["labels"]
    assert "ID" in shown["labels"], "what isn't translated yet is English"
    assert shown["practice"] == "Consentire l'accesso?"
