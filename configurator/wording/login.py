"""What the login window says, in plain words. No Qt here."""

from __future__ import annotations

from configurator.wording.translation import N_, _

PAGE_SENTENCES: dict[str, str] = {
    "STATE_MISSING": N_(
        "The page came back without the mark of this sign-in, so it may be somebody else's. It was stopped "
        "and nothing was sent. Start again."
    ),
    "STATE_FOREIGN": N_(
        "The page came back with the mark of another sign-in: an earlier one, or somebody else's. It was "
        "stopped and nothing was sent. Start again."
    ),
    "CODE_MISSING": N_("{portal} came back without the code that completes the sign-in. Start again."),
    "SLOW": N_(
        "The page of {portal} has not come yet. Wait, start again, or use your own browser. "
        "Your connector is as it was."
    ),
    "LANDED": N_(
        "You are signed in to {portal}, but it has not asked yet whether the application may have access. "
        "Click Start again: it asks then."
    ),
    "REFUSED": N_(
        "{portal} does not let this application sign in (answer {status}). Usually its ID is wrong, it was "
        "deleted, or it is not installed. Compare the ID with the one in your Bitrix24; nothing was changed."
    ),
    "BROKEN": N_(
        "{portal} has trouble of its own (answer {status}). Wait a few minutes, then start again. Nothing "
        "was changed."
    ),
    "CERTIFICATE": N_(
        "The connection is not safe: the certificate of {host} is not valid. Nothing was sent. Check the "
        "date and time of this computer; if they are right, ask whoever looks after your network."
    ),
    "PROXY": N_(
        "The proxy of your network did not let this window through. Ask whoever looks after your network to "
        "allow {portal}, or use your own browser."
    ),
    "NAME": N_(
        "No computer has the name {host}, or there is no internet connection. Check both, then start again."
    ),
    "NOT_OPENED": N_(
        "This page could not be opened. Check the connection, then start again. Nothing was changed."
    ),
    "CRASHED": N_("The page has stopped working. Start again, or use your own browser. Nothing was changed."),
    "DOWNLOAD": N_("Nothing can be downloaded in this window. Go on signing in."),
    "ELSEWHERE": N_("This window opens only secure web pages, so that link was stopped. Go on signing in."),
    "NO_WINDOW": N_(
        "The page cannot be shown in this window: Qt WebEngine is missing on this computer, or cannot run. "
        "Your own browser does it as well."
    ),
}
"""By code: what the line above the page says."""

BROWSER_SENTENCES: dict[str, str] = {
    "PORT_TAKEN": N_(
        "Another program uses port {port} of this computer, so the browser cannot come back by itself: paste "
        "its address below instead."
    ),
    "PASTE_EMPTY": N_("Nothing to read yet. Copy the whole address from the browser, then paste it here."),
    "PASTE_SIGN_IN_PAGE": N_(
        "This is the page that asks for access. Click Allow there first, then copy the address that the "
        "browser shows afterwards."
    ),
    "PASTE_OTHER_TRY": N_(
        "This address belongs to an earlier try or to another sign-in, so it was not used. Click Try again "
        "and allow access once more."
    ),
    "PASTE_WITHOUT_CODE": N_(
        "There is no code in this address. Copy it right after clicking Allow: it then holds “code=”."
    ),
    "PASTE_UNREADABLE": N_(
        "This is neither the address after the sign-in nor a code. Copy the whole line from the browser's "
        "address bar."
    ),
    "BROWSER_MISSING": N_("No browser opened. Copy the address and open it in a browser yourself."),
}
"""By code: what is said while the user's own browser is at work."""

_PAGES: dict[str, tuple[str, str]] = {
    "PAGE_DONE": (
        N_("You are signed in"),
        N_("Close this page and go back to Connector Configurator."),
    ),
    "PAGE_FOREIGN": (
        N_("This sign-in is another one"),
        N_("It was not used. Go back to Connector Configurator, click Try again and sign in once more."),
    ),
    "PAGE_NOTHING": (
        N_("There is nothing here"),
        N_("Go back to Connector Configurator."),
    ),
}


def page_sentence(code: str, portal: str, *, host: str = "", status: int = 0) -> str:
    """Say what the login window met.

    Args:
        code: a key of `PAGE_SENTENCES`.
        portal: the portal's name.
        host: the computer it is about, where that may be another.
        status: the HTTP status of the page.
    """
    return _(PAGE_SENTENCES[code]).format(portal=portal, host=host or portal, status=status)


def browser_sentence(code: str, *, port: int = 0) -> str:
    """Say what the own browser's part met; `code` is a key of `BROWSER_SENTENCES`."""
    return _(BROWSER_SENTENCES[code]).format(port=port)


def browser_page(code: str) -> tuple[str, str]:
    """Return the title and the sentence of a page that the user's browser is shown."""
    title, sentence = _PAGES[code]
    return _(title), _(sentence)


def help_lines(portal: str) -> list[str]:
    """Return what else may happen on a portal's pages, and what to do then."""
    return [
        one.format(portal=portal)
        for one in (
            _("The password is refused: the page says so. Correct it there, or reset it there."),
            _("A second code is asked for: enter it on the page. There is no hurry."),
            _("You clicked Deny: click Start again, then Allow."),
            _("“Application not found” or “not installed”: the ID is not the one of {portal}."),
            _("Your sign-in needs a passkey, a key on USB or your company's page: use your own browser."),
        )
    ]


def permission_paragraphs(portal: str) -> list[str]:
    """Say that the application may not touch Open Channels, and which clicks mend it."""
    return [
        _(
            "The application in {portal} has no permission “Open Channels (imopenlines)”, so "
            "it cannot register connectors."
        ).format(portal=portal),
        _(
            "1.  In your Bitrix24 open Applications → Developer resources.\n"
            "2.  Open your application there, add Open Channels (imopenlines), then Save.\n"
            "3.  Sign in again here: a sign-in from before does not get the new permission."
        ),
        _("Your sign-in is kept, and nothing was changed in {portal}.").format(portal=portal),
    ]
