"""`configurator export`: a connector as code for a developer."""

from __future__ import annotations

import argparse

from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED
from configurator.cli.output import add_out, tell_problems, write_text
from configurator.connector.problems import Severity
from configurator.handover import write

FORMS = (
    "curl",
    "js",
    "bx24",
    "php",
    "crest",
    "python",
    "go",
    "ruby",
    "java",
    "csharp",
    "httpie",
    "postman",
    "json",
)  # importing them costs every command 20 ms
_DESCRIPTION = """\
Write code that registers the connector in FILE. Tokens and addresses are
placeholders (PUT_..._HERE).

  curl    a command for bash and other POSIX shells
  js      JavaScript with Bitrix24's SDK (b24jssdk)
  bx24    JavaScript in a page inside Bitrix24 (BX24.js)
  php     PHP with Bitrix24's SDK (b24phpsdk)
  crest   PHP with the CRest class
  python  Python with Bitrix24's SDK (b24pysdk)
  go      Go with its standard library
  ruby    Ruby with its standard library
  java    Java 15 or later with its standard library
  csharp  C# with HttpClient
  httpie  a command for HTTPie
  postman a collection for Postman, Insomnia, Bruno or Hoppscotch
  json    the parameters alone

With --whole-life the code also activates the connector on an open channel,
sets its data and subscribes to operators' replies, and can remove all of that.

exit status: 0 no errors, 1 written, but the connector has errors (see standard
error), 2 unreadable file or wrong usage"""


def add(subparsers: argparse._SubParsersAction[argparse.ArgumentParser], name: str, summary: str) -> None:
    """Add the command to the parser."""
    parser = subparsers.add_parser(
        name,
        help=summary,
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file", metavar="FILE", help="a project file or JSON request parameters, or - for standard input"
    )
    parser.add_argument("--as", dest="form", choices=FORMS, required=True, help="the form of the code")
    parser.add_argument(
        "--whole-life", action="store_true", help="also activate, set data, subscribe, and remove"
    )
    add_out(parser)
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the code, and the connector's problems to standard error."""
    connector, problems = read_connector(arguments.file)
    write_text(
        write(connector, arguments.form, whole_life=arguments.whole_life),
        arguments.out,
        force=arguments.force,
    )
    tell_problems(problems)
    return FAILED if any(problem.severity is Severity.ERROR for problem in problems) else DONE
