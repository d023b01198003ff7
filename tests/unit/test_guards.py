"""Every way in has the one guard, and nothing else catches whatever comes."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator

from tests.support.imports import modules

GUARDS = {
    "drawing": {
        "icon.svg.gate._read",
        "icon.svg.intrinsic_size.intrinsic_size",
        "icon.check.findings",
        "icon.repair.findings.repair",
        "icon.repair.repairer.repair_file",
        "icon.motion.motion.motion_of",
        "icon.plain.writer.plain_drawing",
        "icon.recolor.recolored",
    },
    "project file": {"connector.project_file.read"},
    "import": {"handover.importer.read"},
    "portal answer": {
        "bitrix24.client.Client.call",
        "bitrix24.answers.json_object",
        "bitrix24.answers.rest_answer",
        "bitrix24.methods.registration.names_by_id",
        "bitrix24.methods.incoming.read_event",
        "bitrix24.signin.oauth.exchange",
        "bitrix24.signin.oauth.refresh",
        "bitrix24.signin.oauth.read_tokens",
    },
    "address": {
        "bitrix24.address.parse",
        "bitrix24.signin.redirect.parse_redirect",
        "bitrix24.signin.redirect.read_pasted",
        "bitrix24.signin.redirect.stray",
    },
    "settings": {"storage.window_settings.chosen_language", "storage.remembered_portals._parse"},
    "history": {"storage.history_file._read"},
    "drafts": {"storage.drafts._parsed"},
    "last session": {"services.last_session._read"},
    "faults": {"storage.fault_log.kept"},
    "release": {"services.signed_release.read"},
}
"""Which functions are guarded, by what comes in there; besides every method of a portal."""
BROAD = {
    "guard.guarded": "the guard",
    "cli.main": "the guard of the command line",
    "bounded._fulfil": "raised again where the result is awaited",
    "cli.register_bulk._run": "raised again in the main thread",
    "ui.kit.jobs.Jobs._work": "told in the UI thread",
    "icon.draw.killable_process._attempt": "another process, whose end is a coded failure",
    "icon.draw.cairo_renderer.surface_of": "a library that raises anything; tried again with plain shapes",
    "http.session.Session._within_limits": "a library whose exceptions show the request",
    "storage.secret_store.Secrets.set": "a library each of whose backends has its own errors",
    "storage.secret_store.Secrets._try": "the same",
    "storage.secret_store.Secrets.can_store": "the same",
    "storage.secret_store._twice": "the same; called once more, whose failure is raised",
    "storage.keyring_entries.write": "the same",
    "storage.keyring_entries._delete": "the same",
}
"""Every other place that catches whatever comes, and why. What is raised again at once is left out."""
DECORATORS = {"guarded", "reading_guard"}


def functions(tree: ast.AST, start: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Each function that isn't inside another one, by its dotted name."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{start}.{node.name}", node
        elif isinstance(node, ast.ClassDef):
            yield from functions(node, f"{start}.{node.name}")


def all_functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, path in modules().items():
        start = name.removeprefix("configurator.")
        yield from functions(ast.parse(path.read_text("utf-8")), start)


def is_guarded(function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    called = [one.func if isinstance(one, ast.Call) else one for one in function.decorator_list]
    return any(isinstance(one, ast.Name) and one.id in DECORATORS for one in called)


def is_method_of_a_portal(name: str, function: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    is_public = not name.rpartition(".")[2].startswith("_")
    first = function.args.args[0].arg if function.args.args else ""
    return name.startswith("bitrix24.methods.") and is_public and first == "client"


def is_broad(handler: ast.ExceptHandler) -> bool:
    """Whether it catches whatever comes, and doesn't end with raising it again."""
    caught = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    names = {one.id if isinstance(one, ast.Name) else "" for one in caught if one is not None}
    last = handler.body[-1]
    passes_on = isinstance(last, ast.Raise) and last.exc is None
    return (handler.type is None or bool(names & {"Exception", "BaseException"})) and not passes_on


def is_suppressing_all(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node) in {
        "contextlib.suppress(Exception)",
        "contextlib.suppress(BaseException)",
    }


def test_every_way_in_is_guarded() -> None:
    methods = {name for name, function in all_functions() if is_method_of_a_portal(name, function)}
    assert len(methods) > 20
    listed = Counter([*methods, *(name for names in GUARDS.values() for name in names)])
    found = {name for name, function in all_functions() if is_guarded(function)}
    assert found == set(listed)
    assert set(listed.values()) == {1}


def test_nothing_else_catches_whatever_comes() -> None:
    found = {
        name
        for name, function in all_functions()
        for node in ast.walk(function)
        if (isinstance(node, ast.ExceptHandler) and is_broad(node)) or is_suppressing_all(node)
    }
    assert found == set(BROAD)
