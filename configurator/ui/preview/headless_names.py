"""The lengths of names for a command, measured on the preview's page in the portal's fonts."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QEventLoop, Qt, QTimer

from configurator.ui.preview import engine
from configurator.ui.preview.engine import EngineError

_PATIENCE_MS = 5_000
"""For all names of a call; there is no warning about names that aren't measured by then."""


def measured_names(names: Sequence[str]) -> list[str]:
    """Return how much of each name the portal's places show, as JSON; empty where that wasn't measured.

    There is an application already, see `headless.application`.
    """
    try:
        engine.load()
        from configurator.ui.preview.preview_page import PreviewPage
    except EngineError:
        return ["" for _ in names]
    page, loop, patience = PreviewPage(), QEventLoop(), QTimer(interval=_PATIENCE_MS, singleShot=True)
    page.view.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    found: dict[str, str] = {}
    wanted = list(dict.fromkeys(names))

    def take(told: str) -> None:
        found[json.loads(told)["name"]] = told
        if len(found) == len(wanted):
            loop.quit()

    page.name_measured.connect(take)
    page.crashed.connect(loop.quit)
    patience.timeout.connect(loop.quit)
    page.load()
    page.update({"names": wanted})
    patience.start()
    loop.exec()
    patience.stop()
    page.close()
    return [found.get(name, "") for name in names]
