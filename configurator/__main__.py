"""`python -m configurator` is the same program as the `configurator` command."""

import gc
import sys

from configurator.cli import main


def run() -> int:
    """Run the command of this process, which ends with it; return its exit code.

    Until the command begins there is no garbage, only modules, and at the end everything is: looking for it
    would take a tenth of a short command's time. `dispatch` begins to look where there may be some.
    """
    gc.disable()
    code = main()
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(run())
