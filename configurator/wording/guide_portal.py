"""The guide's pages about the portal."""

from __future__ import annotations

from configurator.wording.guide_parts import Paragraph, Picture, Points, Steps, Topic
from configurator.wording.translation import N_

TILES = N_(
    "The tile in the Contact Center: white while the connector is off, in your colour with a check mark once "
    "it is on."
)
"""What the picture `tiles` shows."""
CONNECT = Topic(
    "connect",
    N_("How do I connect my Bitrix24?"),
    N_("sign in, log in, local application, permissions, OAuth, account"),
    (
        Paragraph(N_(
            "You need administrator rights and a commercial plan. Create a local application once; this "
            "program shows every click and has the values to copy."
        )),
        Steps((
            N_("Open “Portal → Connect your Bitrix24…” and enter your portal's address."),
            N_("In Bitrix24, open Applications (1), Developer resources (2), Other (3), Local application "
               "(4)."),
            N_("Choose Server (5), enter name (6) and handler path (7), and select “Script only” (8)."),
            N_("Add the permissions imopenlines, im and, if it's listed, imconnector (9). Save (10)."),
            N_("Copy the ID and the key into this program, and sign in."),
        )),
        Picture("where", N_("Where the local application is in Bitrix24: numbers 1 to 4.")),
        Picture("form", N_("What to enter there: numbers 5 to 10.")),
        Paragraph(N_(
            "Your password goes to Bitrix24's own page only. The key and the sign-in are kept in the "
            "system's password store."
        )),
    ),
)  # fmt: skip
SWITCH_ON = Topic(
    "switch_on",
    N_("How do I switch it on?"),
    N_("activate, open channel, Contact Center, enable, connect, off"),
    (
        Paragraph(N_("Registering puts the connector into the Contact Center. Each open channel has its own "
                     "switch.")),
        Steps((
            N_("Open “Portal → Connectors of this portal…” and select the connector."),
            N_("Click “Switch on” next to the open channel. There is a button to create a channel, too."),
        )),
        Picture("tiles", TILES),
        Paragraph(N_(
            "Or do it in Bitrix24: Contact Center, the connector's tile, choose the open channel, "
            "Connect."
        )),
        Paragraph(N_(
            "Switching off deletes what was saved for that channel. The settings page may have to be filled "
            "in once more."
        )),
    ),
)  # fmt: skip
WHO = Topic(
    "who",
    N_("Who answers the customers?"),
    N_("operators, agents, queue, employees, team"),
    (
        Paragraph(N_(
            "The operators of the open channel. You choose them in Bitrix24: Contact Center, Open Channels, "
            "your channel, Queue."
        )),
        Points((
            N_("Operators answer in Bitrix24's messenger, in the browser, on the desktop or on the phone."),
            N_("They see your connector's icon next to the conversation."),
            N_("Working hours, automatic replies and ratings are settings of the open channel, too."),
        )),
        Paragraph(N_("Several connectors can lead to the same open channel, and so to the same people.")),
    ),
)  # fmt: skip
CHANGE = Topic(
    "change",
    N_("What can I change later?"),
    N_("update, edit, rename, ID, icon, again, new version"),
    (
        Paragraph(N_(
            "Everything but the ID. Change it here and register again with the same ID: Bitrix24 updates the "
            "connector, and it stays switched on."
        )),
        Points((
            N_("Before anything is sent, you see old and new side by side."),
            N_("Another ID makes another connector. The old one stays until you remove it."),
            N_("“Portal → History…” has every version that you registered from this computer."),
        )),
    ),
)  # fmt: skip
REMOVE = Topic(
    "remove",
    N_("How do I remove a connector?"),
    N_("delete, unregister, uninstall, get rid of"),
    (
        Steps((
            N_("Open “Portal → Connectors of this portal…” and select the connector."),
            N_("Click “Remove…”. You see on which open channels it is on."),
        )),
        Points((
            N_("It disappears from the Contact Center and from every open channel at once."),
            N_("Past conversations stay in Bitrix24. New messages no longer arrive."),
            N_("Only the application that registered a connector can remove it."),
            N_("The file on this computer stays. You can register it again."),
        )),
    ),
)  # fmt: skip
MOVE = Topic(
    "move",
    N_("How do I move to another portal?"),
    N_("copy, transfer, several portals, second, migrate, account"),
    (
        Steps((
            N_("Save the connector with “File → Save”."),
            N_("Connect the other portal with “Portal → Connect your Bitrix24…”."),
            N_("Choose it in the menu with the portal's name, and register there."),
            N_("Give your developer the ID and the key of the new portal's application."),
            N_("Switch the connector on there, and remove it from the old portal."),
        )),
        Paragraph(N_("Conversations don't move. They stay in the portal in which they were held.")),
        Paragraph(N_("For many portals at once, use “Portal → Register in several portals…”.")),
    ),
)  # fmt: skip
