"""Between here and a portal that works: no connection, no usable answer, limits.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.guard import FAULT
from configurator.wording.portal_actions import CONNECT, FOLLOW, OPEN_PORTAL, SIGN_IN, TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import N_

CONNECTION_FAULTS: tuple[PortalFault, ...] = (
    # No connection
    PortalFault(
        "NOT_REACHABLE",
        N_("{portal} can't be reached."),
        N_("Nothing answers at this address, or something blocks the connection."),
        N_("Check the address and your internet connection, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "HOST_NOT_FOUND",
        N_("The address {portal} wasn't found."),
        N_("The DNS lookup failed."),
        N_("Check the address for typos, and check your internet connection."),
        CONNECT,
    ),
    PortalFault(
        "CERTIFICATE",
        N_("The connection to {portal} isn't secure."),
        N_("Its certificate has expired, is for another name, or isn't trusted by this computer."),
        N_("Check this computer's date and time, or ask your network administrator."),
        TRY_AGAIN,
    ),
    PortalFault(
        "PROXY",
        N_("Your network's proxy blocked {portal}."),
        "",
        N_("Ask your network administrator to allow {portal} and oauth.bitrix.info."),
        TRY_AGAIN,
    ),
    PortalFault(
        "PROXY_SETTING",
        N_("{portal} can't be reached through your proxy."),
        N_("This computer's proxy address is damaged or of an unknown kind."),
        N_("Ask your administrator for one that starts with http://, https:// or socks5://."),
        TRY_AGAIN,
    ),
    PortalFault(
        "KEYRING_SILENT",
        N_("Your sign-in to {portal} couldn't be read."),
        N_("This computer's password store is locked or busy."),
        N_("Unlock it and try again in a minute, or sign in again."),
        SIGN_IN,
    ),
    PortalFault(
        "KEYRING_REFUSED",
        N_("Your sign-in to {portal} can't be renewed."),
        N_("This computer's password store can't save it; the disk may be full."),
        N_("Free up space, then try again."),
        TRY_AGAIN,
    ),
    # No usable answer
    PortalFault(
        "TIMEOUT",
        N_("{portal} didn't answer in time."),
        N_("It's busy, or the connection is slow."),
        N_("Try again in a minute."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        FAULT,
        N_("The program couldn't read what {portal} answered."),
        N_("This is a bug in the program."),
        N_("Try again; if that doesn't help, send the report for support."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "CONNECTION_LOST",
        N_("The connection to {portal} was lost."),
        N_("It ended before the whole answer arrived."),
        N_("Check your internet connection, then try again."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "RENEWAL_BUSY",
        N_("The sign-in to {portal} is still being renewed."),
        N_("Another window or command is waiting for Bitrix24's sign-in server."),
        N_("Try again in a minute."),
        TRY_AGAIN,
    ),
    PortalFault(
        "CANCELLED",
        N_("You cancelled before {portal} answered."),
        N_("The request may already have been sent."),
        N_("Try again whenever you like."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "NOT_STARTED",
        N_("You cancelled before {portal} was asked."),
        N_("Nothing was sent there."),
        N_("Try again whenever you like."),
        TRY_AGAIN,
    ),
    PortalFault(
        "PORTAL_UNAVAILABLE",
        N_("{portal} is closed or under maintenance."),
        N_("It shows a page for visitors instead of answering."),
        N_("Try again in a few minutes, or ask the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "NOT_BITRIX24",
        N_("{portal} doesn't answer like Bitrix24."),
        N_("It may be another website, a network's sign-in page, or a typo in the address."),
        N_("Copy the address from the browser where you use Bitrix24, and connect again."),
        CONNECT,
        may_have_happened=True,
    ),
    PortalFault(
        "EMPTY_ANSWER",
        N_("{portal} sent an empty answer."),
        N_("Something in the portal or on the way ended too early."),
        N_("Try again in a minute; if that doesn't help, tell the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "BROKEN_ANSWER",
        N_("{portal} sent a damaged answer."),
        N_("Part of it is missing, or something changed it on the way."),
        N_("Try again in a minute; if that doesn't help, tell the administrator."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "UNEXPECTED_ANSWER",
        N_("{portal} sent an unexpected answer."),
        N_("Bitrix24 may have changed since this version came out."),
        N_("Install the latest version, then try again."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "TOO_LARGE",
        N_("{portal} sent far too much data."),
        N_("Answers to this are small, so reading stops after 4 MB."),
        N_("Check the portal's address, then try again."),
        CONNECT,
        may_have_happened=True,
    ),
    PortalFault(
        "RENAMED_REFUSED",
        N_("{portal} redirected to an untrusted address."),
        N_("Your sign-in would go to that address's owner, so nothing was sent."),
        N_("Copy the address from the browser where you use Bitrix24, and connect again."),
        CONNECT,
    ),
    PortalFault(
        "MOVED",
        N_("{portal} redirects to {host}."),
        N_("A portal that has moved does that, but so would a thief of sign-ins: nothing was sent there."),
        N_("Use the new address only if you know {host} as your Bitrix24."),
        FOLLOW,
    ),
    # The portal can't work on it now
    PortalFault(
        "INTERNAL_SERVER_ERROR",
        N_("{portal} reported an internal error."),
        N_("The problem is in Bitrix24, not in your connector."),
        N_("Try again in a few minutes; if that doesn't help, contact Bitrix24 support."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "ERROR_UNEXPECTED_ANSWER",
        N_("A Bitrix24 server didn't answer {portal}."),
        N_("The problem is in Bitrix24, not in your connector."),
        N_("Try again in a few minutes; if that doesn't help, contact Bitrix24 support."),
        TRY_AGAIN,
        may_have_happened=True,
    ),
    PortalFault(
        "QUERY_LIMIT_EXCEEDED",
        N_("{portal} is receiving too many requests."),
        N_("All apps together may send two requests a second, and waiting didn't help."),
        N_("Try again in a minute."),
        TRY_AGAIN,
    ),
    PortalFault(
        "OPERATION_TIME_LIMIT",
        N_("{portal} paused this kind of request."),
        N_("It spent more time on such requests than Bitrix24 allows."),
        N_("Try again in ten minutes."),
        TRY_AGAIN,
    ),
    PortalFault(
        "OVERLOAD_LIMIT",
        N_("Bitrix24 blocked all apps in {portal}."),
        N_("They sent more requests than the portal can handle."),
        N_("Contact Bitrix24 support: only they can lift the block."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "PORTAL_DELETED",
        N_("{portal} has been deleted."),
        N_("Its owner or Bitrix24 removed it."),
        N_("Check the address; if it's correct, ask the portal's owner."),
        CONNECT,
    ),
)
