"""`configurator practice`: serve a practice portal until Ctrl-C."""

from __future__ import annotations

import argparse
import signal
import textwrap
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from configurator import console
from configurator.practice import PracticePortal, codes, resume, serve
from configurator.practice.faults import UnknownFaultError
from configurator.practice.kept_state import NotKeptError
from configurator.wording.translation import _

if TYPE_CHECKING:
    from types import FrameType

    from configurator.practice.own_certificate import OwnCertificate

_USAGE = 2
_PORT_TAKEN = 4
_DESCRIPTION = """\
Serve a practice portal on 127.0.0.1 until Ctrl-C.

The first line of the output is a JSON object with address, client_id, client_secret, user, password and
access_token (valid at once). The values are new at each start and valid for this portal only. To see the
portal's Contact Center and to answer customers, open the address in a browser. Scripts find the portal's
other applications with their keys at /operator/applications.json, conversations at
/operator/conversations.json, and answer by POST to /operator/reply.

With --https the object has authority too: a file with the certificate to trust, such as
REQUESTS_CA_BUNDLE=FILE for Python or NODE_EXTRA_CA_CERTS=FILE for Node.js. It is deleted at the end.

exit status: 0 ended by Ctrl-C or SIGTERM, 2 wrong usage or FILE can't be used, 4 the port can't be used"""


# A plain "subparsers" object has no public type.
def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
    )
    parser.add_argument("-h", "--help", action=_Help, nargs=0, help="show this help message and exit")
    parser.add_argument("--port", type=_port, default=0, help="port on 127.0.0.1 (default: a free one)")
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="FAULT",
        help="fail in this way; can be repeated",
    )
    parser.add_argument(
        "--https", action="store_true", help="serve HTTPS, with a certificate made for this run"
    )
    parser.add_argument(
        "--keep",
        type=Path,
        metavar="FILE",
        help="go on where FILE says, and write the portal's state into it at the end",
    )
    parser.set_defaults(func=run)


class _Help(argparse.Action):
    """`--help` that looks the faults up only when asked: other commands must not wait for that."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.epilog = _faults_help()
        parser.print_help()
        parser.exit()


def run(arguments: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM."""
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    if not arguments.https:
        return _serve(arguments, ended, None)
    # The library that makes certificates takes long to load.
    from configurator.practice.own_certificate import own_certificate

    with own_certificate() as own:
        return _serve(arguments, ended, own)


def _serve(arguments: argparse.Namespace, ended: threading.Event, own: OwnCertificate | None) -> int:
    keep: Path | None = arguments.keep
    certificate = (own.chain, own.chain) if own else None
    try:
        if keep is not None:
            portal = resume(keep, arguments.port, arguments.fault, certificate=certificate)
        else:
            portal = serve(arguments.port, arguments.fault, certificate=certificate)
    except UnknownFaultError as error:
        console.tell(f"configurator practice: {error}")
        return _USAGE
    except NotKeptError:
        console.tell(_("“{file}” isn't a practice portal's file. Choose another one.").format(file=keep))
        return _USAGE
    except OSError as error:
        console.tell(
            _("Port {port} can't be used: {reason}. Choose another one.").format(
                port=arguments.port, reason=error.strerror
            )
        )
        return _PORT_TAKEN
    with portal:
        console.say_json(_first_line(portal, own))
        console.flush()
        # On Windows, a wait without a timeout doesn't notice Ctrl-C.
        while not ended.wait(0.5):
            pass
    return _save(portal, keep)


def _first_line(portal: PracticePortal, own: OwnCertificate | None) -> dict[str, object]:
    names = ("address", "client_id", "client_secret", "user", "password", "access_token")
    return {
        **{name: getattr(portal, name) for name in names},
        **({"authority": str(own.authority)} if own else {}),
    }


def _save(portal: PracticePortal, keep: Path | None) -> int:
    if keep is None:
        return 0
    try:
        portal.save(keep)
    except OSError as error:
        console.tell(_("“{file}” can't be written: {reason}.").format(file=keep, reason=error.strerror))
        return _USAGE
    return 0


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= 65535:
        raise ValueError
    return number


def _faults_help() -> str:
    """List every fault; the tables hold no heavy import."""
    tables = (codes.REST_ERRORS, codes.CONVERSATION_ERRORS, codes.REFUSALS, codes.TOKEN_ERRORS)
    portals_own = sorted({code for table in tables for code in table}, key=str.upper)
    described = {**codes.TRANSPORT, **{name: text for name, (_, text) in codes.DEVIATIONS.items()}}
    return "\n".join(
        [
            "A fault is written as [STEP:]CODE[@STATUS][*COUNT], for example expired_token*1, token:HANG or",
            "imconnector.list:ACCESS_DENIED@400. STEP is authorize, token, rest or a method; by default, the",
            "step that the code belongs to. STATUS replaces the documented HTTP status. COUNT is how often",
            "the fault occurs.",
            "",
            "the portal's own codes:",
            textwrap.fill(" ".join(portals_own), 100, initial_indent="  ", subsequent_indent="  "),
            "",
            "other ways to fail:",
            *(f"  {name:<15} {text}" for name, text in described.items()),
        ]
    )
