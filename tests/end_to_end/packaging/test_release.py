"""What a release carries besides the installers."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
import release
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from product import VERSION

from tests.support.paths import ROOT


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The bill of materials, made as the workflow makes it."""
    file = tmp_path_factory.mktemp("bill") / "sbom.cdx.json"
    command = [sys.executable, str(ROOT / "packaging" / "release.py"), "sbom", str(file)]
    subprocess.run(command, check=True)
    return file.read_text("utf-8")


def test_the_bill_of_materials_is_what_its_standard_wants(bill: str) -> None:
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None


def test_every_part_has_a_licence_and_every_package_an_address(bill: str) -> None:
    parts = json.loads(bill)["components"]
    assert len(parts) > 30
    assert not [part["name"] for part in parts if not part.get("licenses")]
    addresses = {part["purl"].partition("@")[0] for part in parts if "purl" in part}
    assert {"pkg:pypi/pyside6", "pkg:pypi/httpx", "pkg:pypi/cryptography"} <= addresses


def test_the_bill_is_of_this_version(bill: str) -> None:
    program = json.loads(bill)["metadata"]["component"]
    assert (program["name"], program["version"]) == ("Connector Configurator", VERSION)


def test_a_tag_of_another_version_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert release.main(["tag", f"v{VERSION}"]) == 0
    assert release.main(["tag", "v99.0.0"]) == 1
    assert VERSION in capsys.readouterr().err
