"""Uninstall as a person does who answers the question, under wine; and have sign-ins that it may forget.

python uninstall_by_hand.py FOLDER yes|no    press the buttons of FOLDER/uninstall.exe; print the question
python uninstall_by_hand.py remember         put two entries into Windows' password store: ours and another's
python uninstall_by_hand.py remembered       print which of them are there
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
import time
from pathlib import Path

from win32ctypes.pywin32 import pywintypes, win32cred

OURS, OTHERS = "ada@Connector Configurator (acme.bitrix24.com)", "Another program (acme.bitrix24.com)"
_BUTTONS = {"yes": 6, "no": 7}
"""The numbers that Windows gives them."""
_NEXT, _TEXT = 1, 0xFFFF
"""The number of the button that goes on, and of what a question says."""
_PRESSED = 0x111
_GENERIC, _ROAMING = 1, 3
_LIMIT_S = 120
_USER = ctypes.CDLL("user32")


def main(arguments: list[str]) -> int:
    """Do what the first of `arguments` names."""
    match arguments:
        case ["remember"]:
            remember()
        case ["remembered"]:
            print(", ".join(remembered()))
        case [folder, answer]:
            print(uninstall(Path(folder), _BUTTONS[answer]))
        case _:
            print((__doc__ or "").strip())
            return 2
    return 0


def uninstall(folder: Path, answer: int) -> str:
    """Press what goes on, then the button `answer`, then what closes it; return what was asked.

    Raises:
        TimeoutError: a window didn't come.
        CalledProcessError: it failed.
    """
    # It copies itself and goes on in the copy, unless it is told where it is.
    with subprocess.Popen(f'"{folder / "uninstall.exe"}" _?={folder}') as process:
        first = wait_for(process.pid, _NEXT)
        press(first, _NEXT)
        question = wait_for(process.pid, answer)
        text = ctypes.create_unicode_buffer(1000)
        _USER.GetDlgItemTextW(question, _TEXT, text, len(text))
        press(question, answer)
        deadline = time.monotonic() + _LIMIT_S
        while process.poll() is None and time.monotonic() < deadline:
            press(first, _NEXT)  # is refused until all is done
            time.sleep(0.2)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, "uninstall.exe")
    return text.value


def wait_for(process: int, button: int) -> int:
    """Return the dialog of a process that has a button of this number, as soon as it can be pressed."""
    deadline = time.monotonic() + _LIMIT_S
    while time.monotonic() < deadline:
        for window in dialogs(process):
            item = _USER.GetDlgItem(window, button)
            if item and _USER.IsWindowVisible(item) and _USER.IsWindowEnabled(item):
                return window
        time.sleep(0.1)
    raise TimeoutError(f"No window with the button {button}")


def dialogs(process: int) -> list[int]:
    """Return the dialogs of a process."""
    found, window = [], 0
    while window := _USER.FindWindowExW(0, window, "#32770", None):
        owner = ctypes.c_ulong()
        _USER.GetWindowThreadProcessId(window, ctypes.byref(owner))
        if owner.value == process:
            found.append(window)
    return found


def press(window: int, button: int) -> None:
    """Press a button, if it can be pressed."""
    item = _USER.GetDlgItem(window, button)
    if item and _USER.IsWindowEnabled(item):
        _USER.PostMessageW(window, _PRESSED, button, item)


def remember() -> None:
    """Write an entry as the program does for a sign-in, and one of another program."""
    for name in (OURS, OTHERS):
        entry = {"Type": _GENERIC, "TargetName": name, "UserName": "ada", "CredentialBlob": "canary"}
        win32cred.CredWrite({**entry, "Comment": "", "Persist": _ROAMING}, 0)


def remembered() -> list[str]:
    """Return which of the two are there."""
    there = []
    for name in (OURS, OTHERS):
        try:
            win32cred.CredRead(name, _GENERIC)
        except pywintypes.error:
            continue
        there.append(name)
    return there


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
