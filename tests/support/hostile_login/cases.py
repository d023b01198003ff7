"""What a hostile page tries, and whose page then is shown."""

from __future__ import annotations

from typing import NamedTuple

PORTAL = "acme.bitrix24.com"
EVIL = "evil.example"
BLOB = "URL.createObjectURL(new Blob(['x'], {type: 'text/html'}))"
LONG = f"{PORTAL}.{'a' * 60}.{'b' * 60}.{'c' * 60}.{EVIL}"
SECURE, NOT_SAFE, NOT_CONNECTED, NO_ADDRESS = "Secure", "✕ Not safe", "Not connected", "No address"


class Case(NamedTuple):
    """One try.

    Attributes:
        name: what it is.
        script: run in the portal's page.
        host: what the address line then shows; of a long host its end.
        word: what it says of the connection.
        in_window: whether it is shown in a window that the page opened.
        asks: how many questions of the page are waited for.
    """

    name: str
    script: str
    host: str = PORTAL
    word: str = SECURE
    in_window: bool = False
    asks: int = 0


def goes(name: str, url: str, host: str, word: str = SECURE) -> Case:
    """A page that leads to another address."""
    return Case(name, f"location.href = {url!r}", host, word)


def opens(name: str, script: str, host: str, word: str = SECURE) -> Case:
    """A page that opens a window."""
    return Case(name, script, host, word, in_window=True)


LOOKS_ALIKE = [
    goes("a user name like the portal", f"https://{PORTAL}@{EVIL}/", EVIL),
    goes("a user name and a password", f"https://{PORTAL}:443@{EVIL}/", EVIL),
    goes("a user name with a path", f"https://{PORTAL}%2Foauth%2Fauthorize@{EVIL}/", EVIL),
    goes("a long user name", f"https://{PORTAL}{'%20' * 300}@{EVIL}/", EVIL),
    goes("a port", f"https://{EVIL}:8443/", f"{EVIL}:8443"),
    goes("the usual port", f"https://{EVIL}:443/", EVIL),
    goes("the portal's name before another", f"https://{PORTAL}.{EVIL}/", f"{PORTAL}.{EVIL}"),
    goes("a very long host", f"https://{LONG}/", EVIL),
    goes("a hyphen for the point", "https://acme-bitrix24.com/", "acme-bitrix24.com"),
    goes("a hyphen behind the name", f"https://{PORTAL}-login.example/", f"{PORTAL}-login.example"),
    goes("the portal's name in the path", f"https://{EVIL}/{PORTAL}/", EVIL),
    goes("the portal's name in the query", f"https://{EVIL}/?https://{PORTAL}/", EVIL),
    goes("the portal's name behind #", f"https://{EVIL}/#https://{PORTAL}/", EVIL),
    goes("backslashes", f"https:\\\\{EVIL}\\@{PORTAL}/", EVIL),
    goes("one slash", f"https:/{EVIL}/", PORTAL),
    goes("capitals", f"HTTPS://{EVIL.upper()}/", EVIL),
    goes("a percent sign in the host", "https://%65vil.example/", EVIL),
    goes("a Cyrillic letter", "https://\u0430cme.bitrix24.com/", "xn--cme-5cd.bitrix24.com"),
    goes("all Cyrillic", "https://\u0430\u0441\u043c\u0435.example/", "xn--80akut.example"),
    goes("a Greek letter", "https://acme.bitrix24.c\u03bfm/", "acme.bitrix24.xn--cm-jbc"),
    goes("a full-width letter", "https://acme.\uff42itrix24.com/", PORTAL),
    goes("a dotless i", "https://acme.b\u0131trix24.com/", "acme.xn--btrix24-rfb.com"),
    goes("a combining dot", "https://acme\u0323.example/", "xn--acm-ljz.example"),
    goes(
        "a division sign like a slash",
        f"https://{PORTAL}\u2044login.{EVIL}/",
        f"acme.bitrix24.xn--comlogin-g03d.{EVIL}",
    ),
    goes("an ideographic full stop", f"https://acme\u3002{EVIL}/", f"acme.{EVIL}"),
    goes("a zero-width joiner", "https://ac\u200dme.example/", "xn--acme-676a.example"),
    goes("a turned direction", f"https://{PORTAL}\u202e.{EVIL}/", PORTAL),
    goes("a soft hyphen", f"https://acme\u00ad.{EVIL}/", f"acme.{EVIL}"),
    goes("rn for m", "https://acrne.bitrix24.com/", "acrne.bitrix24.com"),
    goes("a number for a host", "https://2130706433/", "127.0.0.1"),
    goes("a hexadecimal host", "https://0x7f.1/", "127.0.0.1"),
]
"""Other hosts in the portal's clothes."""

WAYS = [
    goes("a redirect", f"https://{PORTAL}/to?https://{EVIL}/", EVIL),
    goes("a redirect over three hosts", f"https://{PORTAL}/to?https://b.{EVIL}/to?https://{EVIL}/", EVIL),
    goes("a redirect with a user name", f"https://{PORTAL}/to?https://{PORTAL}@{EVIL}/", EVIL),
    goes("a refresh", f"https://{PORTAL}/refresh", EVIL),
    Case("a form", f"f = document.body.appendChild(document.createElement('form')); f.method = 'POST';"
         f"f.action = 'https://{EVIL}/'; f.submit()", EVIL),
    Case("a link", f"a = document.createElement('a'); a.href = 'https://{EVIL}/'; a.click()", EVIL),
    Case("replacing", f"location.replace('https://{EVIL}/')", EVIL),
    Case("a timer", f"setTimeout(() => location.href = 'https://{EVIL}/', 50)", EVIL),
    Case("a frame that moves the page", f"document.write('<iframe src=\"https://{EVIL}/moves-top\"></iframe>')"),
    Case("a path like an address", f"history.pushState(0, '', '/@{EVIL}/https:/{EVIL}')"),
    Case("a title like an address", f"document.title = 'https://{EVIL} - Secure'"),
    goes("a page of data", "data:text/html,<title>acme</title>", PORTAL),
    Case("a page of a blob", f"location.href = {BLOB}"),
    Case("a script for an address", "location.href = 'javascript:document.body.textContent = 1'"),
    goes("a file", "file:///etc/hostname", PORTAL),
    goes("plain HTTP", f"http://{EVIL}/", PORTAL),
    goes("a source view", f"view-source:https://{EVIL}/", PORTAL),
    goes("an unknown scheme", f"acme://{EVIL}/", PORTAL),
    goes("a host that never answers", f"https://{EVIL}/never", PORTAL),
    goes("a certificate of another host", "https://wrong-name.example/", "wrong-name.example", NOT_SAFE),
    goes("a certificate of nobody known", "https://unknown.example/", "unknown.example", NOT_SAFE),
    goes("an address without an answer", f"https://{EVIL}/hangs-up", EVIL, NOT_CONNECTED),
    goes("a busy page", f"https://{EVIL}/busy", EVIL),
]  # fmt: skip
"""Ways to get there."""

WINDOWS = [
    opens("a window", f"open('https://{EVIL}/')", EVIL),
    opens("a window with a name", f"open('https://{PORTAL}@{EVIL}/', '{PORTAL}', 'width=400')", EVIL),
    opens("a window that is written", f"open('').document.write('https://{PORTAL}/')", "", NO_ADDRESS),
    opens("an empty window", "open('')", "", NO_ADDRESS),
    opens("a window that moves", f"w = open('/'); setTimeout(() => w.location = 'https://{EVIL}/', 9)", EVIL),
    opens("a window of a blob", f"open({BLOB})", "", NO_ADDRESS),
    Case("a window that moves its opener", f"open('https://{EVIL}/moves-opener')", EVIL),
]  # fmt: skip
"""Windows that a page opens."""

DIALOGS = [
    Case("a message", "setTimeout(() => alert('Your password?'), 0)", asks=1),
    Case("messages without an end", "setTimeout(() => { for (;;) alert('More') }, 0)", asks=2),
    Case("a question", "setTimeout(() => { while (!confirm('Sure?')); }, 0)", asks=1),
    Case("a question for a password", "setTimeout(() => prompt('Password of this program', 'x'), 0)", asks=1),
    Case("a message of a megabyte", "setTimeout(() => alert('\\n\\u202e'.repeat(500000)), 0)", asks=1),
    Case(
        "a message of a frame", f"document.write('<iframe src=\"https://{EVIL}/alerts\"></iframe>')", asks=1
    ),
    Case(
        "a message while it leaves", "onbeforeunload = e => { alert('No'); return 'No' }; location.href = '/'"
    ),
    Case("printing", "setTimeout(() => print(), 0)"),
    Case("choosing a file", "i = document.createElement('input'); i.type = 'file'; i.click()"),
    Case("the whole screen", "document.documentElement.requestFullscreen().catch(() => 0); 1"),
    Case(
        "a permission",
        "navigator.geolocation.getCurrentPosition(() => 0); Notification.requestPermission(); 1",
    ),
]
"""Dialogs that a page asks for."""

CASES = [*LOOKS_ALIKE, *WAYS, *WINDOWS, *DIALOGS]
