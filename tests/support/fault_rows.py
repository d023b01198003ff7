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
        fault: what the portal does, as `configurator practice --fault` knows it; `redirect:…`, `network:…` and
            `computer:…` are made by the test.
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
    ("INTERNAL_SERVER_ERROR", "INTERNAL_SERVER_ERROR", "127.0.0.1 reported an internal error."),
    ("ERROR_UNEXPECTED_ANSWER", "ERROR_UNEXPECTED_ANSWER", "A Bitrix24 server didn't answer 127.0.0.1."),
    ("PORTAL_DELETED", "PORTAL_DELETED", "127.0.0.1 has been deleted."),
    ("PORTAL_DELETED@410", "PORTAL_DELETED", "127.0.0.1 has been deleted."),
    ("QUERY_LIMIT_EXCEEDED", "QUERY_LIMIT_EXCEEDED", "127.0.0.1 is receiving too many requests.", 6),
    ("QUERY_LIMIT_EXCEEDED*2", "", "", 3),
    ("OVERLOAD_LIMIT", "OVERLOAD_LIMIT", "Bitrix24 blocked all apps in 127.0.0.1."),
    ("OPERATION_TIME_LIMIT", "OPERATION_TIME_LIMIT", "127.0.0.1 paused this kind of request."),
    ("ERROR_BATCH_METHOD_NOT_ALLOWED", "ERROR_BATCH_METHOD_NOT_ALLOWED", "127.0.0.1 doesn't accept this request in a batch."),
    ("ERROR_BATCH_LENGTH_EXCEEDED", "ERROR_BATCH_LENGTH_EXCEEDED", "127.0.0.1 received too many requests in a batch."),
    ("INVALID_REQUEST", "INVALID_REQUEST", "127.0.0.1 rejected an incomplete request."),
    ("NO_AUTH_FOUND", "NO_AUTH_FOUND", "127.0.0.1 doesn't recognize your sign-in."),
    ("expired_token", "EXPIRED_TOKEN", "Your sign-in to 127.0.0.1 expired.", 2),
    ("expired_token*1", "", "", 2),
    ("ACCESS_DENIED", "ACCESS_DENIED", "127.0.0.1 doesn't allow this."),
    ("ACCESS_DENIED@400", "ACCESS_DENIED", "127.0.0.1 doesn't allow this."),
    ("INVALID_CREDENTIALS", "INVALID_CREDENTIALS", "You don't have permission for this in 127.0.0.1."),
    ("INVALID_CREDENTIALS@401", "INVALID_CREDENTIALS", "You don't have permission for this in 127.0.0.1."),
    ("INVALID_CREDENTIALS@200", "INVALID_CREDENTIALS", "You don't have permission for this in 127.0.0.1."),
    ("insufficient_scope", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 lacks a permission."),
    ("insufficient_scope@401", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 lacks a permission."),
    ("user_access_error", "USER_ACCESS_ERROR", "You can't use the application in 127.0.0.1."),
    ("WRONG_AUTH_TYPE", "WRONG_AUTH_TYPE", "127.0.0.1 needs a local application for this."),
    ("ERROR_MANIFEST_IS_NOT_AVAILABLE", "ERROR_MANIFEST_IS_NOT_AVAILABLE", "127.0.0.1 couldn't read the application's data."),
    ("ERROR_METHOD_NOT_FOUND", "ERROR_METHOD_NOT_FOUND", "127.0.0.1 doesn't have Open Channels."),
    ("ERROR_OAUTH", "ERROR_OAUTH", "127.0.0.1 couldn't verify your sign-in."),
    ("INVALID_TOKEN", "INVALID_TOKEN", "127.0.0.1 doesn't recognize your sign-in."),
    ("APPLICATION_NOT_FOUND", "APPLICATION_NOT_FOUND", "127.0.0.1 doesn't have this application."),
    ("AUTHORIZATION_ERROR", "AUTHORIZATION_ERROR", "127.0.0.1 didn't let you in."),
    ("PAYMENT_REQUIRED", "PAYMENT_REQUIRED", "127.0.0.1 needs a paid plan for this."),
    ("METHOD_CONFIRM_WAITING", "METHOD_CONFIRM_WAITING", "127.0.0.1 is waiting for an administrator."),
    ("METHOD_CONFIRM_DENIED", "METHOD_CONFIRM_DENIED", "An administrator of 127.0.0.1 declined this."),
    ("ALLOWED_ONLY_INTRANET_USER", "ALLOWED_ONLY_INTRANET_USER", "127.0.0.1 allows this only for employees."),
]  # fmt: skip
REFUSALS = [
    ("APPLICATION_REGISTRATION_ERROR_POINT", "APPLICATION_REGISTRATION_ERROR_POINT", "127.0.0.1 doesn't accept a dot in a connector's ID."),
    ("CONNECTOR_ID_REQUIRED", "CONNECTOR_ID_REQUIRED", "127.0.0.1 found no usable connector ID."),
    ("NAME_REQUIRED", "NAME_REQUIRED", "127.0.0.1 found no usable connector name."),
    ("ICON_REQUIRED", "ICON_REQUIRED", "127.0.0.1 found no icon."),
    ("NO_APPLICATION_ID", "NO_APPLICATION_ID", "127.0.0.1 couldn't identify your application."),
    ("NO_PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER", "127.0.0.1 found no settings page address."),
    ("APPLICATION_REGISTRATION_ERROR", "APPLICATION_REGISTRATION_ERROR", "127.0.0.1 couldn't save the connector."),
    ("GENERAL_CONNECTOR_REGISTRATION_ERROR", "GENERAL_CONNECTOR_REGISTRATION_ERROR", "127.0.0.1 rejected the connector without a reason."),
    ("NOT_SAVED", "NOT_IN_LIST", "127.0.0.1 doesn't list the new connector."),
    ("EMPTY_LIST", "NOT_IN_LIST", "127.0.0.1 doesn't list the new connector."),
]  # fmt: skip
ANSWERS = [
    ("HTML", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("SITE_CLOSED", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed or under maintenance."),
    ("GATEWAY", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed or under maintenance."),
    ("TOO_MANY_PAGE", "TOO_MANY_REQUESTS", "A server in front of 127.0.0.1 wants fewer requests."),
    ("TOO_LARGE_PAGE", "REQUEST_TOO_LARGE", "The request is too large for 127.0.0.1."),
    ("FIREWALL_PAGE", "BLOCKED", "A server in front of 127.0.0.1 blocked the request."),
    ("PHP_FAILURE", "PHP_ERROR", "127.0.0.1 stopped with a software error."),
    ("LOGIN_PAGE", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("GARBAGE", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("BROKEN_JSON", "BROKEN_ANSWER", "127.0.0.1 sent a damaged answer."),
    ("WRONG_TYPE", "UNEXPECTED_ANSWER", "127.0.0.1 sent an unexpected answer."),
    ("WRONG_RESULT", "UNEXPECTED_ANSWER", "127.0.0.1 sent an unexpected answer."),
    ("TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("HUGE", "TOO_LARGE", "127.0.0.1 sent far too much data."),
    ("HANG", "TIMEOUT", "127.0.0.1 didn't answer in time."),
    ("SLOW", "", ""),
]  # fmt: skip
RENAMED = [
    ("RENAMED*1", "", "", 2),
    (
        "RENAMED_AWAY",
        "RENAMED_REFUSED",
        "127.0.0.1 redirected to an untrusted address.",
    ),
    ("MOVED_AWAY", "MOVED", "127.0.0.1 redirects to 127.0.0.1:9."),
]
CANCELLED = [("HANG", "CANCELLED", "You cancelled before 127.0.0.1 answered.", 1, True)]
NETWORK = [
    ("network:closed", "NOT_REACHABLE", "127.0.0.1 can't be reached.", 0),
    ("network:no TLS", "NOT_HTTPS", "127.0.0.1 doesn't use HTTPS.", 0),
    ("network:unknown authority", "CERTIFICATE", "The connection to 127.0.0.1 isn't secure.", 0),
    ("network:another host's certificate", "CERTIFICATE", "The connection to 127.0.0.1 isn't secure.", 0),
    ("network:proxy refuses", "PROXY", "Your network's proxy blocked acme.example.", 0),
    (
        "network:proxy with a password",
        "PROXY_PASSWORD",
        "Your proxy wants a password to reach acme.example.",
        0,
    ),
    ("network:proxy without a way", "PROXY_UNREACHED", "Your network's proxy can't reach acme.example.", 0),
    (
        "network:proxy with a page",
        "NETWORK_PAGE",
        "Something else answered instead of acme.example.",
        0,
    ),
    (
        "network:proxy of an unknown kind",
        "PROXY_SETTING",
        "acme.example can't be reached through your proxy.",
        0,
    ),
    ("network:proxy is gone", "PROXY_GONE", "The proxy on the way to acme.example doesn't answer.", 0),
]
TOKEN = [
    ("token:invalid_request", "INVALID_REQUEST", "127.0.0.1 rejected an incomplete request."),
    ("token:invalid_client", "INVALID_CLIENT", "127.0.0.1 rejected the application's ID and key."),
    ("token:invalid_client@200", "INVALID_CLIENT", "127.0.0.1 rejected the application's ID and key."),
    ("token:invalid_grant", "INVALID_GRANT", "The sign-in to 127.0.0.1 expired."),
    ("token:invalid_grant@200", "INVALID_GRANT", "The sign-in to 127.0.0.1 expired."),
    ("token:invalid_scope", "INVALID_SCOPE", "The application in 127.0.0.1 has a wrong permission."),
    ("token:insufficient_scope", "INSUFFICIENT_SCOPE", "The application in 127.0.0.1 lacks a permission."),
    ("token:wrong_client", "WRONG_CLIENT", "The sign-in to 127.0.0.1 is for another application."),
    ("token:NOT_INSTALLED", "NOT_INSTALLED", "The application isn't installed in 127.0.0.1."),
    ("token:PAYMENT_REQUIRED", "PAYMENT_REQUIRED", "127.0.0.1 needs a paid plan for this."),
    ("token:NO_AUTH_FOUND", "NO_AUTH_FOUND", "127.0.0.1 doesn't recognize your sign-in."),
    ("token:bad_verification_code", "BAD_VERIFICATION_CODE", "The sign-in to 127.0.0.1 expired."),
    ("token:HTML", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("token:GATEWAY", "PORTAL_UNAVAILABLE", "127.0.0.1 is closed or under maintenance."),
    ("token:LOGIN_PAGE", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("token:EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("token:BROKEN_JSON", "BROKEN_ANSWER", "127.0.0.1 sent a damaged answer."),
    ("token:WRONG_TYPE", "UNEXPECTED_ANSWER", "127.0.0.1 sent an unexpected answer."),
    ("token:WRONG_RESULT", "UNEXPECTED_ANSWER", "127.0.0.1 sent an unexpected answer."),
    ("token:TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("token:DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("token:HUGE", "TOO_LARGE", "127.0.0.1 sent far too much data."),
    ("token:HANG", "TIMEOUT", "127.0.0.1 didn't answer in time."),
    ("token:SLOW", "", ""),
    ("token:POST_REFUSED", "", "", 2),
]  # fmt: skip
REDIRECTS = [
    ("authorize:FOREIGN_SERVER", "TOKEN_HOST_REFUSED", "The sign-in to 127.0.0.1 named a foreign server.", 0),
    ("redirect:used code", "INVALID_GRANT", "The sign-in to 127.0.0.1 expired."),
    ("redirect:code of 31 seconds ago", "INVALID_GRANT", "The sign-in to 127.0.0.1 expired."),
    ("redirect:consent refused", "ACCESS_DENIED", "127.0.0.1 doesn't allow this.", 0),
    ("redirect:another portal", "WRONG_PORTAL", "You signed in to other.bitrix24.com, not to 127.0.0.1.", 0),
    ("redirect:wrong secret", "INVALID_CLIENT", "127.0.0.1 rejected the application's ID and key."),
]  # fmt: skip
SIBLINGS = [
    ("ACCESS_DENIED@400", "ACCESS_DENIED", "127.0.0.1 doesn't allow this."),
    ("ERROR_ARGUMENT", "ERROR_ARGUMENT", "127.0.0.1 received an incomplete request."),
    ("expired_token*1", "", "", 2),
    ("QUERY_LIMIT_EXCEEDED*1", "", "", 2),
    ("SLOW", "", ""),
    ("HTML", "NOT_BITRIX24", "127.0.0.1 doesn't answer like Bitrix24."),
    ("EMPTY", "EMPTY_ANSWER", "127.0.0.1 sent an empty answer."),
    ("HUGE", "TOO_LARGE", "127.0.0.1 sent far too much data."),
    ("BROKEN_JSON", "BROKEN_ANSWER", "127.0.0.1 sent a damaged answer."),
    (
        "WRONG_RESULT",
        "UNEXPECTED_ANSWER",
        "127.0.0.1 sent an unexpected answer.",
    ),
    ("TRUNCATED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("DROPPED", "CONNECTION_LOST", "The connection to 127.0.0.1 was lost."),
    ("HANG", "TIMEOUT", "127.0.0.1 didn't answer in time."),
]
COMPUTER = [
    ("computer:another process renews", "RENEWAL_BUSY", "The sign-in to 127.0.0.1 is still being renewed.", 0),
    ("computer:a full disk", "KEYRING_REFUSED", "Your sign-in to 127.0.0.1 can't be renewed.", 0),
]  # fmt: skip
UNREGISTER = [
    ("APPLICATION_UNREGISTRATION_ERROR", "APPLICATION_UNREGISTRATION_ERROR", "127.0.0.1 couldn't remove the connector."),
    ("NO_APPLICATION_ID", "NO_APPLICATION_ID", "127.0.0.1 couldn't identify your application."),
]  # fmt: skip
CONVERSATION = [
    ("NOT_ACTIVE_LINE", "NOT_ACTIVE_LINE", "The connector is off on this channel of 127.0.0.1."),
    ("IMCONNECTOR_NO_CORRECT_PROVIDER", "IMCONNECTOR_NO_CORRECT_PROVIDER", "127.0.0.1 doesn't know this connector."),
    ("IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND", "IMCONNECTOR_NOT_SPECIFIED_CORRECT_COMMAND", "127.0.0.1 doesn't know this request."),
    ("IMCONNECTOR_COULD_NOT_GET_PROVIDER_OBJECT", "IMCONNECTOR_COULD_NOT_GET_PROVIDER_OBJECT", "127.0.0.1 couldn't load this connector."),
    ("WRONG_AUTH_TYPE", "WRONG_AUTH_TYPE", "127.0.0.1 needs a local application for this."),
]  # fmt: skip
EVENTS = [
    ("ERROR_EVENT_NOT_FOUND", "ERROR_EVENT_NOT_FOUND", "127.0.0.1 doesn't offer the application this event."),
    ("WRONG_LICENSE", "WRONG_LICENSE", "The plan of 127.0.0.1 doesn't include this."),
    ("ERROR_CORE", "ERROR_CORE", "127.0.0.1 couldn't do this."),
]

TABLE = [
    *rows("register", *SYSTEM, *REFUSALS, *ANSWERS, *RENAMED, *CANCELLED, *NETWORK),
    *rows("sign_in", *TOKEN, *REDIRECTS),
    *rows("sign_in", ("token:HANG", "CANCELLED", "You cancelled before 127.0.0.1 answered.", 1, True)),
    *rows("renew", *TOKEN, *COMPUTER),
    *(row for step in ("list", "lines", "status", "activate", "deactivate", "data_set") for row in rows(step, *SIBLINGS)),
    *(row for step in ("send", "update", "delete") for row in rows(step, *SIBLINGS, *CONVERSATION)),
    *(row for step in ("confirm", "listen", "unbind") for row in rows(step, *SIBLINGS)),
    *rows("rename_chat", *SIBLINGS, ("CHAT_RENAMING_FAILED", "CHAT_RENAMING_FAILED", "127.0.0.1 couldn't rename the conversation.")),
    *rows("bind", *SIBLINGS, *EVENTS),
    *rows("unregister", *SIBLINGS, *UNREGISTER, *RENAMED, *CANCELLED),
]  # fmt: skip
