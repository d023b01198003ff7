"""One connector for many portals, in words."""

from __future__ import annotations

from configurator.wording.translation import _, ngettext


def progress_sentence(portal: str, stage: str, done: int, total: int) -> str:
    """Say what happened in one portal.

    Args:
        portal: its host name.
        stage: a `bulk.Stage`'s value.
        done: how many portals are finished.
        total: how many there are.
    """
    texts = {
        "started": _("{portal}: registering…"),
        "waiting": _("{portal}: waiting…"),
        "registered": _("{portal}: registered"),
        "failed": _("{portal}: not registered"),
    }
    return f"[{done}/{total}] {texts[stage].format(portal=portal)}"


def summary_sentence(name: str, registered: int, total: int) -> str:
    """Say in how many portals a connector is registered now.

    Args:
        name: the connector's name.
        registered: in how many it is registered.
        total: how many were asked.
    """
    if registered == total:
        text = ngettext(
            "“{name}” is registered in {total} portal.",
            "“{name}” is registered in all {total} portals.",
            total,
        )
    elif registered:
        text = _("“{name}” is registered in {registered} of {total} portals. You can try the others again.")
    else:
        text = ngettext(
            "“{name}” isn't registered in {total} portal.",
            "“{name}” isn't registered in any of the {total} portals.",
            total,
        )
    return text.format(name=name, registered=registered, total=total)
