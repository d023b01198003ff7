"""Who may do it: the sign-in, the application, the user's rights and the portal's plan.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.portal_actions import CONNECT, OPEN_PORTAL, SIGN_IN, TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import QT_TRANSLATE_NOOP

ACCESS_FAULTS: tuple[PortalFault, ...] = (
    # The sign-in doesn't count
    PortalFault(
        "NOT_SIGNED_IN",
        QT_TRANSLATE_NOOP("Portal", "You're not signed in to {portal}."),
        QT_TRANSLATE_NOOP(
            "Portal", "No sign-in is saved on this computer, or the password store didn't release it."
        ),
        QT_TRANSLATE_NOOP("Portal", "Sign in, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "NO_AUTH_FOUND",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't recognize your sign-in."),
        QT_TRANSLATE_NOOP("Portal", "It was ended, or it belongs to another portal or application."),
        QT_TRANSLATE_NOOP("Portal", "Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "INVALID_TOKEN",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't recognize your sign-in."),
        QT_TRANSLATE_NOOP("Portal", "It was ended, or it belongs to another portal or application."),
        QT_TRANSLATE_NOOP("Portal", "Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "EXPIRED_TOKEN",
        QT_TRANSLATE_NOOP("Portal", "Your sign-in to {portal} expired."),
        QT_TRANSLATE_NOOP("Portal", "A sign-in lasts an hour, and it couldn't be renewed."),
        QT_TRANSLATE_NOOP("Portal", "Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "AUTHORIZATION_ERROR",
        QT_TRANSLATE_NOOP("Portal", "{portal} didn't let you in."),
        QT_TRANSLATE_NOOP("Portal", "Your account may be dismissed, blocked or not yet confirmed."),
        QT_TRANSLATE_NOOP(
            "Portal", "Sign in again, or ask the administrator whether your account is active."
        ),
        SIGN_IN,
    ),
    PortalFault(
        "ERROR_OAUTH",
        QT_TRANSLATE_NOOP("Portal", "{portal} couldn't verify your sign-in."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24's sign-in server didn't confirm it."),
        QT_TRANSLATE_NOOP("Portal", "Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "NO_APPLICATION_ID",
        QT_TRANSLATE_NOOP("Portal", "{portal} couldn't identify your application."),
        QT_TRANSLATE_NOOP(
            "Portal", "A connector belongs to an application, and this sign-in doesn't name one."
        ),
        QT_TRANSLATE_NOOP("Portal", "Sign in again, then try again."),
        SIGN_IN,
    ),
    # Signing in failed
    PortalFault(
        "INVALID_GRANT",
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} expired."),
        QT_TRANSLATE_NOOP(
            "Portal", "Bitrix24 allows 30 seconds for signing in, and keeps a sign-in for 180 days."
        ),
        QT_TRANSLATE_NOOP("Portal", "Please sign in again."),
        SIGN_IN,
    ),
    PortalFault(
        "BAD_VERIFICATION_CODE",
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} expired."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 allows 30 seconds for signing in."),
        QT_TRANSLATE_NOOP("Portal", "Please sign in again."),
        SIGN_IN,
    ),
    PortalFault(
        "WRONG_PORTAL",
        QT_TRANSLATE_NOOP("Portal", "You signed in to {host}, not to {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Your browser may still have been signed in there."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal}, or connect the other portal instead."),
        SIGN_IN,
    ),
    PortalFault(
        "INVALID_CLIENT",
        QT_TRANSLATE_NOOP("Portal", "{portal} rejected the application's ID and secret."),
        QT_TRANSLATE_NOOP("Portal", "They don't match, or the application was deleted or has a new secret."),
        QT_TRANSLATE_NOOP("Portal", "Copy both again from the application's page, then connect again."),
        CONNECT,
    ),
    PortalFault(
        "WRONG_CLIENT",
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} is for another application."),
        QT_TRANSLATE_NOOP("Portal", "The application ID on this computer isn't the one used to sign in."),
        QT_TRANSLATE_NOOP(
            "Portal", "Copy the ID and secret again from the application's page, then connect again."
        ),
        CONNECT,
    ),
    PortalFault(
        "TOKEN_HOST_REFUSED",
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} named a foreign server."),
        QT_TRANSLATE_NOOP(
            "Portal", "The application's secret goes only to Bitrix24's own servers, so it wasn't sent."
        ),
        QT_TRANSLATE_NOOP("Portal", "Check the portal's address; if it's correct, tell the administrator."),
        CONNECT,
    ),
    PortalFault(
        "ENDPOINT_REFUSED",
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} named an unsafe address."),
        QT_TRANSLATE_NOOP(
            "Portal", "Your sign-in goes only to the portal, over a secure connection, so nothing was sent."
        ),
        QT_TRANSLATE_NOOP("Portal", "Check the portal's address; if it's correct, tell the administrator."),
        CONNECT,
    ),
    # The application isn't set up for this
    PortalFault(
        "WRONG_AUTH_TYPE",
        QT_TRANSLATE_NOOP("Portal", "{portal} needs a local application for this."),
        QT_TRANSLATE_NOOP("Portal", "Webhooks can't register connectors."),
        QT_TRANSLATE_NOOP(
            "Portal", "Create a local application in Bitrix24, then connect with its ID and secret."
        ),
        CONNECT,
    ),
    PortalFault(
        "APPLICATION_NOT_FOUND",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't have this application."),
        QT_TRANSLATE_NOOP("Portal", "It was deleted, or created in another portal."),
        QT_TRANSLATE_NOOP(
            "Portal", "Check Applications > Developer resources in Bitrix24, and create a new one if needed."
        ),
        CONNECT,
    ),
    PortalFault(
        "NOT_INSTALLED",
        QT_TRANSLATE_NOOP("Portal", "The application isn't installed in {portal}."),
        QT_TRANSLATE_NOOP("Portal", "An application works only after it's saved in the portal."),
        QT_TRANSLATE_NOOP("Portal", "Open the application in Bitrix24, save it, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        QT_TRANSLATE_NOOP("Portal", "{portal} couldn't read the application's data."),
        QT_TRANSLATE_NOOP("Portal", "What it stores about the application is incomplete."),
        QT_TRANSLATE_NOOP("Portal", "Open the application in Bitrix24, save it, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INSUFFICIENT_SCOPE",
        QT_TRANSLATE_NOOP("Portal", "The application in {portal} lacks a permission."),
        QT_TRANSLATE_NOOP("Portal", "It needs “Open Channels (imopenlines)”."),
        QT_TRANSLATE_NOOP(
            "Portal", "Select it in the application's settings in Bitrix24, save, then sign in again."
        ),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INVALID_SCOPE",
        QT_TRANSLATE_NOOP("Portal", "The application in {portal} has a wrong permission."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 doesn't know a permission that the application asks for."),
        QT_TRANSLATE_NOOP(
            "Portal", "Select Open Channels (imopenlines) in its settings, save, then sign in again."
        ),
        OPEN_PORTAL,
    ),
    # You, or the portal's plan, may not do this
    PortalFault(
        "USER_ACCESS_ERROR",
        QT_TRANSLATE_NOOP("Portal", "You can't use the application in {portal}."),
        QT_TRANSLATE_NOOP("Portal", "It isn't shared with your account."),
        QT_TRANSLATE_NOOP("Portal", "Ask the administrator for access, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ACCESS_DENIED",
        QT_TRANSLATE_NOOP("Portal", "{portal} doesn't allow this."),
        QT_TRANSLATE_NOOP(
            "Portal", "Either its plan doesn't include apps, or you may not change connectors."
        ),
        QT_TRANSLATE_NOOP(
            "Portal", "Ask the administrator about the plan and your right to change connectors."
        ),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INVALID_CREDENTIALS",
        QT_TRANSLATE_NOOP("Portal", "You don't have permission for this in {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Your account may not change open channels."),
        QT_TRANSLATE_NOOP("Portal", "Sign in as an administrator, or ask one for permission."),
        SIGN_IN,
    ),
    PortalFault(
        "ALLOWED_ONLY_INTRANET_USER",
        QT_TRANSLATE_NOOP("Portal", "{portal} allows this only for employees."),
        QT_TRANSLATE_NOOP("Portal", "You're signed in as a guest."),
        QT_TRANSLATE_NOOP("Portal", "Sign in as an employee, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "METHOD_CONFIRM_WAITING",
        QT_TRANSLATE_NOOP("Portal", "{portal} is waiting for an administrator."),
        QT_TRANSLATE_NOOP("Portal", "An administrator has to confirm this request first."),
        QT_TRANSLATE_NOOP("Portal", "Confirm it in the portal's notifications, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "METHOD_CONFIRM_DENIED",
        QT_TRANSLATE_NOOP("Portal", "An administrator of {portal} declined this."),
        QT_TRANSLATE_NOOP("Portal", "In this portal an administrator decides about such requests."),
        QT_TRANSLATE_NOOP("Portal", "Talk to the administrator, then try again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "PAYMENT_REQUIRED",
        QT_TRANSLATE_NOOP("Portal", "{portal} needs a paid plan for this."),
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 allows apps only on commercial plans."),
        QT_TRANSLATE_NOOP("Portal", "Ask the portal's owner about the plan, then try again."),
        OPEN_PORTAL,
    ),
)
