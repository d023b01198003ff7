# ruff: noqa: E501
"""Everything that can go wrong between this program and a portal, each with the sentence a person reads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Row:
    """A way to fail.

    Attributes:
        step: what is tried.
        fault: what the portal does, as `configurator practice --fault` knows it; `redirect:…` and `network:…`
            are made by the test.
        code: the code of the failure; empty where the program copes by itself.
        said: what the sentence says happened.
        asked: how many times the decisive request reaches the portal.
        cancel: whether somebody cancels while the request is under way.
    """

    step: str
    fault: str
    code: str
    said: str
    asked: int = 1
    cancel: bool = False

    def __str__(self) -> str:
        return f"{self.step}-{self.fault}{'-cancelled' if self.cancel else ''}"


def rows(step: str, *table: tuple[Any, ...]) -> list[Row]:
    return [Row(step, *row) for row in table]


SYSTEM = [
    ("INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", "Something went wrong inside 127.0.0.1."),
    ("ERROR_UNEXPECTED_ANSWER", "ERROR_UNEXPECTED_ANSWER", "Inside 127.0.0.1, one of Bitrix24's servers did not get the answer it needed."),
    ("PORTAL_DELETED", "PORTAL_DELETED", "127.0.0.1 has been deleted."),
    ("PORTAL_DELETED@410", "PORTAL_DELETED", "127.0.0.1 has been deleted."),
    ("QUERY_LIMIT_EXCEEDED", "QUERY_LIMIT_EXCEEDED", "Too many programs are asking 127.0.0.1 for something just now.", 6),
    ("QUERY_LIMIT_EXCEEDED*2", "", "", 3),
    ("OVERLOAD_LIMIT", "OVERLOAD_LIMIT", "Bitrix24 has blocked 127.0.0.1 for programs"),
    ("OPERATION_TIME_LIMIT", "OPERATION_TIME_LIMIT", "127.0.0.1 has worked on such requests for longer than Bitrix24 allows."),
    ("ERROR_BATCH_METHOD_NOT_ALLOWED", "ERROR_BATCH_METHOD_NOT_ALLOWED", "127.0.0.1 does not accept this request together with others."),
    ("ERROR_BATCH_LENGTH_EXCEEDED", "ERROR_BATCH_LENGTH_EXCEEDED", "127.0.0.1 was sent too many requests at once."),
    ("INVALID_REQUEST", "INVALID_REQUEST", "127.0.0.1 found the request incomplete"),
    ("NO_AUTH_FOUND", "NO_AUTH_FOUND", "127.0.0.1 does not know this sign-in, or no longer."),
    ("expired_token", "EXPIRED_TOKEN", "Your sign-in to 127.0.0.1 has expired.", 2),
    ("expired_token*1", "", "", 2),
    ("ACCESS_DENIED", "ACCESS_DENIED", "127.0.0.1 does not allow this."),
    ("ACCESS_DENIED@400", "ACCESS_DENIED", "127.0.0.1 does not allow this."),
    ("INVALID_CREDENTIALS", "INVALID_CREDENTIALS", "You do not have the right to do this in 127.0.0.1."),
    ("INVALID_CREDENTIALS@401", "INVALID_CREDENTIALS", "You do not have the right to do this in 127.0.0.1."),
    ("INVALID_CREDENTIALS@200", "INVALID_CREDENTIALS", "You do not have the right to do this in 127.0.0.1."),
    ("insufficient_scope", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 does not have the permission “Open Channels”."),
    ("insufficient_scope@401", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 does not have the permission “Open Channels”."),
    ("user_access_error", "USER_ACCESS_ERROR", "The application in 127.0.0.1 is not open to you."),
    ("WRONG_AUTH_TYPE", "WRONG_AUTH_TYPE", "127.0.0.1 lets only a local application register connectors, not a webhook."),
    ("ERROR_MANIFEST_IS_NOT_AVAILABLE", "ERROR_MANIFEST_IS_NOT_AVAILABLE", "127.0.0.1 could not find the description of the application."),
    ("ERROR_METHOD_NOT_FOUND", "ERROR_METHOD_NOT_FOUND", "127.0.0.1 has no Open Channels, so it cannot register a connector."),
    ("ERROR_OAUTH", "ERROR_OAUTH", "127.0.0.1 could not check your sign-in."),
    ("INVALID_TOKEN", "INVALID_TOKEN", "127.0.0.1 does not know this sign-in, or no longer."),
    ("APPLICATION_NOT_FOUND", "APPLICATION_NOT_FOUND", "127.0.0.1 does not have this application, or no longer."),
    ("AUTHORIZATION_ERROR", "AUTHORIZATION_ERROR", "127.0.0.1 could not let you in."),
    ("PAYMENT_REQUIRED", "PAYMENT_REQUIRED", "127.0.0.1 needs a paid plan for this, or its plan has run out."),
    ("METHOD_CONFIRM_WAITING", "METHOD_CONFIRM_WAITING", "127.0.0.1 asks an administrator to confirm this first."),
    ("METHOD_CONFIRM_DENIED", "METHOD_CONFIRM_DENIED", "An administrator of 127.0.0.1 has refused this request."),
    ("ALLOWED_ONLY_INTRANET_USER", "ALLOWED_ONLY_INTRANET_USER", "127.0.0.1 lets only employees do this, and you are signed in as a guest."),
]  # fmt: skip
REFUSALS = [
    ("APPLICATION_REGISTRATION_ERROR_POINT", "APPLICATION_REGISTRATION_ERROR_POINT", "127.0.0.1 accepts no dot in a connector's ID."),
    ("CONNECTOR_ID_REQUIRED", "CONNECTOR_ID_REQUIRED", "127.0.0.1 found no ID that it can use."),
    ("NAME_REQUIRED", "NAME_REQUIRED", "127.0.0.1 found no name that it can use."),
    ("ICON_REQUIRED", "ICON_REQUIRED", "127.0.0.1 found no icon."),
    ("NO_APPLICATION_ID", "NO_APPLICATION_ID", "127.0.0.1 could not tell which application is registering the connector."),
    ("NO_PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER", "127.0.0.1 found no settings page address."),
    ("APPLICATION_REGISTRATION_ERROR", "APPLICATION_REGISTRATION_ERROR", "127.0.0.1 could not save the connector."),
    ("GENERAL_CONNECTOR_REGISTRATION_ERROR", "GENERAL_CONNECTOR_REGISTRATION_ERROR", "127.0.0.1 did not accept the connector and gives no reason."),
    ("NOT_SAVED", "NOT_IN_LIST", "127.0.0.1 said yes, but the connector is not in its list."),
    ("EMPTY_LIST", "NOT_IN_LIST", "127.0.0.1 said yes, but the connector is not in its list."),
]  # fmt: skip
ANSWERS = [
    ("HTML", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("SITE_CLOSED", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed for now, or under maintenance."),
    ("GATEWAY", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed for now, or under maintenance."),
    ("LOGIN_PAGE", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("GARBAGE", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("BROKEN_JSON", "BROKEN_ANSWER", "The answer of 127.0.0.1 arrived damaged."),
    ("WRONG_TYPE", "UNEXPECTED_ANSWER", "127.0.0.1 answered in a way that this program does not understand."),
    ("WRONG_RESULT", "UNEXPECTED_ANSWER", "127.0.0.1 answered in a way that this program does not understand."),
    ("TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("HUGE", "TOO_LARGE", "The answer of 127.0.0.1 is far too large to be right."),
    ("HANG", "TIMEOUT", "127.0.0.1 did not answer in time."),
    ("SLOW", "", ""),
]  # fmt: skip
RENAMED = [
    ("RENAMED*1", "", "", 2),
    (
        "RENAMED_AWAY",
        "RENAMED_REFUSED",
        "127.0.0.1 sent this program on to an address that it does not trust.",
    ),
]
CANCELLED = [("HANG", "CANCELLED", "You cancelled before 127.0.0.1 had answered.", 1, True)]
NETWORK = [
    ("network:closed", "NOT_REACHABLE", "127.0.0.1 cannot be reached.", 0),
    ("network:no TLS", "CERTIFICATE", "The connection is not safe", 0),
    ("network:unknown authority", "CERTIFICATE", "The connection is not safe", 0),
    ("network:another host's certificate", "CERTIFICATE", "The connection is not safe", 0),
    ("network:proxy refuses", "PROXY", "The proxy of your network did not let this program through to", 0),
    (
        "network:proxy of an unknown kind",
        "PROXY_SETTING",
        "The proxy that is set up on this computer cannot be used to reach acme.example.",
        0,
    ),
    ("network:proxy is gone", "NOT_REACHABLE", "acme.example cannot be reached.", 0),
]
TOKEN = [
    ("token:invalid_request", "INVALID_REQUEST", "127.0.0.1 found the request incomplete"),
    ("token:invalid_client", "INVALID_CLIENT", "The application's ID and secret do not fit together"),
    ("token:invalid_client@200", "INVALID_CLIENT", "The application's ID and secret do not fit together"),
    ("token:invalid_grant", "INVALID_GRANT", "The sign-in to 127.0.0.1 came too late or has been used up."),
    ("token:invalid_grant@200", "INVALID_GRANT", "The sign-in to 127.0.0.1 came too late or has been used up."),
    ("token:invalid_scope", "INVALID_SCOPE", "The application in 127.0.0.1 asks for a permission that does not exist."),
    ("token:insufficient_scope", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 does not have the permission"),
    ("token:wrong_client", "WRONG_CLIENT", "This sign-in belongs to another application in 127.0.0.1."),
    ("token:NOT_INSTALLED", "NOT_INSTALLED", "The application is not installed in 127.0.0.1."),
    ("token:PAYMENT_REQUIRED", "PAYMENT_REQUIRED", "127.0.0.1 needs a paid plan for this"),
    ("token:NO_AUTH_FOUND", "NO_AUTH_FOUND", "127.0.0.1 does not know this sign-in, or no longer."),
    ("token:bad_verification_code", "BAD_VERIFICATION_CODE", "The sign-in to 127.0.0.1 came too late or has been used up."),
    ("token:HTML", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("token:GATEWAY", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed for now, or under maintenance."),
    ("token:LOGIN_PAGE", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("token:EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("token:BROKEN_JSON", "BROKEN_ANSWER", "The answer of 127.0.0.1 arrived damaged."),
    ("token:WRONG_TYPE", "UNEXPECTED_ANSWER", "127.0.0.1 answered in a way that this program does not understand."),
    ("token:WRONG_RESULT", "UNEXPECTED_ANSWER", "127.0.0.1 answered in a way that this program does not understand."),
    ("token:TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("token:DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("token:HUGE", "TOO_LARGE", "The answer of 127.0.0.1 is far too large to be right."),
    ("token:HANG", "TIMEOUT", "127.0.0.1 did not answer in time."),
    ("token:SLOW", "", ""),
    ("token:POST_REFUSED", "", "", 2),
]  # fmt: skip
REDIRECTS = [
    ("authorize:FOREIGN_SERVER", "TOKEN_HOST_REFUSED", "The sign-in to 127.0.0.1 wanted the application's secret for a server that is not Bitrix24's.", 0),
    ("redirect:used code", "INVALID_GRANT", "The sign-in to 127.0.0.1 came too late or has been used up."),
    ("redirect:code of 31 seconds ago", "INVALID_GRANT", "The sign-in to 127.0.0.1 came too late or has been used up."),
    ("redirect:consent refused", "ACCESS_DENIED", "127.0.0.1 does not allow this.", 0),
    ("redirect:another portal", "WRONG_PORTAL", "You signed in to another portal, other.bitrix24.com, and not to 127.0.0.1.", 0),
    ("redirect:wrong secret", "INVALID_CLIENT", "The application's ID and secret do not fit together"),
]  # fmt: skip
SIBLINGS = [
    ("ACCESS_DENIED@400", "ACCESS_DENIED", "127.0.0.1 does not allow this."),
    ("ERROR_ARGUMENT", "ERROR_ARGUMENT", "127.0.0.1 missed something in what this program sent."),
    ("expired_token*1", "", "", 2),
    ("QUERY_LIMIT_EXCEEDED*1", "", "", 2),
    ("SLOW", "", ""),
    ("HTML", "NOT_BITRIX24", "What answers at 127.0.0.1 does not answer like a Bitrix24."),
    ("EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("HUGE", "TOO_LARGE", "The answer of 127.0.0.1 is far too large to be right."),
    ("BROKEN_JSON", "BROKEN_ANSWER", "The answer of 127.0.0.1 arrived damaged."),
    (
        "WRONG_RESULT",
        "UNEXPECTED_ANSWER",
        "127.0.0.1 answered in a way that this program does not understand.",
    ),
    ("TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 broke off."),
    ("HANG", "TIMEOUT", "127.0.0.1 did not answer in time."),
]
UNREGISTER = [
    ("APPLICATION_UNREGISTRATION_ERROR", "APPLICATION_UNREGISTRATION_ERROR", "127.0.0.1 could not remove the connector."),
    ("NO_APPLICATION_ID", "NO_APPLICATION_ID", "127.0.0.1 could not tell which application is registering the connector."),
]  # fmt: skip

TABLE = [
    *rows("register", *SYSTEM, *REFUSALS, *ANSWERS, *RENAMED, *CANCELLED, *NETWORK),
    *rows("sign_in", *TOKEN, *REDIRECTS),
    *rows("sign_in", ("token:HANG", "CANCELLED", "You cancelled before 127.0.0.1 had answered.", 1, True)),
    *rows("renew", *TOKEN),
    *(row for step in ("list", "lines", "status", "activate", "deactivate", "data_set") for row in rows(step, *SIBLINGS)),
    *rows("unregister", *SIBLINGS, *UNREGISTER, *RENAMED, *CANCELLED),
]  # fmt: skip
