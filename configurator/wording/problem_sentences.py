"""A sentence for each problem of a connector: what is wrong, and what to do.

The keys are the codes of `connector` and `icon`. Readers are administrators who write no code, so no sentence
uses terms of XML or programming.
"""

from __future__ import annotations

from collections.abc import Mapping

from configurator.connector.problems import Problem
from configurator.icon.svg.refusal import SvgRefused
from configurator.wording.decimals import decimal
from configurator.wording.not_checked import not_checked_sentence
from configurator.wording.punctuation import sentences
from configurator.wording.settings_page_report import found_sentence
from configurator.wording.translation import N_, _

SENTENCES = {
    # The connector's fields
    "CONNECTOR_ID_REQUIRED": N_("The connector has no ID. Enter a short one, for example my_shop_chat."),
    "APPLICATION_REGISTRATION_ERROR_POINT": N_("Bitrix24 doesn't accept dots in an ID. Use _ instead."),
    "ID_CHARACTERS": N_(
        "An ID can contain only lowercase Latin letters, digits and _. Remove everything "
        "else, including spaces."
    ),
    "ID_UPPER_CASE": N_("Bitrix24 saves this ID in lowercase, as “{id}”. Change it here too."),
    "ID_TOO_LONG": N_("The ID has {length} characters, but Bitrix24 stores only {limit}. Shorten it."),
    "NAME_REQUIRED": N_("The connector has no name. Enter the name that your colleagues will see."),
    "NAME_BLANK": N_("The name contains only spaces. Enter the name that your colleagues will see."),
    "NAME_TOO_LONG": N_("The name has {length} characters, but Bitrix24 stores only {limit}. Shorten it."),
    "NAME_CUT_IN_TILE": N_(
        "The tile in the Contact Center shows only the first {limit} characters of this name. Shorten it."
    ),
    "NAME_CUT_IN_SETTINGS": N_(
        "The settings page shows only the first {limit} characters of this name. Shorten it."
    ),
    "TEXT_NOT_UNICODE": N_(
        "This text contains a damaged character that can't be sent. Delete it and type it again."
    ),
    "TEXT_HIDDEN_CHARACTERS": N_(
        "This text contains invisible characters, or ones that reverse its direction. Remove them."
    ),
    "NO_PLACEMENT_HANDLER": N_("The settings page address is missing. Ask your developer for it."),
    "HANDLER_INVALID": N_(
        "This isn't a complete web address. Enter one like https://chat.example.com/settings."
    ),
    "HANDLER_NOT_HTTPS": N_("The settings page address must start with https://, or Bitrix24 can't open it."),
    "HANDLER_NOT_PUBLIC": N_(
        "This address works only inside your network, so Bitrix24 can't open it. Enter a public address."
    ),
    "HANDLER_RESERVED": N_(
        "The host “{host}” is only for examples, so Bitrix24 can't open it. Enter the address of your page."
    ),
    "HANDLER_OF_PRACTICE": N_(
        "This sample page is only in the practice portal. Enter the address of your own settings page."
    ),
    "SAMPLE_ID": N_("This is the sample's ID, which is only for practice. Enter one of your own."),
    "SAMPLE_COMMENT": N_("This is the sample's comment, which is only for practice. Change or delete it."),
    "COLOR_INVALID": N_("This isn't a colour. Pick one, or enter a value like #69acc0 or orange."),
    "SIZE_INVALID": N_("This isn't a size. Move the slider, or enter a value like 90%, 24px or contain."),
    "POSITION_INVALID": N_(
        "This isn't a position. Choose a place in the grid, or enter a value like center or 50% 40%."
    ),
    "ICON_REQUIRED": N_("No icon yet. Choose a logo."),
    # What the picture itself shows
    "ICON_BLANK": N_(
        "The drawing is empty, so people would see only the coloured circle. Choose another SVG."
    ),
    "ICON_OUT_OF_SIGHT": N_(
        "The drawing is outside the circle, so it isn't visible. Fit it into the circle."
    ),
    "ICON_CUT_OFF": N_("The edge of the circle cuts off part of the drawing. Make it smaller, or centre it."),
    "ICON_SMALL": N_("The drawing is too small to recognise. Make it larger."),
    "ICON_OFF_CENTRE": N_("The drawing isn't centred in the circle. Centre it, unless this is intended."),
    "ICON_POSITION_KEPT": N_(
        "The position was set for the previous drawing, and this one isn't centred. Centre it."
    ),
    "ICON_FAINT": N_(
        "The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour."
    ),
    "ICON_BACKGROUND": N_(
        "The drawing has a background of its own, which shows as a rectangle in the circle. Remove it."
    ),
    "NAME_FAINT": N_(
        "The white name on a connected tile is hard to read on this colour ({ratio} : 1). "
        "Choose a darker one."
    ),
    "ICONS_ALIKE": N_("The inactive icon looks like the active one. Use a grey colour or another drawing."),
    "ICON_TOO_SLOW": N_("Browsers can't draw this drawing within 3 seconds. Use a simpler drawing."),
    "ICON_TOO_MUCH_MEMORY": N_(
        "Browsers need more than 700 MB of memory for this drawing. Use a simpler drawing."
    ),
    "ICON_CRASHES": N_("This drawing makes the browser engine crash. Use a simpler drawing."),
    "ICON_BUSY": N_("This computer was too busy to draw the icon within 3 seconds. Try again in a moment."),
    "ICON_OVERDUE": N_("The icon wasn't drawn within 5 seconds. Try again, or use a simpler drawing."),
    "ICON_NOT_CHECKED": N_(
        "This drawing couldn't be checked automatically. Check it in a browser before you register."
    ),
    "DRAWING_FAULT": N_(
        "This drawing couldn't be checked because of a fault in the program. Check the preview before you "
        "register."
    ),
    "ICON_NO_CAIRO": N_(
        "Neither Chromium nor the Cairo library was found, so this wasn't checked. Check it in a browser."
    ),
    # What was pasted or dropped
    "PASTED_NO_SVG": N_(
        "This text contains no logo. Copy a picture, an SVG's code or a web address, then paste it here."
    ),
    "PASTED_FROM_FIGMA": N_(
        "Figma copied this in its own format. In Figma, choose Copy/Paste as, Copy as SVG, then paste again."
    ),
    "PASTED_DRAWING": N_(
        "The drawing program didn't copy an SVG. Export the drawing as SVG there, then drop the file here."
    ),
    # Pictures of pixels
    "PICTURE_FILE_TOO_LARGE": N_("The picture's file is larger than {limit} MB. Use a smaller copy."),
    "PICTURE_TOO_MANY_PIXELS": N_(
        "The picture has more than {limit} million pixels. Scale it down, for example to 1000 pixels."
    ),
    "PICTURE_DAMAGED": N_("The picture's file is damaged or incomplete. Download or export it again."),
    "PICTURE_EMPTY": N_("Nothing is drawn in this picture. Choose another one."),
    "PICTURE_LOCKED": N_("The PDF is protected with a password. Save a copy without the password."),
    "PICTURE_NOT_SUPPORTED": N_(
        "This is a {format} file, which can't be opened here. Open it in an image editor and save it as PNG."
    ),
    "PICTURE_TOO_SLOW": N_("Converting the picture took too long. Scale it down, or use a simpler one."),
    "TRACING_MISSING": N_(
        "Pictures can't be converted on this computer, because there is no converter for its processor. "
        "Use an SVG."
    ),
    # The drawing's size
    "DATA_URI_TOO_LARGE": N_(
        "The drawing takes {bytes} bytes as a Data URI, but Bitrix24 stores only {limit}. Use a simpler one."
    ),
    "DATA_URI_LARGE": N_(
        "The drawing is large: {bytes} of the {limit} bytes that Bitrix24 stores. A simpler one loads faster."
    ),
    # Parameters in a file
    "DATA_URI_INVALID": N_(
        "The icon isn't a Data URI. It must start with data:image/svg+xml, followed by the drawing."
    ),
    "DATA_URI_NOT_SVG": N_(
        "The icon's Data URI contains no SVG. It must start with data:image/svg+xml. Use an SVG file."
    ),
    "DATA_URI_BASE64": N_(
        "The icon's Data URI is damaged: its Base64 part can't be read. Create it again from the SVG."
    ),
    "DATA_URI_FORM": N_(
        "In form data, + means a space and % codes are decoded, which damages a Data URI. This was undone."
    ),
    "DATA_URI_PLUS": N_(
        "The icon's spaces were written as +, which browsers don't understand. They were turned into spaces."
    ),
    "DATA_URI_TWICE": N_("The icon was encoded twice, so browsers would draw nothing. It was decoded once."),
    "SVG_RECODED": N_(
        "The icon isn't saved as UTF-8, so browsers would draw nothing. It was converted. Check the preview."
    ),
    "WRONG_TYPE": N_("{field} doesn't match Bitrix24's documentation, so it was skipped. Correct it."),
    "BOOLEAN_SPELLING": N_("{field} must be true or false. It was read as {read}."),
    "PARAMETER_MISNAMED": N_("Did you mean {meant}? Bitrix24 has no parameter “{name}”, so it was skipped."),
    "ICON_IS_TEXT": N_("{field} is a text, but it must hold the drawing as {meant}. It was skipped."),
    "ID_BUILT_IN": N_("Bitrix24's own connector has the ID “{id}”. Choose another one."),
    "UNKNOWN_PARAMETER": N_(
        "Bitrix24's documentation has no parameter “{name}” here, so it was skipped. Check the spelling."
    ),
    # The drawing itself: files that browsers do not draw
    "SVG_EMPTY": N_("The file is empty. Choose another SVG file."),
    "SVG_TOO_LARGE": N_("The file is too large for an icon. Choose a simple SVG, ideally under 20 KB."),
    "SVG_IS_RASTER": N_("This is a {format} picture, not an SVG. Choose it as the logo to convert it."),
    "SVG_IS_OTHER_FORMAT": N_(
        "This is a {format} file, not an SVG. Save or export the drawing as a plain SVG."
    ),
    "SVG_IS_HTML": N_("This is a saved web page, not an SVG. Download the picture itself."),
    "SVG_NOT_UTF8": N_("The SVG isn't saved as UTF-8, so browsers draw nothing. Save it again as UTF-8."),
    "SVG_NOT_XML": N_("The SVG has an error in its code, so browsers draw nothing. Export it again."),
    "SVG_INCOMPLETE": N_("The SVG is incomplete, so browsers draw nothing. Download or export it again."),
    "SVG_TAG_MISMATCH": N_("A part of the SVG isn't closed, so browsers draw nothing. Export it again."),
    "SVG_DUPLICATE_ATTRIBUTE": N_(
        "The SVG sets the same property twice, so browsers draw nothing. Remove one of the two."
    ),
    "SVG_BARE_AMPERSAND": N_("The SVG contains a bare &, so browsers draw nothing. Write &amp; instead."),
    "SVG_NO_NAMESPACE": N_(
        "The SVG has no xmlns, so browsers draw nothing. Add "
        'xmlns="http://www.w3.org/2000/svg" to its first <svg>.'
    ),
    "SVG_WRONG_NAMESPACE": N_(
        "The xmlns of the SVG is misspelled, so browsers draw nothing. It must be"
        ' exactly xmlns="http://www.w3.org/2000/svg".'
    ),
    "SVG_NOT_SVG_ROOT": N_(
        "The file starts with <{name}>, not with <svg>, so it isn't an SVG. Choose another file."
    ),
    "SVG_UNBOUND_PREFIX": N_(
        "The SVG uses “{name}:” without declaring it, so browsers draw nothing. Export it again."
    ),
    "SVG_UNDEFINED_ENTITY": N_(
        "SVG has no &{name}; so browsers draw nothing. Use the character itself instead."
    ),
    "SVG_TEXT_AFTER_END": N_(
        "There is content after the end of the SVG, so browsers draw nothing. Delete everything after </svg>."
    ),
    "SVG_BEFORE_DECLARATION": N_(
        "There is content before <?xml, so browsers draw nothing. Delete it, including empty lines."
    ),
    # The drawing itself: what browsers draw in an unintended way
    "SVG_NO_VIEW_BOX": N_("The drawing has no viewBox, so it doesn't scale and is cut off in small places."),
    "SVG_ZERO_VIEW_BOX": N_(
        "The drawing's viewBox has no width or height, so browsers draw nothing. Set its real size."
    ),
    "SVG_CLIP_GROUP": N_(
        "Browsers ignore groups in a clipping path, so part of the drawing is missing. Ungroup them."
    ),
    "SVG_HIDDEN_WHEN_SMALL": N_(
        "At icon size, the rule “{rule}” hides part of the drawing. Show it at every size."
    ),
    "SVG_ROOT_SHIFT": N_(
        "The whole drawing is shifted by a fixed distance, too far for a small icon. Make the shift scale."
    ),
    "SVG_FLOWED_TEXT": N_(
        "Browsers don't draw flowed text, so “{text}” is missing. Convert it to normal text."
    ),
    "SVG_OUTSIDE": N_("Part of the drawing is in another file ({name}), which Bitrix24 doesn't load."),
    "SVG_TEXT": N_(
        "The drawing contains text, which looks different without its font. Convert the text to paths."
    ),
    "SVG_SCRIPT": N_(
        "The drawing contains a script. Bitrix24 never runs it, so whatever it draws will be missing."
    ),
    # The drawing itself: harmless findings
    "SVG_MOVES": N_(
        "The drawing moves for {seconds} s each time Bitrix24 shows it. Saved pictures show it at rest."
    ),
    "SVG_KEEPS_MOVING": N_(
        "The drawing never stops moving in Bitrix24. Saved pictures show one moment of it."
    ),
    "SVG_CURRENT_COLOR": N_("The drawing has no colour of its own, so Bitrix24 draws it black."),
    "SVG_ROOT_TRANSFORM": N_(
        "The whole drawing is rotated, mirrored or scaled in a way that other programs may show differently."
    ),
    "SVG_PIXELS": N_(
        "The drawing contains a {format} picture, which may look blurred on high-resolution screens."
    ),
    "SVG_ONLY_SIZE": N_(
        "The SVG has no viewBox. Browsers scale it by its width and height; other programs may not."
    ),
    "SVG_PERCENT_SIZE": N_("The SVG's width or height is in percent, which has no effect in Bitrix24."),
    "SVG_DOCTYPE": N_("The SVG starts with a DOCTYPE, which no browser needs."),
    "SVG_METADATA": N_("The SVG contains {bytes} bytes that only a drawing program needs."),
    "SVG_COVER": N_("An invisible rectangle covers the whole drawing."),
    # The drawing itself: files that would exhaust a renderer
    "SVG_ENTITY_BOMB": N_(
        "The SVG expands to an enormous size when it's read, so it was rejected. Choose another file."
    ),
    "SVG_FAULT": N_("The SVG couldn't be read because of a fault in the program. Choose another one."),
    "SVG_USE_BOMB": N_("The SVG repeats its parts so often that browsers hang. Choose a simpler one."),
    "SVG_TOO_DEEP": N_("The SVG nests its parts more than {limit} levels deep. Choose a simpler one."),
    "SVG_TOO_MANY_ELEMENTS": N_("The SVG has more than {limit} parts. Choose a simpler one."),
    "SVG_TOO_MANY_ATTRIBUTES": N_(
        "A part of the SVG has more than {limit} attributes. Choose a simpler one."
    ),
    # Drawing without a browser
    "CAIRO_MISSING": N_(
        "The Cairo library is missing on this computer, so only the exact preview is available."
    ),
    "RASTER_TIMEOUT": N_("Drawing took too long and was stopped. Choose a simpler drawing."),
    "RASTER_FAILED": N_("The approximate preview can't draw this SVG. The exact preview may."),
}
"""English sentences by code."""


def sentence(problem: Problem) -> str:
    """Return a problem's sentence: what is wrong, and what to do."""
    return code_sentence(problem.code, {"field": problem.field, **problem.details})


def refusal_sentence(refused: SvgRefused) -> str:
    """Return the sentence that says why no browser draws a file."""
    return code_sentence(refused.code, refused.problem_details)


def code_sentence(code: str, details: Mapping[str, str | int] | None = None) -> str:
    """Return the sentence for a code of `connector` or `icon`.

    Args:
        code: the code.
        details: values for the sentence; `line` and `column` are appended.
    """
    known = _Details(details or {})
    for name in _FRACTIONS & known.keys():
        known[name] = decimal(str(known[name]))
    if code == "ICON_NOT_CHECKED" and "reason" in known:
        return not_checked_sentence(str(known["reason"]))
    if code == "PAGE_TEST_FAILED":
        return found_sentence(str(known["finding"]), known)
    text = _(SENTENCES[code]).format_map(known)
    if "line" in known:
        # Translators: where in the SVG file the mistake is.
        text = sentences(text, _("(Line {line}, column {column}.)").format_map(known))
    return text


_FRACTIONS = frozenset({"ratio", "seconds"})
"""Details that may have a decimal mark."""


class _Details(dict[str, str | int]):
    """Details by name, with an ellipsis for an unknown one."""

    def __missing__(self, name: str) -> str:
        return "…"
