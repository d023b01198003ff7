"""Results of testing a settings page, and the message for its developer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from configurator.wording.punctuation import sentences
from configurator.wording.translation import N_, _

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import Finding, PageReport
    from configurator.connector.model import Connector

FINDINGS: dict[str, tuple[str, str]] = {
    "HOST_NOT_FOUND": (
        N_("This address doesn't exist."),
        N_("Check the spelling, or add a DNS record for the name."),
    ),
    "NOT_REACHABLE": (
        N_("This address doesn't respond."),
        N_("The web server must accept connections from the internet on port 443."),
    ),
    "TIMEOUT": (
        N_("The page didn't respond within 15 seconds."),
        N_("The page must respond within a few seconds."),
    ),
    "CONNECTION_LOST": (
        N_("The connection was lost before the page loaded."),
        N_("The server closes the connection before its response is complete."),
    ),
    "PROXY": (
        N_("Your network's proxy blocked the connection, so the page wasn't tested."),
        N_("Please test the address from outside our network."),
    ),
    "NOT_PUBLIC": (
        N_("From here, this address leads to a private network, so people outside may not reach it."),
        N_("Every operator's browser must reach the page, even from home. Use a public address."),
    ),
    "CERTIFICATE": (
        N_("The connection isn't secure: browsers reject the page's certificate."),
        N_("Install a valid certificate, for example from Let's Encrypt."),
    ),
    "CERTIFICATE_EXPIRED": (
        N_("The page's certificate has expired, so browsers reject it."),
        N_("Renew the certificate, ideally automatically."),
    ),
    "CERTIFICATE_OTHER_HOST": (
        N_("The page's certificate is for another name, so browsers reject it."),
        N_("Install a certificate for this host name."),
    ),
    "CERTIFICATE_UNKNOWN": (
        N_("The page's certificate is incomplete, or browsers don't trust its issuer."),
        N_(
            "Use a certificate from a trusted authority, and include the intermediate "
            "certificates (fullchain)."
        ),
    ),
    "REDIRECT_INSECURE": (
        N_("The page redirects to {target}, which isn't secure."),
        N_("Respond at the https address itself, without a redirect to http."),
    ),
    "POST_REFUSED": (
        N_("The page rejects POST, the request that Bitrix24 opens it with."),
        N_("The page must respond to POST as it does to GET (now: {status})."),
    ),
    "NOT_FOUND": (
        N_("The server responds, but it has no page at this address."),
        N_("Check the path. POST returns {status}."),
    ),
    "ACCESS_DENIED": (
        N_("The page denies access."),
        N_(
            "POST returns {status}. Don't put a login, firewall or CSRF check in front of "
            "the page: Bitrix24's POST comes from another site."
        ),
    ),
    "SERVER_ERROR": (
        N_("The page has a server error."),
        N_("A POST with every field that Bitrix24 sends, with test values, returns {status}."),
    ),
    "STATUS": (
        N_("The page returns an unexpected response."),
        N_("POST must return 200 (now: {status})."),
    ),
    "REDIRECTED": (
        N_("The page redirects to {target}, which loses the data that Bitrix24 sends."),
        N_("Respond to POST at this address, without a redirect (now: to {target})."),
    ),
    "REDIRECTED_OFTEN": (
        N_("The page redirects in a loop."),
        N_("Respond to POST at this address, without redirects."),
    ),
    "SIGN_IN_REDIRECT": (
        N_("The page sends people to a sign-in page, {target}."),
        N_(
            "Don't ask for a sign-in (now: {target}). Bitrix24's POST says who opens the page; cookies of "
            "your site aren't sent in its frame."
        ),
    ),
    "SIGN_IN_PAGE": (
        N_("The page asks for a password. Nobody gets past the sign-in of your site from Bitrix24."),
        N_("Don't put a sign-in in front of the page: Bitrix24's POST says who opens it."),
    ),
    "TOO_WIDE": (
        N_("The page needs {value} pixels in width, but Bitrix24 shows it in 800."),
        N_("Make the page fit 800 pixels: it has a fixed width of {value}."),
    ),
    "EMPTY_PAGE": (
        N_("The page responds, but it's empty."),
        N_("The page should show something, even where AUTH_ID isn't valid."),
    ),
    "NOT_A_PAGE": (
        N_("The response isn't a page that a browser can show ({value})."),
        N_("Send Content-Type: text/html, not a download (now: {value})."),
    ),
    "TOO_LARGE": (
        N_("The page is too large."),
        N_("The response is larger than 4 MB."),
    ),
    "BROKEN_ANSWER": (
        N_("The response arrived damaged."),
        N_("The response's compression or length is wrong."),
    ),
    "FRAME_OPTIONS": (
        N_("The page doesn't allow Bitrix24 to show it."),
        N_("Remove “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead."),
    ),
    "FRAME_ANCESTORS": (
        N_("The page allows other sites to show it, but not Bitrix24."),
        N_("Add {origin} to frame-ancestors (now: {value})."),
    ),
}
"""By code: the sentence for the user, and the advice for the developer."""

_STEPS: dict[str, tuple[str, str]] = {
    "public": (
        N_("On the internet"),
        N_("The address is reachable."),
    ),
    "secure": (
        N_("Secure"),
        N_("Its certificate is valid."),
    ),
    "post": (
        N_("Responds to Bitrix24"),
        N_("It responds to POST, the request that Bitrix24 opens it with."),
    ),
    "frame": (
        N_("Inside Bitrix24"),
        N_("It can be shown inside {origin}."),
    ),
}


def step_title(step: str) -> str:
    """Return the name of a step."""
    return _(_STEPS[step][0])


def step_good(step: str, origin: str) -> str:
    """Return the sentence for a step that passed."""
    return _(_STEPS[step][1]).format(origin=origin)


def finding_sentence(finding: Finding) -> str:
    """Return the sentence for a finding."""
    return _(FINDINGS[finding.code][0]).format(**finding.details)


def found_sentence(code: str, details: Mapping[str, str | int]) -> str:
    """Return the sentence for a kept finding, whose code may be another version's."""
    if code not in FINDINGS:
        return _("The last test of the settings page found a problem.")
    return _(FINDINGS[code][0]).format_map({"target": "…", "value": "…", "status": "…", **details})


def advice(examined: PageReport) -> list[str]:
    """Return the advice for the developer, one line per finding."""
    return [
        _(FINDINGS[one.code][1]).format(**{**one.details, "origin": examined.origin})
        for one in examined.findings
    ]


def subject(connector: Connector) -> str:
    """Return the subject of the message."""
    return _("Settings page for the Bitrix24 connector “{name}”").format(name=connector.name)


def developer_message(
    connector: Connector, origin: str, examined: PageReport | None = None, application: str = ""
) -> str:
    """Return the message for the settings page's developer (Bitrix24 documentation, SETTING_CONNECTOR).

    Args:
        connector: the connector.
        origin: the portal, `https://acme.bitrix24.com`; empty if it isn't known yet.
        examined: the result of testing the address, if it was tested.
        application: the name of the application that registers the connector; empty if it isn't known yet.
    """
    where = origin or _("https://*.bitrix24.com")
    head = _("Hello,\n"
             "\n"
             "our Open Channels connector “{name}” (ID {id}) for Bitrix24 needs a settings "
             "page. Bitrix24 opens it when someone connects the channel.")  # fmt: skip
    asked = (
        _("Its address should be {handler}.")
        if connector.placement_handler.startswith("https://")
        else _("Please send me its address (it becomes PLACEMENT_HANDLER).")
    )
    values = {
        "name": connector.name,
        "id": connector.id.lower(),
        "handler": connector.placement_handler,
        "where": where,
        "application": (
            _("“{name}”").format(name=application) if application else _("that registers the connector")
        ),
    }
    parts = [sentences(head, asked).format(**values), _needs().format(**values)]
    if examined is not None and examined.findings:
        found = "\n".join(f"- {line}" for line in advice(examined))
        parts.insert(1, _("A test of the address found:") + f"\n\n{found}")
    return "\n\n".join(parts) + "\n"


def _needs() -> str:
    """What a settings page must do (Bitrix24 documentation, SETTING_CONNECTOR)."""
    return _("What it must do:\n\n"
             "1. Have a public https:// address with a valid certificate.\n"
             "2. Answer POST. It gets the form fields PLACEMENT=SETTING_CONNECTOR, PLACEMENT_OPTIONS (JSON "
             "with CONNECTOR, LINE, ACTIVE_STATUS …), AUTH_ID, REFRESH_ID and member_id; the address has "
             "DOMAIN in its query.\n"
             "3. Allow the frame: Content-Security-Policy: frame-ancestors {where}, and no "
             "X-Frame-Options.\n"
             "4. Once the channel is set up, call imconnector.activate with CONNECTOR={id}, that LINE and "
             "ACTIVE=1 (a number: any text switches on), then imconnector.connector.data.set.\n"
             "5. Call event.bind once, as the application {application}: for any other it answers true "
             "and nothing comes. I have its client_id and client_secret. Events: OnImConnector… MessageAdd "
             "(replies), MessageUpdate, MessageDelete, DialogStart, DialogFinish, StatusDelete, "
             "LineDelete.\n"
             "6. Pass customers' messages on with imconnector.send.messages, and confirm replies with "
             "imconnector.send.status.delivery.\n\n"
             "Documentation: apidocs.bitrix24.com, SETTING_CONNECTOR.")  # fmt: skip
