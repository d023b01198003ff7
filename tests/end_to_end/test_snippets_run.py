"""Every form of code, run as a developer would: it registers the connector that it was made of."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
import trustme

from configurator.connector.request import from_params
from configurator.connector.untrusted_json import BOOLEANS
from configurator.handover import FORMS, SUFFIXES, write
from configurator.practice import PracticePortal, serve
from tests.support.hostile_texts import samples
from tests.support.paths import SDKS

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bash, and a shell's length of a command")

CONNECTORS = samples(200)
TRUTH = {"true": True, "1": True, "false": False, "0": False}
"""What the portal's database makes of a form's texts."""


@dataclass
class Place:
    """A portal, and a folder to run code in."""

    portal: PracticePortal
    authority: Path
    folder: Path

    @property
    def address(self) -> str:
        return self.portal.state.host

    def run(self, *command: str | Path) -> None:
        environment = {
            **os.environ,
            "PORTAL": self.address,
            "TOKEN": self.portal.access_token,
            "CURL_CA_BUNDLE": str(self.authority),
            "REQUESTS_CA_BUNDLE": str(self.authority),
            "NODE_EXTRA_CA_CERTS": str(self.authority),
            "SSL_CERT_FILE": str(self.authority),
            "GOCACHE": str(Path(tempfile.gettempdir()) / "configurator-go-cache"),
        }
        done = subprocess.run(
            list(map(str, command)), cwd=self.folder, env=environment, capture_output=True, text=True,
            timeout=300, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]

    def php(self, *files: Path) -> None:
        self.run("php", "-d", f"curl.cainfo={self.authority}", SDKS / "scripts.php", *files)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path, Path]:
    folder, own = tmp_path_factory.mktemp("tls"), trustme.CA()
    files = folder / "ca.pem", folder / "chain.pem", folder / "key.pem"
    certificate = own.issue_cert("127.0.0.1")
    own.cert_pem.write_to_path(files[0])
    certificate.cert_chain_pems[0].write_to_path(files[1])
    certificate.private_key_pem.write_to_path(files[2])
    return files


@pytest.fixture
def place(form: str, authority: tuple[Path, Path, Path], tmp_path: Path) -> Iterator[Place]:
    # Time flies here, or the portal would not take so many calls.
    seconds = count(step=0.5)
    certificate = None if form in PLAIN else authority[1:]
    with serve(certificate=certificate, clock=lambda: next(seconds)) as portal:
        yield Place(portal, authority[0], tmp_path)


def curl(place: Place, files: list[Path]) -> None:
    script = place.folder / "all.sh"
    script.write_text("set -e\n" + "".join(file.read_text("utf-8") for file in files), "utf-8")
    place.run("bash", script)


def js(place: Place, files: list[Path]) -> None:
    (place.folder / "node_modules").symlink_to(SDKS / "node_modules")
    place.run("node", SDKS / "modules.mjs", *files)


def bx24(place: Place, files: list[Path]) -> None:
    place.run("node", SDKS / "bx24.mjs", place.address, place.portal.access_token, *files)


def php(place: Place, files: list[Path]) -> None:
    (place.folder / "vendor").mkdir()
    shutil.copy(SDKS / "b24phpsdk.php", place.folder / "vendor" / "autoload.php")
    place.php(*files)


def crest(place: Place, files: list[Path]) -> None:
    shutil.copy(SDKS / "crest.php", place.folder)
    place.php(*files)


def python(place: Place, files: list[Path]) -> None:
    place.run(sys.executable, "-c", "import runpy, sys; [*map(runpy.run_path, sys.argv[1:])]", *files)


def json(place: Place, files: list[Path]) -> None:
    url = f"{place.portal.address}/rest/imconnector.register"
    for file in files:
        head = [
            "-H",
            "Content-Type: application/json",
            "-H",
            f"Authorization: Bearer {place.portal.access_token}",
        ]
        place.run("curl", "-sS", *head, "--data-binary", f"@{file}", url)


def go(place: Place, files: list[Path]) -> None:
    for file in files:
        place.run("go", "run", file)


def ruby(place: Place, files: list[Path]) -> None:
    place.run("ruby", "-e", "ARGV.each { |file| load file }", *files)


def java(place: Place, files: list[Path]) -> None:
    for file in files:
        place.run("java", "-XX:TieredStopAtLevel=1", file)


def csharp(place: Place, files: list[Path]) -> None:
    program = place.folder / "program.exe"
    for file in files:
        place.run("mcs", "-langversion:7", "-r:System.Net.Http", f"-out:{program}", file)
        place.run("mono", program)


NEEDS = {
    "curl": "curl",
    "js": "node",
    "bx24": "node",
    "php": "php",
    "crest": "php",
    "python": sys.executable,
    "json": "curl",
    "go": "go",
    "ruby": "ruby",
    "java": "java",
    "csharp": "mcs",
}
RUN = {
    "curl": curl, "js": js, "bx24": bx24, "php": php, "crest": crest, "python": python, "json": json,
    "go": go, "ruby": ruby, "java": java, "csharp": csharp,
}  # fmt: skip
PLAIN = {"java", "csharp"}
"""Forms that are tried over plain HTTP: whom these trust is no variable of the environment."""
MONO_HTTP = Path("/usr/lib/mono/4.5/System.Net.Http.dll")
"""Debian has it in a package of its own, libmono-system-net-http4.0-cil."""
COMPILED = {"go", "java", "csharp"}
FEW = 4
"""How many connectors a compiled form is tried with: each is a program of its own."""


@pytest.mark.full
@pytest.mark.parametrize("form", FORMS)
def test_the_code_registers_the_connector_it_was_made_of(
    form: str, place: Place, request: pytest.FixtureRequest
) -> None:
    optional = form in {*COMPILED, "ruby"} or sys.platform != "linux"  # there, the set-up installs the others
    if optional and not (shutil.which(NEEDS[form]) and (form != "csharp" or MONO_HTTP.exists())):
        pytest.skip(f"no {NEEDS[form]} here")
    if form == "js":
        request.getfixturevalue("npm_packages")
    files = []
    connectors = CONNECTORS[:FEW] if form in COMPILED else CONNECTORS
    for number, connector in enumerate(connectors):
        code = write(connector, form)
        if form in PLAIN:
            code = code.replace("https://PUT_YOUR", "http://PUT_YOUR")
        code = code.replace("PUT_YOUR_BITRIX24_ADDRESS_HERE", place.address)
        code = code.replace("PUT_ACCESS_TOKEN_HERE", place.portal.access_token)
        files.append(place.folder / f"code{number}{SUFFIXES[form]}")
        files[-1].write_bytes(code.encode())
    RUN[form](place, files)
    registered = place.portal.connectors()
    for connector in connectors:
        values = registered[connector.id]
        values.update({name: TRUTH.get(str(values[name]), values[name]) for name in BOOLEANS})
        if form not in {"bx24", "crest"}:
            assert all(isinstance(values[name], bool) for name in BOOLEANS)
        assert from_params(values) == (connector, ())
