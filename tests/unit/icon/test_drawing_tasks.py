"""Tasks that need pictures share what is drawn, and get their own pictures."""

from __future__ import annotations

from collections.abc import Sequence

from configurator.icon.check.drawing_tasks import Task, results
from configurator.icon.draw.pictures import Engine, Failure, Picture, PictureRequest


class Recorder:
    """A renderer whose pictures say what was asked for.

    Attributes:
        batches: the drawings of each batch.
    """

    engine = Engine.BROWSER

    def __init__(self) -> None:
        self.batches: list[list[str]] = []

    def draw(self, requests: Sequence[PictureRequest]) -> list[Picture | Failure]:
        self.batches.append([request.svg for request in requests])
        return [Picture(1, request.svg.encode()) for request in requests]


def task(*rounds: Sequence[str]) -> Task[list[str]]:
    seen: list[str] = []
    for drawings in rounds:
        made = yield [PictureRequest(svg) for svg in drawings]
        seen += [one.pixels.decode() for one in made if isinstance(one, Picture)]
    return seen


def test_what_several_ask_for_is_drawn_at_once_and_the_same_only_once() -> None:
    renderer = Recorder()
    found = results([task("a", "b"), task(), task("ac")], renderer)
    assert found == [["a", "b"], [], ["a", "c"]]
    assert renderer.batches == [["a", "c"], ["b"]]


def test_so_many_pictures_as_one_task_needs_are_drawn_beside_no_others() -> None:
    renderer = Recorder()
    many = [f"m{number}" for number in range(60)]
    assert results([task(["a"]), task(many), task(["c"], ["d"])], renderer) == [["a"], many, ["c", "d"]]
    assert max(map(len, renderer.batches)) == 60
    assert [len(batch) for batch in renderer.batches] == [1, 60, 1, 1]


def test_without_a_task_nothing_is_drawn() -> None:
    renderer = Recorder()
    assert results(list[Task[str]](), renderer) == []
    assert renderer.batches == []
