"""Many processes that share one expired sign-in, kept in the keyring of this session, and call at once.

    python -m tests.support.crowd PROCESSES SECONDS

SECONDS is how long the sign-in server takes. Prints a line of JSON: how many processes ended with which code,
how many renewals the server began and granted, and the seconds that it took.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections import Counter

from configurator.bitrix24.address import parse
from configurator.bitrix24.signin.credentials import Application
from configurator.services.accounts import Accounts
from tests.support.found import present
from tests.support.paths import SUPPORT
from tests.support.portal_calls import browse
from tests.support.slow_sign_in import SlowPortal, slow_portal


def sign_in(portal: SlowPortal) -> Accounts:
    """Sign in to the portal as the window does, with what the program keeps for this user."""
    accounts, practice, address = Accounts(), portal.practice, parse(portal.address)
    accounts.save_application(address, Application(practice.client_id, practice.client_secret))
    accounts.finish_sign_in(address, browse(practice))
    assert accounts.persistent, "there is no keyring"
    return accounts


def main(processes: int, seconds: float) -> None:
    with slow_portal() as portal:
        accounts = sign_in(portal)
        portal.expire()
        granted = portal.practice.state.grants.count_issued()
        portal.renewals, portal.seconds = 0, seconds
        codes, took = _all_at_once(processes, portal.address)
        granted = portal.practice.state.grants.count_issued() - granted
        with accounts.open_client(parse(portal.address)) as client:
            client.call("imconnector.list")  # what is kept is still a sign-in
        told = {
            "processes": processes, "server_seconds": seconds, "codes": codes, "asked": portal.renewals,
            "granted": granted, "seconds": round(took, 1),
        }  # fmt: skip
        sys.stdout.write(f"{json.dumps(told)}\n")


def _all_at_once(processes: int, address: str) -> tuple[Counter[str], float]:
    command = [sys.executable, str(SUPPORT / "crowd_member.py"), "list", "--portal", address, "--json"]
    crowd = [
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(processes)
    ]
    for member in crowd:
        assert present(member.stdout).readline() == b"ready\n"
    began = time.monotonic()
    for member in crowd:
        stdin = present(member.stdin)
        stdin.write(b"go\n")
        stdin.flush()
    codes = Counter[str]()
    for member in crowd:
        out, err = member.communicate()
        if err:
            sys.stderr.write(err.decode())
        told = json.loads(out)
        codes["OK" if told["ok"] else told["code"]] += 1
    return codes, time.monotonic() - began


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
