"""The CSS that the portal writes for its connectors, unescaped as in the portal's published code."""

from __future__ import annotations

from collections.abc import Iterable

from configurator.practice.tables import StoredConnector

#: The rule of every round icon, before its connector's own.
BASE_RULE = """
.ui-icon > i, .connector-icon {
  display: block; width: 100%; height: 100%;
  border-radius: 50%; background-repeat: no-repeat; background-position: center; background-size: 100% auto;
}
"""

_DEFAULT_COLOR = "#90be00"
_DEFAULT_DISABLED_COLOR = "#ebeff2"


def connector_rules(connectors: Iterable[StoredConnector]) -> str:
    """Return the inside of the `<style>` for some connectors.

    Nothing is escaped: a quote, a backslash or `</style` in a value breaks the page, as on a real portal.
    """
    return "\n".join(_rules(connector) for connector in connectors)


def _rules(connector: StoredConnector) -> str:
    name = connector.id
    icon, disabled = connector.icon(), connector.icon(disabled=True)
    color = icon["COLOR"] or _DEFAULT_COLOR
    return (
        f".connector-icon-{name}, .ui-icon-service-{name} > i {{{_background(icon, color)}}}\n"
        f".imconnector-{name}-background-color, .intranet-{name}-background-color "
        f"{{background-color: {color};}}\n"
        f".connector-icon-disabled.connector-icon-{name} "
        f"{{{_background(disabled, disabled['COLOR'] or _DEFAULT_DISABLED_COLOR)}}}"
    )


def _background(icon: dict[str, str], color: str) -> str:
    size = f" background-size: {icon['SIZE']};" if icon["SIZE"] else ""
    position = f" background-position: {icon['POSITION']};" if icon["POSITION"] else ""
    return f" background-color: {color};{size}{position} background-image: url('{icon['DATA_IMAGE']}'); "
