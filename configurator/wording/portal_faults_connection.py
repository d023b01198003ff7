"""Between here and a portal that works: no connection, no usable answer, limits.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.portal_actions import CONNECT, OPEN_PORTAL, TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import QT_TRANSLATE_NOOP

CONNECTION_FAULTS: tuple[PortalFault, ...] = (
    # No connection
    PortalFault(
        "NOT_REACHABLE",
        QT_TRANSLATE_NOOP("Portal", "{portal} can't be reached."),
        QT_TRANSLATE_NOOP("Portal", "Nothing answers at this address, or something blocks the connection."),
        QT_TRANSLATE_NOOP("Portal", "Check the address and your internet connection, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "HOST_NOT_FOUND",
        QT_TRANSLATE_NOOP("Portal", "The address {portal} wasn't found."),
        QT_TRANSLATE_NOOP("Portal", "The DNS lookup failed."),
        QT_TRANSLATE_NOOP("Portal", "Check the address for typos, and check your internet connection."),
        CONNECT,
    ),
    PortalFault(
        "CERTIFICATE",
        QT_TRANSLATE_NOOP("Portal", "The connection to {portal} isn't secure."),
        QT_TRANSLATE_NOOP(
            "Portal", "Its certificate has expired, is for another name, or isn't trusted by this computer."
        ),
        QT_TRANSLATE_NOOP(
            "Portal", "Check this computer's date and time, or ask your network administrator."
        ),
        TRY_AGAIN,
    ),
    PortalFault(
        "PROXY",
        QT_TRANSLATE_NOOP("Portal", "Your network's proxy blocked {portal}."),
        "",
        QT_TRANSLATE_NOOP(
            "Portal", "Ask your network administrator to allow {portal} and oauth.bitrix.info."
        ),
        TRY_AGAIN,
    ),
    PortalFault(
        "PROXY_SETTING",
        QT_TRANSLATE_NOOP("Portal", "{portal} can't be reached through your proxy."),
        QT_TRANSLATE_NOOP("Portal", "This computer's proxy address is damaged or of an unknown kind."),
        QT_TRANSLATE_NOOP(
            "Portal", "Ask your administrator for one that starts with http://, https:// or socks5://."
        ),
        TRY_AGAIN,
    ),
    # No usable answer
    PortalFault(
        "TIMEOUT",
        QT_TRANSLATE_NOOP("Portal", "{portal} didn't answer in time."),
        QT_TRANSLATE_NOOP("Portal", "It's busy, or the connection is slow."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "CONNECTION_LOST",
        QT_TRANSLATE_NOOP("Portal", "The connection to {portal} was lost."),
        QT_TRANSLATE_NOOP("Portal", "It ended before the whole answer arrived."),
        QT_TRANSLATE_NOOP("Portal", "Check your internet connection, then try again."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "CANCELLED",
        QT_TRANSLATE_NOOP("Portal", "You cancelled before {portal} answered."),
        QT_TRANSLATE_NOOP("Portal", "The request may already have been sent."),
        QT_TRANSLATE_NOOP("Portal", "Try again whenever you like."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "NOT_STARTED",
        QT_TRANSLATE_NOOP("Portal", "You cancelled before {portal} was asked."),
        QT_TRANSLATE_NOOP("Portal", "Nothing was sent there."),
        QT_TRANSLATE_NOOP("Portal", "Try again whenever you like."),
        TRY_AGAIN,
    ),
    PortalFault(
        "PORTAL_UNAVAILABLE",
        QT_TRANSLATE_NOOP("Portal", "{portal} is closed or under maintenance."),
        QT_TRANSLATE_NOOP("Portal", "It shows a page for visitors instead of answering."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a few minutes, or ask the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "NOT_BITRIX24",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't answer like Bitrix24."),
        QT_TRANSLATE_NOOP(
            "Portal", "It may be another website, a network's sign-in page, or a typo in the address."
        ),
        QT_TRANSLATE_NOOP(
            "Portal", "Copy the address from the browser where you use Bitrix24, and connect again."
        ),
        CONNECT,
        may_have_happened=True,
    ),
    PortalFault(
        "EMPTY_ANSWER",
        QT_TRANSLATE_NOOP("Portal", "{portal} sent an empty answer."),
        QT_TRANSLATE_NOOP("Portal", "Something in the portal or on the way ended too early."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute; if that doesn't help, tell the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "BROKEN_ANSWER",
        QT_TRANSLATE_NOOP("Portal", "{portal} sent a damaged answer."),
        QT_TRANSLATE_NOOP("Portal", "Part of it is missing, or something changed it on the way."),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute; if that doesn't help, tell the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "UNEXPECTED_ANSWER",
        QT_TRANSLATE_NOOP("Portal", "{portal} sent an unexpected answer."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 may have changed since this version came out."),
        QT_TRANSLATE_NOOP("Portal", "Install the latest version, then try again."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "TOO_LARGE",
        QT_TRANSLATE_NOOP("Portal", "{portal} sent far too much data."),
        QT_TRANSLATE_NOOP("Portal", "Answers to this are small, so reading stops after 4 MB."),
        QT_TRANSLATE_NOOP("Portal", "Check the portal's address, then try again."),
        CONNECT,
        may_have_happened=True,
    ),
    PortalFault(
        "RENAMED_REFUSED",
        QT_TRANSLATE_NOOP("Portal", "{portal} redirected to an untrusted address."),
        QT_TRANSLATE_NOOP("Portal", "Your sign-in would go to that address's owner, so nothing was sent."),
        QT_TRANSLATE_NOOP(
            "Portal", "Copy the address from the browser where you use Bitrix24, and connect again."
        ),
        CONNECT,
    ),
    # The portal can't work on it now
    PortalFault(
        "INTERNAL_SERVER_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} reported an internal error."),
        QT_TRANSLATE_NOOP("Portal", "The problem is in Bitrix24, not in your connector."),
        QT_TRANSLATE_NOOP(
            "Portal", "Try again in a few minutes; if that doesn't help, contact Bitrix24 support."
        ),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "ERROR_UNEXPECTED_ANSWER",
        QT_TRANSLATE_NOOP("Portal", "A Bitrix24 server didn't answer {portal}."),
        QT_TRANSLATE_NOOP("Portal", "The problem is in Bitrix24, not in your connector."),
        QT_TRANSLATE_NOOP(
            "Portal", "Try again in a few minutes; if that doesn't help, contact Bitrix24 support."
        ),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "QUERY_LIMIT_EXCEEDED",
        QT_TRANSLATE_NOOP("Portal", "{portal} is receiving too many requests."),
        QT_TRANSLATE_NOOP(
            "Portal", "All apps together may send two requests a second, and waiting didn't help."
        ),
        QT_TRANSLATE_NOOP("Portal", "Try again in a minute."),
        TRY_AGAIN,
    ),
    PortalFault(
        "OPERATION_TIME_LIMIT",
        QT_TRANSLATE_NOOP("Portal", "{portal} paused this kind of request."),
        QT_TRANSLATE_NOOP("Portal", "It spent more time on such requests than Bitrix24 allows."),
        QT_TRANSLATE_NOOP("Portal", "Try again in ten minutes."),
        TRY_AGAIN,
    ),
    PortalFault(
        "OVERLOAD_LIMIT",
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 blocked all apps in {portal}."),
        QT_TRANSLATE_NOOP("Portal", "They sent more requests than the portal can handle."),
        QT_TRANSLATE_NOOP("Portal", "Contact Bitrix24 support: only they can lift the block."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "PORTAL_DELETED",
        QT_TRANSLATE_NOOP("Portal", "{portal} has been deleted."),
        QT_TRANSLATE_NOOP("Portal", "Its owner or Bitrix24 removed it."),
        QT_TRANSLATE_NOOP("Portal", "Check the address; if it's correct, ask the portal's owner."),
        CONNECT,
    ),
)
