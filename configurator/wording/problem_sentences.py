"""What is wrong with a connector, for an admin who writes no code: what it is, and what to do.

The keys are the codes of `connector` and `icon`. For the translator: what stands in braces is replaced.
"""

from __future__ import annotations

from configurator.wording.translation import N_

SENTENCES = {
    # The connector's fields
    "CONNECTOR_ID_REQUIRED": N_("The connector has no ID. Enter a short one, for example my_shop_chat."),
    "APPLICATION_REGISTRATION_ERROR_POINT": N_("Bitrix24 accepts no dot in an ID. Write _ instead."),
    "ID_CHARACTERS": N_(
        "An ID may hold only small Latin letters, digits and _. Remove everything else, spaces too."
    ),
    "ID_UPPER_CASE": N_(
        "Bitrix24 will save this ID in small letters, as “{id}”. Write it like that here too."
    ),
    "ID_TOO_LONG": N_("The ID has {length} characters, and Bitrix24 keeps only {limit}. Shorten it."),
    "NAME_REQUIRED": N_("The connector has no name. Enter the name that your colleagues will see."),
    "NAME_BLANK": N_("The name is only spaces. Enter the name that your colleagues will see."),
    "NAME_TOO_LONG": N_("The name has {length} characters, and Bitrix24 keeps only {limit}. Shorten it."),
    "TEXT_NOT_UNICODE": N_(
        "This text holds a damaged character that cannot be sent. Delete it and type it again."
    ),
    "NO_PLACEMENT_HANDLER": N_(
        "The settings page address is missing. Ask the developer of the connector for it."
    ),
    "HANDLER_INVALID": N_(
        "This is not a complete web address. Enter one like https://chat.example.com/settings."
    ),
    "HANDLER_NOT_HTTPS": N_("The settings page must begin with https://, or Bitrix24 cannot open it."),
    "HANDLER_NOT_PUBLIC": N_(
        "This address works only inside your own network: Bitrix24 cannot open it. Enter a public one."
    ),
    "COLOR_INVALID": N_("This is not a colour. Pick one, or write it like #69acc0 or orange."),
    "SIZE_INVALID": N_("This is not a size. Move the slider, or write it like 90%, 24px or contain."),
    "POSITION_INVALID": N_(
        "This is not a position. Choose a place in the grid, or write it like center or 50% 40%."
    ),
    "ICON_REQUIRED": N_("There is no icon. Choose an SVG file."),
    # What the picture itself shows
    "ICON_BLANK": N_("The drawing shows nothing: only the coloured disc would be seen. Choose another SVG."),
    "ICON_OUT_OF_SIGHT": N_(
        "The drawing lies outside the disc, so nothing of it is seen. Fit it into the disc."
    ),
    "ICON_CUT_OFF": N_(
        "The round edge cuts off a part of the drawing. Make it smaller, or move it to the middle."
    ),
    "ICON_SMALL": N_("The drawing is so small that people can hardly make it out. Make it larger."),
    "ICON_OFF_CENTRE": N_(
        "The drawing does not lie in the middle of the disc. Centre it, unless you want it so."
    ),
    "ICON_FAINT": N_(
        "The drawing is hard to see on this colour (contrast {ratio} : 1). Choose another colour."
    ),
    "NAME_FAINT": N_(
        "On a connected tile the white name is hard to read on this colour ({ratio} : 1). Take a darker one."
    ),
    "ICONS_ALIKE": N_(
        "The inactive icon looks like the active one. Give it a grey colour or another drawing."
    ),
    "ICON_NOT_CHECKED": N_(
        "The program could not look at this drawing itself. Look at the preview before you register."
    ),
    "ICON_NO_CAIRO": N_(
        "Without the Cairo library the program cannot look at the drawing. Look at the preview."
    ),
    # What was pasted or dropped
    "PASTED_NO_SVG": N_("This text holds no SVG. Copy an SVG's code or its Data URI, then paste it here."),
    "PASTED_PIXELS": N_(
        "This is a picture made of pixels, not an SVG. Save or copy the drawing as SVG where it comes from."
    ),
    "PASTED_ADDRESS": N_(
        "This is only an address. Save the picture to this computer, then drop its file here."
    ),
    "PASTED_FROM_FIGMA": N_(
        "Figma copied this in a format of its own. Choose Copy/Paste as, Copy as SVG there, and paste again."
    ),
    "PASTED_DRAWING": N_(
        "The drawing program copied no SVG. Export the drawing as SVG there, then drop the file here."
    ),
    # The drawing's size
    "DATA_URI_TOO_LARGE": N_(
        "The drawing takes {bytes} bytes as a Data URI, and Bitrix24 keeps only {limit}. Use a simpler one."
    ),
    "DATA_URI_LARGE": N_(
        "The drawing is large: {bytes} of the {limit} bytes Bitrix24 keeps. A simpler one loads faster."
    ),
    # Parameters in a file
    "DATA_URI_INVALID": N_(
        "The icon is not a Data URI. It must begin with data:image/svg+xml, and hold the drawing."
    ),
    "DATA_URI_NOT_SVG": N_(
        "The icon's Data URI holds no SVG: it must begin with data:image/svg+xml. Use an SVG file."
    ),
    "DATA_URI_BASE64": N_(
        "The icon's Data URI is damaged: its Base64 part cannot be read. Make it again from the SVG."
    ),
    "WRONG_TYPE": N_(
        "{field} is not written as Bitrix24's documentation says, so it was left out. Correct it."
    ),
    "BOOLEAN_SPELLING": N_("{field} should be written true or false. It was read as {read}."),
    "UNKNOWN_PARAMETER": N_(
        "Bitrix24's documentation has no parameter “{name}” here. It was left out: check the spelling."
    ),
    # The drawing itself: files that browsers do not draw
    "SVG_EMPTY": N_("The file is empty. Choose an SVG file with a drawing in it."),
    "SVG_TOO_LARGE": N_("The file is far too large for an icon. Choose a simple SVG, at best under 20 KB."),
    "SVG_IS_RASTER": N_(
        "This is a {format} picture, not an SVG, whatever its name says. Ask for the drawing as SVG."
    ),
    "SVG_IS_OTHER_FORMAT": N_(
        "This is a {format} file, not an SVG. Save or export the drawing as a plain SVG."
    ),
    "SVG_IS_HTML": N_("This is a saved web page, not an SVG. Download the picture itself."),
    "SVG_NOT_UTF8": N_("The text of the SVG is not UTF-8, so browsers draw nothing. Save it again as UTF-8."),
    "SVG_NOT_XML": N_("The SVG has a mistake in its code, so browsers draw nothing. Export it again."),
    "SVG_INCOMPLETE": N_(
        "The SVG breaks off before its end, so browsers draw nothing. Download or export it again."
    ),
    "SVG_TAG_MISMATCH": N_(
        "A part of the SVG is opened but not closed, so browsers draw nothing. Export it again."
    ),
    "SVG_DUPLICATE_ATTRIBUTE": N_(
        "The SVG sets the same property twice, so browsers draw nothing. Remove one of the two."
    ),
    "SVG_BARE_AMPERSAND": N_("The SVG holds a bare &, so browsers draw nothing. Write &amp; in its place."),
    "SVG_NO_NAMESPACE": N_(
        "The SVG does not say that it is one, so browsers draw nothing. Write"
        ' xmlns="http://www.w3.org/2000/svg" inside its first <svg>.'
    ),
    "SVG_WRONG_NAMESPACE": N_(
        "The xmlns of the SVG is misspelled, so browsers draw nothing. It must be"
        ' exactly xmlns="http://www.w3.org/2000/svg".'
    ),
    "SVG_NOT_SVG_ROOT": N_(
        "The file begins with <{name}>, not with <svg>, so it is no SVG. Choose another file."
    ),
    "SVG_UNBOUND_PREFIX": N_(
        "The SVG uses “{name}:” without explaining it, so browsers draw nothing. Export it again."
    ),
    "SVG_UNDEFINED_ENTITY": N_(
        "SVG knows no &{name}; so browsers draw nothing. Put the character itself in its place."
    ),
    "SVG_TEXT_AFTER_END": N_(
        "Something follows the end of the SVG, so browsers draw nothing. Delete it after </svg>."
    ),
    "SVG_BEFORE_DECLARATION": N_(
        "Something stands before <?xml, so browsers draw nothing. Delete it, empty lines too."
    ),
    # The drawing itself: what browsers draw, but not as it was meant
    "SVG_NO_VIEW_BOX": N_(
        "The drawing does not scale, because it has no viewBox: it is cut off where space is small."
    ),
    "SVG_OUTSIDE": N_("A part of the drawing lies outside its file ({name}), and Bitrix24 does not load it."),
    "SVG_TEXT": N_(
        "The drawing holds text, which changes where its font is missing. Turn the text into paths."
    ),
    "SVG_SCRIPT": N_(
        "The drawing carries a script. Bitrix24 never runs it; whatever it draws will be missing."
    ),
    # The drawing itself: what could be tidier
    "SVG_CURRENT_COLOR": N_("The drawing has no colour of its own, so Bitrix24 draws it black."),
    "SVG_PIXELS": N_(
        "The drawing holds a {format} picture made of pixels. On sharp screens it may be blurred."
    ),
    "SVG_ONLY_SIZE": N_(
        "The SVG has no viewBox. Browsers scale it by its width and height; other programs may not."
    ),
    "SVG_PERCENT_SIZE": N_("The SVG gives its width or height in percent, which says nothing in Bitrix24."),
    "SVG_DOCTYPE": N_("The SVG begins with a DOCTYPE, which no browser needs."),
    "SVG_METADATA": N_("The SVG carries {bytes} bytes that only a drawing program needs."),
    "SVG_COVER": N_("An invisible rectangle lies over the whole drawing."),
    # The drawing itself: files made to exhaust whoever draws them
    "SVG_ENTITY_BOMB": N_(
        "The SVG swells to an enormous text when it is read, so it is refused. Choose another file."
    ),
    "SVG_USE_BOMB": N_(
        "The SVG repeats its parts so often that browsers hang, so it is refused. Choose a simpler one."
    ),
    "SVG_TOO_DEEP": N_(
        "The SVG nests its parts more than {limit} deep, so it is refused. Choose a simpler one."
    ),
    "SVG_TOO_MANY_ELEMENTS": N_(
        "The SVG has more than {limit} parts, so it is refused. Choose a simpler one."
    ),
    # Drawing without a browser
    "CAIRO_MISSING": N_(
        "This computer lacks the Cairo library, so the picture is drawn by the browser engine only."
    ),
    "RASTER_TIMEOUT": N_("Drawing took too long and was stopped. Choose a simpler drawing."),
    "RASTER_FAILED": N_("The simple drawing engine cannot draw this SVG. The browser engine may."),
}
"""English sentence by code; context “Problems” for the translator."""
