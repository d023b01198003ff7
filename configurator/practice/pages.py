"""The portal's pages: jinja2 templates, with every value and translation escaped."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import escape
from starlette.responses import HTMLResponse

from configurator.practice.connector_css import BASE_RULE, connector_rules
from configurator.practice.form_tokens import TokenFields, field
from configurator.practice.page_language import direction, gettext, ngettext, spoken
from configurator.practice.tables import StoredConnector

_TEMPLATES = Path(__file__).with_name("templates")

# No script and no foreign address works on these pages, whatever an icon's CSS contains. Forms are allowed:
# the answer to one is the redirect to the application's handler.
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    "cache-control": "no-store",
    # With "no-referrer", a browser would say "Origin: null" when it sends one of our own forms.
    "referrer-policy": "same-origin",
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        extensions=["jinja2.ext.i18n", TokenFields],
    )
    environment.globals["form_token_field"] = field
    # Each text is looked up when a page is made: one template serves every language.
    # The method is the i18n extension's.
    environment.install_gettext_callables(_escaped, _escaped_plural, newstyle=True)  # type: ignore[attr-defined]
    return environment


def _escaped(text: str) -> str:
    """Translate a text of a template; jinja2 itself takes a translation for markup."""
    return escape(gettext(text))


def _escaped_plural(one: str, many: str, number: int) -> str:
    return escape(ngettext(one, many, number))


def page(template: str, status: int = 200, /, **values: object) -> HTMLResponse:
    """Return a page in the language of this request.

    Args:
        template: the file's name without `.html`.
        status: the HTTP status.
        values: what the template is filled with, by the placeholders' names.
    """
    html = (
        _environment()
        .get_template(f"{template}.html")
        .render(language=spoken(), direction=direction(), **values)
    )
    return HTMLResponse(html.encode("utf-8", "replace"), status, _HEADERS)


def page_with_icons(template: str, connectors: list[StoredConnector], /, **values: object) -> HTMLResponse:
    """Return a page on which the icons of `connectors` are drawn, by the CSS that the portal writes."""
    return page(template, base_rule=BASE_RULE, rules=connector_rules(connectors), **values)


def problem(title: str, status: int, sentence: str, code: str) -> HTMLResponse:
    """Return a page that says what went wrong."""
    return page("problem", status, title=title, sentence=sentence, code=code)
