"""Why nobody has looked at a drawing's picture."""

from __future__ import annotations

from configurator.wording.translation import N_, _

# Translators: what a drawing uses; it stands in "The drawing uses …".
FEATURES = {
    "animation": N_("animation"),
    "blending": N_("blend modes"),
    "clipping": N_("a special clipping path"),
    "color": N_("an unusual colour"),
    "condition": N_("conditional parts"),
    "filter": N_("filters"),
    "foreign_object": N_("embedded web content"),
    "function": N_("CSS functions"),
    "gradient": N_("a special gradient"),
    "image": N_("embedded pictures"),
    "marker": N_("line markers"),
    "mask": N_("masks"),
    "media_rule": N_("rules for screen sizes"),
    "number": N_("unusual numbers"),
    "pattern": N_("patterns"),
    "root_style": N_("styles of the whole drawing"),
    "size": N_("too many parts"),
    "stroke": N_("special outlines"),
    "style": N_("special CSS styles"),
    "style_sheet": N_("a special style sheet"),
    "text": N_("text"),
    "unit": N_("unusual units"),
    "variable": N_("CSS variables"),
}
"""By the names of `icon.plain.reasons.Reason`: what only a browser draws."""
SENTENCES = {
    "closeness": N_(
        "Without Chromium, the picture isn't exact enough to judge this drawing. Check it in a browser."
    ),
    "failure": N_("Cairo couldn't draw this drawing, so it wasn't checked. Check it in a browser."),
    "fault": N_("This drawing wasn't checked because of a fault in the program. Check it in a browser."),
}
"""By the other names: whole sentences."""


def not_checked_sentence(reason: str) -> str:
    """Return the sentence that says why a drawing wasn't checked, by the name of the reason."""
    if reason in SENTENCES:
        return _(SENTENCES[reason])
    return _("The drawing uses {feature}, which only Chromium can check. Check it in a browser.").format(
        feature=_(FEATURES[reason])
    )
