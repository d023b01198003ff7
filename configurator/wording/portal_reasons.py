"""Why a portal refused or could not be used, for an admin who writes no code; no Qt here.

The keys are the codes of `bitrix24`. For the translator: what stands in braces is replaced; {portal} is the
portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP

REASONS: dict[str, str] = {
    # What imconnector.register refuses
    "APPLICATION_REGISTRATION_ERROR_POINT": QT_TRANSLATE_NOOP(
        "Portal", "It takes small letters, digits and _ there."
    ),
    "CONNECTOR_ID_REQUIRED": QT_TRANSLATE_NOOP(
        "Portal", "The ID is empty or a lone 0, and Bitrix24 knows a connector by it."
    ),
    "NAME_REQUIRED": QT_TRANSLATE_NOOP(
        "Portal", "The name is empty or a lone 0, and Bitrix24 shows it everywhere."
    ),
    "ICON_REQUIRED": QT_TRANSLATE_NOOP("Portal", "The active icon holds no picture."),
    "NO_PLACEMENT_HANDLER": QT_TRANSLATE_NOOP(
        "Portal", "The field is empty, and Bitrix24 opens this page when somebody connects the channel."
    ),
    "NO_APPLICATION_ID": QT_TRANSLATE_NOOP(
        "Portal", "A connector belongs to an application, and this sign-in names none."
    ),
    "APPLICATION_REGISTRATION_ERROR": QT_TRANSLATE_NOOP(
        "Portal", "All that was sent was right, but storing it failed inside Bitrix24."
    ),
    "GENERAL_CONNECTOR_REGISTRATION_ERROR": QT_TRANSLATE_NOOP(
        "Portal", "Bitrix24 answers so when a value is too long or not of the kind it expects."
    ),
    "WRONG_AUTH_TYPE": QT_TRANSLATE_NOOP(
        "Portal", "A connector belongs to an application, and the sign-in that was used has none behind it."
    ),
    # What the other connector methods refuse
    "APPLICATION_UNREGISTRATION_ERROR": QT_TRANSLATE_NOOP(
        "Portal", "It is not there any more, or it belongs to another application than the one you use."
    ),
    "ERROR_ARGUMENT": QT_TRANSLATE_NOOP("Portal", "A value that Bitrix24 needs for this was empty."),
    # What any call may meet
    "INTERNAL_SERVER_ERROR": QT_TRANSLATE_NOOP("Portal", "The fault is in Bitrix24, not in your connector."),
    "ERROR_UNEXPECTED_ANSWER": QT_TRANSLATE_NOOP(
        "Portal", "The fault is in Bitrix24, not in your connector."
    ),
    "PORTAL_DELETED": QT_TRANSLATE_NOOP("Portal", "Its owner has removed it, or Bitrix24 has."),
    "QUERY_LIMIT_EXCEEDED": QT_TRANSLATE_NOOP(
        "Portal", "A portal takes two requests a second from all programs together."
    ),
    "OVERLOAD_LIMIT": QT_TRANSLATE_NOOP(
        "Portal", "Somebody's programs asked it for too much, and Bitrix24's support has stopped them all."
    ),
    "OPERATION_TIME_LIMIT": QT_TRANSLATE_NOOP(
        "Portal", "The block lasts for about ten minutes and ends by itself."
    ),
    "ERROR_BATCH_METHOD_NOT_ALLOWED": QT_TRANSLATE_NOOP("Portal", "Bitrix24 wants such requests one by one."),
    "ERROR_BATCH_LENGTH_EXCEEDED": QT_TRANSLATE_NOOP("Portal", "Bitrix24 takes at most fifty in one go."),
    "ERROR_METHOD_NOT_FOUND": QT_TRANSLATE_NOOP(
        "Portal", "The module that manages connectors is not installed there, or too old."
    ),
    "INVALID_REQUEST": QT_TRANSLATE_NOOP(
        "Portal", "Bitrix24 answers only to complete requests over a secure connection."
    ),
    "NO_AUTH_FOUND": QT_TRANSLATE_NOOP(
        "Portal", "It was ended in the portal, or it belongs to another portal or application."
    ),
    "EXPIRED_TOKEN": QT_TRANSLATE_NOOP(
        "Portal", "A sign-in lasts for an hour, and this program could not renew it by itself."
    ),
    "INVALID_TOKEN": QT_TRANSLATE_NOOP(
        "Portal", "It was ended in the portal, or it belongs to another portal or application."
    ),
    "AUTHORIZATION_ERROR": QT_TRANSLATE_NOOP(
        "Portal", "Your account may be dismissed, blocked or not yet confirmed."
    ),
    "ERROR_OAUTH": QT_TRANSLATE_NOOP(
        "Portal", "Bitrix24's server for sign-ins did not confirm who is asking."
    ),
    "ACCESS_DENIED": QT_TRANSLATE_NOOP(
        "Portal", "Bitrix24 gives the same answer in both cases, so this program cannot tell them apart."
    ),
    "INVALID_CREDENTIALS": QT_TRANSLATE_NOOP(
        "Portal", "The account with which you signed in is not allowed to change open channels."
    ),
    "INSUFFICIENT_SCOPE": QT_TRANSLATE_NOOP(
        "Portal", "The box was not ticked when the application was made, or you have not signed in since."
    ),
    "USER_ACCESS_ERROR": QT_TRANSLATE_NOOP(
        "Portal", "Whoever made the application has not shared it with your account."
    ),
    "ERROR_MANIFEST_IS_NOT_AVAILABLE": QT_TRANSLATE_NOOP(
        "Portal", "What the portal keeps about the application is incomplete."
    ),
    "APPLICATION_NOT_FOUND": QT_TRANSLATE_NOOP("Portal", "It was deleted, or made in another portal."),
    "PAYMENT_REQUIRED": QT_TRANSLATE_NOOP("Portal", "Bitrix24 lets programs in on commercial plans alone."),
    "METHOD_CONFIRM_WAITING": QT_TRANSLATE_NOOP(
        "Portal", "The portal is set up so that programs may do this only after a person agrees."
    ),
    "METHOD_CONFIRM_DENIED": QT_TRANSLATE_NOOP(
        "Portal", "The portal is set up so that a person decides about it, and they said no."
    ),
    "ALLOWED_ONLY_INTRANET_USER": QT_TRANSLATE_NOOP(
        "Portal", "Guests and clients of a company may use no programs in its portal."
    ),
    # What signing in may meet
    "INVALID_CLIENT": QT_TRANSLATE_NOOP(
        "Portal", "A character may be missing, or the application was deleted or given a new secret."
    ),
    "INVALID_GRANT": QT_TRANSLATE_NOOP(
        "Portal",
        "What the portal hands out at a sign-in works once and for 30 seconds; a kept sign-in for 180 days.",
    ),
    "INVALID_SCOPE": QT_TRANSLATE_NOOP(
        "Portal", "The permissions that are saved in the application are not the ones Bitrix24 knows."
    ),
    "WRONG_CLIENT": QT_TRANSLATE_NOOP(
        "Portal", "The ID that this program has is not the one with which somebody signed in."
    ),
    "NOT_INSTALLED": QT_TRANSLATE_NOOP(
        "Portal", "An application works only after it was saved in the portal."
    ),
    "BAD_VERIFICATION_CODE": QT_TRANSLATE_NOOP(
        "Portal", "What the portal hands out at a sign-in works once, and for 30 seconds."
    ),
    # No usable answer
    "NOT_REACHABLE": QT_TRANSLATE_NOOP(
        "Portal", "Nothing answers at this address, or something on the way there does not let through."
    ),
    "HOST_NOT_FOUND": QT_TRANSLATE_NOOP(
        "Portal", "The internet's directory of names has no such entry, or could not be asked."
    ),
    "CERTIFICATE": QT_TRANSLATE_NOOP(
        "Portal",
        "Its certificate is out of date, made for another name, or of somebody your computer does not trust.",
    ),
    "PROXY": QT_TRANSLATE_NOOP(
        "Portal", "Your network lets programs out through a gatekeeper, and it said no."
    ),
    "PROXY_SETTING": QT_TRANSLATE_NOOP(
        "Portal", "Its address is damaged, or of a kind that this program does not know."
    ),
    "TIMEOUT": QT_TRANSLATE_NOOP("Portal", "It is busy, or the connection is very slow."),
    "CONNECTION_LOST": QT_TRANSLATE_NOOP("Portal", "It ended before the whole answer had arrived."),
    "CANCELLED": QT_TRANSLATE_NOOP("Portal", "The request may have been on its way already."),
    "PORTAL_UNAVAILABLE": QT_TRANSLATE_NOOP(
        "Portal", "It shows a page for visitors instead of answering to programs."
    ),
    "NOT_BITRIX24": QT_TRANSLATE_NOOP(
        "Portal", "It may be another website, a page for signing in to a network, or a mistyped address."
    ),
    "EMPTY_ANSWER": QT_TRANSLATE_NOOP(
        "Portal", "Something in the portal, or on the way to it, ended too early."
    ),
    "BROKEN_ANSWER": QT_TRANSLATE_NOOP("Portal", "Its end is missing, or something on the way changed it."),
    "UNEXPECTED_ANSWER": QT_TRANSLATE_NOOP(
        "Portal", "Bitrix24 may have changed since this program was made."
    ),
    "TOO_LARGE": QT_TRANSLATE_NOOP(
        "Portal", "Answers of Bitrix24 to this are small; this program stops reading after 4 MB."
    ),
    "RENAMED_REFUSED": QT_TRANSLATE_NOOP(
        "Portal", "Your sign-in would go to whoever owns that address, so nothing was sent there."
    ),
    # No sign-in to use
    "NOT_SIGNED_IN": QT_TRANSLATE_NOOP(
        "Portal", "There is no sign-in on this computer, or the store for passwords did not give it out."
    ),
    "WRONG_PORTAL": QT_TRANSLATE_NOOP("Portal", "The browser may have been signed in there from before."),
    "TOKEN_HOST_REFUSED": QT_TRANSLATE_NOOP(
        "Portal", "The secret goes to Bitrix24's own servers for sign-ins and to nobody else."
    ),
    "ENDPOINT_REFUSED": QT_TRANSLATE_NOOP(
        "Portal", "Your sign-in goes only to the portal, and only over a secure connection."
    ),
    # An answer, but not the one that is needed
    "NOT_IN_LIST": QT_TRANSLATE_NOOP(
        "Portal", "Its list may be a moment behind, or it dropped the connector without a word."
    ),
    "NO_SUCH_CONNECTOR": QT_TRANSLATE_NOOP(
        "Portal", "It was removed, never registered there, or its ID is spelled in another way."
    ),
    "NOT_ACCEPTED": QT_TRANSLATE_NOOP(
        "Portal", "Most likely it has no such connector, or no such open channel, any more."
    ),
    "NOT_STARTED": QT_TRANSLATE_NOOP("Portal", "It was not yet its turn."),
    "UNKNOWN_ERROR": QT_TRANSLATE_NOOP("Portal", "Its answer holds no reason that can be shown."),
}
"""By code: why it happened."""

OTHER = QT_TRANSLATE_NOOP("Portal", "Bitrix24's documentation does not name this reason.")
"""Why, for a code that nobody knows."""
