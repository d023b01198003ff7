"""What a release carries besides the installers."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import appstream
import pytest
import release
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from product import VERSION

from tests.support.paths import ROOT

READY = f"""\
# Changelog

## [Unreleased]

## [{VERSION}] - 2026-11-30

### Added

- Something.

## [0.1.0]
"""


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


def test_libraries_inside_packages_are_named_with_them(bill: str) -> None:
    read = json.loads(bill)
    parts = {part["name"]: part for part in read["components"]}
    assert parts["openssl"]["version"]
    assert {"libtiff", "libwebp", "OpenJPEG", "libxcb", "zlib"} <= set(parts)
    assert not {"libimagequant", "FriBiDi", "pybind11"} & set(parts)  # not in the wheel
    references = {part["bom-ref"]: part["name"] for part in read["components"]}
    needed = {one["ref"]: one.get("dependsOn", []) for one in read["dependencies"]}
    inside = needed[parts["cryptography"]["bom-ref"]]
    assert "openssl" in {references[reference] for reference in inside}


def test_the_bill_is_of_this_version(bill: str) -> None:
    program = json.loads(bill)["metadata"]["component"]
    assert (program["name"], program["version"]) == ("Connector Configurator", VERSION)


@pytest.fixture
def changelog(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The changelog of a version that is about to be released."""
    file = tmp_path / "CHANGELOG.md"
    file.write_text(READY, "utf-8")
    monkeypatch.setattr(appstream, "CHANGELOG", file)
    return file


@pytest.mark.parametrize(
    "text", [READY, READY.replace("## [Unreleased]\n\n", ""), READY.replace("Unreleased]\n", "Unreleased]")]
)
def test_the_tag_of_a_version_whose_changes_are_listed_is_taken(changelog: Path, text: str) -> None:
    changelog.write_text(text, "utf-8")
    assert release.main(["tag", f"v{VERSION}"]) == 0


@pytest.mark.parametrize("tag", ["v99.0.0", VERSION, f"v{VERSION}-1", f"v{VERSION}.0", "v", ""])
def test_a_tag_of_another_version_is_refused(
    changelog: Path, capsys: pytest.CaptureFixture[str], tag: str
) -> None:
    assert release.main(["tag", tag]) == 1
    assert VERSION in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (READY.replace(f"[{VERSION}] - 2026-11-30", f"[{VERSION}]"), "with a date"),
        (READY.replace(VERSION, "0.9.0"), "with a date"),
        (READY.replace(f"## [{VERSION}]", f"## [99.0.0] - 2030-01-01\n\n## [{VERSION}]"), "with a date"),
        (READY.replace("[Unreleased]\n", "[Unreleased]\n\n### Fixed\n\n- More.\n"), "below Unreleased"),
        (READY.replace("[Unreleased]\n", "[Unreleased]\n- More.\n"), "below Unreleased"),
        ("", "with a date"),
    ],
)
def test_a_tag_is_refused_if_the_changelog_is_of_another_version(
    changelog: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    changelog.write_text(text, "utf-8")
    assert release.main(["tag", f"v{VERSION}"]) == 1
    assert said in capsys.readouterr().err
