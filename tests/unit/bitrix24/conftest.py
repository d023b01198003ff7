"""A practice portal over a real socket, and a scripted server for what it cannot do."""

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from configurator.bitrix24 import rate_limit
from configurator.bitrix24.address import parse
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import PortalError
from configurator.bitrix24.signin import oauth, renewal
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.http.limits import Limits
from configurator.practice import serve

QUICK = Limits(connect=5, read=5, total=10)


class Clock:
    """A clock that tests move."""

    now = 1_800_000_000.0

    def __call__(self):
        return self.now


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch):
    """What a test's process would remember of portals: nothing; ports come back, and a clock jumps."""
    monkeypatch.setattr(rate_limit, "_paces", {})
    monkeypatch.setattr(renewal, "_renewals", renewal._Renewals())


@pytest.fixture(scope="module")
def clock():
    return Clock()


@pytest.fixture(scope="module")
def served(clock):
    with serve(clock=clock) as practice:
        yield practice


@pytest.fixture
def practice(served, clock):
    clock.now += 3600  # an empty request limit, whatever the test before did
    served.faults = []
    yield served
    served.faults = []


@pytest.fixture
def portal(practice):
    return parse(practice.address)


@pytest.fixture
def application(practice):
    return Application(practice.client_id, practice.client_secret)


def browse(practice):
    """Do what a person does in a browser: sign in, allow, arrive at the redirect; return what it carries."""
    state = oauth.new_state()
    url = oauth.authorize_url(parse(practice.address), practice.client_id, state)
    with httpx.Client(follow_redirects=True, trust_env=False, verify=False) as browser:
        browser.post(url, data={"login": practice.user, "password": practice.password})
        answer = browser.post(url, data={"answer": "allow"}, follow_redirects=False)
    return oauth.parse_redirect(answer.headers["Location"], state)


@pytest.fixture
def sign_in(practice):
    return lambda: browse(practice)


@pytest.fixture
def tokens(portal, application, sign_in):
    return oauth.exchange(portal, application, sign_in())


def answer(status=200, headers=None, **fields):
    """A JSON answer for the scripted server."""
    return status, headers or {}, json.dumps(fields).encode()


@dataclass
class Scripted:
    """A server that answers as told: (status, headers, body) or a function; the last one for ever."""

    answers: list = field(default_factory=list)
    requests: list = field(default_factory=list)
    address: str = ""

    @property
    def portal(self):
        return parse(self.address)

    def tokens(self, **changes):
        values = {"access_token": "at", "refresh_token": "rt", "client_endpoint": self.portal.rest, **changes}
        return Tokens(**values)


class _Handler(BaseHTTPRequestHandler):
    def _answer(self):
        script = self.server.script
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        script.requests.append((self.command, self.path, dict(self.headers), body))
        next_one = script.answers.pop(0) if len(script.answers) > 1 else script.answers[0]
        if callable(next_one):
            next_one(self)
            return
        status, headers, content = next_one
        self.send_response(status)
        for name, value in {"Content-Length": str(len(content)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    do_GET = do_POST = _answer  # noqa: N815

    def log_message(self, *args):
        pass


@pytest.fixture
def scripted():
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # clients that hang up are part of the tests
    server.script = Scripted(address=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server.script
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(portal, tokens):
    with Client(portal, tokens, limits=QUICK) as client:
        yield client


@pytest.fixture
def scripted_client(scripted):
    with Client(scripted.portal, scripted.tokens(), limits=QUICK) as client:
        yield client


def failure(client, method="imconnector.list", params=None):
    """Return the error of a call that must fail."""
    with pytest.raises(PortalError) as caught:
        client.call(method, params)
    assert str(caught.value) == caught.value.code
    return caught.value
