"""What kept this program from a portal's answer, for an admin who writes no code.

The keys are the codes of `bitrix24`. Each has two texts: what happened, and what to do next. For the
translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import N_

FAILURES: dict[str, tuple[str, str]] = {
    # No usable answer
    "NOT_REACHABLE": (
        N_("{portal} cannot be reached."),
        N_("Check the portal's address and your internet connection, then try again."),
    ),
    "HOST_NOT_FOUND": (
        N_("No computer has the name {portal}, or there is no internet connection."),
        N_("Look for a typing mistake in the portal's address, and check your internet connection."),
    ),
    "CERTIFICATE": (
        N_("The connection is not safe: {portal} could not prove that it is {portal}."),
        N_(
            "Check the date and time of this computer. If they are right, show this to whoever "
            "looks after your network."
        ),
    ),
    "PROXY": (
        N_("The proxy of your network did not let this program through to {portal}."),
        N_("Ask whoever looks after your network to allow {portal} and oauth.bitrix.info."),
    ),
    "PROXY_SETTING": (
        N_("The proxy that is set up on this computer cannot be used to reach {portal}."),
        N_(
            "Ask whoever looks after your computer to correct it: addresses that begin with http://, "
            "https:// or socks5:// work."
        ),
    ),
    "TIMEOUT": (
        N_("{portal} did not answer in time."),
        N_("Wait a minute, then try again."),
    ),
    "CONNECTION_LOST": (
        N_("The connection to {portal} broke off."),
        N_("Check your internet connection, then try again."),
    ),
    "CANCELLED": (
        N_("You cancelled before {portal} had answered."),
        N_("Try again whenever you like."),
    ),
    "PORTAL_UNAVAILABLE": (
        N_("{portal} is closed for now, or under maintenance."),
        N_(
            "Wait a few minutes, then try again. If it stays like this, ask the administrator of "
            "{portal} whether its public pages are closed."
        ),
    ),
    "NOT_BITRIX24": (
        N_("What answers at {portal} does not answer like a Bitrix24."),
        N_("Open your Bitrix24 in a browser, copy the address from there, and connect it again."),
    ),
    "EMPTY_ANSWER": (
        N_("{portal} sent an empty answer."),
        N_("Wait a minute, then try again. If it stays like this, tell the administrator of {portal}."),
    ),
    "BROKEN_ANSWER": (
        N_("The answer of {portal} arrived damaged."),
        N_("Wait a minute, then try again. If it stays like this, tell the administrator of {portal}."),
    ),
    "UNEXPECTED_ANSWER": (
        N_("{portal} answered in a way that this program does not understand."),
        N_("Install the newest version of this program, then try again."),
    ),
    "TOO_LARGE": (
        N_("The answer of {portal} is far too large to be right."),
        N_("Check the portal's address, then try again."),
    ),
    "RENAMED_REFUSED": (
        N_("{portal} sent this program on to an address that it does not trust."),
        N_("Open your Bitrix24 in a browser, copy the address from there, and connect it again."),
    ),
    # No sign-in to use
    "NOT_SIGNED_IN": (
        N_("You are not signed in to {portal}."),
        N_("Sign in to {portal}, then try again."),
    ),
    "WRONG_PORTAL": (
        N_("You signed in to another portal, {host}, and not to {portal}."),
        N_("Sign in to {portal}, or connect the other portal instead."),
    ),
    "TOKEN_HOST_REFUSED": (
        N_(
            "The sign-in to {portal} wanted the application's secret for a server that is not "
            "Bitrix24's. It was not sent."
        ),
        N_("Check the portal's address. If it is right, show this to the administrator of {portal}."),
    ),
    "ENDPOINT_REFUSED": (
        N_("The sign-in to {portal} named an address that is not safe. Nothing was sent there."),
        N_("Check the portal's address. If it is right, show this to the administrator of {portal}."),
    ),
    # An answer, but not the one that is needed
    "NOT_IN_LIST": (
        N_("{portal} said yes, but the connector is not in its list."),
        N_("Wait a minute and look into the Contact Center. If the connector is not there, register again."),
    ),
    "NO_SUCH_CONNECTOR": (
        N_("{portal} has no connector with this ID."),
        N_("Look at the list of its connectors, or register this one."),
    ),
    "NOT_ACCEPTED": (
        N_("{portal} said no, and gave no reason."),
        N_("Look whether the connector and the open channel are still there, then try again."),
    ),
    "NOT_STARTED": (
        N_("You cancelled before anything was sent to {portal}."),
        N_("Try again whenever you like."),
    ),
    "UNKNOWN_ERROR": (
        N_("{portal} refused, for a reason that this program does not know."),
        N_(
            "Wait a minute, then try again. If it stays like this, install the newest version of "
            "this program."
        ),
    ),
}
"""By code: what happened, what to do next."""

ADDRESSES: dict[str, str] = {
    "ADDRESS_EMPTY": N_("Enter the address of your Bitrix24, for example acme.bitrix24.com."),
    "ADDRESS_SCHEME": N_(
        "This is no web address. Copy the address of your Bitrix24 from the browser in which you use it."
    ),
    "ADDRESS_PASSWORD": N_(
        "This address holds a user name or an @. Enter the portal's address alone, for "
        "example acme.bitrix24.com."
    ),
    "ADDRESS_INVALID": N_(
        "This is not the address of a portal. Copy it from the browser in which you use your Bitrix24."
    ),
    "ADDRESS_INCOMPLETE": N_(
        "This is only a part of the address. It usually ends like acme.bitrix24.com; copy it from the "
        "browser in which you use your Bitrix24."
    ),
    "ADDRESS_NOT_PUBLIC": N_(
        "This address leads to no portal: it is good in one network, or on one computer, alone. Enter the "
        "name under which people open your Bitrix24, for example acme.bitrix24.com."
    ),
    "WEBHOOK_ADDRESS": N_(
        "This is the address of a webhook, and Bitrix24 does not let webhooks register "
        "connectors. Enter the portal's address alone, for example acme.bitrix24.com. Whoever "
        "has the webhook's address can use it, so tell it to nobody."
    ),
}
"""By code: what is wrong with a portal's address, and what to enter."""
