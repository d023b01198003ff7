"""The people who work in the practice portal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """An employee.

    Attributes:
        id: the number of the user inside the portal.
        login: what is entered to sign in.
        is_admin: whether it may do what Bitrix24 keeps to administrators, such as reading offline events.
    """

    id: int
    login: str
    name: str
    last_name: str
    is_admin: bool

    @property
    def full_name(self) -> str:
        """First and last name."""
        return f"{self.name} {self.last_name}"


ADMINISTRATOR = Person(1, "admin", "Practice", "Administrator", is_admin=True)
EMPLOYEE = Person(2, "employee", "Practice", "Employee", is_admin=False)
PEOPLE = {person.id: person for person in (ADMINISTRATOR, EMPLOYEE)}
