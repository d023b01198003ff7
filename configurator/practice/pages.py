"""The portal's pages: the jinja2 templates in templates/, everything escaped that is put into them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse

from configurator.practice.connector_css import BASE_RULE, connector_rules
from configurator.practice.page_language import gettext, ngettext, spoken
from configurator.practice.tables import StoredConnector

_TEMPLATES = Path(__file__).with_name("templates")

#: No script and no foreign address works on these pages, whatever an icon's rule may bring along. Forms may
#: be sent: the answer to one is the redirect to the application's handler.
_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    # Each text is looked up when a page is made: one template serves every language.
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    return environment


def page(template: str, status: int = 200, /, **values: object) -> HTMLResponse:
    """Return a page in the language of this request.

    Args:
        template: the file's name without `.html`.
        status: the HTTP status.
        values: what the template is filled with, by the placeholders' names.
    """
    html = _environment().get_template(f"{template}.html").render(language=spoken(), **values)
    return HTMLResponse(html.encode("utf-8", "replace"), status, _HEADERS)


def page_with_icons(template: str, connectors: list[StoredConnector], /, **values: object) -> HTMLResponse:
    """Return a page on which the icons of `connectors` are drawn, by the CSS that the portal writes."""
    return page(template, base_rule=BASE_RULE, rules=connector_rules(connectors), **values)


def problem(title: str, status: int, sentence: str, code: str) -> HTMLResponse:
    """Return a page that says what went wrong."""
    return page("problem", status, title=title, sentence=sentence, code=code)
