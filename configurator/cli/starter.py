"""`configurator starter`: a small project for a developer's server."""

from __future__ import annotations

import argparse
from pathlib import Path

from configurator.cli.connector_input import read_connector
from configurator.cli.exits import DONE, FAILED, Unusable
from configurator.cli.output import tell, tell_problems
from configurator.connector.problems import Severity
from configurator.handover.starter_project import LANGUAGES, folder_name, public_address, starter_files
from configurator.services.starter_folder import FolderInUseError, write_starter
from configurator.storage import files
from configurator.wording.file_errors import file_sentence
from configurator.wording.starters import settings_page_texts
from configurator.wording.translation import _

_DESCRIPTION = """\
Write a handler for the connector in FILE: a small project for a developer's
server. It has the connector's settings page, passes on what customers and
operators write, and has one place to put a messenger into. Its README.md says
how to deploy it. It holds no key and no token.

  python  Python with Starlette
  node    Node.js with Bitrix24's SDK (b24jssdk)
  php     PHP without packages

exit status: 0 no errors, 1 written, but the connector has errors (see standard
error), 2 unreadable file, a folder in use, or wrong usage"""


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
    parser.add_argument("--language", choices=LANGUAGES, required=True, help="the language of the handler")
    parser.add_argument("--out", metavar="DIR", help="the folder to write (default: ID-handler)")
    parser.add_argument("--force", action="store_true", help="replace existing files in it")
    parser.set_defaults(func=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the project, and the connector's problems to standard error."""
    connector, problems = read_connector(arguments.file)
    made = starter_files(connector, arguments.language, settings_page_texts())
    folder = Path(arguments.out or folder_name(connector))
    try:
        write_starter(made, folder, replace=arguments.force)
    except FolderInUseError as error:
        raise Unusable(
            _("“{name}” already exists. Choose another folder, or add --force to replace it.").format(
                name=error.names[0]
            )
        ) from None
    except files.FileProblem as problem:
        raise Unusable(file_sentence(problem.code, folder.name)) from None
    tell_problems(problems)
    page = f"{public_address(connector.placement_handler)}/settings"
    if connector.placement_handler != page:
        tell(_("The handler's settings page address is {address}.").format(address=page))
    return FAILED if any(problem.severity is Severity.ERROR for problem in problems) else DONE
