"""Words about handing a connector over as code, and taking one over."""

from __future__ import annotations

from configurator.handover import Remark
from configurator.wording.translation import QT_TRANSLATE_NOOP, translate

# The names of the forms are those of the tools. Form → its name, and for whom it is.
_FORMS = {
    "curl": (
        "curl",
        QT_TRANSLATE_NOOP(
            "Handover",
            "A single terminal command that registers the connector.",
        ),
    ),
    "js": (
        "JavaScript SDK",
        QT_TRANSLATE_NOOP(
            "Handover", "For Node.js servers that use Bitrix24's JavaScript SDK."
        ),
    ),
    "bx24": (
        "BX24.js",
        QT_TRANSLATE_NOOP(
            "Handover", "For applications that open as a page inside Bitrix24."
        ),
    ),
    "php": (
        "PHP SDK",
        QT_TRANSLATE_NOOP("Handover", "For PHP applications that use Bitrix24's SDK."),
    ),
    "crest": (
        "PHP CRest",
        QT_TRANSLATE_NOOP(
            "Handover", "For PHP applications that use the small CRest class."
        ),
    ),
    "python": (
        "Python",
        QT_TRANSLATE_NOOP("Handover", "For Python applications that use Bitrix24's SDK."),
    ),
    "json": (
        "JSON",
        QT_TRANSLATE_NOOP(
            "Handover", "The values only, for other tools or to compare two connectors."
        ),
    ),
}  # fmt: skip
_FIELDS = {
    "": QT_TRANSLATE_NOOP("Handover", "A parameter"),
    "NAME": QT_TRANSLATE_NOOP("Handover", "The name"),
    "ID": QT_TRANSLATE_NOOP("Handover", "The ID"),
    "ICON": QT_TRANSLATE_NOOP("Handover", "The icon"),
    "ICON.DATA_IMAGE": QT_TRANSLATE_NOOP("Handover", "The drawing of the icon"),
    "ICON_DISABLED": QT_TRANSLATE_NOOP("Handover", "The inactive icon"),
    "ICON_DISABLED.DATA_IMAGE": QT_TRANSLATE_NOOP("Handover", "The drawing of the inactive icon"),
    "PLACEMENT_HANDLER": QT_TRANSLATE_NOOP("Handover", "The settings page address"),
    "COMMENT": QT_TRANSLATE_NOOP("Handover", "The comment"),
}
"""What people call a parameter at the beginning of a sentence; the others keep their names."""
_REMARKS = {
    "NOT_LITERAL": QT_TRANSLATE_NOOP(
        "Handover", "{field} is calculated in the code ({text}), so it was skipped. Enter it yourself."
    ),
    "BROKEN_OFF": QT_TRANSLATE_NOOP(
        "Handover", "The text is incomplete or has an error. Everything before that was read. Check the "
                    "rest."
    ),
    "DUPLICATE": QT_TRANSLATE_NOOP("Handover", "{field} appears twice. The last value was used."),
    "DATA_IN_FILE": QT_TRANSLATE_NOOP(
        "Handover", "The command takes its values from the file “{name}”. Open that file instead."
    ),
    "OTHER_METHOD": QT_TRANSLATE_NOOP(
        "Handover", "The text calls {name}, which doesn't register a connector. Check the values that "
                    "were read."
    ),
    "MORE_THAN_ONE": QT_TRANSLATE_NOOP(
        "Handover", "The text contains more than one connector. The first one was used."
    ),
}  # fmt: skip
_REFUSALS = {
    "EMPTY": QT_TRANSLATE_NOOP("Handover", "No text yet."),
    "TOO_LARGE": QT_TRANSLATE_NOOP("Handover", "This text is too long to be a connector."),
    "NOT_RECOGNISED": QT_TRANSLATE_NOOP(
        "Handover", "No connector found. Paste the full command or call that registers one."
    ),
    "NEWER_VERSION": QT_TRANSLATE_NOOP(
        "Handover", "This was created by a newer version of this program. Update the program to open it."
    ),
}


def form_name(form: str) -> str:
    """Return what the form `form` of `connector.handover` is called."""
    return _FORMS[form][0]


def form_purpose(form: str) -> str:
    """Say for whom a form is."""
    return translate("Handover", _FORMS[form][1])


def remark_sentence(remark: Remark) -> str:
    """Say what was not understood, and what to do."""
    field = str(remark.details.get("field", ""))
    details = {
        **remark.details,
        "field": translate("Handover", _FIELDS[field]) if field in _FIELDS else field,
    }
    text = translate("Handover", _REMARKS[remark.code]).format_map(details)
    if "line" in details:
        # For the translator: where in the pasted text it is.
        text += " " + translate("Handover", "(Line {line}.)").format_map(details)
    return text


def refusal_sentence(code: str) -> str:
    """Say why no connector can be read; `code` is a `HandoverError`'s."""
    return translate("Handover", _REFUSALS[code])
