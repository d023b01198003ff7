"""Every error code of Bitrix24's documentation, with its HTTP status, and the other ways to fail."""

from __future__ import annotations

REGISTER = "imconnector.register"
UNREGISTER = "imconnector.unregister"

#: Errors that any REST method may answer with: code → (HTTP status, error_description).
REST_ERRORS: dict[str, tuple[int, str]] = {
    "INTERNAL_SERVER_ERROR": (500, "Internal server error"),
    "ERROR_UNEXPECTED_ANSWER": (500, "Server returned an unexpected response"),
    "PORTAL_DELETED": (500, "Portal was deleted"),
    "QUERY_LIMIT_EXCEEDED": (503, "Too many requests"),
    "OVERLOAD_LIMIT": (503, "REST API is blocked due to overload"),
    "OPERATION_TIME_LIMIT": (429, "Method is blocked due to operation time limit"),
    "ERROR_BATCH_METHOD_NOT_ALLOWED": (405, "Method is not allowed for batch usage"),
    "ERROR_BATCH_LENGTH_EXCEEDED": (400, "Max batch length exceeded"),
    "INVALID_REQUEST": (400, "Https required"),
    "ERROR_ARGUMENT": (400, "Argument 'CONNECTOR' is null or empty"),
    "NO_AUTH_FOUND": (401, "Wrong authorization data"),
    "expired_token": (401, "The access token provided has expired"),
    "ERROR_OAUTH": (401, "OAuth authorization error"),
    "INVALID_TOKEN": (401, "The access token provided is invalid"),
    "APPLICATION_NOT_FOUND": (401, "Application not found"),
    "AUTHORIZATION_ERROR": (401, "Unable to authorize user"),
    "PAYMENT_REQUIRED": (401, "Payment required"),
    "METHOD_CONFIRM_WAITING": (401, "Waiting for confirmation"),
    "METHOD_CONFIRM_DENIED": (403, "Method call denied"),
    "ALLOWED_ONLY_INTRANET_USER": (403, "Allowed only for intranet users"),
    "ACCESS_DENIED": (403, "REST is available only on commercial plans"),
    "INVALID_CREDENTIALS": (403, "Invalid request credentials"),
    "insufficient_scope": (403, "The request requires higher privileges than provided by the access token"),
    "user_access_error": (403, "The user does not have access to the application"),
    "WRONG_AUTH_TYPE": (
        403,
        "Current authorization type is denied for this method Application context required",
    ),
    "ERROR_MANIFEST_IS_NOT_AVAILABLE": (404, "Manifest is not available"),
    "ERROR_METHOD_NOT_FOUND": (404, "Method not found!"),
}

#: Errors that the methods of conversations and events add: code → (HTTP status, error_description).
CONVERSATION_ERRORS: dict[str, tuple[int, str]] = {
    "NOT_ACTIVE_LINE": (400, "The line with this ID is inactive or does not exist"),
    "IMCONNECTOR_NO_CORRECT_PROVIDER": (400, "Failed to find a suitable provider for the connector"),
    "IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND": (400, "No valid command specified"),
    "IMCONNECTOR_COULD_NOT_GET_PROVIDER_OBJECT": (400, "Failed to get the provider object"),
    "CHAT_RENAMING_FAILED": (400, "Chat renaming failed"),
    "ERROR_CORE": (400, "Current authorization type is denied for this method Application context required"),
    "ERROR_EVENT_NOT_FOUND": (400, "Event not found"),
    "ERROR_WRONG_HANDLER_URL": (400, "Wrong handler URL"),
    "ERROR_UNSUPPORTED_PROTOCOL": (400, "Unsupported event handler protocol"),
    "WRONG_LICENSE": (403, "The current license does not allow this"),
}

#: A method's own refusals, all under HTTP 200: code → (the methods that know it, error_description).
REFUSALS: dict[str, tuple[tuple[str, ...], str]] = {
    "APPLICATION_REGISTRATION_ERROR_POINT": ((REGISTER,), "A dot is not allowed in the connector ID"),
    "CONNECTOR_ID_REQUIRED": ((REGISTER,), "The connector ID is not specified"),
    "NAME_REQUIRED": ((REGISTER,), "The connector name is not specified"),
    "ICON_REQUIRED": ((REGISTER,), "The connector icon is not specified"),
    "NO_APPLICATION_ID": ((REGISTER, UNREGISTER), "The application is not specified"),
    "NO_PLACEMENT_HANDLER": ((REGISTER,), "The embedding handler is not specified"),
    "APPLICATION_REGISTRATION_ERROR": ((REGISTER,), "The application could not be registered"),
    "GENERAL_CONNECTOR_REGISTRATION_ERROR": ((REGISTER,), "The connector could not be registered"),
    "APPLICATION_UNREGISTRATION_ERROR": ((UNREGISTER,), "The application could not be unregistered"),
}

#: Errors of the token endpoint: code → (HTTP status, error_description).
TOKEN_ERRORS: dict[str, tuple[int, str]] = {
    "invalid_request": (400, "The request is missing a required parameter or is otherwise malformed"),
    "invalid_client": (401, "Client credentials are invalid or the application is not installed"),
    "invalid_grant": (400, "The authorization code or refresh token is invalid or expired"),
    "invalid_scope": (400, "The requested scope is invalid"),
    "insufficient_scope": (401, "The request requires higher privileges"),
    "wrong_client": (401, "Wrong client"),
    "NOT_INSTALLED": (401, "Application not installed"),
    "PAYMENT_REQUIRED": (401, "Payment required"),
    "NO_AUTH_FOUND": (401, "Wrong authorization data"),
    "bad_verification_code": (400, "The code passed is incorrect or expired"),
}

#: Failures below the level of error codes.
TRANSPORT: dict[str, str] = {
    "HTML": "a web page instead of JSON, HTTP 200",
    "SITE_CLOSED": "the page of a closed public site, HTTP 503",
    "EMPTY": "no body, HTTP 200",
    "GARBAGE": "bytes that are neither UTF-8 nor JSON, HTTP 200",
    "GATEWAY": "the page of a server in between, HTTP 502",
    "TOO_MANY_PAGE": "the page of a server in between that wants fewer requests, HTTP 429",
    "TOO_LARGE_PAGE": "the page of a server in between that finds the request too large, HTTP 413",
    "FIREWALL_PAGE": "the page of a firewall, HTTP 403",
    "PHP_FAILURE": "PHP's own words about a fatal error, HTTP 200",
    "LOGIN_PAGE": "302 to a page of the portal for signing in",
    "BROKEN_JSON": "JSON that breaks off, HTTP 200",
    "WRONG_TYPE": "a JSON list instead of an object, HTTP 200",
    "WRONG_RESULT": "JSON whose result is a number, HTTP 200",
    "TRUNCATED": "an answer that ends in the middle",
    "HUGE": "a JSON answer of 64 MiB",
    "SLOW": "the right answer, 3 seconds late",
    "HANG": "no answer at all while the connection stays open",
    "DROPPED": "the connection is closed before the answer",
    "RENAMED": "302 to the same portal under another name (localhost), which answers",
    "RENAMED_AWAY": "302 to a host that does not exist (renamed.example)",
    "MOVED_AWAY": "302 to another port of this computer (9), where nothing answers",
}

#: A portal that answers, but not as asked: name → (the step it belongs to, what it does).
DEVIATIONS: dict[str, tuple[str, str]] = {
    "NOT_SAVED": (REGISTER, "success is answered and nothing is saved"),
    "EMPTY_LIST": ("imconnector.list", "[] as on a portal without any connector"),
    "LINE_ERROR": ("imconnector.status", "the portal has seen an error on the channel"),
    "NOT_READY": ("imconnector.status", "the connector is set up, but passes nothing on"),
    "PLAIN_OFFLINE": ("event.offline.get", "the plan has no rest_offline_extended: CLEAR 0 is refused"),
    "OFFLINE_REFUSED": ("event.bind", "no event can be bound for offline reading"),
    "WRONG_STATE": ("authorize", "the redirect carries another state"),
    "NO_STATE": ("authorize", "the redirect carries no state"),
    "NO_CODE": ("authorize", "the redirect carries no code"),
    "SECOND_FACTOR": ("authorize", "after the password a code is asked for (000000)"),
    "NO_CONSENT": ("authorize", "after the sign-in the portal shows its own pages instead of asking"),
    "FOREIGN_SERVER": ("authorize", "the redirect names a foreign server_domain (evil.example)"),
    "POST_REFUSED": ("token", "POST is answered with 405, GET works"),
}
