"""Messages of the sign-in window."""

from __future__ import annotations

from configurator.wording.translation import N_, _

PAGE_SENTENCES: dict[str, str] = {
    "STATE_MISSING": N_("This sign-in couldn't be verified, so it was stopped. Start again."),
    "STATE_FOREIGN": N_("This response belongs to another sign-in, so it was stopped. Start again."),
    "CODE_MISSING": N_("{portal} didn't return a sign-in code. Start again."),
    "SLOW": N_("{portal} hasn't responded yet. Keep waiting, start again, or use your own browser."),
    "LANDED": N_(
        "You're signed in to {portal}, but it hasn't asked you to allow access yet. Click Start again."
    ),
    "REFUSED": N_(
        "{portal} doesn't accept this application (HTTP {status}). Check its ID in your "
        "Bitrix24, and that it's still installed there."
    ),
    "BROKEN": N_("{portal} has a problem (HTTP {status}). Wait a few minutes, then start again."),
    "CERTIFICATE": N_(
        "The connection isn't secure: the certificate of {host} isn't valid. Check this "
        "computer's date and time, or ask your network administrator."
    ),
    "PROXY": N_(
        "Your network's proxy blocked the connection. Ask your network administrator to "
        "allow {portal}, or use your own browser."
    ),
    "NAME": N_(
        "The address {host} wasn't found. Check the address and your internet connection, then start again."
    ),
    "NOT_OPENED": N_("This page couldn't be opened. Check your internet connection, then start again."),
    "CRASHED": N_("The page stopped working. Start again, or use your own browser."),
    "DOWNLOAD": N_("You can't download files in this window. Continue signing in."),
    "ELSEWHERE": N_("This window opens only secure pages, so the link was blocked. Continue signing in."),
    "NO_WINDOW": N_(
        "This window needs Qt WebEngine, which is missing or can't run here. Use your own browser instead."
    ),
}
"""Sentences above the page, by code."""

BROWSER_SENTENCES: dict[str, str] = {
    "PORT_TAKEN": N_(
        "Another program is using port {port}, so the browser can't return here "
        "automatically. Paste its address below instead."
    ),
    "PASTE_EMPTY": N_("Copy the full address from the browser, then paste it here."),
    "PASTE_SIGN_IN_PAGE": N_(
        "This is the page that asks for access. Click Allow there first, then copy the "
        "address that the browser shows next."
    ),
    "PASTE_OTHER_TRY": N_(
        "This address belongs to another sign-in. Click Try again and allow access once more."
    ),
    "PASTE_WITHOUT_CODE": N_(
        "This address has no code. Copy it right after you click Allow. It must contain “code=”."
    ),
    "PASTE_UNREADABLE": N_(
        "This isn't a sign-in address or a code. Copy the full address from the browser's address bar."
    ),
    "BROWSER_MISSING": N_("Your browser didn't open. Copy the address and open it yourself."),
}
"""Sentences about signing in with the user's own browser, by code."""

_PAGES: dict[str, tuple[str, str]] = {
    "PAGE_DONE": (
        N_("You're signed in"),
        N_("Close this page and go back to Connector Configurator."),
    ),
    "PAGE_FOREIGN": (
        N_("This is another sign-in"),
        N_("It wasn't used. Go back to Connector Configurator, click Try again and sign in once more."),
    ),
    "PAGE_NOTHING": (
        N_("Page not found"),
        N_("Go back to Connector Configurator."),
    ),
}


def page_sentence(code: str, portal: str, *, host: str = "", status: int = 0) -> str:
    """Return the sentence for an event of the sign-in window.

    Args:
        code: a key of `PAGE_SENTENCES`.
        portal: the portal's name.
        host: the host that the sentence is about, if it may be another one.
        status: the HTTP status of the page.
    """
    return _(PAGE_SENTENCES[code]).format(portal=portal, host=host or portal, status=status)


def browser_sentence(code: str, *, port: int = 0) -> str:
    """Return the sentence for a key of `BROWSER_SENTENCES`."""
    return _(BROWSER_SENTENCES[code]).format(port=port)


def browser_page(code: str) -> tuple[str, str]:
    """Return title and sentence of a page that the user's browser shows at the end."""
    title, sentence = _PAGES[code]
    return _(title), _(sentence)


def help_lines(portal: str) -> list[str]:
    """Return the help for what may happen on a portal's sign-in pages."""
    return [
        one.format(portal=portal)
        for one in (
            _("Password rejected? Correct it or reset it on the page."),
            _("Asked for a second code? Enter it on the page. There is no time limit."),
            _("Clicked Deny? Click Start again, then Allow."),
            _("“Application not found” or “not installed”? The application ID isn't from {portal}."),
            _("Need a passkey, a security key or your company's sign-in page? Use your own browser."),
        )
    ]


def permission_paragraphs(portal: str) -> list[str]:
    """Return the message that the permission for Open Channels is missing, with the steps to add it."""
    return [
        _(
            "The application in {portal} can't register connectors without the permission "
            "“Open Channels (imopenlines)”."
        ).format(portal=portal),
        _(
            "1.  In your Bitrix24, open Applications → Developer resources.\n"
            "2.  Open your application, add Open Channels (imopenlines), Chat (im) and, if it's listed, "
            "imconnector. Click Save.\n"
            "3.  Sign in here again. Your current sign-in doesn't have the new permission."
        ),
        _("Your sign-in is kept. Nothing was changed in {portal}.").format(portal=portal),
    ]
