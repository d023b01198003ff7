"""Files and texts that may hold a connector."""

from __future__ import annotations

import random

from configurator.connector import project_file, rules
from configurator.connector.fixes import fixes
from configurator.connector.model import Connector
from configurator.connector.problems import Problem
from configurator.connector.request import from_params, to_params
from configurator.connector.untrusted_json import PARAMETERS
from configurator.handover import FORMS, HandoverError, importer, write
from configurator.wording.file_errors import project_sentence
from configurator.wording.handover import refusal_sentence, remark_sentence
from configurator.wording.problem_sentences import sentence
from tests.fuzz.drawings import COLORS, Drawings
from tests.fuzz.target import as_text, samples_of
from tests.support.hostile_texts import PIECES, samples

_NAMES = (
    *PARAMETERS, "SVG", "DATA_IMAGE", "COLOR", "SIZE", "POSITION", "format", "version", "connector", "method",
    "params", "body", "postData", "text", "url", "imconnector.register",
)  # fmt: skip
_CALLS = (
    "BX24.callMethod('imconnector.register', {ID: 'a', ", "curl https://a/rest/imconnector.register -d ",
    "curl -X POST 'https://a/rest/imconnector.register.json' --data-urlencode 'ID=a' ",
    "http POST a/rest/", "imconnector.register?ID=a&", "$b24->call('imconnector.register', ['ID' => 'a', ",
    "CRest::call(", "client.imconnector.register(ID='a', ",
    "await $b24.callMethod('imconnector.register', ", "ICON[DATA_IMAGE]=",
    "Invoke-RestMethod -Body @{ID='a'", "wget --post-data='ID=a&",
    "requests.post('imconnector.register', json=", "ID: ", "'ID' => ", "NAME=", "array(", "dict(",
    "<<<EOT\n", "@{", "`\n", "^\n", "\\\n", "$DATA", "${DATA}", "-d @body.json ", "--form ",
    "data:image/svg+xml,%3Csvg", "data:image/svg+xml;base64,PHN2Zw",
)  # fmt: skip


def _judge(connector: Connector, reading: tuple[Problem, ...]) -> None:
    for problem in rules.problems_of(connector, reading):
        assert sentence(problem)
        fixes(connector, problem)
    assert project_file.loads(project_file.dumps(connector))[0] == connector
    to_params(connector)


class ProjectTarget:
    """Project files and JSON of request parameters."""

    name = "project"

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        kind = chance.random()
        if kind < 0.6:
            text = drawings.json(_NAMES, self._document(drawings))
        elif kind < 0.8:
            text = drawings.damaged(project_file.dumps(samples(1, chance.randrange(10**6))[0]))
        else:
            text = drawings.damaged(drawings.json(_NAMES, self._document(drawings)))
        return drawings.as_bytes(text)

    def _document(self, drawings: Drawings) -> object:
        chance = drawings.chance
        params = {name: drawings.value(_NAMES) for name in PARAMETERS if chance.random() < 0.6}
        for name in ("ICON", "ICON_DISABLED"):
            svg = drawings.drawing() if chance.random() < 0.3 else drawings.text()
            icon = {"COLOR": chance.choice((*COLORS, drawings.number())), "SIZE": drawings.css_value(),
                    "POSITION": drawings.numbers(3), "SVG": svg.split("\n"),
                    "DATA_IMAGE": drawings.address()}  # fmt: skip
            params[name] = {part: value for part, value in icon.items() if chance.random() < 0.8}
        params["NAME"] = chance.choice((drawings.text(), drawings.word(), 5))
        if chance.random() < 0.4:
            return params
        version = chance.choice((1, 2, 2, 2, 3, 0, -1, True, 2.0, 10**400, "2"))
        return {"format": "connector-configurator", "version": version, "connector": params}

    def feed(self, data: bytes) -> None:
        text = as_text(data)
        try:
            project = project_file.read(text)
        except project_file.ProjectError as error:
            assert project_sentence(error, "a")
            return
        _judge(project.connector, project.problems)


class ImportTarget:
    """Code, commands and exports of tools."""

    name = "import"

    def make(self, drawings: Drawings) -> bytes:
        chance = drawings.chance
        kind = chance.random()
        if kind < 0.35:
            text = drawings.damaged(write(samples(1, chance.randrange(10**6))[0], chance.choice(FORMS)))
        elif kind < 0.6:
            text = drawings.damaged(chance.choice(samples_of("registrations")))
        elif kind < 0.7:
            known = samples_of("registrations")
            text = drawings.crossed(chance.choice(known), chance.choice(known))
        else:
            pieces = (*_CALLS, *PIECES)
            text = drawings.some(lambda: self._piece(drawings, pieces, chance), 40)
        return drawings.as_bytes(text)

    @staticmethod
    def _piece(drawings: Drawings, pieces: tuple[str, ...], chance: random.Random) -> str:
        return chance.choice(pieces) if chance.random() < 0.9 else drawings.json(_NAMES)

    def feed(self, data: bytes) -> None:
        try:
            imported = importer.read(as_text(data))
        except HandoverError as error:
            assert refusal_sentence(error.code, error.details)
            return
        assert all(map(remark_sentence, imported.remarks))
        _judge(imported.connector, imported.problems)
        again, problems = from_params(to_params(imported.connector))
        assert again == imported.connector or problems
