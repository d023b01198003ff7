"""One call of a REST method, and what it may answer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tests.second_portal.event_post import EventPost
from tests.second_portal.php_values import Value, elements, is_array, to_int, to_text
from tests.second_portal.refused import RefusedError, missing, unusable
from tests.second_portal.remembered import Application, PortalState, User


@dataclass(frozen=True)
class Page:
    """A result with more to come: `total` and, if anything is left, `next` stand beside it."""

    result: Value
    total: int
    next: int | None


@dataclass(frozen=True)
class Call:
    """Who calls, and with which arguments (keys of the top level in upper case)."""

    state: PortalState
    post: EventPost
    application: Application
    user: User
    arguments: dict[str, Value]
    base: str

    def get(self, name: str) -> Value:
        """An argument; None if it is missing."""
        return self.arguments.get(name)

    def needed(self, name: str) -> Value:
        """An argument that PHP's `isset` has to find.

        Raises:
            RefusedError: 400 ERROR_ARGUMENT.
        """
        value = self.arguments.get(name)
        if value is None:
            raise missing(name)
        return value

    def connector(self) -> str:
        """CONNECTOR as the portal reads it."""
        return connector_id(self.needed("CONNECTOR"))

    def line(self) -> int:
        """LINE as the portal reads it."""
        return to_int(self.needed("LINE"))

    def messages(self) -> list[dict[str, Value]]:
        """MESSAGES, each an object.

        Raises:
            RefusedError: 400 ERROR_ARGUMENT.
        """
        value = self.needed("MESSAGES")
        if not is_array(value):
            raise unusable("The value of an argument 'MESSAGES' must be of type array")
        if not all(is_array(item) for item in elements(value)):
            raise unusable("The MESSAGES parameter must be an array of messages (arrays)")
        return [item if isinstance(item, dict) else {} for item in elements(value)]

    def administrators_only(self) -> None:
        """Refuse everybody else.

        Raises:
            RefusedError: 403 ACCESS_DENIED.
        """
        if not self.user.admin:
            raise RefusedError(403, "ACCESS_DENIED")


Method = Callable[[Call], Value]


def connector_id(value: Value) -> str:
    """An id as every method reads it: lower case, up to the first dot."""
    return to_text(value).lower().split(".", 1)[0]
