"""What came of testing a settings page, and the message for whoever makes it. No Qt here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from configurator.wording.translation import N_, _

if TYPE_CHECKING:
    from configurator.bitrix24.settings_page import Finding, PageReport
    from configurator.connector.model import Connector

FINDINGS: dict[str, tuple[str, str]] = {
    "HOST_NOT_FOUND": (
        N_("No computer on the internet has this name."),
        N_("Check the spelling, or set up the name (DNS)."),
    ),
    "NOT_REACHABLE": (
        N_("Nobody answers at this address."),
        N_("The web server must listen at port 443, open to the internet."),
    ),
    "TIMEOUT": (
        N_("The page did not answer within 15 seconds."),
        N_("The page must answer within a few seconds."),
    ),
    "CONNECTION_LOST": (
        N_("The connection broke off before the page had come."),
        N_("The server closes the connection in the middle of its answer."),
    ),
    "PROXY": (
        N_("The proxy of your network did not let this program through: not tested."),
        N_("Please test the address from outside our network."),
    ),
    "NOT_PUBLIC": (
        N_("From here the name leads into a network of its own, so people outside may not reach it."),
        N_("Every operator's browser must reach the page, also from home: use a public address."),
    ),
    "CERTIFICATE": (
        N_("The connection is not safe: browsers refuse its certificate."),
        N_("Install a valid certificate, for example of Let's Encrypt."),
    ),
    "CERTIFICATE_EXPIRED": (
        N_("The page's certificate has expired; browsers refuse it."),
        N_("Renew the certificate, best of all automatically."),
    ),
    "CERTIFICATE_OTHER_HOST": (
        N_("The page's certificate is for another name; browsers refuse it."),
        N_("Install a certificate that names this very host."),
    ),
    "CERTIFICATE_UNKNOWN": (
        N_("The page's certificate comes from nobody whom browsers trust, or is incomplete."),
        N_(
            "Use a certificate of a known authority, and send the intermediate certificates along "
            "(fullchain)."
        ),
    ),
    "REDIRECT_INSECURE": (
        N_("It sends its visitors on to {target}, which is not secure."),
        N_("Answer at the https address itself, without a redirect to http."),
    ),
    "POST_REFUSED": (
        N_("The page refuses the way in which Bitrix24 opens it (POST)."),
        N_("The page must answer POST like GET (now: {status})."),
    ),
    "NOT_FOUND": (
        N_("The server answers, but has no page at this address."),
        N_("Check the path; POST is answered with {status}."),
    ),
    "ACCESS_DENIED": (
        N_("The page is closed to visitors."),
        N_(
            "POST is answered with {status}. No login, firewall or CSRF check may stand before the page: "
            "Bitrix24's POST comes from another site."
        ),
    ),
    "SERVER_ERROR": (
        N_("The page has an error of its own."),
        N_("POST with PLACEMENT and PLACEMENT_OPTIONS, without AUTH_ID, is answered with {status}."),
    ),
    "STATUS": (
        N_("The page does not answer as a page does."),
        N_("POST must be answered with 200 (now: {status})."),
    ),
    "REDIRECTED": (
        N_("It sends its visitors on to {target}; what Bitrix24 tells the page gets lost on the way."),
        N_("Answer POST at this very address, without a redirect (now: to {target})."),
    ),
    "REDIRECTED_OFTEN": (
        N_("It sends its visitors in a circle."),
        N_("Answer POST at this very address, without redirects."),
    ),
    "EMPTY_PAGE": (
        N_("The page answers, but it is empty."),
        N_("The page should show something, also without AUTH_ID."),
    ),
    "NOT_A_PAGE": (
        N_("What comes is no page that a browser shows ({value})."),
        N_("Send Content-Type: text/html, and no download (now: {value})."),
    ),
    "TOO_LARGE": (
        N_("The page is far too large."),
        N_("The answer is larger than 4 MB."),
    ),
    "BROKEN_ANSWER": (
        N_("The answer arrived damaged."),
        N_("The answer's compression or length is wrong."),
    ),
    "FRAME_OPTIONS": (
        N_("The page forbids being shown inside Bitrix24."),
        N_("Take off “{value}”, and send Content-Security-Policy: frame-ancestors {origin} instead."),
    ),
    "FRAME_ANCESTORS": (
        N_("The page may be shown inside other sites, but not inside Bitrix24."),
        N_("Add {origin} to frame-ancestors (now: {value})."),
    ),
}
"""By code: what it means, and what to tell the developer."""

_STEPS: dict[str, tuple[str, str]] = {
    "public": (
        N_("On the internet"),
        N_("The address can be reached."),
    ),
    "secure": (
        N_("Secure"),
        N_("Its certificate is valid."),
    ),
    "post": (
        N_("Answers Bitrix24"),
        N_("It answers the way in which Bitrix24 opens it (POST)."),
    ),
    "frame": (
        N_("Inside Bitrix24"),
        N_("It may be shown inside {origin}."),
    ),
}


def step_title(step: str) -> str:
    """Return the name of a step."""
    return _(_STEPS[step][0])


def step_good(step: str, origin: str) -> str:
    """Say that a step is as it should be."""
    return _(_STEPS[step][1]).format(origin=origin)


def finding_sentence(finding: Finding) -> str:
    """Say what a finding means for somebody who writes no code."""
    return _(FINDINGS[finding.code][0]).format(**finding.details)


def advice(examined: PageReport) -> list[str]:
    """Return what to tell the developer, a line for each finding."""
    return [
        _(FINDINGS[one.code][1]).format(**{**one.details, "origin": examined.origin})
        for one in examined.findings
    ]


def subject(connector: Connector) -> str:
    """Return the subject of the message."""
    return _("Settings page for the Bitrix24 connector “{name}”").format(name=connector.name)


def developer_message(connector: Connector, origin: str, examined: PageReport | None = None) -> str:
    """Write the message for whoever makes the settings page (Bitrix24 documentation, SETTING_CONNECTOR).

    Args:
        connector: whose page it is.
        origin: the portal, `https://acme.bitrix24.com`; empty where it is not known yet.
        examined: what a test of the address found, if there was one.
    """
    where = origin or _("https://*.bitrix24.com")
    head = _("Hello,\n\nour Open Channels connector “{name}” (ID {id}) for Bitrix24 needs a settings page: "
              "Bitrix24 opens it when somebody connects the channel.")  # fmt: skip
    asked = (
        _("Its address is to be {handler}.")
        if connector.placement_handler.startswith("https://")
        else _("Please send me its address (it becomes PLACEMENT_HANDLER).")
    )
    needs = _("What it must do:\n\n"
               "1. Have a public https:// address with a valid certificate.\n"
               "2. Answer POST. It gets the form fields PLACEMENT=SETTING_CONNECTOR, PLACEMENT_OPTIONS (JSON "
               "with CONNECTOR, LINE, ACTIVE_STATUS …), AUTH_ID, REFRESH_ID and member_id; the address has "
               "DOMAIN in its query.\n"
               "3. Allow the frame: Content-Security-Policy: frame-ancestors {where}, and no "
               "X-Frame-Options.\n"
               "4. Once the channel is set up, call imconnector.activate with CONNECTOR={id}, that LINE and "
               "ACTIVE=1 (a number: any text switches on), then imconnector.connector.data.set.\n"
               "5. Subscribe once with event.bind to OnImConnectorMessageAdd (operators' replies), "
               "OnImConnectorMessageUpdate, OnImConnectorMessageDelete, OnImConnectorDialogFinish and "
               "OnImConnectorStatusDelete.\n"
               "6. Pass customers' messages on with imconnector.send.messages, and confirm replies with "
               "imconnector.send.status.delivery.\n\n"
               "Documentation: apidocs.bitrix24.com, SETTING_CONNECTOR.")  # fmt: skip
    values = {
        "name": connector.name,
        "id": connector.id.lower(),
        "handler": connector.placement_handler,
        "where": where,
    }
    parts = [f"{head} {asked}".format(**values), needs.format(**values)]
    if examined is not None and examined.findings:
        found = "\n".join(f"- {line}" for line in advice(examined))
        parts.insert(1, _("A test of the address found:") + f"\n\n{found}")
    return "\n\n".join(parts) + "\n"
