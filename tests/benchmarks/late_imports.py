"""How long each import inside a function would take at the start instead; the figures of `configurator.late`.

    python -m tests.benchmarks.late_imports [PART OF A MODULE'S NAME]

Each import is timed in an interpreter of its own that has loaded the module it stands in: CPU time, the least
of five, so that other work on the computer doesn't count. Python keeps the compiled modules, as for a user.
"""

from __future__ import annotations

import os
import subprocess
import sys

from configurator import late
from tests.support.imports import late_imports

_ROUNDS = 5
_CODE = """
import importlib, time
importlib.import_module({importer!r})
began = time.process_time()
importlib.import_module({target!r})
print((time.process_time() - began) * 1000)
"""


def main() -> int:
    """Print a line for each module that is imported late: measured ms, the table's ms, its importers."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    wanted = sys.argv[1] if len(sys.argv) > 1 else ""
    importers: dict[str, set[str]] = {}
    for one in late_imports():
        importers.setdefault(one.target, set()).add(one.importer)
    for target, modules in sorted(importers.items()):
        if wanted in target and target not in late.ON_SOME_SYSTEMS:
            measured = max(_milliseconds(importer, target) for importer in modules)
            told = late.SAVES_MS.get(target, 0)
            print(f"{measured:7.1f} {told:5} {target}  <- {', '.join(sorted(modules))}", flush=True)
    return 0


def _milliseconds(importer: str, target: str) -> float:
    command = [sys.executable, "-c", _CODE.format(importer=importer, target=target)]
    return min(float(subprocess.check_output(command, text=True)) for _ in range(_ROUNDS))


if __name__ == "__main__":
    sys.exit(main())
