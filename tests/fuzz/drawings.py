"""Drawings that no program would save."""

from __future__ import annotations

import base64
from collections.abc import Callable

from tests.fuzz.grammar import Grammar

ELEMENTS = (
    "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "textPath",
    "use", "image", "defs", "symbol", "svg", "a", "switch", "style", "linearGradient", "radialGradient",
    "stop", "pattern", "mask", "clipPath", "marker", "filter", "feGaussianBlur", "feBlend", "feImage",
    "feFlood", "feMerge", "feMergeNode", "feColorMatrix", "animate", "animateTransform", "animateMotion",
    "set", "title", "desc", "metadata", "foreignObject", "script", "view", "flowRoot", "x:y", "html",
)  # fmt: skip
ATTRIBUTES = (
    "d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "x1", "y1", "x2", "y2", "points",
    "viewBox", "preserveAspectRatio", "transform", "gradientTransform", "patternTransform", "fill",
    "stroke", "stroke-width", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "opacity",
    "fill-opacity", "color", "display", "visibility", "clip-path", "mask", "filter", "href", "xlink:href",
    "id", "class", "style", "offset", "stop-color", "gradientUnits", "maskUnits", "clipPathUnits",
    "spreadMethod", "attributeName", "from", "to", "by", "values", "dur", "begin", "end", "repeatCount",
    "keyTimes", "keySplines", "calcMode", "fill-rule", "in", "in2", "result", "stdDeviation", "font-size",
    "text-anchor", "dx", "dy", "xml:space", "onload", "lang", "systemLanguage", "requiredFeatures",
    "marker-end", "overflow", "pathLength", "rotate", "path",
)  # fmt: skip
COLORS = (
    "red", "#fff", "#ffffff80", "rgb(1,2,3)", "rgb(1 2 3 / 50%)", "rgba(1e400,0,0,NaN)",
    "hsl(1turn 2% 3%)", "currentColor", "none", "inherit", "var(--a, red)", "light-dark(red, blue)",
    "color(display-p3 1 0 0)", "color-mix(in srgb, red, blue)", "oklch(40% 0.2 400deg)", "transparent",
    "url(#a)", "url(#a) red", "#12345", "context-fill",
)  # fmt: skip
TRANSFORMS = (
    "translate", "scale", "rotate", "skewX", "skewY", "matrix", "translateX", "scale3d", "perspective",
)  # fmt: skip
DOCTYPES = (
    "<!DOCTYPE svg>", "<!DOCTYPE html>", '<!DOCTYPE svg [<!ENTITY a "b">]>',
    '<!DOCTYPE svg [<!ENTITY a "&b;&b;">]>', '<!DOCTYPE svg [<!ENTITY b "&a;"><!ENTITY a "&b;">]>',
    "<!DOCTYPE svg [<!ELEMENT svg ANY>", "<!DOCTYPE",
    '<!DOCTYPE svg [<!ENTITY a "<rect width=\'1\' height=\'1\'/>">]>',
    '<!DOCTYPE svg SYSTEM "file:///etc/passwd">',
)  # fmt: skip
CSS = (
    "@media print", "@media (max-width: 1e400px)", "@supports (d: path('M0 0'))", "@import url(a)",
    "@keyframes k", "@font-face", "@layer a", "@container x", "g > path", "*", "#a", ".b", "[x='1']",
    ":root", "::before", "a:not(b)", "rect:nth-child(2n + 1)", "svg|rect", ":is(a, b", "@charset 'x'",
)  # fmt: skip
PAINTS = ("fill", "stroke", "color", "stop-color", "filter", "mask", "clip-path", "marker-end")
COMMANDS = "MmLlHhVvCcSsQqTtAaZzXx"


class Drawings(Grammar):
    """SVG files by a grammar that knows what their readers look at."""

    def drawing(self) -> str:
        """A whole file."""
        chance = self.chance
        head = chance.choice(
            ('<?xml version="1.0"?>', '<?xml version="1.1" encoding="x"?>', "\ufeff", "\n", "", "", "")
        )
        doctype = chance.choice(DOCTYPES) if chance.random() < 0.08 else ""
        root = self.attributes() if chance.random() < 0.7 else 'viewBox="0 0 24 24"'
        namespace = 'xmlns="http://www.w3.org/2000/svg"' if chance.random() < 0.95 else self.text(3)
        links = ' xmlns:xlink="http://www.w3.org/1999/xlink"' if chance.random() < 0.5 else ""
        inside = self.some(self.element, 6)
        end = "</svg>" if chance.random() < 0.97 else self.text(3)
        return f"{head}{doctype}<svg {namespace}{links} {root}>{inside}{end}"

    def element(self, depth: int = 0) -> str:
        """An element with what is in it."""
        chance = self.chance
        if chance.random() < 0.002:
            name = chance.choice(ELEMENTS)
            count = chance.choice((20, 900, 1_100))
            return f"<{name}>" * count + f"</{name}>" * count
        name = chance.choice(ELEMENTS)
        if name == "style":
            return f"<style>{self.sheet()}</style>"
        attributes = self.attributes()
        if depth < 4 and chance.random() < 0.45:
            inside = self.some(lambda: self.element(depth + 1), 3)
            return f"<{name} {attributes}>{inside}{self.content()}</{name}>"
        return f"<{name} {attributes}/>"

    def content(self) -> str:
        """What may stand between elements."""
        return self.chance.choice(
            (
                "",
                "",
                "",
                "<!-- a -->",
                "<![CDATA[a]]>",
                "&#xD800;",
                "&a;",
                "&#38;",
                "<?x y?>",
                self.word(),
                self.text(3),
            )
        )

    def attributes(self) -> str:
        """Some attributes; rarely two hundred thousand."""
        if self.chance.random() < 0.0003:
            return " ".join(f'a{number}="1"' for number in range(self.chance.choice((900, 1_100, 200_000))))
        return self.some(self.attribute, 4, " ")

    def attribute(self) -> str:
        """An attribute with a value that its reader may take."""
        name = self.chance.choice(ATTRIBUTES)
        value = self.attribute_value(name).replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
        return f'{name}="{value}"'

    def attribute_value(self, name: str) -> str:
        """A value that suits a name, or any other."""
        chance = self.chance
        if chance.random() < 0.15:
            name = chance.choice(ATTRIBUTES)
        makers: dict[str, Callable[[], str]] = {
            "d": self.path,
            "path": self.path,
            "values": self.path if chance.random() < 0.3 else self.numbers,
            "style": self.declarations,
            "attributeName": lambda: chance.choice(ATTRIBUTES),
            **dict.fromkeys(PAINTS, lambda: chance.choice(COLORS)),
            **dict.fromkeys(("id", "class", "in", "in2", "result"), lambda: chance.choice("abcd")),
            **dict.fromkeys(("begin", "end", "dur"), self.moment),
            **dict.fromkeys(("transform", "gradientTransform", "patternTransform"), self.transform),
            **dict.fromkeys(("href", "xlink:href"), self.address),
        }
        others = (self.numbers, self.number, self.number, self.text, self.word)
        return (makers.get(name) or chance.choice(others))()

    def path(self) -> str:
        """The data of a path."""
        return self.some(lambda: self.chance.choice(COMMANDS) + self.numbers(), 6)

    def transform(self) -> str:
        """A list of transforms."""
        return self.some(lambda: f"{self.chance.choice(TRANSFORMS)}({self.numbers(7)})", 3, " ")

    def moment(self) -> str:
        """When an animation begins, or how long it takes."""
        moments = ("0s", "1e400s", "a.click", "indefinite", "-1ms", "00:99:99", self.number() + "s")
        return self.chance.choice(moments)

    def declarations(self) -> str:
        """CSS declarations."""
        return self.some(lambda: f"{self.chance.choice(ATTRIBUTES)}:{self.css_value()}", 4, ";")

    def css_value(self) -> str:
        """A CSS value."""
        return self.chance.choice(
            (
                self.number(), self.chance.choice(COLORS), f"path('{self.numbers()}')",
                f"url({self.address()})",
                self.numbers(), f"{self.word()}({self.numbers()})", self.text(4), "1px !important",
            )
        )  # fmt: skip

    def sheet(self) -> str:
        """A style sheet."""
        return self.some(self.rule, 4)

    def rule(self) -> str:
        """A rule, or what stands for one."""
        inner = (
            self.declarations()
            if self.chance.random() < 0.8
            else f"{self.chance.choice(CSS)}{{{self.declarations()}}}"
        )
        return f"{self.chance.choice(CSS)}{{{inner}}}" if self.chance.random() < 0.9 else self.text(6)

    def address(self) -> str:
        """Where a link leads."""
        chance = self.chance
        data = (
            self.text(6).encode("utf-8", "replace")
            if chance.random() < 0.5
            else b'<svg xmlns="http://www.w3.org/2000/svg"/>'
        )
        padded = base64.b64encode(data).decode()[: chance.choice((None, -1, -2, -3, 5))]
        kind = chance.choice(
            ("image/svg+xml", "image/png", "text/css", "", "image/svg+xml;charset=utf-8", "x/y;a=b")
        )
        return chance.choice(
            (
                "#a", "#b", "#", "a.png", "../a.svg#b", "http://example.com/a", "javascript:1", "//x", "http://[",
                f"data:{kind};base64,{padded}", f"data:{kind},{self.text(6)}", "data:",
                "data:;base64,AAAAA", "%%%",
            )
        )  # fmt: skip
