"""A sentence for each reason why a website gives no logo."""

from __future__ import annotations

from configurator.wording.translation import N_, _

SENTENCES = {
    "WEBSITE_ADDRESS_INVALID": N_("This isn't a web address. Enter one like https://example.com."),
    "WEBSITE_NOT_PUBLIC": N_(
        "This address is inside a network, not on the internet. Save the logo as a file and open it."
    ),
    "WEBSITE_NOT_FOUND": N_("This website doesn't exist. Check the address."),
    "WEBSITE_NO_ANSWER": N_("The website didn't answer in time. Try again, or save the logo as a file."),
    "WEBSITE_UNREACHABLE": N_("The website can't be reached. Check the address and your connection."),
    "WEBSITE_REFUSED": N_("The website answered with an error. Check the address."),
    "WEBSITE_REDIRECTS": N_("The website redirects again and again. Save the logo as a file and open it."),
    "WEBSITE_CERTIFICATE": N_(
        "The website's certificate isn't valid, so nothing was downloaded. Save the logo as a file and open "
        "it."
    ),
    "WEBSITE_TOO_LARGE": N_("The website sends too much. Save the logo as a file and open it."),
    "WEBSITE_NO_LOGO": N_("No logo was found on this website. Save it as a file and open it."),
}
"""English sentences by the codes of `services.website_logo`."""


def website_sentence(code: str) -> str:
    """Return the sentence for the code of a `WebsiteError`."""
    return _(SENTENCES[code])
