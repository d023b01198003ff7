"""What a portal or its authorization server refused, for an admin who writes no code.

The keys are the codes of `bitrix24`. Each has two texts: what happened, and what to do next. For the
translator: what stands in braces is replaced; {portal} is the portal's host name.
"""

from __future__ import annotations

from configurator.wording.translation import QT_TRANSLATE_NOOP

REFUSALS: dict[str, tuple[str, str]] = {
    # What imconnector.register refuses
    "APPLICATION_REGISTRATION_ERROR_POINT": (
        QT_TRANSLATE_NOOP("Portal", "{portal} accepts no dot in a connector's ID."),
        QT_TRANSLATE_NOOP("Portal", "Write _ instead of the dot, then try again."),
    ),
    "CONNECTOR_ID_REQUIRED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} found no ID that it can use."),
        QT_TRANSLATE_NOOP("Portal", "Give the connector an ID, for example my_shop_chat, then try again."),
    ),
    "NAME_REQUIRED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} found no name that it can use."),
        QT_TRANSLATE_NOOP("Portal", "Give the connector a name, then try again."),
    ),
    "ICON_REQUIRED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} found no icon."),
        QT_TRANSLATE_NOOP("Portal", "Choose an SVG file for the active icon, then try again."),
    ),
    "NO_PLACEMENT_HANDLER": (
        QT_TRANSLATE_NOOP("Portal", "{portal} found no settings page address."),
        QT_TRANSLATE_NOOP(
            "Portal", "Enter the address of the settings page, beginning with https://, then try again."
        ),
    ),
    "NO_APPLICATION_ID": (
        QT_TRANSLATE_NOOP(
            "Portal", "{portal} could not tell which application is registering the connector."
        ),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again, then try again."),
    ),
    "APPLICATION_REGISTRATION_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} could not save the connector."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a minute, then try again. If it stays like this, write to Bitrix24's "
            "support and name the code {code}.",
        ),
    ),
    "GENERAL_CONNECTOR_REGISTRATION_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} did not accept the connector and gives no reason."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Look through all fields once more, then try again. If it stays like this, write "
            "to Bitrix24's support and name the code {code}.",
        ),
    ),
    "WRONG_AUTH_TYPE": (
        QT_TRANSLATE_NOOP(
            "Portal", "{portal} lets only a local application register connectors, not a webhook."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Create a local application in your Bitrix24, connect {portal} with its ID and "
            "secret, then try again.",
        ),
    ),
    # What the other connector methods refuse
    "APPLICATION_UNREGISTRATION_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} could not remove the connector."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Look at the list of its connectors. If it is there and yours, wait a minute, then try again.",
        ),
    ),
    "ERROR_ARGUMENT": (
        QT_TRANSLATE_NOOP("Portal", "{portal} missed something in what this program sent."),
        QT_TRANSLATE_NOOP(
            "Portal", "This is a mistake of the program: install its newest version, then try again."
        ),
    ),
    # What any call may meet
    "INTERNAL_SERVER_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "Something went wrong inside {portal}."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a few minutes, then try again. If it stays like this, write to Bitrix24's support.",
        ),
    ),
    "ERROR_UNEXPECTED_ANSWER": (
        QT_TRANSLATE_NOOP(
            "Portal", "Inside {portal}, one of Bitrix24's servers did not get the answer it needed."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Wait a few minutes, then try again. If it stays like this, write to Bitrix24's support.",
        ),
    ),
    "PORTAL_DELETED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} has been deleted."),
        QT_TRANSLATE_NOOP(
            "Portal", "Check the portal's address. If it is right, ask the owner of the portal."
        ),
    ),
    "QUERY_LIMIT_EXCEEDED": (
        QT_TRANSLATE_NOOP(
            "Portal",
            "Too many programs are asking {portal} for something just now. Waiting for a few "
            "seconds did not help.",
        ),
        QT_TRANSLATE_NOOP("Portal", "Wait a minute, then try again."),
    ),
    "OVERLOAD_LIMIT": (
        QT_TRANSLATE_NOOP("Portal", "Bitrix24 has blocked {portal} for programs, because it was overloaded."),
        QT_TRANSLATE_NOOP("Portal", "Only Bitrix24's support can lift this block: write to them."),
    ),
    "OPERATION_TIME_LIMIT": (
        QT_TRANSLATE_NOOP("Portal", "{portal} has worked on such requests for longer than Bitrix24 allows."),
        QT_TRANSLATE_NOOP("Portal", "Wait for ten minutes, then try again."),
    ),
    "ERROR_BATCH_METHOD_NOT_ALLOWED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} does not accept this request together with others."),
        QT_TRANSLATE_NOOP(
            "Portal", "This is a mistake of the program: install its newest version, then try again."
        ),
    ),
    "ERROR_BATCH_LENGTH_EXCEEDED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} was sent too many requests at once."),
        QT_TRANSLATE_NOOP(
            "Portal", "This is a mistake of the program: install its newest version, then try again."
        ),
    ),
    "ERROR_METHOD_NOT_FOUND": (
        QT_TRANSLATE_NOOP("Portal", "{portal} has no Open Channels, so it cannot register a connector."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Ask the administrator of {portal} to install or update the Open Channels module, "
            "then try again.",
        ),
    ),
    "INVALID_REQUEST": (
        QT_TRANSLATE_NOOP(
            "Portal", "{portal} found the request incomplete, or not sent over a secure connection."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Check the portal's address and connect {portal} again, with the application's ID and secret.",
        ),
    ),
    "NO_AUTH_FOUND": (
        QT_TRANSLATE_NOOP("Portal", "{portal} does not know this sign-in, or no longer."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again, then try again."),
    ),
    "EXPIRED_TOKEN": (
        QT_TRANSLATE_NOOP("Portal", "Your sign-in to {portal} has expired."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again, then try again."),
    ),
    "INVALID_TOKEN": (
        QT_TRANSLATE_NOOP("Portal", "{portal} does not know this sign-in, or no longer."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again, then try again."),
    ),
    "AUTHORIZATION_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "{portal} could not let you in."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Sign in to {portal} again, then try again. If it stays like this, ask the "
            "administrator of {portal} whether your account is active.",
        ),
    ),
    "ERROR_OAUTH": (
        QT_TRANSLATE_NOOP("Portal", "{portal} could not check your sign-in."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again, then try again."),
    ),
    "ACCESS_DENIED": (
        QT_TRANSLATE_NOOP(
            "Portal",
            "{portal} does not allow this. Either its plan leaves programs out, or you may not "
            "change connectors there.",
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Ask the administrator of {portal} for the right to change connectors, and whether "
            "the portal has a commercial plan.",
        ),
    ),
    "INVALID_CREDENTIALS": (
        QT_TRANSLATE_NOOP("Portal", "You do not have the right to do this in {portal}."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} as an administrator, or ask one for the right."),
    ),
    "INSUFFICIENT_SCOPE": (
        QT_TRANSLATE_NOOP(
            "Portal", "The application in {portal} does not have the permission “Open Channels”."
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. "
            "Then sign in again.",
        ),
    ),
    "USER_ACCESS_ERROR": (
        QT_TRANSLATE_NOOP("Portal", "The application in {portal} is not open to you."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Ask the administrator of {portal} to give you access to the application, then sign in again.",
        ),
    ),
    "ERROR_MANIFEST_IS_NOT_AVAILABLE": (
        QT_TRANSLATE_NOOP("Portal", "{portal} could not find the description of the application."),
        QT_TRANSLATE_NOOP(
            "Portal", "In your Bitrix24, open the application and save it again. Then sign in again."
        ),
    ),
    "APPLICATION_NOT_FOUND": (
        QT_TRANSLATE_NOOP("Portal", "{portal} does not have this application, or no longer."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Look under Applications, Developer resources in your Bitrix24. If the application is "
            "gone, create a new one and connect {portal} again.",
        ),
    ),
    "PAYMENT_REQUIRED": (
        QT_TRANSLATE_NOOP("Portal", "{portal} needs a paid plan for this, or its plan has run out."),
        QT_TRANSLATE_NOOP("Portal", "Ask the owner of {portal} about its plan, then try again."),
    ),
    "METHOD_CONFIRM_WAITING": (
        QT_TRANSLATE_NOOP("Portal", "{portal} asks an administrator to confirm this first."),
        QT_TRANSLATE_NOOP("Portal", "Confirm the request in the notifications of {portal}, then try again."),
    ),
    "METHOD_CONFIRM_DENIED": (
        QT_TRANSLATE_NOOP("Portal", "An administrator of {portal} has refused this request."),
        QT_TRANSLATE_NOOP("Portal", "Talk to the administrator of {portal}, then try again."),
    ),
    "ALLOWED_ONLY_INTRANET_USER": (
        QT_TRANSLATE_NOOP(
            "Portal", "{portal} lets only employees do this, and you are signed in as a guest."
        ),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} as an employee, then try again."),
    ),
    # What signing in may meet
    "INVALID_CLIENT": (
        QT_TRANSLATE_NOOP(
            "Portal",
            "The application's ID and secret do not fit together, or the application is not "
            "installed in {portal}.",
        ),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Copy both once more from the application's page in your Bitrix24, and connect {portal} again.",
        ),
    ),
    "INVALID_GRANT": (
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} came too late or has been used up."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again."),
    ),
    "INVALID_SCOPE": (
        QT_TRANSLATE_NOOP("Portal", "The application in {portal} asks for a permission that does not exist."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "In your Bitrix24, open the application, tick Open Channels (imopenlines) and save. "
            "Then sign in again.",
        ),
    ),
    "WRONG_CLIENT": (
        QT_TRANSLATE_NOOP("Portal", "This sign-in belongs to another application in {portal}."),
        QT_TRANSLATE_NOOP(
            "Portal",
            "Copy the ID and secret once more from the application's page in your Bitrix24, and "
            "connect {portal} again.",
        ),
    ),
    "NOT_INSTALLED": (
        QT_TRANSLATE_NOOP("Portal", "The application is not installed in {portal}."),
        QT_TRANSLATE_NOOP(
            "Portal", "In your Bitrix24, open the application and save it once more. Then sign in again."
        ),
    ),
    "BAD_VERIFICATION_CODE": (
        QT_TRANSLATE_NOOP("Portal", "The sign-in to {portal} came too late or has been used up."),
        QT_TRANSLATE_NOOP("Portal", "Sign in to {portal} again."),
    ),
}
"""By code: what happened, what to do next."""
