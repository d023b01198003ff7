"""Every form of code, run as a developer would: it registers the connector that it was made of."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
import trustme

from configurator.connector.request import from_params
from configurator.connector.untrusted_json import BOOLEANS
from configurator.handover import FORMS
from configurator.practice import serve
from tests.support.exported_code import (
    COMPILED,
    PLAIN,
    RUN,
    Place,
    live,
    skip_without_tool,
    written,
)
from tests.support.hostile_texts import samples

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="bash, and a shell's length of a command")

CONNECTORS = samples(200)
TRUTH = {"true": True, "1": True, "false": False, "0": False}
"""What the portal's database makes of a form's texts."""
FEW = 4
"""How many connectors a form is tried with whose code is a program of its own."""


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


@pytest.mark.full
@pytest.mark.parametrize("form", FORMS)
def test_the_code_registers_the_connector_it_was_made_of(
    form: str, place: Place, request: pytest.FixtureRequest
) -> None:
    skip_without_tool(form)
    if form == "js":
        request.getfixturevalue("npm_packages")
    connectors = CONNECTORS[:FEW] if form in {*COMPILED, "httpie"} else CONNECTORS
    files = [written(place, one, form, f"code{number}") for number, one in enumerate(connectors)]
    RUN[form](place, files)
    registered = place.portal.connectors()
    for connector in connectors:
        values = registered[connector.id]
        values.update({name: TRUTH.get(str(values[name]), values[name]) for name in BOOLEANS})
        if form not in {"bx24", "crest"}:
            assert all(isinstance(values[name], bool) for name in BOOLEANS)
        assert from_params(values) == (connector, ())


LIFE = ("imconnector.register", "imconnector.activate", "imconnector.connector.data.set", "event.bind")
REMOVAL = ("event.unbind", "imconnector.unregister")


@pytest.mark.full
@pytest.mark.parametrize("form", FORMS)
def test_the_code_takes_a_connector_through_its_whole_life(
    form: str, place: Place, request: pytest.FixtureRequest
) -> None:
    skip_without_tool(form)
    if form == "js":
        request.getfixturevalue("npm_packages")
    connector = CONNECTORS[0]
    file = written(place, connector, form, "life", whole_life=True)
    live(form, place, file)
    assert methods(place) == [*LIFE]
    assert from_params(place.portal.connectors()[connector.id])[0].name == connector.name
    live(form, place, file, "unregister")
    assert methods(place) == [*LIFE, *REMOVAL]
    assert connector.id not in place.portal.connectors()


def methods(place: Place) -> list[str]:
    """The methods that were called, all of them with success."""
    return [one.step for one in place.portal.asked()]
