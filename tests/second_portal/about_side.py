"""What any application may ask: about itself, its user, the time and the methods."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.second_portal.call import Call, Method
from tests.second_portal.php_values import Value


def application(call: Call) -> Value:
    """`app.info`."""
    return {
        "ID": 1 + list(call.state.applications).index(call.application.client_id),
        "CODE": call.application.client_id,
        "VERSION": 1,
        "STATUS": "L",
        "INSTALLED": call.application.installed,
        "PAYMENT_EXPIRED": "N",
        "DAYS": None,
        "LICENSE": "ru_basic",
        "LANGUAGE_ID": call.state.manners.language,
    }


def user(call: Call) -> Value:
    """`user.current`."""
    who = call.user
    return {"ID": str(who.id), "ACTIVE": True, "NAME": who.name, "LAST_NAME": who.last_name}


def profile(call: Call) -> Value:
    """`profile`."""
    who = call.user
    return {"ID": str(who.id), "ADMIN": who.admin, "NAME": who.name, "LAST_NAME": who.last_name}


METHODS: dict[str, Method] = {
    "app.info": application,
    "user.current": user,
    "profile": profile,
    "user.admin": lambda call: call.user.admin,
    "scope": lambda call: sorted(call.application.scope),
    "server.time": lambda call: datetime.fromtimestamp(call.state.now(), UTC).isoformat(timespec="seconds"),
}
