"""What a REST method is given, and how it refuses."""

from __future__ import annotations

from dataclasses import dataclass, field

from configurator.practice.applications import Application
from configurator.practice.codes import CONVERSATION_ERRORS, REFUSALS, REST_ERRORS
from configurator.practice.people import Person
from configurator.practice.php_parameters import Params, is_empty
from configurator.practice.portal_state import Portal


@dataclass
class RestError(Exception):
    """A system error: HTTP 4xx or 5xx with the code at the top of the answer.

    Attributes:
        code: as it is documented.
        description: `error_description`; empty for the code's usual one.
        details: more keys at the top of the answer.
        other_status: the HTTP status, where it is not the code's usual one.
    """

    code: str
    description: str = ""
    details: dict[str, str] = field(default_factory=dict)
    other_status: int | None = None

    @property
    def _documented(self) -> tuple[int, str]:
        return REST_ERRORS.get(self.code) or CONVERSATION_ERRORS[self.code]

    @property
    def status(self) -> int:
        """The documented HTTP status."""
        return self.other_status or self._documented[0]

    @property
    def sentence(self) -> str:
        """The `error_description`."""
        return self.description or self._documented[1]


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a REST method.

    Attributes:
        portal: the portal that was asked.
        application: the application that the access token belongs to.
        user: who signed in for that token.
        params: the parameters; REST has upper-cased the keys of the top level, so that any case will do.
    """

    portal: Portal
    application: Application
    user: Person
    params: Params

    def require(self, *names: str) -> None:
        """Refuse what PHP's `isset` calls missing: no such key, or null. An empty text or 0 passes.

        Raises:
            RestError: `ERROR_ARGUMENT` with the first missing name.
        """
        for name in names:
            if self.params.get(name) is None:
                raise missing(name)

    def require_not_empty(self, *names: str) -> None:
        """Refuse what PHP calls `empty`, "" and "0" included.

        Raises:
            RestError: `ERROR_ARGUMENT` with the first empty name.
        """
        for name in names:
            if is_empty(self.params.get(name)):
                raise missing(name)

    def require_administrator(self) -> None:
        """Refuse everybody else.

        Raises:
            RestError: `ACCESS_DENIED`.
        """
        if not self.user.is_admin:
            raise RestError("ACCESS_DENIED", "Access denied! Available only for administrators")


@dataclass(frozen=True, slots=True)
class ResultPage:
    """A result that comes in pages.

    Attributes:
        result: this page.
        total: how many there are in all.
        next: what to send as `start` for the next page; None after the last one.
    """

    result: object
    total: int
    next: int | None


def missing(name: str) -> RestError:
    """Return the error of a missing parameter."""
    return RestError("ERROR_ARGUMENT", f"Argument '{name}' is null or empty", {"argument": name})


def refusal(code: str) -> dict[str, object]:
    """Return a method's own refusal: HTTP 200, and the code inside `result`."""
    return {"result": False, "error": code, "error_description": REFUSALS[code][1]}
