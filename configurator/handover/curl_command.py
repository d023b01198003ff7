"""What a curl or wget command sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from configurator.handover.found import Found
from configurator.handover.remarks import Remarks
from configurator.handover.sent_parameters import found_in
from configurator.handover.shell_posix import Command

_DATA = {
    "--data", "--data-raw", "--data-binary", "--data-ascii", "--data-urlencode", "--json",
    "--body-data", "--post-data", "--post-file", "--body-file", "--url-query",
}  # fmt: skip
_FORM = {"--form", "--form-string", "-F"}
_WITH_VALUE = frozenset(
    """
    -H --header -o --output -u --user -X --request -A --user-agent -b --cookie -c --cookie-jar -e --referer
    -m --max-time -x --proxy -w --write-out --method -O --output-document --cacert --cert --key --retry
    --connect-timeout --oauth2-bearer
    """.split()  # noqa: SIM905 - quoted they would be no easier to read
)
"""Options whose value isn't sent as data."""
_SHORT_DATA = re.compile(r"-[sSkLivfgNGl#]*d(.*)", re.DOTALL)
_ADDRESS = re.compile(r"\w+://|[^\s=]*/rest/|[^\s=]*imconnector\.")
_FORM_ENDS = re.compile(r";\s*(?:type|filename|headers|encoder)=[^;]*\Z")


def read(command: Command) -> Found:
    """Return the parameters that a command sends."""
    remarks = Remarks()
    body, pairs, address, query = "", [], "", ""
    is_get = any(re.fullmatch(r"-[sSkLivfN]*G\w*|--get", word) for word in command.words)
    for option, value in _options(command.words[1:]):
        if option == "":
            address = value if _ADDRESS.match(value) and not address else address
        elif option in _FORM:
            pairs.append(_form_field(value, remarks, is_text=option == "--form-string"))
        elif option in {"--post-file", "--body-file"}:
            remarks.add("DATA_IN_FILE", name=value)
        else:
            sent = _sent(option, value, command, remarks)
            if option == "--url-query":
                query = f"{query}&{sent}".lstrip("&")
            else:
                body = f"{body}&{sent}" if body and option != "--json" else body + sent
    for extra in (query, body if is_get else ""):
        if extra:
            address += ("&" if "?" in address else "?") + extra
    return found_in(address, pairs, "" if is_get else body, remarks)


def _sent(option: str, value: str, command: Command, remarks: Remarks) -> str:
    """Return the part of the body that an option stands for."""
    if option == "--data-raw" or option.startswith(("--post-", "--body-")):
        return value
    if option in {"--data-urlencode", "--url-query"}:
        name, sign, rest = value.partition("=")
        if not sign and "@" in name:
            remarks.add("DATA_IN_FILE", name=name.partition("@")[2])
            return ""
        return (
            f"{quote(name, safe='[]', errors='replace')}={quote(rest, safe='', errors='replace')}"
            if sign and name
            else quote(rest or name, safe="", errors="replace")
        )
    if not value.startswith("@"):
        return value
    if value == "@-" and command.stdin is not None:
        # All but --data-binary and --json leave the line ends out.
        is_exact = option in {"--data-binary", "--json"} or command.stdin.lstrip()[:1] in {"{", "["}
        return command.stdin if is_exact else re.sub(r"[\r\n]", "", command.stdin)
    if value[1:] not in command.files:
        remarks.add("DATA_IN_FILE", name=command.file if value == "@-" and command.file else value[1:])
    return command.files.get(value[1:], "")


def _options(words: list[str]) -> Iterator[tuple[str, str]]:
    """Yield each option that sends data with its value, and every other word without an option."""
    rest = iter(words)
    for word in rest:
        name, sign, value = word.partition("=")
        short = _SHORT_DATA.fullmatch(word)
        if word in _DATA or word in _FORM:
            yield word, next(rest, "")
        elif sign and (name in _DATA or name in _FORM):
            yield name, value
        elif word == "--url":
            yield "", next(rest, "")
        elif word in _WITH_VALUE:
            next(rest, "")
        elif short and not word.startswith("--"):
            yield "--data", short[1] or next(rest, "")
        elif word.startswith("-F"):
            yield "-F", word[2:]
        elif not word.startswith((">", "-")):
            yield "", word.removeprefix("--url=")


def _form_field(value: str, remarks: Remarks, *, is_text: bool) -> tuple[str, str]:
    """Return name and value of a multipart field; `;type=…` and quotes around the value are curl's."""
    name, _, rest = value.partition("=")
    if is_text:
        return name, rest
    if rest[:1] in {"@", "<"}:
        remarks.add("DATA_IN_FILE", name=_FORM_ENDS.sub("", rest[1:]))
        return name, ""
    if rest.startswith('"') and (end := re.search(r'(?<!\\)"', rest[1:])):
        return name, re.sub(r'\\(["\\])', r"\1", rest[1 : end.start() + 1])
    while _FORM_ENDS.search(rest):
        rest = _FORM_ENDS.sub("", rest)
    return name, rest
