"""Bitrix24's own Python SDK holds a conversation, and answers events with a handler of its own.

Standard input: the sign-in as JSON; standard output: what came of it.
"""

import json
import queue
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qsl, urlsplit

import requests
from b24pysdk import BitrixApp, BitrixToken
from b24pysdk.credentials import OAuthEventData

SECONDS = 60
CONNECTOR = "sdk_talk"
EVENTS = ("MessageAdd", "MessageUpdate", "MessageDelete", "DialogStart", "DialogFinish", "StatusDelete")

given = json.load(sys.stdin)
address = given["tokens"]["client_endpoint"].removesuffix("/rest/")
app = BitrixApp(client_id=given["client_id"], client_secret=given["client_secret"])


def signed_in(access_token, refresh_token=None):
    """Return the token of a sign-in, or of an event."""
    return BitrixToken(
        domain=urlsplit(address).netloc,
        auth_token=access_token,
        refresh_token=refresh_token,
        bitrix_app=app,
    )


def done(request):
    """Send a request and return what came of it."""
    return request.result


token = signed_in(given["tokens"]["access_token"], given["tokens"]["refresh_token"])
client = token.get_client()
methods = client.imconnector
heard: "queue.Queue[OAuthEventData]" = queue.Queue()


class Handler(BaseHTTPRequestHandler):
    """What a developer's server does with an event."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"])).decode()
        event = OAuthEventData.from_dict(dict(parse_qsl(body)))
        known = event.auth.application_token == given["application_token"]
        if known and event.event == "ONIMCONNECTORMESSAGEADD":
            confirm(event)
        self.send_response(200 if known else 403)
        self.send_header("content-length", "0")
        self.end_headers()
        heard.put(event)

    def log_message(self, *_):
        """Print nothing."""


def confirm(event):
    """Confirm an answer with the tokens that came with it."""
    # The SDK's own constructor for events leaves the portal's port out.
    own = signed_in(event.auth.oauth_token.access_token).get_client().imconnector
    for message in event.data["MESSAGES"]:
        confirmed = {"im": message["im"], "message": {"id": ["out-1"]}, "chat": message["chat"]}
        done(own.send.status.delivery(event.data["CONNECTOR"], int(event.data["LINE"]), [confirmed]))


def operate(action, **params):
    """Act as the operator on the portal's page."""
    body = {"connector": CONNECTOR, "line": 1, "chat": "c1", **params}
    answer = requests.post(f"{address}/operator/{action}", json=body, timeout=SECONDS)
    answer.raise_for_status()
    return answer.json()["message"]


def next_event():
    """Return name and first element of the next event."""
    event = heard.get(timeout=SECONDS)
    elements = event.data.get("MESSAGES") or event.data.get("DATA") or [event.data]
    return event.event.removeprefix("ONIMCONNECTOR"), elements[0]


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
handler = f"http://127.0.0.1:{server.server_port}/events"
message = {
    "user": {"id": "u1", "name": "Maria"},
    "message": {"id": "m1", "text": "Hello"},
    "chat": {"id": "c1"},
}
seen = {}
done(methods.register(CONNECTOR, "SDK", {"DATA_IMAGE": given["icon"]}, "https://shop.example/settings"))
done(methods.activate(CONNECTOR, 1, True))
seen["bound"] = [client.event.bind(f"OnImConnector{name}", handler).result for name in EVENTS]
done(client.event.bind("OnImConnectorMessageAdd", event_type="offline", auth_connector="sdk"))
seen["handlers"] = len(list(client.event.get().result))
sent = methods.send.messages(CONNECTOR, 1, [message]).result
seen["sent"] = [one["SUCCESS"] for one in sent["DATA"]["RESULT"]]
seen["started"] = next_event()[0]
changed = {**message, "message": {"id": "m1", "text": "Hello!"}}
seen["updated"] = methods.update.messages(CONNECTOR, 1, [changed]).result["DATA"]["RESULT"][0]["SUCCESS"]
seen["renamed"] = methods.chat.name.set(CONNECTOR, 1, "c1", "Order 7", user_id="u1").result["SUCCESS"]
number = operate("reply", text="Hi")
name, added = next_event()
seen["answer"] = [name, added["message"]["text"], added["im"]["message_id"] == str(number)]
operate("edit", message=number, text="Hi there")
name, edited = next_event()
seen["edited"] = [name, edited["message"]["text"], edited["message"]["id"]]
operate("delete", message=number)
name, removed = next_event()
seen["removed"] = [name, removed["message"]["id"]]
seen["deleted"] = methods.delete.messages(CONNECTOR, 1, [message]).result["DATA"]["RESULT"][0]["SUCCESS"]
waiting = token.call_method("event.offline.get", {"auth_connector": "sdk"})["result"]["events"]
seen["waited"] = [one["EVENT_NAME"] for one in waiting]
operate("finish")
name, finished = next_event()
seen["finished"] = [name, finished["session"]["closed"]]
done(methods.activate(CONNECTOR, 1, False))
seen["off"] = next_event()[0]
[shown] = requests.get(f"{address}/operator/conversations.json", timeout=SECONDS).json()
seen["title"] = shown["title"]
seen["delivery"] = [one["delivery"] for one in shown["messages"]]
batch = token.call_batch({"a": ("scope", {}), "b": ("profile", {})})["result"]["result"]
seen["batch"] = sorted(batch)
seen["unbound"] = [client.event.unbind(f"OnImConnector{name}", handler).result["count"] for name in EVENTS]
seen["unregistered"] = methods.unregister(bitrix_id=CONNECTOR).result
server.shutdown()
json.dump(seen, sys.stdout)
