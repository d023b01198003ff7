"""What a portal or its authorization server refused, for an admin who writes no code.

The keys are the codes of `bitrix24`. Each has two texts: what happened, and what to do next. For the
translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import N_

REFUSALS: dict[str, tuple[str, str]] = {
    # What imconnector.register refuses
    "APPLICATION_REGISTRATION_ERROR_POINT": (
        N_("{portal} accepts no dot in a connector's ID."),
        N_("Write _ instead of the dot, then try again."),
    ),
    "CONNECTOR_ID_REQUIRED": (
        N_("{portal} found no ID that it can use."),
        N_("Give the connector an ID, for example my_shop_chat, then try again."),
    ),
    "NAME_REQUIRED": (
        N_("{portal} found no name that it can use."),
        N_("Give the connector a name, then try again."),
    ),
    "ICON_REQUIRED": (
        N_("{portal} found no icon."),
        N_("Choose an SVG file for the active icon, then try again."),
    ),
    "NO_PLACEMENT_HANDLER": (
        N_("{portal} found no settings page address."),
        N_("Enter the address of the settings page, beginning with https://, then try again."),
    ),
    "NO_APPLICATION_ID": (
        N_("{portal} could not tell which application is registering the connector."),
        N_("Sign in to {portal} again, then try again."),
    ),
    "APPLICATION_REGISTRATION_ERROR": (
        N_("{portal} could not save the connector."),
        N_(
            "Wait a minute, then try again. If it stays like this, write to Bitrix24's "
            "support and name the code {code}."
        ),
    ),
    "GENERAL_CONNECTOR_REGISTRATION_ERROR": (
        N_("{portal} did not accept the connector and gives no reason."),
        N_(
            "Look through all fields once more, then try again. If it stays like this, write "
            "to Bitrix24's support and name the code {code}."
        ),
    ),
    "WRONG_AUTH_TYPE": (
        N_("{portal} lets only a local application register connectors, not a webhook."),
        N_(
            "Create a local application in your Bitrix24, connect {portal} with its ID and "
            "secret, then try again."
        ),
    ),
    # What the other connector methods refuse
    "APPLICATION_UNREGISTRATION_ERROR": (
        N_("{portal} could not remove the connector."),
        N_("Look at the list of its connectors. If it is there and yours, wait a minute, then try again."),
    ),
    "ERROR_ARGUMENT": (
        N_("{portal} missed something in what this program sent."),
        N_("This is a mistake of the program: install its newest version, then try again."),
    ),
    # What any call may meet
    "INTERNAL_SERVER_ERROR": (
        N_("Something went wrong inside {portal}."),
        N_("Wait a few minutes, then try again. If it stays like this, write to Bitrix24's support."),
    ),
    "ERROR_UNEXPECTED_ANSWER": (
        N_("Inside {portal}, one of Bitrix24's servers did not get the answer it needed."),
        N_("Wait a few minutes, then try again. If it stays like this, write to Bitrix24's support."),
    ),
    "PORTAL_DELETED": (
        N_("{portal} has been deleted."),
        N_("Check the portal's address. If it is right, ask the owner of the portal."),
    ),
    "QUERY_LIMIT_EXCEEDED": (
        N_(
            "Too many programs are asking {portal} for something just now. Waiting for a few "
            "seconds did not help."
        ),
        N_("Wait a minute, then try again."),
    ),
    "OVERLOAD_LIMIT": (
        N_("Bitrix24 has blocked {portal} for programs, because it was overloaded."),
        N_("Only Bitrix24's support can lift this block: write to them."),
    ),
    "OPERATION_TIME_LIMIT": (
        N_("{portal} has worked on such requests for longer than Bitrix24 allows."),
        N_("Wait for ten minutes, then try again."),
    ),
    "ERROR_BATCH_METHOD_NOT_ALLOWED": (
        N_("{portal} does not accept this request together with others."),
        N_("This is a mistake of the program: install its newest version, then try again."),
    ),
    "ERROR_BATCH_LENGTH_EXCEEDED": (
        N_("{portal} was sent too many requests at once."),
        N_("This is a mistake of the program: install its newest version, then try again."),
    ),
    "ERROR_METHOD_NOT_FOUND": (
        N_("{portal} has no Open Channels, so it cannot register a connector."),
        N_(
            "Ask the administrator of {portal} to install or update the Open Channels module, then try again."
        ),
    ),
    "INVALID_REQUEST": (
        N_("{portal} found the request incomplete, or not sent over a secure connection."),
        N_("Check the portal's address and connect {portal} again, with the application's ID and secret."),
    ),
    "NO_AUTH_FOUND": (
        N_("{portal} does not know this sign-in, or no longer."),
        N_("Sign in to {portal} again, then try again."),
    ),
    "EXPIRED_TOKEN": (
        N_("Your sign-in to {portal} has expired."),
        N_("Sign in to {portal} again, then try again."),
    ),
    "INVALID_TOKEN": (
        N_("{portal} does not know this sign-in, or no longer."),
        N_("Sign in to {portal} again, then try again."),
    ),
    "AUTHORIZATION_ERROR": (
        N_("{portal} could not let you in."),
        N_(
            "Sign in to {portal} again, then try again. If it stays like this, ask the "
            "administrator of {portal} whether your account is active."
        ),
    ),
    "ERROR_OAUTH": (
        N_("{portal} could not check your sign-in."),
        N_("Sign in to {portal} again, then try again."),
    ),
    "ACCESS_DENIED": (
        N_(
            "{portal} does not allow this. Either its plan leaves programs out, or you may not "
            "change connectors there."
        ),
        N_(
            "Ask the administrator of {portal} for the right to change connectors, and whether "
            "the portal has a commercial plan."
        ),
    ),
    "INVALID_CREDENTIALS": (
        N_("You do not have the right to do this in {portal}."),
        N_("Sign in to {portal} as an administrator, or ask one for the right."),
    ),
    "INSUFFICIENT_SCOPE": (
        N_("The application in {portal} does not have the permission “Open Channels”."),
        N_(
            "In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. "
            "Then sign in again."
        ),
    ),
    "USER_ACCESS_ERROR": (
        N_("The application in {portal} is not open to you."),
        N_("Ask the administrator of {portal} to give you access to the application, then sign in again."),
    ),
    "ERROR_MANIFEST_IS_NOT_AVAILABLE": (
        N_("{portal} could not find the description of the application."),
        N_("In your Bitrix24, open the application and save it again. Then sign in again."),
    ),
    "APPLICATION_NOT_FOUND": (
        N_("{portal} does not have this application, or no longer."),
        N_(
            "Look under Applications, Developer resources in your Bitrix24. If the application is "
            "gone, create a new one and connect {portal} again."
        ),
    ),
    "PAYMENT_REQUIRED": (
        N_("{portal} needs a paid plan for this, or its plan has run out."),
        N_("Ask the owner of {portal} about its plan, then try again."),
    ),
    "METHOD_CONFIRM_WAITING": (
        N_("{portal} asks an administrator to confirm this first."),
        N_("Confirm the request in the notifications of {portal}, then try again."),
    ),
    "METHOD_CONFIRM_DENIED": (
        N_("An administrator of {portal} has refused this request."),
        N_("Talk to the administrator of {portal}, then try again."),
    ),
    "ALLOWED_ONLY_INTRANET_USER": (
        N_("{portal} lets only employees do this, and you are signed in as a guest."),
        N_("Sign in to {portal} as an employee, then try again."),
    ),
    # What signing in may meet
    "INVALID_CLIENT": (
        N_(
            "The application's ID and secret do not fit together, or the application is not "
            "installed in {portal}."
        ),
        N_("Copy both once more from the application's page in your Bitrix24, and connect {portal} again."),
    ),
    "INVALID_GRANT": (
        N_("The sign-in to {portal} came too late or has been used up."),
        N_("Sign in to {portal} again."),
    ),
    "INVALID_SCOPE": (
        N_("The application in {portal} asks for a permission that does not exist."),
        N_(
            "In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. "
            "Then sign in again."
        ),
    ),
    "WRONG_CLIENT": (
        N_("This sign-in belongs to another application in {portal}."),
        N_(
            "Copy the ID and secret once more from the application's page in your Bitrix24, and "
            "connect {portal} again."
        ),
    ),
    "NOT_INSTALLED": (
        N_("The application is not installed in {portal}."),
        N_("In your Bitrix24, open the application and save it once more. Then sign in again."),
    ),
    "BAD_VERIFICATION_CODE": (
        N_("The sign-in to {portal} came too late or has been used up."),
        N_("Sign in to {portal} again."),
    ),
}
"""By code: what happened, what to do next."""
