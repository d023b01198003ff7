"""The guide's pages about connectors in general."""

from __future__ import annotations

from configurator.wording.guide_parts import Paragraph, Picture, Points, Steps, Topic
from configurator.wording.translation import N_

CHAIN = N_(
    "A customer writes in a messenger. Your developer's server passes the message to Bitrix24, where an "
    "operator answers. The reply goes the same way back."
)
"""What the picture `chain` shows."""
WHAT = Topic(
    "what",
    N_("What is a connector?"),
    N_("meaning, open channel, messenger, purpose"),
    (
        Paragraph(N_(
            "A connector brings messages from a messenger, a website or another system into Bitrix24's "
            "Open Channels. Customers write where they always do, and your team answers in Bitrix24."
        )),
        Picture("chain", CHAIN),
        Paragraph(N_("It has two halves:")),
        Points((
            N_("What people see in Bitrix24: name, icon, colour, settings page and message settings. You "
               "make this half with this program."),
            N_("The server that passes messages on. Your developer makes this half."),
        )),
        Paragraph(N_("Both halves belong to the same local application in your Bitrix24.")),
    ),
)  # fmt: skip
FIRST = Topic(
    "first",
    N_("How do I make my first connector?"),
    N_("start, begin, tutorial, register"),
    (
        Steps((
            N_("Enter a name. The ID follows it; once registered, the ID is permanent."),
            N_("Drop your logo onto the icon, or search the ready-made icons. Pick one of the suggestions."),
            N_("Look at the preview. It shows every place in Bitrix24 where the icon appears."),
            N_("Register in the practice portal first. Nothing is sent to your Bitrix24."),
            N_("Connect your Bitrix24, enter your developer's settings page address, and register there."),
            N_("Switch the connector on for an open channel, and send a test message."),
        )),
        Paragraph(N_("You can save your work as a file at any time, and go on later.")),
    ),
)  # fmt: skip
PRACTICE = Topic(
    "practice",
    N_("What is the difference between practice and my Bitrix24?"),
    N_("test, trial, sandbox, real, safe"),
    (
        Picture("practice", N_(
            "The practice portal runs on this computer. Your Bitrix24 is on the internet, and your team sees "
            "what you change there."
        )),
        Points((
            N_("The practice portal is part of this program. It checks and answers as Bitrix24 does, but "
               "nothing leaves this computer."),
            N_("In your Bitrix24, a registered connector appears in the Contact Center for everyone who may "
               "set up channels."),
            N_("The button at the bottom always names the portal that it registers in."),
            N_("The menu with the portal's name, at the top right, switches between them."),
        )),
        Paragraph(N_("A connector that you practised isn't in your Bitrix24 yet. Register it again there.")),
    ),
)  # fmt: skip
COLORS = Topic(
    "colors",
    N_("What are the rules for icon and colour?"),
    N_("logo, contrast, white, readable, SVG, size, background"),
    (
        Picture("colors", N_(
            "Left: a dark colour, where the icon and the white name are easy to see. Right: a light colour, "
            "where both disappear."
        )),
        Points((
            N_("Bitrix24 draws your icon on a disc in your colour. Icon and colour need a contrast of at "
               "least 3 : 1."),
            N_("When the channel is connected, the whole tile takes your colour and the name becomes white. "
               "White needs a contrast of at least 4.5 : 1."),
            N_("The smallest icon is 26 pixels wide. Fine lines and small text disappear there."),
            N_("The icon is an SVG. Other pictures are traced when you drop them."),
            N_("Keep it small: with more than 60 KB, Bitrix24 may cut it off."),
        )),
        Paragraph(N_(
            "Bitrix24 doesn't check any of this. This program does, and most problems have a button that "
            "fixes them."
        )),
    ),
)  # fmt: skip
