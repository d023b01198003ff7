"""Who may do it: the sign-in, the application, the user's rights and the portal's plan.

For the translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.portal_actions import CONNECT, OPEN_PORTAL, SIGN_IN, TRY_AGAIN
from configurator.wording.portal_fault import PortalFault
from configurator.wording.translation import N_

ACCESS_FAULTS: tuple[PortalFault, ...] = (
    # The sign-in doesn't count
    PortalFault(
        "NOT_SIGNED_IN",
        N_("You're not signed in to {portal}."),
        N_("No sign-in is saved on this computer, or the password store didn't release it."),
        N_("Sign in, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "NO_AUTH_FOUND",
        N_("{portal} doesn't recognize your sign-in."),
        N_("It was ended, or it belongs to another portal or application."),
        N_("Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "INVALID_TOKEN",
        N_("{portal} doesn't recognize your sign-in."),
        N_("It was ended, or it belongs to another portal or application."),
        N_("Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "EXPIRED_TOKEN",
        N_("Your sign-in to {portal} expired."),
        N_("A sign-in lasts an hour, and it couldn't be renewed."),
        N_("Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "AUTHORIZATION_ERROR",
        N_("{portal} didn't let you in."),
        N_("Your account may be dismissed, blocked or not yet confirmed."),
        N_("Sign in again, or ask the administrator whether your account is active."),
        SIGN_IN,
    ),
    PortalFault(
        "ERROR_OAUTH",
        N_("{portal} couldn't verify your sign-in."),
        N_("Bitrix24's sign-in server didn't confirm it."),
        N_("Sign in again, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "NO_APPLICATION_ID",
        N_("{portal} couldn't identify your application."),
        N_("A connector belongs to an application, and this sign-in doesn't name one."),
        N_("Sign in again, then try again."),
        SIGN_IN,
    ),
    # Signing in failed
    PortalFault(
        "INVALID_GRANT",
        N_("The sign-in to {portal} expired."),
        N_("Bitrix24 allows 30 seconds for signing in, and keeps a sign-in for 180 days."),
        N_("Please sign in again."),
        SIGN_IN,
    ),
    PortalFault(
        "BAD_VERIFICATION_CODE",
        N_("The sign-in to {portal} expired."),
        N_("Bitrix24 allows 30 seconds for signing in."),
        N_("Please sign in again."),
        SIGN_IN,
    ),
    PortalFault(
        "WRONG_PORTAL",
        N_("You signed in to {host}, not to {portal}."),
        N_("Your browser may still have been signed in there."),
        N_("Sign in to {portal}, or connect the other portal instead."),
        SIGN_IN,
    ),
    PortalFault(
        "INVALID_CLIENT",
        N_("{portal} rejected the application's ID and key."),
        N_("They don't match, or the application was deleted or has a new key."),
        N_("Copy both again from the application's page, then connect again."),
        CONNECT,
    ),
    PortalFault(
        "WRONG_CLIENT",
        N_("The sign-in to {portal} is for another application."),
        N_("The application ID on this computer isn't the one used to sign in."),
        N_("Copy the ID and the key again from the application's page, then connect again."),
        CONNECT,
    ),
    PortalFault(
        "TOKEN_HOST_REFUSED",
        N_("The sign-in to {portal} named a foreign server."),
        N_("The application's key goes only to Bitrix24's own servers, so it wasn't sent."),
        N_("Check the portal's address; if it's correct, tell the administrator."),
        CONNECT,
    ),
    PortalFault(
        "ENDPOINT_REFUSED",
        N_("The sign-in to {portal} named an unsafe address."),
        N_("Your sign-in goes only to the portal, over a secure connection, so nothing was sent."),
        N_("Check the portal's address; if it's correct, tell the administrator."),
        CONNECT,
    ),
    # The application isn't set up for this
    PortalFault(
        "WRONG_AUTH_TYPE",
        N_("{portal} needs a local application for this."),
        N_("Webhooks can't register connectors."),
        N_("Create a local application in Bitrix24, then connect with its ID and key."),
        CONNECT,
    ),
    PortalFault(
        "APPLICATION_NOT_FOUND",
        N_("{portal} doesn't have this application."),
        N_("It was deleted, or created in another portal."),
        N_("Check Applications > Developer resources in Bitrix24, and create a new one if needed."),
        CONNECT,
    ),
    PortalFault(
        "NOT_INSTALLED",
        N_("The application isn't installed in {portal}."),
        N_("An application works only after it's saved in the portal."),
        N_("Open the application in Bitrix24, save it, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ERROR_MANIFEST_IS_NOT_AVAILABLE",
        N_("{portal} couldn't read the application's data."),
        N_("What it stores about the application is incomplete."),
        N_("Open the application in Bitrix24, save it, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INSUFFICIENT_SCOPE",
        N_("The application in {portal} lacks a permission."),
        N_("It needs Open Channels (imopenlines); conversations also need imconnector and Chat (im)."),
        N_("Select them in the application's settings in Bitrix24, save, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INVALID_SCOPE",
        N_("The application in {portal} has a wrong permission."),
        N_("Bitrix24 doesn't know a permission that the application asks for."),
        N_("Select Open Channels (imopenlines) in its settings, save, then sign in again."),
        OPEN_PORTAL,
    ),
    # You, or the portal's plan, may not do this
    PortalFault(
        "USER_ACCESS_ERROR",
        N_("You can't use the application in {portal}."),
        N_("It isn't shared with your account."),
        N_("Ask the administrator for access, then sign in again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "ACCESS_DENIED",
        N_("{portal} doesn't allow this."),
        N_("Either its plan doesn't include apps, or you may not change connectors."),
        N_("Ask the administrator about the plan and your right to change connectors."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "INVALID_CREDENTIALS",
        N_("You don't have permission for this in {portal}."),
        N_("Your account may not change open channels."),
        N_("Sign in as an administrator, or ask one for permission."),
        SIGN_IN,
    ),
    PortalFault(
        "ALLOWED_ONLY_INTRANET_USER",
        N_("{portal} allows this only for employees."),
        N_("You're signed in as a guest."),
        N_("Sign in as an employee, then try again."),
        SIGN_IN,
    ),
    PortalFault(
        "METHOD_CONFIRM_WAITING",
        N_("{portal} is waiting for an administrator."),
        N_("An administrator has to confirm this request first."),
        N_("Confirm it in the portal's notifications, then try again."),
        TRY_AGAIN,
    ),
    PortalFault(
        "METHOD_CONFIRM_DENIED",
        N_("An administrator of {portal} declined this."),
        N_("In this portal an administrator decides about such requests."),
        N_("Talk to the administrator, then try again."),
        OPEN_PORTAL,
    ),
    PortalFault(
        "PAYMENT_REQUIRED",
        N_("{portal} needs a paid plan for this."),
        N_("Bitrix24 allows apps only on commercial plans."),
        N_("Ask the portal's owner about the plan, then try again."),
        OPEN_PORTAL,
    ),
)
