"""Every command of the window: what it is called, its keys, and other words for it. One row for each."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from configurator.ui.shell.bars import TITLES, TOOLS
from configurator.wording.translation import N_, NP_

KEY = QKeySequence.StandardKey
_ROLE = QAction.MenuRole


class Row(NamedTuple):
    """One entry of a menu.

    Attributes:
        id: what it does, a key of the handlers; or the name of a ready-made menu or action.
        text: its English text, marked by `N_` or `NP_`; empty for what is ready-made.
        keys: its shortcut: what the platform has for it, or our own; several with `; ` between them.
        words: other words by which people look for it, marked by `N_`, separated by commas.
        group: the name of a group whose choices exclude each other; empty for an ordinary action.
        is_switch: whether it's on or off.
        role: what it is to macOS, which has places of its own for some.
        needs_website: whether it's left out where the program has no page of its own to open.
        rows: the entries of a menu inside this one.
    """

    id: str
    text: str | tuple[str, str] = ""
    keys: QKeySequence.StandardKey | str | None = None
    words: str = ""
    group: str = ""
    is_switch: bool = False
    role: QAction.MenuRole = _ROLE.NoRole
    needs_website: bool = False
    rows: tuple[Row, ...] = ()


LINE = Row("-")
"""A line between entries."""

MENUS: tuple[Row, ...] = (
    Row("file", TITLES["file"], rows=(
        Row("new", TOOLS["new"], KEY.New, N_("create, start over, another connector")),
        Row("new_from_template", N_("New from &template…"), "Ctrl+Shift+N",
            N_("sample, example, WhatsApp, Telegram, channel")),
        Row("open", TOOLS["open"], KEY.Open, N_("file, load")),
        Row("recent"),
        LINE,
        Row("save", TOOLS["save"], KEY.Save, N_("store, file")),
        Row("save_as", N_("Save &as…"), KEY.SaveAs, N_("copy, rename, duplicate")),
        LINE,
        Row("approval", N_("Save a&pproval page…"), words=N_("PDF, print, sign, customer")),
        Row("save_preview", N_("Save preview as PN&G…"), "Ctrl+Shift+E", N_("picture, screenshot, image")),
        Row("export", N_("&Export as code…"),
            words=N_("developer, curl, PHP, Python, JavaScript, JSON, request")),
        Row("import", N_("&Import from code…"),
            words=N_("paste, developer, curl, PHP, Python, JSON, Postman")),
        Row("starter", N_("&Make a handler…"), words=N_("server, starter, developer, settings page, Docker")),
        LINE,
        Row("close", N_("&Close"), KEY.Close, N_("window")),
        Row("quit", N_("&Quit"), "Ctrl+Q", N_("exit, end, close"), role=_ROLE.QuitRole),
    )),
    Row("edit", TITLES["edit"], rows=(
        Row("undo", words=N_("back, revert")),
        Row("redo", words=N_("again, repeat")),
        LINE,
        Row("cut", N_("Cu&t"), KEY.Cut, N_("clipboard")),
        Row("copy", N_("&Copy"), KEY.Copy, N_("clipboard")),
        Row("paste", N_("&Paste"), KEY.Paste, N_("clipboard, insert, logo")),
        Row("select_all", N_("Select &all"), KEY.SelectAll, N_("mark everything")),
        LINE,
        Row("paste_drawing", N_("Paste &drawing"), "Ctrl+Shift+V", N_("logo, icon, SVG, clipboard")),
        Row("make_smaller", N_("Opti&mise drawing…"),
            words=N_("smaller, minify, compress, file size, bytes")),
        LINE,
        Row("preferences", N_("Pre&ferences…"), "Ctrl+,",
            N_("settings, options, language, appearance, proxy, privacy"), role=_ROLE.PreferencesRole),
    )),
    Row("view", TITLES["view"], rows=(
        Row("appearance", N_("&Appearance"), rows=(
            Row("scheme_system", N_("Use system setting"), words=N_("theme, colours"), group="scheme"),
            Row("scheme_light", NP_("window", "Light"), words=N_("theme, bright, white"), group="scheme"),
            Row("scheme_dark", NP_("window", "Dark"), words=N_("theme, night, black"), group="scheme"),
        )),
        Row("languages"),
        LINE,
        Row("zoom_in", N_("Zoom &in"), "Ctrl++; Ctrl+=", N_("larger, magnify, preview")),
        Row("zoom_out", N_("Zoom &out"), KEY.ZoomOut, N_("smaller, preview")),
        Row("zoom_reset", N_("Actual &size"), "Ctrl+0", N_("zoom, 100 %, preview")),
        LINE,
        Row("full_screen", N_("&Full screen"), KEY.FullScreen, N_("window, large"), is_switch=True),
        LINE,
        Row("next_area", N_("Go to the &next area"), "F6", N_("focus, keyboard, panel, preview, form")),
        Row("previous_area", N_("Go to the &previous area"), "Shift+F6", N_("focus, keyboard, panel, back")),
    )),
    Row("portal", TITLES["portal"], rows=(
        Row("register", N_("&Register"), "Ctrl+Return", N_("send, publish, upload, update, Bitrix24")),
        Row("show_request", N_("Show request"), words=N_("JSON, parameters, REST, code")),
        Row("register_many", N_("Register in se&veral portals…"), words=N_("bulk, all, many, batch")),
        Row("connectors", N_("C&onnectors of this portal…"),
            words=N_("list, switch on, switch off, remove, delete, unregister, open channels")),
        Row("talk", N_("&Test conversation…"), words=N_("message, chat, reply, operator, customer, try")),
        Row("history", N_("&History…"), words=N_("sent, registered before, earlier versions")),
        Row("connect", N_("&Connect your Bitrix24…"),
            words=N_("sign in, log in, account, add a portal, OAuth")),
    )),
    Row("help", TITLES["help"], rows=(
        Row("guide", N_("&Guide"), KEY.HelpContents, N_("help, manual, questions, how to, documentation")),
        Row("shortcuts", N_("&Keyboard shortcuts"), words=N_("keys, hotkeys")),
        Row("commands", N_("&Find a command…"), "Ctrl+K", N_("search, palette, menu, action")),
        LINE,
        Row("bitrix_documents", N_("Bitrix24's &documentation"),
            words=N_("REST, developer, imconnector, website")),
        Row("updates", N_("Check for &updates"), words=N_("new version, upgrade, download")),
        Row("website", N_("&Website of this program"), words=N_("home page, download, GitHub"),
            needs_website=True),
        Row("copy_report", N_("&Report a problem…"), words=N_("support, bug, error, copy report, versions")),
        LINE,
        Row("about", N_("&About"), words=N_("version, licence, components"), role=_ROLE.AboutRole),
    )),
)  # fmt: skip
"""Each menu with its entries."""

OTHER_KEYS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (N_("In the preview's editor"), (
        (N_("Move the icon"), N_("Arrow keys")),
        (N_("Move it further"), N_("Shift and arrow keys")),
        (N_("Larger or smaller"), N_("+ or -")),
        (N_("Centre the icon"), N_("Home")),
    )),
    (N_("In every window"), (
        (N_("Next or previous field"), N_("Tab or Shift and Tab")),
        (N_("Close a dialog"), N_("Esc")),
    )),
)  # fmt: skip
"""Keys that no menu has: where, what they do, and which."""
SCHEMES = {"scheme_system": "", "scheme_light": "light", "scheme_dark": "dark"}
"""The choices of the appearance: their ids, and how the window is drawn then."""
