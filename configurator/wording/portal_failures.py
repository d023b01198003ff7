"""What kept this program from a portal's answer, for an admin who writes no code.

The keys are the codes of `bitrix24`. Each has two texts: what happened, and what to do next. For the
translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP

FAILURES: dict[str, tuple[str, str]] = {
    # No usable answer
    "NOT_REACHABLE": (
        QT_TRANSLATE_NOOP("Portal", "{portal} cannot be reached."),
        QT_TRANSLATE_NOOP(
            "Portal", "Check the portal's address and your internet connection, then try again."
        ),
    ),
    "HOST_NOT_FOUND": (
        QT_TRANSLATE_NOOP("Portal", "No computer has the name {portal}, or there is no internet connection."),
        QT_TRANSLATE_NOOP(
            "Portal", "Look for a typing mistake in the portal's address, and check your internet connection."
        ),
    ),
    "CERTIFICATE": (
        QT_TRANSLATE_NOOP(
            "Portal", "The connection is not safe: {portal} could not prove that it is {portal}."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Check the date and time of this computer. If they are right, show this to whoever "
            "looks after your network.",
        ),
    ),
    "PROXY": (
        QT_TRANSLATE_NOOP(
            "Portal", "The proxy of your network did not let this program through to {portal}."
        ),
        QT_TRANSLATE_NOOP(
            "Portal", "Ask whoever looks after your network to allow {portal} and oauth.bitrix.info."
        ),
    ),
    "PROXY_SETTING": (
        QT_TRANSLATE_NOOP(
            "Portal", "The proxy that is set up on this computer cannot be used to reach {portal}."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Ask whoever looks after your computer to correct it: addresses that begin with http://, "
            "https:// or socks5:// work.",
        ),
    ),
    "TIMEOUT": (
        QT_TRANSLATE_NOOP("Portal", "{portal} did not answer in time."),
        QT_TRANSLATE_NOOP("Portal", "Wait a minute, then try again."),
    ),
    "CONNECTION_LOST": (
        QT_TRANSLATE_NOOP("Portal", "The connection to {portal} broke off."),
        QT_TRANSLATE_NOOP("Portal", "Check your internet connection, then try again."),
    ),
    "CANCELLED": (
        QT_TRANSLATE_NOOP("Portal", "You cancelled before {portal} had answered."),
        QT_TRANSLATE_NOOP("Portal", "Try again whenever you like."),
    ),
    "PORTAL_UNAVAILABLE": (
        QT_TRANSLATE_NOOP("Portal", "{portal} is closed for now, or under maintenance."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a few minutes, then try again. If it stays like this, ask the administrator of "
            "{portal} whether its public pages are closed.",
        ),
    ),
    "NOT_BITRIX24": (
        QT_TRANSLATE_NOOP("Portal", "What answers at {portal} does not answer like a Bitrix24."),
        QT_TRANSLATE_NOOP(
            "Portal", "Open your Bitrix24 in a browser, copy the address from there, and connect it again."
        ),
    ),
    "EMPTY_ANSWER": (
        QT_TRANSLATE_NOOP("Portal", "{portal} sent an empty answer."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a minute, then try again. If it stays like this, tell the administrator of {portal}.",
        ),
    ),
    "BROKEN_ANSWER": (
        QT_TRANSLATE_NOOP("Portal", "The answer of {portal} arrived damaged."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a minute, then try again. If it stays like this, tell the administrator of {portal}.",
        ),
    ),
    "UNEXPECTED_ANSWER": (
        QT_TRANSLATE_NOOP("Portal", "{portal} answered in a way that this program does not understand."),
        QT_TRANSLATE_NOOP("Portal", "Install the newest version of this program, then try again."),
    ),
    "TOO_LARGE": (
        QT_TRANSLATE_NOOP("Portal", "The answer of {portal} is far too large to be right."),
        QT_TRANSLATE_NOOP("Portal", "Check the portal's address, then try again."),
    ),
    "RENAMED_REFUSED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} sent this program on to an address that it does not trust."),
        QT_TRANSLATE_NOOP(
            "Portal", "Open your Bitrix24 in a browser, copy the address from there, and connect it again."
        ),
    ),
    # No sign-in to use
    "NOT_SIGNED_IN": (
        QT_TRANSLATE_NOOP("Portal", "You are not signed in to {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal}, then try again."),
    ),
    "WRONG_PORTAL": (
        QT_TRANSLATE_NOOP("Portal", "You signed in to another portal, {host}, and not to {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal}, or connect the other portal instead."),
    ),
    "TOKEN_HOST_REFUSED": (
        QT_TRANSLATE_NOOP(
            "Portal",
            "The sign-in to {portal} wanted the application's secret for a server that is not "
            "Bitrix24's. It was not sent.",
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Check the portal's address. If it is right, show this to the administrator of {portal}.",
        ),
    ),
    "ENDPOINT_REFUSED": (
        QT_TRANSLATE_NOOP(
            "Portal", "The sign-in to {portal} named an address that is not safe. Nothing was sent there."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Check the portal's address. If it is right, show this to the administrator of {portal}.",
        ),
    ),
    # An answer, but not the one that is needed
    "NOT_IN_LIST": (
        QT_TRANSLATE_NOOP("Portal", "{portal} said yes, but the connector is not in its list."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a minute and look into the Contact Center. If the connector is not there, register again.",
        ),
    ),
    "NO_SUCH_CONNECTOR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} has no connector with this ID."),
        QT_TRANSLATE_NOOP("Portal", "Look at the list of its connectors, or register this one."),
    ),
    "NOT_ACCEPTED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} said no, and gave no reason."),
        QT_TRANSLATE_NOOP(
            "Portal", "Look whether the connector and the open channel are still there, then try again."
        ),
    ),
    "NOT_STARTED": (
        QT_TRANSLATE_NOOP("Portal", "You cancelled before anything was sent to {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Try again whenever you like."),
    ),
    "UNKNOWN_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} refused, for a reason that this program does not know."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a minute, then try again. If it stays like this, install the newest version of "
            "this program.",
        ),
    ),
}
"""By code: what happened, what to do next."""

ADDRESSES: dict[str, str] = {
    "ADDRESS_EMPTY": QT_TRANSLATE_NOOP(
        "Portal", "Enter the address of your Bitrix24, for example acme.bitrix24.com."
    ),
    "ADDRESS_SCHEME": QT_TRANSLATE_NOOP(
        "Portal",
        "This is no web address. Copy the address of your Bitrix24 from the browser in which you use it.",
    ),
    "ADDRESS_PASSWORD": QT_TRANSLATE_NOOP(
        "Portal",
        "This address holds a user name or an @. Enter the portal's address alone, for "
        "example acme.bitrix24.com.",
    ),
    "ADDRESS_INVALID": QT_TRANSLATE_NOOP(
        "Portal",
        "This is not the address of a portal. Copy it from the browser in which you use your Bitrix24.",
    ),
    "ADDRESS_INCOMPLETE": QT_TRANSLATE_NOOP(
        "Portal",
        "This is only a part of the address. It usually ends like acme.bitrix24.com; copy it from the "
        "browser in which you use your Bitrix24.",
    ),
    "ADDRESS_NOT_PUBLIC": QT_TRANSLATE_NOOP(
        "Portal",
        "This address leads to no portal: it is good in one network, or on one computer, alone. Enter the "
        "name under which people open your Bitrix24, for example acme.bitrix24.com.",
    ),
    "WEBHOOK_ADDRESS": QT_TRANSLATE_NOOP(
        "Portal",
        "This is the address of a webhook, and Bitrix24 does not let webhooks register "
        "connectors. Enter the portal's address alone, for example acme.bitrix24.com. Whoever "
        "has the webhook's address can use it, so tell it to nobody.",
    ),
}
"""By code: what is wrong with a portal's address, and what to enter."""
