"""The Contact Center: the pages on which the portal draws its connectors."""

from starlette.routing import Route

from configurator.practice.portal import Portal


def routes(portal: Portal) -> list[Route]:
    return []
