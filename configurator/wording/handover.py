"""Texts for exporting a connector as code and importing it from code."""

from __future__ import annotations

from collections.abc import Mapping

from configurator.guard import FAULT
from configurator.handover import Remark
from configurator.wording.optional_texts import OPTIONAL_TEXTS
from configurator.wording.punctuation import sentences
from configurator.wording.translation import N_, _

# Form → its name, which is the tool's own, and its use.
_FORMS = {
    "curl": (
        "curl",
        N_("A single terminal command that registers the connector."),
    ),
    "js": (
        "JavaScript SDK",
        N_("For Node.js servers that use Bitrix24's JavaScript SDK."),
    ),
    "bx24": (
        "BX24.js",
        N_("For applications that open as a page inside Bitrix24."),
    ),
    "php": (
        "PHP SDK",
        N_("For PHP applications that use Bitrix24's SDK."),
    ),
    "crest": (
        "PHP CRest",
        N_("For PHP applications that use the small CRest class."),
    ),
    "python": (
        "Python",
        N_("For Python applications that use Bitrix24's SDK."),
    ),
    "go": (
        "Go",
        N_("For Go programs, without any packages."),
    ),
    "ruby": (
        "Ruby",
        N_("For Ruby programs, without any gems."),
    ),
    "java": (
        "Java",
        N_("For Java 15 or later, without any libraries."),
    ),
    "csharp": (
        "C#",
        N_("For .NET and Mono, without any packages."),
    ),
    "httpie": (
        "HTTPie",
        N_("A single terminal command, in HTTPie's short notation."),
    ),
    "postman": (
        "Postman",
        N_("A collection to import into Postman, Insomnia, Bruno or Hoppscotch."),
    ),
    "json": (
        "JSON",
        N_("The values only, for other tools or to compare two connectors."),
    ),
}  # fmt: skip
_FIELDS = {
    "": N_("A parameter"),
    "NAME": N_("The name"),
    "ID": N_("The ID"),
    "ICON": N_("The icon"),
    "ICON.DATA_IMAGE": N_("The drawing of the icon"),
    "ICON_DISABLED": N_("The inactive icon"),
    "ICON_DISABLED.DATA_IMAGE": N_("The drawing of the inactive icon"),
    "PLACEMENT_HANDLER": N_("The settings page address"),
    **{name.upper(): words.subject for name, words in OPTIONAL_TEXTS.items()},
}
"""Names of parameters at the beginning of a sentence; others keep their own names."""
_REMARKS = {
    "NOT_LITERAL": N_("{field} is calculated in the code ({text}), so it was skipped. Enter it yourself."),
    "BROKEN_OFF": N_(
        "The text is incomplete or has an error. Everything before that was read. Check the rest."
    ),
    "DUPLICATE": N_("{field} appears twice. The last value was used."),
    "DATA_IN_FILE": N_("Some of the data is in the file “{name}”, not in this text."),
    "OTHER_METHOD": N_(
        "The text calls {name}, which doesn't register a connector. Check the values that were read."
    ),
    "NOT_IN_TEXT": N_("The values are in {name}, which the text doesn't set. Paste that part too."),
    "MISNAMED": N_("Did you mean {meant}? Bitrix24 has no parameter “{name}”."),
    "NOT_READ": N_("The text also has {field}, but not in a way that can be read. Check it."),
    "TYPOGRAPHIC_QUOTES": N_(
        "A word processor changed the quotes. They were read as plain quotes. Check the values."
    ),
    "MORE_THAN_ONE": N_("The text contains several connectors ({count}). The first one was used."),
}
_READABLE = N_(
    "A command (curl, wget, HTTPie, PowerShell), code in any common language, JSON, YAML, TOML, or an "
    "export of HAR, Postman, Insomnia, Bruno or n8n."
)
_REFUSALS = {
    "EMPTY": N_("No text yet."),
    "TOO_LARGE": N_("This text is too long to be a connector."),
    "NOT_RECOGNISED": N_("No connector found. Paste the full command or call that registers one."),
    "DATA_IN_FILE": N_("The data is in the file “{name}”, not in this text."),
    "NOT_IN_TEXT": N_("The values are in {name}, which the text doesn't set. Paste that part too."),
    FAULT: N_("This text can't be read because of a bug in the program. Nothing was changed."),
    "NEWER_VERSION": N_(
        "This was created by a newer version of this program. Update the program to open it."
    ),
}


def form_name(form: str) -> str:
    """Return the name of a form of `handover.FORMS`."""
    return _FORMS[form][0]


def form_purpose(form: str) -> str:
    """Return the sentence that says what a form is for."""
    return _(_FORMS[form][1])


def readable() -> str:
    """Return the text that names what can be imported."""
    return _(_READABLE)


def remark_sentence(remark: Remark) -> str:
    """Return the sentence for a remark about an import."""
    field = str(remark.details.get("field", ""))
    details = {
        **remark.details,
        "field": _(_FIELDS[field]) if field in _FIELDS else field,
    }
    return _with_line(_(_REMARKS[remark.code]), details)


def refusal_sentence(code: str, details: Mapping[str, str | int] | None = None) -> str:
    """Return the sentence for the code of a `HandoverError`, with its details."""
    return _with_line(_(_REFUSALS[code]), details or {})


def _with_line(sentence: str, details: Mapping[str, str | int]) -> str:
    """Return a sentence with its details, and the line that it is about."""
    text = sentence.format_map(details)
    if "line" in details:
        # Translators: where in the pasted text it is.
        text = sentences(text, _("(Line {line}.)").format_map(details))
    return text
