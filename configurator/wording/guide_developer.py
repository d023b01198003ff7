"""The guide's pages about the developer's half."""

from __future__ import annotations

from configurator.wording.guide_parts import Paragraph, Picture, Points, Steps, Topic
from configurator.wording.translation import N_

ADDRESS = Topic(
    "address",
    N_("Which address goes into “Settings page address”?"),
    N_("handler, URL, link, https, PLACEMENT_HANDLER, frame"),
    (
        Paragraph(N_(
            "The address of a page on your developer's server. Bitrix24 shows this page when somebody "
            "connects the channel. There they enter what your messenger needs, such as an account or a key."
        )),
        Picture("settings", N_(
            "In Bitrix24, the settings page opens in a panel from the right, below the connector's icon and "
            "name."
        )),
        Points((
            N_("It begins with https:// and has a valid certificate."),
            N_("It can be reached from the internet. Addresses of this computer or your office's network "
               "don't work."),
            N_("It answers a POST request, and other sites may show it in a frame."),
        )),
        Paragraph(N_("“Test this address” opens the page as Bitrix24 does, and tells you what is wrong with "
                     "it.")),
        Paragraph(N_(
            "No page yet? “Ask your developer…” has a message with everything the page must do. “File → "
            "Make a handler…” writes a project that already has one."
        )),
    ),
)  # fmt: skip
DEVELOPER = Topic(
    "developer",
    N_("What does my developer need?"),
    N_("programmer, server, client_id, key, token, events, code"),
    (
        Points((
            N_("The connector's ID, and the address of your Bitrix24."),
            N_("The ID and the key (client_id and client_secret) of the local application that registers the "
               "connector. Send the key in a safe way."),
            N_("A server that can be reached from the internet over https."),
        )),
        Picture("values", N_("In Bitrix24, the page of the local application shows the ID (A) and the key "
                             "(B).")),
        Paragraph(N_(
            "The application matters: Bitrix24 sends replies only to the application that registered the "
            "connector. A second application gets nothing, without an error."
        )),
        Paragraph(N_("These save your developer time:")),
        Points((
            N_("“Ask your developer…” next to the settings page address: a message with all requirements."),
            N_("“File → Make a handler…”: a small project in Python, Node.js or PHP, with tests."),
            N_("“File → Export as code…”: the registration in your developer's language."),
        )),
    ),
)  # fmt: skip
NOTHING = Topic(
    "nothing",
    N_("Why does nothing arrive?"),
    N_("messages, replies, error, not working, silent, missing, problem"),
    (
        Paragraph(N_("First find out which direction fails. “Portal → Test conversation…” needs no server:")),
        Steps((
            N_("Write a message as the customer. If it appears in Bitrix24, portal and channel are fine."),
            N_("Answer in Bitrix24. If the reply appears in the test conversation, Bitrix24 sends it."),
            N_("Then the problem is on your developer's server."),
        )),
        Paragraph(N_("The customer's message doesn't appear in Bitrix24:")),
        Points((
            N_("The connector is off for the open channel. Switch it on in “Portal → Connectors of this "
               "portal…”."),
            N_("The server uses another ID or another open channel than the one that is on."),
            N_("The server's token has expired, and it doesn't renew it."),
        )),
        Paragraph(N_("The operator's reply doesn't reach your server:")),
        Points((
            N_("Another application registered the connector. Replies go to that one alone."),
            N_("The server hasn't bound its address to the events. The test conversation shows this, and can "
               "bind it."),
            N_("The application's installation isn't complete."),
            N_("The server doesn't confirm the delivery. Then the operator sees “not delivered” after about "
               "a minute."),
        )),
    ),
)  # fmt: skip
