"""Edits, undo, redo, save, open, crash, export and import in any order: always the same connector."""

from __future__ import annotations

import tempfile
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QWidget

from configurator import handover
from configurator.connector import project_file
from configurator.connector.inactive_icon import followed
from configurator.connector.model import Connector
from configurator.icon.icon import Icon
from configurator.storage.drafts import Slot, Unsaved, left_behind
from configurator.ui.app import Application
from configurator.ui.files.document import Document
from configurator.ui.files.open_file import OpenFile
from configurator.ui.files.project_files import ProjectFiles
from configurator.ui.shell.notice_bar import NoticeBar
from tests.support.found import present

texts = st.sampled_from(["", "a", "'\"\\$`", "Птица 🦜", "two\nlines\r\n", "{$x} ?> */ %41"])
drawings = texts.map("<svg>{}</svg>\n".format) | st.just("")
values = {
    "str": texts,
    "bool": st.booleans(),
    "Icon": st.builds(Icon, svg=drawings, color=texts, size=texts, position=texts),
}
edits = st.one_of(
    *(st.tuples(st.just(field.name), values[str(field.type)]) for field in fields(Connector)),
)


class Machine(RuleBasedStateMachine):
    """The document and its files beside a list of values that does the same in the simplest way."""

    def __init__(self) -> None:
        super().__init__()
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = Path(self.temporary.name)
        self.paths = [self.folder / "one.connector", self.folder / "two.connector"]
        self.disk: dict[Path, Connector] = {}
        self.windows: list[QWidget] = []
        self.typing = object()
        self.open_window()

    def open_window(self) -> None:
        window = QWidget()
        self.windows.append(window)
        self.document = Document(Connector(), window)
        self.stack = self.document.undo_stack
        self.file = OpenFile(self.document)
        self.files = ProjectFiles(self.document, self.file, window, NoticeBar())
        self.begin(Connector(), clean=0)

    def begin(self, connector: Connector, clean: int | None) -> None:
        self.steps: list[tuple[Connector, object]] = [(connector, None)]
        self.index, self.clean = 0, clean

    @property
    def now(self) -> Connector:
        return self.steps[self.index][0]

    @rule(edit=edits, typed=st.booleans())
    def edit(self, edit: tuple[Any, ...], typed: bool) -> None:
        name, value = edit
        new = followed(self.now, replace(self.now, **{name: value}))
        key = (name, self.typing) if typed else None
        self.document.set(name, name if typed else "", **{name: value})
        if new == self.now:
            return
        if self.clean is not None and self.clean > self.index:
            self.clean = None  # the saved state was ahead, and now nothing leads there
        del self.steps[self.index + 1 :]
        merges = key is not None and self.steps[self.index][1] == key and self.index != self.clean
        if not merges:
            self.steps.append((new, key))
            self.index += 1
        elif new == self.steps[self.index - 1][0]:
            self.steps.pop()
            self.index -= 1
        else:
            self.steps[self.index] = (new, key)

    @rule()
    def leave_the_field(self) -> None:
        self.document.end_of_typing()
        self.typing = object()

    @precondition(lambda self: self.index > 0)
    @rule()
    def undo(self) -> None:
        self.stack.undo()
        self.index -= 1

    @precondition(lambda self: self.index < len(self.steps) - 1)
    @rule()
    def redo(self) -> None:
        self.stack.redo()
        self.index += 1

    @rule(which=st.integers(0, 1))
    def save_as(self, which: int) -> None:
        assert self.files.write(self.paths[which])
        self.disk[self.paths[which]] = self.now
        self.clean = self.index

    @precondition(lambda self: self.files.path)
    @rule()
    def save(self) -> None:
        assert self.files.save()
        self.disk[present(self.files.path)] = self.now
        self.clean = self.index

    @rule(which=st.integers(0, 1))
    def open(self, which: int) -> None:
        path = self.paths[which]
        if path in self.disk:
            assert self.files.open_path(path)
            self.begin(self.disk[path], clean=0)

    @rule(form=st.sampled_from(list(handover.FORMS)))
    def export_and_import(self, form: str) -> None:
        found = handover.read(handover.write(self.now, form))
        assert found == handover.Imported(self.now, (), ())
        self.files.open_unsaved(found.connector)
        self.begin(self.now, clean=None)

    @rule()
    def crash(self) -> None:
        slot = Slot(self.folder / "autosave")
        unsaved = self.now
        if not self.stack.isClean():
            name = str(self.files.path or "")
            slot.keep(Unsaved(project_file.dumps(self.document.connector), name, self.file.digest))
        slot.release()
        path = self.files.path
        self.open_window()
        for left, kept in left_behind(self.folder / "autosave").unsaved:
            connector = project_file.read(kept.project).connector
            assert connector == unsaved
            self.files.recover(connector, path, kept.digest)
            left.close()
            self.begin(self.disk[path] if path else Connector(), clean=0)
            if connector != self.now:
                self.steps.append((connector, None))
                self.index = 1

    @invariant()
    def they_agree(self) -> None:
        assert self.document.connector == self.now
        assert self.stack.count() == len(self.steps) - 1
        assert self.stack.canUndo() is (self.index > 0)
        assert self.stack.canRedo() is (self.index < len(self.steps) - 1)
        assert self.stack.isClean() is (self.clean == self.index)
        assert self.stack.undoText() != "" or self.index == 0

    @invariant()
    def files_hold_what_was_saved(self) -> None:
        for path, connector in self.disk.items():
            assert project_file.loads(path.read_text("utf-8")) == (connector, ())

    def teardown(self) -> None:
        for window in self.windows:
            window.deleteLater()
        self.temporary.cleanup()


@pytest.mark.full
def test_whatever_is_done_in_whatever_order_it_is_the_same_connector(qapp: Application) -> None:
    run_state_machine_as_test(
        Machine, settings=settings(max_examples=60, stateful_step_count=40, deadline=None)
    )
