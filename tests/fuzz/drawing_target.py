"""The gate, and all that looks at a drawing behind it."""

from __future__ import annotations

import zlib

from configurator.connector import rules
from configurator.connector.fixes import fixes
from configurator.connector.model import Connector
from configurator.icon import data_uri, mended_uri
from configurator.icon.data_uri import DataUriError
from configurator.icon.icon import Icon
from configurator.icon.motion.motion import motion_of
from configurator.icon.plain.writer import plain_drawing
from configurator.icon.recolor import recolored
from configurator.icon.repair.repairer import repair_file
from configurator.icon.svg import gate
from configurator.icon.svg.intake import svg_of_file
from configurator.icon.svg.intrinsic_size import intrinsic_size
from configurator.wording.problem_sentences import refusal_sentence, sentence
from tests.fuzz.drawings import Drawings
from tests.fuzz.target import as_text, samples_of

_FIXED = 8
"""One of so many inputs is fixed too: that takes ten times as long as looking at it."""


class DrawingTarget:
    """Files and pasted texts that may be an SVG."""

    name = "drawing"

    def make(self, drawings: Drawings) -> bytes:
        known = samples_of("drawings", "moving", "pasted")
        kind = drawings.chance.random()
        if kind < 0.55:
            text = drawings.drawing()
        elif kind < 0.75:
            text = drawings.damaged(drawings.drawing())
        elif kind < 0.9:
            text = drawings.damaged(drawings.chance.choice(known))
        else:
            text = drawings.crossed(drawings.chance.choice(known), drawings.drawing())
        if drawings.chance.random() < 0.1:
            text = data_uri.encode(text.encode(errors="replace").decode())
            text = drawings.damaged(text) if drawings.chance.random() < 0.5 else text
        return drawings.as_bytes(text)

    def feed(self, data: bytes) -> None:
        try:
            drawing = svg_of_file(data)
        except (gate.SvgRefused, DataUriError):
            drawing = data
        try:
            svg = gate.admit(drawing)
        except gate.SvgRefused as refused:
            assert refusal_sentence(refused)
            repaired = repair_file(drawing)
            if repaired is None:
                return
            svg = repaired.svg
            gate.admit(svg)
        self._look_at(svg, fixed=zlib.crc32(data) % _FIXED == 0)
        try:
            mended_uri.read(as_text(data)[:100_000])
        except DataUriError as error:
            assert error.code

    def _look_at(self, svg: str, *, fixed: bool) -> None:
        connector = Connector("a", "A", Icon(svg, "#fff"), "https://example.com/a")
        for problem in rules.check(connector):
            assert sentence(problem)
            for fix in fixes(connector, problem) if fixed else ():
                if fix.connector.icon.svg:
                    gate.admit(fix.connector.icon.svg)
        intrinsic_size(svg)
        motion_of(svg)
        gate.admit(plain_drawing(svg).svg)
        gate.admit(recolored(svg, lambda color: color))
