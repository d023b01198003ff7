"""What the frozen program does before anything else: be the helper process that it was started as.

Python's own helpers are started by the program's path, which then is this program once more. Their modules
are imported only in them; in every other start they would cost 20 ms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence


def serve_as_helper(arguments: Sequence[str]) -> bool:
    """Do a helper's work, if the program was started for that; tell whether it was.

    Args:
        arguments: those after the program's name.
    """
    if arguments and arguments[0] == "--multiprocessing-fork":
        from multiprocessing.spawn import freeze_support  # noqa: PLC0415

        freeze_support()  # ends the process when its work is done
        return True
    code = arguments[-1] if len(arguments) > 1 and arguments[-2] == "-c" else ""
    tracker = re.fullmatch(r"from multiprocessing\.resource_tracker import main;main\((\d+)\)", code)
    if tracker:
        from multiprocessing.resource_tracker import main  # noqa: PLC0415

        main(int(tracker[1]))
    return bool(tracker)
