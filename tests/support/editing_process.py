"""A process that edits and saves through the program's own storage until it is killed.

    python editing_process.py PROJECT STATE

Every version of the connector carries its number as the comment. A line on stdout says what is done: `kept N`
(version N is in the autosave), `saving N` (from now on the file may be version N), `saved N` (it is).
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path
from typing import Any

from configurator.connector import project_file
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.storage import files
from configurator.storage.drafts import Slot, Unsaved

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg">\n' + "<g>\n</g>\n" * 5_000 + "</svg>\n"


def version(number: int) -> Connector:
    # Of changing length, so that half of a file can never pass for a whole one.
    size = len(DRAWING) * (number % 7 + 1) // 7
    return Connector(id="bird", name="Птица 🦜", icon=Icon(DRAWING[:size]), comment=str(number))


def say(*words: object) -> None:
    # One write: half a line would be no news.
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def main(path: Any, state: Any) -> None:
    slot, number = Slot(state), 0
    say("ready")
    while True:
        number += 1
        text = project_file.dumps(version(number))
        slot.keep(Unsaved(text, str(path), time=time.time()))
        say("kept", number)
        if random.random() < 0.5:
            say("saving", number)
            files.write_atomically(path, text.encode())
            say("saved", number)
            slot.forget()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
