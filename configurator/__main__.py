"""`python -m configurator` is the same program as the `configurator` command."""

import sys

from configurator.cli import main

if __name__ == "__main__":
    sys.exit(main())
