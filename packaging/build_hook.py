"""What Hatch does before it packs a wheel, or installs a checkout: it compiles the translations."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTranslations(BuildHookInterface[Any]):
    """Makes the .mo files that the program reads; they are not in the repository, so they are named here."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - Hatch's own
        """Compile every catalogue, and add the practice portal's to the wheel; resources/ goes as a whole."""
        sys.path.insert(0, str(Path(self.root, "packaging")))
        from catalogues import compile_all  # noqa: PLC0415 - found only now

        compile_all()
        build_data["artifacts"].append("configurator/practice/translations/*.mo")
