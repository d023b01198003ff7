"""Why a portal refused or could not be used, for an admin who writes no code; no Qt here.

The keys are the codes of `bitrix24`. For the translator: what stands in braces is replaced; {portal} is the
portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import N_

REASONS: dict[str, str] = {
    # What imconnector.register refuses
    "APPLICATION_REGISTRATION_ERROR_POINT": N_("It takes small letters, digits and _ there."),
    "CONNECTOR_ID_REQUIRED": N_("The ID is empty or a lone 0, and Bitrix24 knows a connector by it."),
    "NAME_REQUIRED": N_("The name is empty or a lone 0, and Bitrix24 shows it everywhere."),
    "ICON_REQUIRED": N_("The active icon holds no picture."),
    "NO_PLACEMENT_HANDLER": N_(
        "The field is empty, and Bitrix24 opens this page when somebody connects the channel."
    ),
    "NO_APPLICATION_ID": N_("A connector belongs to an application, and this sign-in names none."),
    "APPLICATION_REGISTRATION_ERROR": N_(
        "All that was sent was right, but storing it failed inside Bitrix24."
    ),
    "GENERAL_CONNECTOR_REGISTRATION_ERROR": N_(
        "Bitrix24 answers so when a value is too long or not of the kind it expects."
    ),
    "WRONG_AUTH_TYPE": N_(
        "A connector belongs to an application, and the sign-in that was used has none behind it."
    ),
    # What the other connector methods refuse
    "APPLICATION_UNREGISTRATION_ERROR": N_(
        "It is not there any more, or it belongs to another application than the one you use."
    ),
    "ERROR_ARGUMENT": N_("A value that Bitrix24 needs for this was empty."),
    # What any call may meet
    "INTERNAL_SERVER_ERROR": N_("The fault is in Bitrix24, not in your connector."),
    "ERROR_UNEXPECTED_ANSWER": N_("The fault is in Bitrix24, not in your connector."),
    "PORTAL_DELETED": N_("Its owner has removed it, or Bitrix24 has."),
    "QUERY_LIMIT_EXCEEDED": N_("A portal takes two requests a second from all programs together."),
    "OVERLOAD_LIMIT": N_(
        "Somebody's programs asked it for too much, and Bitrix24's support has stopped them all."
    ),
    "OPERATION_TIME_LIMIT": N_("The block lasts for about ten minutes and ends by itself."),
    "ERROR_BATCH_METHOD_NOT_ALLOWED": N_("Bitrix24 wants such requests one by one."),
    "ERROR_BATCH_LENGTH_EXCEEDED": N_("Bitrix24 takes at most fifty in one go."),
    "ERROR_METHOD_NOT_FOUND": N_("The module that manages connectors is not installed there, or too old."),
    "INVALID_REQUEST": N_("Bitrix24 answers only to complete requests over a secure connection."),
    "NO_AUTH_FOUND": N_("It was ended in the portal, or it belongs to another portal or application."),
    "EXPIRED_TOKEN": N_("A sign-in lasts for an hour, and this program could not renew it by itself."),
    "INVALID_TOKEN": N_("It was ended in the portal, or it belongs to another portal or application."),
    "AUTHORIZATION_ERROR": N_("Your account may be dismissed, blocked or not yet confirmed."),
    "ERROR_OAUTH": N_("Bitrix24's server for sign-ins did not confirm who is asking."),
    "ACCESS_DENIED": N_(
        "Bitrix24 gives the same answer in both cases, so this program cannot tell them apart."
    ),
    "INVALID_CREDENTIALS": N_("The account with which you signed in is not allowed to change open channels."),
    "INSUFFICIENT_SCOPE": N_(
        "The box was not ticked when the application was made, or you have not signed in since."
    ),
    "USER_ACCESS_ERROR": N_("Whoever made the application has not shared it with your account."),
    "ERROR_MANIFEST_IS_NOT_AVAILABLE": N_("What the portal keeps about the application is incomplete."),
    "APPLICATION_NOT_FOUND": N_("It was deleted, or made in another portal."),
    "PAYMENT_REQUIRED": N_("Bitrix24 lets programs in on commercial plans alone."),
    "METHOD_CONFIRM_WAITING": N_(
        "The portal is set up so that programs may do this only after a person agrees."
    ),
    "METHOD_CONFIRM_DENIED": N_("The portal is set up so that a person decides about it, and they said no."),
    "ALLOWED_ONLY_INTRANET_USER": N_("Guests and clients of a company may use no programs in its portal."),
    # What signing in may meet
    "INVALID_CLIENT": N_("A character may be missing, or the application was deleted or given a new secret."),
    "INVALID_GRANT": N_(
        "What the portal hands out at a sign-in works once and for 30 seconds; a kept sign-in for 180 days."
    ),
    "INVALID_SCOPE": N_("The permissions that are saved in the application are not the ones Bitrix24 knows."),
    "WRONG_CLIENT": N_("The ID that this program has is not the one with which somebody signed in."),
    "NOT_INSTALLED": N_("An application works only after it was saved in the portal."),
    "BAD_VERIFICATION_CODE": N_("What the portal hands out at a sign-in works once, and for 30 seconds."),
    # No usable answer
    "NOT_REACHABLE": N_(
        "Nothing answers at this address, or something on the way there does not let through."
    ),
    "HOST_NOT_FOUND": N_("The internet's directory of names has no such entry, or could not be asked."),
    "CERTIFICATE": N_(
        "Its certificate is out of date, made for another name, or of somebody your computer does not trust."
    ),
    "PROXY": N_("Your network lets programs out through a gatekeeper, and it said no."),
    "PROXY_SETTING": N_("Its address is damaged, or of a kind that this program does not know."),
    "TIMEOUT": N_("It is busy, or the connection is very slow."),
    "CONNECTION_LOST": N_("It ended before the whole answer had arrived."),
    "CANCELLED": N_("The request may have been on its way already."),
    "PORTAL_UNAVAILABLE": N_("It shows a page for visitors instead of answering to programs."),
    "NOT_BITRIX24": N_(
        "It may be another website, a page for signing in to a network, or a mistyped address."
    ),
    "EMPTY_ANSWER": N_("Something in the portal, or on the way to it, ended too early."),
    "BROKEN_ANSWER": N_("Its end is missing, or something on the way changed it."),
    "UNEXPECTED_ANSWER": N_("Bitrix24 may have changed since this program was made."),
    "TOO_LARGE": N_("Answers of Bitrix24 to this are small; this program stops reading after 4 MB."),
    "RENAMED_REFUSED": N_("Your sign-in would go to whoever owns that address, so nothing was sent there."),
    # No sign-in to use
    "NOT_SIGNED_IN": N_(
        "There is no sign-in on this computer, or the store for passwords did not give it out."
    ),
    "WRONG_PORTAL": N_("The browser may have been signed in there from before."),
    "TOKEN_HOST_REFUSED": N_("The secret goes to Bitrix24's own servers for sign-ins and to nobody else."),
    "ENDPOINT_REFUSED": N_("Your sign-in goes only to the portal, and only over a secure connection."),
    # An answer, but not the one that is needed
    "NOT_IN_LIST": N_("Its list may be a moment behind, or it dropped the connector without a word."),
    "NO_SUCH_CONNECTOR": N_("It was removed, never registered there, or its ID is spelled in another way."),
    "NOT_ACCEPTED": N_("Most likely it has no such connector, or no such open channel, any more."),
    "NOT_STARTED": N_("It was not yet its turn."),
    "UNKNOWN_ERROR": N_("Its answer holds no reason that can be shown."),
}
"""By code: why it happened."""

OTHER = N_("Bitrix24's documentation does not name this reason.")
"""Why, for a code that nobody knows."""
