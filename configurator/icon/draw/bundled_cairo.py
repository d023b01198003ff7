"""Cairo as pycairo's wheel brings it, under the name of the binding that CairoSVG asks for.

Windows has no Cairo, and the binding that CairoSVG uses only looks for one. pycairo has it inside itself and
offers the same calls; the one that CairoSVG makes differently is put right here.
"""

from __future__ import annotations

import importlib
import sys
import types


def bind() -> None:
    """Let `import cairocffi` find pycairo.

    Raises:
        ImportError: pycairo is not installed.
    """
    cairo = importlib.import_module("cairo")

    class Context(cairo.Context):  # type: ignore[misc, name-defined]  # imported by its name
        def scale(self, x: float, y: float | None = None) -> None:
            super().scale(x, x if y is None else y)

    module = types.ModuleType("cairocffi")
    module.__dict__.update(vars(cairo))
    module.__dict__["Context"] = Context
    sys.modules["cairocffi"] = module
