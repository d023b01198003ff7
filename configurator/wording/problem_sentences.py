"""What is wrong with a connector, for an admin who writes no code: what it is, and what to do.

The keys are the codes of `connector` and `icon`. For the translator: what stands in braces is replaced.
"""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP

SENTENCES = {
    # The connector's fields
    "CONNECTOR_ID_REQUIRED": QT_TRANSLATE_NOOP(
        "Problems", "The connector has no ID. Enter a short one, for example my_shop_chat."
    ),
    "APPLICATION_REGISTRATION_ERROR_POINT": QT_TRANSLATE_NOOP(
        "Problems", "Bitrix24 accepts no dot in an ID. Write _ instead."
    ),
    "ID_CHARACTERS": QT_TRANSLATE_NOOP(
        "Problems",
        "An ID may hold only small Latin letters, digits and _. Remove everything else, spaces too.",
    ),
    "ID_UPPER_CASE": QT_TRANSLATE_NOOP(
        "Problems", "Bitrix24 will save this ID in small letters, as “{id}”. Write it like that here too."
    ),
    "ID_TOO_LONG": QT_TRANSLATE_NOOP(
        "Problems", "The ID has {length} characters, and Bitrix24 keeps only {limit}. Shorten it."
    ),
    "NAME_REQUIRED": QT_TRANSLATE_NOOP(
        "Problems", "The connector has no name. Enter the name that your colleagues will see."
    ),
    "NAME_BLANK": QT_TRANSLATE_NOOP(
        "Problems", "The name is only spaces. Enter the name that your colleagues will see."
    ),
    "NAME_TOO_LONG": QT_TRANSLATE_NOOP(
        "Problems", "The name has {length} characters, and Bitrix24 keeps only {limit}. Shorten it."
    ),
    "TEXT_NOT_UNICODE": QT_TRANSLATE_NOOP(
        "Problems", "This text holds a damaged character that cannot be sent. Delete it and type it again."
    ),
    "NO_PLACEMENT_HANDLER": QT_TRANSLATE_NOOP(
        "Problems", "The settings page address is missing. Ask the developer of the connector for it."
    ),
    "HANDLER_INVALID": QT_TRANSLATE_NOOP(
        "Problems", "This is not a complete web address. Enter one like https://chat.example.com/settings."
    ),
    "HANDLER_NOT_HTTPS": QT_TRANSLATE_NOOP(
        "Problems", "The settings page must begin with https://, or Bitrix24 cannot open it."
    ),
    "HANDLER_NOT_PUBLIC": QT_TRANSLATE_NOOP(
        "Problems",
        "This address works only inside your own network: Bitrix24 cannot open it. Enter a public one.",
    ),
    "COLOR_INVALID": QT_TRANSLATE_NOOP(
        "Problems", "This is not a colour. Pick one, or write it like #69acc0 or orange."
    ),
    "SIZE_INVALID": QT_TRANSLATE_NOOP(
        "Problems", "This is not a size. Move the slider, or write it like 90%, 24px or contain."
    ),
    "POSITION_INVALID": QT_TRANSLATE_NOOP(
        "Problems", "This is not a position. Choose a place in the grid, or write it like center or 50% 40%."
    ),
    "ICON_REQUIRED": QT_TRANSLATE_NOOP("Problems", "There is no icon. Choose an SVG file."),
    # What the picture itself shows
    "ICON_BLANK": QT_TRANSLATE_NOOP(
        "Problems", "The drawing shows nothing: only the coloured disc would be seen. Choose another SVG."
    ),
    "ICON_OUT_OF_SIGHT": QT_TRANSLATE_NOOP(
        "Problems", "The drawing lies outside the disc, so nothing of it is seen. Fit it into the disc."
    ),
    "ICON_CUT_OFF": QT_TRANSLATE_NOOP(
        "Problems",
        "The round edge cuts off a part of the drawing. Make it smaller, or move it to the middle.",
    ),
    "ICON_SMALL": QT_TRANSLATE_NOOP(
        "Problems", "The drawing is so small that people can hardly make it out. Make it larger."
    ),
    "ICON_OFF_CENTRE": QT_TRANSLATE_NOOP(
        "Problems", "The drawing does not lie in the middle of the disc. Centre it, unless you want it so."
    ),
    "ICON_FAINT": QT_TRANSLATE_NOOP(
        "Problems", "The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour."
    ),
    "NAME_FAINT": QT_TRANSLATE_NOOP(
        "Problems",
        "On a connected tile the white name is hard to read on this colour ({ratio} : 1). Take a darker one.",
    ),
    "ICONS_ALIKE": QT_TRANSLATE_NOOP(
        "Problems", "The inactive icon looks like the active one. Give it a grey colour or another drawing."
    ),
    "ICON_NOT_CHECKED": QT_TRANSLATE_NOOP(
        "Problems",
        "The program could not look at this drawing itself. Look at the preview before you register.",
    ),
    "ICON_NO_CAIRO": QT_TRANSLATE_NOOP(
        "Problems", "Without the Cairo library the program cannot look at the drawing. Look at the preview."
    ),
    # What was pasted or dropped
    "PASTED_NO_SVG": QT_TRANSLATE_NOOP(
        "Problems", "This text holds no SVG. Copy an SVG's code or its Data URI, then paste it here."
    ),
    "PASTED_PIXELS": QT_TRANSLATE_NOOP(
        "Problems",
        "This is a picture made of pixels, not an SVG. Save or copy the drawing as SVG where it comes from.",
    ),
    "PASTED_ADDRESS": QT_TRANSLATE_NOOP(
        "Problems", "This is only an address. Save the picture to this computer, then drop its file here."
    ),
    "PASTED_FROM_FIGMA": QT_TRANSLATE_NOOP(
        "Problems",
        "Figma copied this in a format of its own. Choose Copy/Paste as, Copy as SVG there, and paste again.",
    ),
    "PASTED_DRAWING": QT_TRANSLATE_NOOP(
        "Problems",
        "The drawing program copied no SVG. Export the drawing as SVG there, then drop the file here.",
    ),
    # The drawing's size
    "DATA_URI_TOO_LARGE": QT_TRANSLATE_NOOP(
        "Problems",
        "The drawing takes {bytes} bytes as a Data URI, and Bitrix24 keeps only {limit}. Use a simpler one.",
    ),
    "DATA_URI_LARGE": QT_TRANSLATE_NOOP(
        "Problems",
        "The drawing is large: {bytes} of the {limit} bytes Bitrix24 keeps. A simpler one loads faster.",
    ),
    # Parameters in a file
    "DATA_URI_INVALID": QT_TRANSLATE_NOOP(
        "Problems", "The icon is not a Data URI. It must begin with data:image/svg+xml, and hold the drawing."
    ),
    "DATA_URI_NOT_SVG": QT_TRANSLATE_NOOP(
        "Problems",
        "The icon's Data URI holds no SVG: it must begin with data:image/svg+xml. Use an SVG file.",
    ),
    "DATA_URI_BASE64": QT_TRANSLATE_NOOP(
        "Problems",
        "The icon's Data URI is damaged: its Base64 part cannot be read. Make it again from the SVG.",
    ),
    "WRONG_TYPE": QT_TRANSLATE_NOOP(
        "Problems", "{field} is not written as Bitrix24's documentation says, so it was left out. Correct it."
    ),
    "BOOLEAN_SPELLING": QT_TRANSLATE_NOOP(
        "Problems", "{field} should be written true or false. It was read as {read}."
    ),
    "UNKNOWN_PARAMETER": QT_TRANSLATE_NOOP(
        "Problems",
        "Bitrix24's documentation has no parameter “{name}” here. It was left out: check the spelling.",
    ),
    # The drawing itself: files that browsers do not draw
    "SVG_EMPTY": QT_TRANSLATE_NOOP("Problems", "The file is empty. Choose an SVG file with a drawing in it."),
    "SVG_TOO_LARGE": QT_TRANSLATE_NOOP(
        "Problems", "The file is far too large for an icon. Choose a simple SVG, at best under 20 KB."
    ),
    "SVG_IS_RASTER": QT_TRANSLATE_NOOP(
        "Problems",
        "This is a {format} picture, not an SVG, whatever its name says. Ask for the drawing as SVG.",
    ),
    "SVG_IS_OTHER_FORMAT": QT_TRANSLATE_NOOP(
        "Problems", "This is a {format} file, not an SVG. Save or export the drawing as a plain SVG."
    ),
    "SVG_IS_HTML": QT_TRANSLATE_NOOP(
        "Problems", "This is a saved web page, not an SVG. Download the picture itself."
    ),
    "SVG_NOT_UTF8": QT_TRANSLATE_NOOP(
        "Problems", "The text of the SVG is not UTF-8, so browsers draw nothing. Save it again as UTF-8."
    ),
    "SVG_NOT_XML": QT_TRANSLATE_NOOP(
        "Problems", "The SVG has a mistake in its code, so browsers draw nothing. Export it again."
    ),
    "SVG_INCOMPLETE": QT_TRANSLATE_NOOP(
        "Problems",
        "The SVG breaks off before its end, so browsers draw nothing. Download or export it again.",
    ),
    "SVG_TAG_MISMATCH": QT_TRANSLATE_NOOP(
        "Problems", "A part of the SVG is opened but not closed, so browsers draw nothing. Export it again."
    ),
    "SVG_DUPLICATE_ATTRIBUTE": QT_TRANSLATE_NOOP(
        "Problems", "The SVG sets the same property twice, so browsers draw nothing. Remove one of the two."
    ),
    "SVG_BARE_AMPERSAND": QT_TRANSLATE_NOOP(
        "Problems", "The SVG holds a bare &, so browsers draw nothing. Write &amp; in its place."
    ),
    "SVG_NO_NAMESPACE": QT_TRANSLATE_NOOP(
        "Problems",
        "The SVG does not say that it is one, so browsers draw nothing. Write"
        ' xmlns="http://www.w3.org/2000/svg" inside its first <svg>.',
    ),
    "SVG_WRONG_NAMESPACE": QT_TRANSLATE_NOOP(
        "Problems",
        "The xmlns of the SVG is misspelled, so browsers draw nothing. It must be"
        ' exactly xmlns="http://www.w3.org/2000/svg".',
    ),
    "SVG_NOT_SVG_ROOT": QT_TRANSLATE_NOOP(
        "Problems", "The file begins with <{name}>, not with <svg>, so it is no SVG. Choose another file."
    ),
    "SVG_UNBOUND_PREFIX": QT_TRANSLATE_NOOP(
        "Problems", "The SVG uses “{name}:” without explaining it, so browsers draw nothing. Export it again."
    ),
    "SVG_UNDEFINED_ENTITY": QT_TRANSLATE_NOOP(
        "Problems", "SVG knows no &{name}; so browsers draw nothing. Put the character itself in its place."
    ),
    "SVG_TEXT_AFTER_END": QT_TRANSLATE_NOOP(
        "Problems", "Something follows the end of the SVG, so browsers draw nothing. Delete it after </svg>."
    ),
    "SVG_BEFORE_DECLARATION": QT_TRANSLATE_NOOP(
        "Problems", "Something stands before <?xml, so browsers draw nothing. Delete it, empty lines too."
    ),
    # The drawing itself: what browsers draw, but not as it was meant
    "SVG_NO_VIEW_BOX": QT_TRANSLATE_NOOP(
        "Problems",
        "The drawing does not scale, because it has no viewBox: it is cut off where space is small.",
    ),
    "SVG_OUTSIDE": QT_TRANSLATE_NOOP(
        "Problems", "A part of the drawing lies outside its file ({name}), and Bitrix24 does not load it."
    ),
    "SVG_TEXT": QT_TRANSLATE_NOOP(
        "Problems",
        "The drawing holds text, which changes where its font is missing. Turn the text into paths.",
    ),
    "SVG_SCRIPT": QT_TRANSLATE_NOOP(
        "Problems", "The drawing carries a script. Bitrix24 never runs it; whatever it draws will be missing."
    ),
    # The drawing itself: what could be tidier
    "SVG_CURRENT_COLOR": QT_TRANSLATE_NOOP(
        "Problems", "The drawing has no colour of its own, so Bitrix24 draws it black."
    ),
    "SVG_PIXELS": QT_TRANSLATE_NOOP(
        "Problems", "The drawing holds a {format} picture made of pixels. On sharp screens it may be blurred."
    ),
    "SVG_ONLY_SIZE": QT_TRANSLATE_NOOP(
        "Problems",
        "The SVG has no viewBox. Browsers scale it by its width and height; other programs may not.",
    ),
    "SVG_PERCENT_SIZE": QT_TRANSLATE_NOOP(
        "Problems", "The SVG gives its width or height in percent, which says nothing in Bitrix24."
    ),
    "SVG_DOCTYPE": QT_TRANSLATE_NOOP("Problems", "The SVG begins with a DOCTYPE, which no browser needs."),
    "SVG_METADATA": QT_TRANSLATE_NOOP(
        "Problems", "The SVG carries {bytes} bytes that only a drawing program needs."
    ),
    "SVG_COVER": QT_TRANSLATE_NOOP("Problems", "An invisible rectangle lies over the whole drawing."),
    # The drawing itself: files made to exhaust whoever draws them
    "SVG_ENTITY_BOMB": QT_TRANSLATE_NOOP(
        "Problems",
        "The SVG swells to an enormous text when it is read, so it is refused. Choose another file.",
    ),
    "SVG_USE_BOMB": QT_TRANSLATE_NOOP(
        "Problems",
        "The SVG repeats its parts so often that browsers hang, so it is refused. Choose a simpler one.",
    ),
    "SVG_TOO_DEEP": QT_TRANSLATE_NOOP(
        "Problems", "The SVG nests its parts more than {limit} deep, so it is refused. Choose a simpler one."
    ),
    "SVG_TOO_MANY_ELEMENTS": QT_TRANSLATE_NOOP(
        "Problems", "The SVG has more than {limit} parts, so it is refused. Choose a simpler one."
    ),
    # Drawing without a browser
    "CAIRO_MISSING": QT_TRANSLATE_NOOP(
        "Problems",
        "This computer lacks the Cairo library, so the picture is drawn by the browser engine only.",
    ),
    "RASTER_TIMEOUT": QT_TRANSLATE_NOOP(
        "Problems", "Drawing took too long and was stopped. Choose a simpler drawing."
    ),
    "RASTER_FAILED": QT_TRANSLATE_NOOP(
        "Problems", "The simple drawing engine cannot draw this SVG. The browser engine may."
    ),
}
"""English sentence by code; context “Problems” for the translator."""
