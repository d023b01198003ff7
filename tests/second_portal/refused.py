"""Refusals, and their descriptions in the portal's language: never to be shown, never to be decided by."""

from __future__ import annotations

_ENGLISH = {
    "WRONG_AUTH_TYPE": "Current authorization type is denied for this method Application context required",
    "NOT_ACTIVE_LINE": "The line with this ID is inactive or does not exist",
    "IMCONNECTOR_NO_CORRECT_PROVIDER": "Failed to find a suitable provider for the connector",
    "CHAT_RENAMING_FAILED": "Chat renaming failed",
    "QUERY_LIMIT_EXCEEDED": "Too many requests",
    "expired_token": "The access token provided has expired",
}
# One sentence for everything: whoever decides by the text or shows it is found out by it.
LOCAL = {
    "de": "Der Vorgang wurde vom Portal nicht ausgeführt",
    "en": "The portal has not done this",
    "ja": "ポータルは要求を実行しませんでした",
    "ru": "Портал не выполнил это действие",
}


def describe(code: str, language: str) -> str:
    """What the portal says about `code`: the documented text in English, its own words in other languages."""
    return _ENGLISH.get(code, LOCAL["en"]) if language == "en" else f"{LOCAL[language]} ({code.title()})"


class RefusedError(Exception):
    """A refusal of the whole call.

    Attributes:
        status: HTTP status.
        code: the error code.
        text: its description in English, where the contract has one that depends on the call.
        argument: the parameter that is missing, "" otherwise.
    """

    def __init__(self, status: int, code: str, text: str = "", argument: str = "") -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.text = text
        self.argument = argument

    def body(self, language: str) -> dict[str, str]:
        """The answer's body."""
        own = self.text if self.text and language == "en" else describe(self.code, language)
        body = {"error": self.code, "error_description": own}
        return {**body, "argument": self.argument} if self.argument else body


class DeclinedError(Exception):
    """A refusal that `imconnector.register` and `unregister` send with HTTP 200."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    def body(self, language: str) -> dict[str, object]:
        """What stands under `result`."""
        return {"result": False, "error": self.code, "error_description": describe(self.code, language)}


def missing(argument: str) -> RefusedError:
    """400 ERROR_ARGUMENT for a parameter that is missing or null."""
    return RefusedError(400, "ERROR_ARGUMENT", f"Argument '{argument}' is null or empty", argument)


def unusable(text: str) -> RefusedError:
    """400 ERROR_ARGUMENT for a parameter of the wrong kind."""
    return RefusedError(400, "ERROR_ARGUMENT", text)
