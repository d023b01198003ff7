"""The tool that makes the key and signs the announcement."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from configurator import __version__
from configurator.services.signed_release import Release, read
from tests.support.paths import ROOT


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "packaging" / "sign_release.py"), *arguments]
    environment = {**os.environ, **variables}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def test_what_it_signs_is_what_the_program_reads(tmp_path: Path) -> None:
    key, file, page = tmp_path / "key.pem", tmp_path / "release.json", "https://example.com/1"
    public = run("key", str(key)).stdout.strip()
    if os.name == "posix":
        assert key.stat().st_mode & 0o777 == 0o600
    assert run("announce", page, str(file), RELEASE_KEY=key.read_text()).returncode == 0
    assert read(file.read_bytes(), public) == Release(__version__, page)


def test_it_never_replaces_a_key_and_never_signs_without_one(tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    assert run("key", str(key)).returncode == 0
    kept = key.read_text()
    assert run("key", str(key)).returncode != 0
    assert key.read_text() == kept
    file = tmp_path / "release.json"
    assert run("announce", "https://example.com", str(file), RELEASE_KEY="").returncode == 1
    assert run("announce", "http://example.com", str(file), RELEASE_KEY=kept).returncode != 0
    assert not file.exists()
