"""The methods about the portal itself: its application, its user, its clock."""

from __future__ import annotations

from datetime import UTC, datetime

from configurator.practice.calls import Call
from configurator.practice.php_parameters import is_empty

SCOPES = ("imopenlines", "imconnector", "im", "placement", "user", "user_basic", "user_brief", "crm")
"""Every permission of this portal that an application can be given."""


def app_info(call: Call) -> object:
    """`app.info`: the application that the token belongs to."""
    return {
        "ID": 1,
        "CODE": call.application.client_id,
        "VERSION": 1,
        "STATUS": "L",
        "INSTALLED": call.application.installed,
        "LANGUAGE_ID": "en",
    }


def scope(call: Call) -> object:
    """`scope`: the permissions of the application; with FULL, all there are."""
    if not is_empty(call.params.get("FULL")):
        return list(SCOPES)
    return call.application.scope.split(",")


def profile(call: Call) -> object:
    """`profile`: the user that the token belongs to."""
    user = call.user
    return {
        "ID": str(user.id),
        "ADMIN": user.is_admin,
        "NAME": user.name,
        "LAST_NAME": user.last_name,
        "PERSONAL_GENDER": "",
        "TIME_ZONE": "",
    }


def current_user(call: Call) -> object:
    """`user.current`: the same user with more fields."""
    user = call.user
    return {
        "ID": str(user.id),
        "ACTIVE": True,
        "NAME": user.name,
        "LAST_NAME": user.last_name,
        "EMAIL": f"{user.login}@practice.example",
        "USER_TYPE": "employee",
    }


def server_time(call: Call) -> object:
    """`server.time`: now."""
    return datetime.fromtimestamp(call.portal.clock(), UTC).isoformat(timespec="seconds")


def placements(_call: Call) -> object:
    """`placement.get`: handlers bound with `placement.bind`; a connector's settings page is none of them."""
    return []
