"""One row of what can go wrong with a portal."""

from __future__ import annotations

from dataclasses import dataclass

from configurator.bitrix24.faults import Kind, kind_of


@dataclass(frozen=True, slots=True)
class PortalFault:
    """What a person is told about one code of a `PortalError`.

    Texts are English and marked for translation. A headline has at most 60 characters with an ordinary host
    name; reason and advice together have at most two sentences of 20 words.

    Attributes:
        code: the code, in upper case.
        what_happened: the headline.
        why: the reason, as far as it is known; empty where the headline says it all.
        what_to_do: what helps.
        action: what this program can do about it, a name of `portal_actions`; empty where nothing.
        may_have_happened: whether the portal may have done what it was asked all the same.
    """

    code: str
    what_happened: str
    why: str
    what_to_do: str
    action: str = ""
    may_have_happened: bool = False

    @property
    def kind(self) -> Kind:
        """Whether the portal refused, did not answer, or needs a sign-in."""
        return kind_of(self.code)
