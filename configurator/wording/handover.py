"""Words about handing a connector over as code, and taking one over."""

from __future__ import annotations

from configurator.handover import Remark
from configurator.wording.translation import N_, _

# The names of the forms are those of the tools. Form → its name, and for whom it is.
_FORMS = {
    "curl": (
        "curl",
        N_("One command for a terminal, for whoever wants to register the connector without a program."),
    ),
    "js": (
        "JavaScript SDK",
        N_("For a developer whose server runs Node.js with Bitrix24's JavaScript SDK."),
    ),
    "bx24": (
        "BX24.js",
        N_("For a developer whose application opens as a page inside Bitrix24."),
    ),
    "php": (
        "PHP SDK",
        N_("For a developer who works in PHP with Bitrix24's own SDK."),
    ),
    "crest": (
        "PHP CRest",
        N_("For a developer whose PHP application uses the small CRest class."),
    ),
    "python": (
        "Python",
        N_("For a developer who works in Python with Bitrix24's own SDK."),
    ),
    "json": (
        "JSON",
        N_("Only the values, for any other tool, or to compare two connectors."),
    ),
}  # fmt: skip
_FIELDS = {
    "": N_("A part"),
    "NAME": N_("The name"),
    "ID": N_("The ID"),
    "ICON": N_("The icon"),
    "ICON.DATA_IMAGE": N_("The drawing of the icon"),
    "ICON_DISABLED": N_("The inactive icon"),
    "ICON_DISABLED.DATA_IMAGE": N_("The drawing of the inactive icon"),
    "PLACEMENT_HANDLER": N_("The settings page address"),
    "COMMENT": N_("The comment"),
}
"""What people call a parameter at the beginning of a sentence; the others keep their names."""
_REMARKS = {
    "NOT_LITERAL": N_("{field} is worked out by the program ({text}), so it was left out. Fill it in later."),
    "BROKEN_OFF": N_("The text breaks off or has a mistake. What stands before it was read; check the rest."),
    "DUPLICATE": N_("{field} is given twice. The last value was taken."),
    "DATA_IN_FILE": N_(
        "The command sends the file “{name}”, which is not in the text. Open that file instead."
    ),
    "OTHER_METHOD": N_("The text calls {name}, which registers no connector. Check what was read from it."),
    "MORE_THAN_ONE": N_("There is more than one connector in the text. The first was taken."),
}
_REFUSALS = {
    "EMPTY": N_("There is no text yet."),
    "TOO_LARGE": N_("This text is far too long to hold one connector."),
    "NOT_RECOGNISED": N_("No connector was found here. Paste the whole command or call that registers one."),
    "NEWER_VERSION": N_("This was made by a newer version of this program. Update the program to open it."),
}


def form_name(form: str) -> str:
    """Return what the form `form` of `connector.handover` is called."""
    return _FORMS[form][0]


def form_purpose(form: str) -> str:
    """Say for whom a form is."""
    return _(_FORMS[form][1])


def remark_sentence(remark: Remark) -> str:
    """Say what was not understood, and what to do."""
    field = str(remark.details.get("field", ""))
    details = {
        **remark.details,
        "field": _(_FIELDS[field]) if field in _FIELDS else field,
    }
    text = _(_REMARKS[remark.code]).format_map(details)
    if "line" in details:
        # Translators: where in the pasted text it is.
        text += " " + _("(Line {line}.)").format_map(details)
    return text


def refusal_sentence(code: str) -> str:
    """Say why no connector can be read; `code` is a `HandoverError`'s."""
    return _(_REFUSALS[code])
