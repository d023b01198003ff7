"""The practice portal inside the program: kept between starts, at the same address, without a secret."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.faults import PortalError
from configurator.connector.model import Connector
from configurator.practice import PracticePortal
from configurator.services.accounts import Accounts
from configurator.services.practice_portal import PracticeHost
from configurator.services.registration_history import RegistrationHistory
from configurator.storage.remembered_portals import Portals
from configurator.storage.secret_store import Secrets
from tests.support.found import present

BIRD = Connector(id="bird", name="Bird")


@pytest.fixture
def accounts(tmp_path: Path) -> Accounts:
    return Accounts(Portals(tmp_path / "config"), Secrets(find=lambda: None))


@pytest.fixture
def hosts(tmp_path: Path, accounts: Accounts) -> Iterator[list[PracticeHost]]:
    """The starts of the program so far; each ends with the test at the latest."""
    made: list[PracticeHost] = []
    yield made
    for host in made:
        host.close()


def start(hosts: list[PracticeHost], accounts: Accounts, state: Path) -> tuple[PracticeHost, Portal]:
    host = PracticeHost(accounts, state)
    hosts.append(host)
    return host, host.start()


def server(host: PracticeHost) -> PracticePortal:
    return present(host.server)


def register(host: PracticeHost) -> None:
    running = server(host)
    running.state.store.save({"ID": "bird", "NAME": "Bird"}, running.client_id)


def test_the_next_start_finds_the_connectors_at_the_same_address(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    host, address = start(hosts, accounts, tmp_path)
    assert host.is_kept
    register(host)
    host.close()
    again, same = start(hosts, accounts, tmp_path)
    assert same == address
    assert list(server(again).connectors()) == ["bird"]
    secrets = (server(again).client_secret.encode(), server(again).password.encode())
    again.close()
    for path in (tmp_path / "practice").iterdir():
        assert not any(secret in path.read_bytes() for secret in secrets)


def test_a_second_window_has_a_portal_of_its_own_that_is_not_kept(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    first, address = start(hosts, accounts, tmp_path)
    second, other = start(hosts, accounts, tmp_path)
    assert other != address
    assert not second.is_kept
    register(second)
    second.close()
    first.close()
    third, _ = start(hosts, accounts, tmp_path)
    assert not server(third).connectors()


def test_where_another_program_has_the_port_what_is_kept_stays_as_it_is(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    host, address = start(hosts, accounts, tmp_path)
    register(host)
    host.close()
    with closing(socket.create_server(("127.0.0.1", present(address.port)))):
        between, other = start(hosts, accounts, tmp_path)
        assert (other != address, between.is_kept) == (True, False)
        between.close()
    again, same = start(hosts, accounts, tmp_path)
    assert same == address
    assert list(server(again).connectors()) == ["bird"]


def test_what_a_kill_left_of_a_file_goes_at_the_next_start_and_nothing_else(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    host, _ = start(hosts, accounts, tmp_path)
    register(host)
    host.close()
    folder = tmp_path / "practice"
    (folder / ".portal.json.k2_x").write_text("{")
    (folder / "notes.txt").write_text("mine")
    again, _ = start(hosts, accounts, tmp_path)
    assert list(server(again).connectors()) == ["bird"]
    assert not (folder / ".portal.json.k2_x").exists()
    assert (folder / "notes.txt").read_text() == "mine"


@pytest.mark.parametrize("damaged", ["", "{", '{"version": 1}', '{"version": 99}', "[]"])
def test_a_damaged_file_is_put_aside(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path, damaged: str
) -> None:
    host, _ = start(hosts, accounts, tmp_path)
    host.close()
    (tmp_path / "practice" / "portal.json").write_text(damaged)
    again, _ = start(hosts, accounts, tmp_path)
    assert again.is_kept
    assert (tmp_path / "practice" / "portal.damaged.json").read_text() == damaged


@pytest.mark.parametrize("place", ["", "[]", '{"port": 1}'])
def test_a_damaged_file_is_put_aside_where_the_port_is_lost_too(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path, place: str
) -> None:
    host, _ = start(hosts, accounts, tmp_path)
    host.close()
    (tmp_path / "practice" / "place.json").write_text(place)
    (tmp_path / "practice" / "portal.json").write_text("{")
    again, _ = start(hosts, accounts, tmp_path)
    assert again.is_kept
    assert (tmp_path / "practice" / "portal.damaged.json").read_text() == "{"


def test_a_folder_that_cannot_be_written_is_no_reason_not_to_practise(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    (tmp_path / "practice").write_text("a file in its place")
    host, _ = start(hosts, accounts, tmp_path)
    assert not host.is_kept
    assert server(host).connectors() == {}


def test_reset_empties_it_and_the_history_knows(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    history = RegistrationHistory(tmp_path)
    host, address = start(hosts, accounts, tmp_path)
    register(host)
    history.note(address, BIRD)
    assert history.our_ids(address) == {"bird"}
    assert host.reset(history) == address
    assert not server(host).connectors()
    assert history.our_ids(address) == set()
    host.close()
    again, _ = start(hosts, accounts, tmp_path)
    assert not server(again).connectors()


def test_after_closing_nothing_starts_any_more(
    hosts: list[PracticeHost], accounts: Accounts, tmp_path: Path
) -> None:
    host, _ = start(hosts, accounts, tmp_path)
    host.close()
    with pytest.raises(PortalError):
        host.start()
    with pytest.raises(PortalError):
        host.reset(RegistrationHistory(tmp_path))
