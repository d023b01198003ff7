"""What a curl or wget command sends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from configurator.connector.untrusted_json import PARAMETERS
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
_ADDRESS = re.compile(r"\w+://|%\w+%[^\s=]*\Z|[^\s=]*/rest/|[^\s=]*imconnector\.")
_STRAY = re.compile(rf"[{{}}\"%]|(?:{'|'.join(PARAMETERS)})(?:\[\w+\])?=")
_MOST_ENDS = 9
_FORM_ENDS = re.compile(r";\s*(?:type|filename|headers|encoder)=[^;]*\Z")


def read(command: Command) -> Found:
    """Return the parameters that a command sends."""
    remarks = Remarks()
    body, pairs, address, query = "", [], "", ""
    if _is_cut(command.words):
        remarks.add("BROKEN_OFF", near=command.words[-1])
    is_get = any(re.fullmatch(r"-[sSkLivfN]*G\w*|--get", word) for word in command.words)
    for option, value in _options(command.words[1:]):
        if option == "":
            if _STRAY.search(value) and not _ADDRESS.match(value):
                remarks.add("BROKEN_OFF", near=value)  # a part of the data, after a quote too many
            address = value if _ADDRESS.match(value) and not address else address
        elif option in _FORM:
            pairs.append(_form_field(value, command, remarks, is_text=option == "--form-string"))
        elif option in {"--post-file", "--body-file"}:
            body += _content(value, command, remarks)
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
        return _encoded(value, command, remarks)
    if not value.startswith("@"):
        return value
    if value == "@-" and command.stdin is not None:
        # All but --data-binary and --json leave the line ends out.
        is_exact = option in {"--data-binary", "--json"} or command.stdin.lstrip()[:1] in {"{", "["}
        return command.stdin if is_exact else re.sub(r"[\r\n]", "", command.stdin)
    content = _content(command.file if value == "@-" and command.file else value[1:], command, remarks)
    is_exact = option in {"--data-binary", "--json"} or content.lstrip()[:1] in {"{", "["}
    return content if is_exact else re.sub(r"[\r\n]", "", content)


def _encoded(value: str, command: Command, remarks: Remarks) -> str:
    """Return what curl makes of `content`, `name=content` and `name@file`."""
    found = re.fullmatch(r"([^=@]*)([=@]?)(.*)", value, re.DOTALL)
    name, sign, rest = found.groups() if found else ("", "", value)
    if sign == "@":
        rest = _content(rest, command, remarks)
        if not rest:
            return ""
    elif not sign:
        name, rest = "", name
    if rest in PARAMETERS and not name:
        remarks.add("BROKEN_OFF", near=rest)  # a name whose value is missing
    content = quote(rest, safe="", errors="replace")
    return f"{quote(name, safe='[]', errors='replace')}={content}" if name else content


def _content(name: str, command: Command, remarks: Remarks) -> str:
    """Return what is in a file; empty with a remark if that isn't known."""
    if name not in command.files:
        remarks.add("DATA_IN_FILE", name=name)
    return command.files.get(name, "")


def _is_cut(words: list[str]) -> bool:
    """Whether a command ends in the middle of an option, or before its value."""
    last, before = words[-1], words[-2] if len(words) > 1 else ""
    options = (*_DATA, *_FORM, *_WITH_VALUE, "-d")
    is_option = last in options or any(last.startswith("--") and one.startswith(last) for one in options)
    return is_option and before not in options


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


def _form_field(value: str, command: Command, remarks: Remarks, *, is_text: bool) -> tuple[str, str]:
    """Return name and value of a multipart field; `;type=…` and quotes around the value are curl's."""
    name, _, rest = value.partition("=")
    if is_text:
        return name, rest
    if rest[:1] in {"@", "<"}:
        return name, _content(_FORM_ENDS.sub("", rest[1:]), command, remarks)
    if rest.startswith('"') and (end := re.search(r'(?<!\\)"', rest[1:])):
        return name, re.sub(r'\\(["\\])', r"\1", rest[1 : end.start() + 1])
    for _ in range(_MOST_ENDS):
        rest = _FORM_ENDS.sub("", rest)
    return name, rest
