"""Runs exported code as a developer would, against a practice portal."""

from __future__ import annotations

import json as json_module
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from configurator.connector.model import Connector
from configurator.handover import SUFFIXES, write
from configurator.practice import PracticePortal
from tests.support.paths import SDKS


@dataclass
class Place:
    """A portal, and a folder to run code in."""

    portal: PracticePortal
    authority: Path
    folder: Path

    @property
    def address(self) -> str:
        """Host and port of the portal."""
        return self.portal.state.host

    def run(self, *command: str | Path) -> str:
        """Run a command, which has to succeed; return what it prints."""
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
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout

    def php(self, *files: Path) -> None:
        """Run pages of PHP."""
        self.run("php", "-d", f"curl.cainfo={self.authority}", SDKS / "scripts.php", *files)


def curl(place: Place, files: list[Path]) -> None:
    """Run scripts of a shell one after the other."""
    script = place.folder / "all.sh"
    script.write_text("set -e\n" + "".join(file.read_text("utf-8") for file in files), "utf-8")
    place.run("bash", script)


def js(place: Place, files: list[Path]) -> None:
    """Run modules with Bitrix24's SDK."""
    (place.folder / "node_modules").symlink_to(SDKS / "node_modules")
    place.run("node", SDKS / "modules.mjs", *files)


def bx24(place: Place, files: list[Path]) -> None:
    """Run scripts as a page would."""
    place.run("node", SDKS / "bx24.mjs", place.address, place.portal.access_token, *files)


def php(place: Place, files: list[Path]) -> None:
    """Run pages with a stand-in for the SDK."""
    (place.folder / "vendor").mkdir()
    shutil.copy(SDKS / "b24phpsdk.php", place.folder / "vendor" / "autoload.php")
    place.php(*files)


def crest(place: Place, files: list[Path]) -> None:
    """Run pages with a stand-in for CRest."""
    shutil.copy(SDKS / "crest.php", place.folder)
    place.php(*files)


def python(place: Place, files: list[Path]) -> None:
    """Run scripts in one process."""
    place.run(sys.executable, "-c", "import runpy, sys; [*map(runpy.run_path, sys.argv[1:])]", *files)


def json(place: Place, files: list[Path]) -> None:
    """Send files as they are."""
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
    """Compile and run."""
    for file in files:
        place.run("go", "run", file)


def ruby(place: Place, files: list[Path]) -> None:
    """Load files in one process."""
    place.run("ruby", "-e", "ARGV.each { |file| load file }", *files)


def java(place: Place, files: list[Path]) -> None:
    """Compile and run."""
    for file in files:
        place.run("java", "-XX:TieredStopAtLevel=1", file)


def csharp(place: Place, files: list[Path]) -> None:
    """Compile with Mono and run."""
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
    "httpie": "http",
    "postman": "curl",
}


def httpie(place: Place, files: list[Path]) -> None:
    """Run scripts of a shell."""
    for file in files:
        place.run("sh", file)


def postman(place: Place, files: list[Path]) -> None:
    """Send the requests of collections."""
    for file in files:
        for _, request in requests_of(place, file):
            send(place, request)


def requests_of(place: Place, file: Path) -> list[tuple[str, dict[str, Any]]]:
    """The requests of a Postman collection with its variables filled in, as Postman sends them."""
    collection = json_module.loads(file.read_text("utf-8"))
    known = {one["key"]: one["value"] for one in collection["variable"]}

    def filled(text: str) -> str:
        return re.sub(r"\{\{([^{}]*)\}\}", lambda found: known.get(found[1], found[0]), text)

    requests = []
    for one in collection["item"]:
        request = one["request"]
        raw = filled(request["body"]["raw"])
        requests.append((one["name"], {**request, "url": filled(request["url"]), "raw": raw}))
    return requests


def send(place: Place, request: dict[str, Any]) -> None:
    """Send a request of Postman."""
    heads = [word for head in request["header"] for word in ("-H", f"{head['key']}: {head['value']}")]
    body = place.folder / "body.json"
    body.write_bytes(request["raw"].encode())
    place.run("curl", "-fsS", "-X", request["method"], *heads, "--data-binary", f"@{body}", request["url"])


RUN = {
    "curl": curl, "js": js, "bx24": bx24, "php": php, "crest": crest, "python": python, "json": json,
    "go": go, "ruby": ruby, "java": java, "csharp": csharp, "httpie": httpie, "postman": postman,
}  # fmt: skip
PLAIN = {"java", "csharp"}
"""Forms that are tried over plain HTTP: no environment variable says whom these trust."""
MONO_HTTP = Path("/usr/lib/mono/4.5/System.Net.Http.dll")
"""Debian has it in a package of its own, libmono-system-net-http4.0-cil."""
COMPILED = {"go", "java", "csharp"}
FEW = 4
"""How many connectors a compiled form is tried with: each is a program of its own."""


def skip_without_tool(form: str) -> None:
    """Skip the test where what a form needs isn't installed, and no set-up installs it."""
    optional = form in {*COMPILED, "ruby", "httpie"} or sys.platform != "linux"
    if optional and not (shutil.which(NEEDS[form]) and (form != "csharp" or MONO_HTTP.exists())):
        pytest.skip(f"no {NEEDS[form]} here")


def written(place: Place, connector: Connector, form: str, name: str, *, whole_life: bool = False) -> Path:
    """Write code for a portal into a file: its placeholders are replaced."""
    code = write(connector, form, whole_life=whole_life)
    if form in PLAIN:
        code = code.replace("https://PUT_YOUR", "http://PUT_YOUR")
    code = code.replace("PUT_YOUR_BITRIX24_ADDRESS_HERE", place.address)
    code = code.replace("PUT_ACCESS_TOKEN_HERE", place.portal.access_token)
    code = code.replace("PUT_OPEN_CHANNEL_ID_HERE", "1")
    code = code.replace("PUT_EVENT_HANDLER_ADDRESS_HERE", "http://127.0.0.1:9/events")
    code = re.sub("PUT_[A-Z]*_ADDRESS_HERE", "https://example.com/", code)
    file = place.folder / f"{name}{SUFFIXES[form]}"
    file.write_bytes(code.encode())
    return file


def live(form: str, place: Place, file: Path, step: str = "") -> None:
    """Run code for a whole life; `step` is `unregister` to remove everything."""
    steps = [step] if step else []
    if form in _DIRECT:
        if form == "js" and not (place.folder / "node_modules").exists():
            (place.folder / "node_modules").symlink_to(SDKS / "node_modules")
        place.run(*_DIRECT[form], file, *steps)
    elif form == "bx24":
        wanted = "  disconnect().catch" if step else "  connect().catch"
        code = file.read_text("utf-8").replace("  connect().catch", wanted)
        file.write_bytes(code.encode())
        bx24(place, [file])
    elif form in {"php", "crest"}:
        _page(form, place, file, step)
    elif form == "csharp":
        program = place.folder / "program.exe"
        place.run("mcs", "-langversion:7", "-r:System.Net.Http", f"-out:{program}", file)
        place.run("mono", program, *steps)
    else:
        _requests(form, place, file, is_removal=bool(step))


_DIRECT: dict[str, tuple[str, ...]] = {
    "curl": ("sh",),
    "httpie": ("sh",),
    "js": ("node",),
    "python": (sys.executable,),
    "go": ("go", "run"),
    "ruby": ("ruby",),
    "java": ("java", "-XX:TieredStopAtLevel=1"),
}
_REMOVING = {"event.unbind", "imconnector.unregister"}


def _page(form: str, place: Place, file: Path, step: str) -> None:
    stub = {"php": "vendor/autoload.php", "crest": "crest.php"}[form]
    (place.folder / stub).parent.mkdir(exist_ok=True)
    shutil.copy(SDKS / {"php": "b24phpsdk.php", "crest": "crest.php"}[form], place.folder / stub)
    code = f"$_GET['step'] = '{step}'; require '{file}';"
    place.run("php", "-d", f"curl.cainfo={place.authority}", "-r", code)


def _requests(form: str, place: Place, file: Path, *, is_removal: bool) -> None:
    requests = requests_of(place, file) if form == "postman" else _listed(place, file)
    for method, request in requests:
        if (method in _REMOVING) == is_removal:
            send(place, request)


def _listed(place: Place, file: Path) -> list[tuple[str, dict[str, Any]]]:
    requests: list[tuple[str, dict[str, Any]]] = []
    for one in json_module.loads(file.read_text("utf-8")):
        body = json_module.dumps({**one["params"], "auth": place.portal.access_token})
        url = f"{place.portal.address}/rest/{one['method']}"
        head = [{"key": "Content-Type", "value": "application/json"}]
        requests.append((one["method"], {"method": "POST", "header": head, "url": url, "raw": body}))
    return requests
