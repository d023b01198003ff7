"""Files that browsers do not draw and that can be repaired, each with the drawing that it was meant to be."""

from __future__ import annotations

import gzip

RED = '<rect width="4" height="8" fill="red"/>'
BLUE = '<rect x="4" width="4" height="4" fill="blue"/>'
XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
OPEN = f'<svg {XMLNS} viewBox="0 0 8 8">'
MEANT = f"{OPEN}{RED}{BLUE}</svg>"
PUBLIC = '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
XHTML = '<!DOCTYPE svg PUBLIC "-//W3C//DTD XHTML 1.1//EN" "xhtml11.dtd">'
USED = f'<svg {XMLNS} viewBox="0 0 8 8"><g id="a">{RED}</g><use xlink:href="#a"/>{BLUE}</svg>'

BROKEN: dict[str, bytes | str] = {
    "no xmlns": MEANT.replace(f" {XMLNS}", ""),
    "no xmlns after a declaration and a comment": f'<?xml version="1.0"?><!-- <svg> -->{MEANT}'.replace(
        f" {XMLNS}", ""
    ),
    "xmlns with https": MEANT.replace("http://www", "https://www"),
    "xmlns with a slash at its end": MEANT.replace("2000/svg", "2000/svg/"),
    "xmlns misspelled on parts too": MEANT.replace("http://", "").replace(
        "<rect x", '<rect xmlns="www.w3.org/2000/svg" x'
    ),
    "prefixed root with a wrong xmlns": (
        '<s:svg xmlns:s="http://w3.org/svg" viewBox="0 0 8 8"><s:rect width="4" height="8" fill="red"/>'
        '<s:rect x="4" width="4" height="4" fill="blue"/></s:svg>'
    ),
    "no xmlns for xlink": USED,
    "no xmlns for a program's own prefix": MEANT.replace("<rect x", '<rect inkscape:label="&lt;" my:a="1" x'),
    "an undefined entity": MEANT.replace("</svg>", "<desc>a&nbsp;b&hellip;&unheard;</desc></svg>"),
    "an undefined entity behind a DOCTYPE": PUBLIC
    + MEANT.replace("</svg>", '<desc a="&nbsp;"><!-- &nbsp; --></desc></svg>'),
    "Illustrator's entity without its DOCTYPE": MEANT.replace(XMLNS, 'xmlns="&ns_svg;"'),
    "a bare ampersand": MEANT.replace("</svg>", "<desc>fish & chips &amp; <![CDATA[ & ]]></desc></svg>"),
    "a bare ampersand in an address": MEANT.replace("<rect x", '<rect data-a="?a=1&b=2&c" x'),
    "text after the end": f"{MEANT}\n</div>",
    "a second drawing after the end": f"{MEANT}<svg/>",
    "a newline before the declaration": f'\n<?xml version="1.0"?>{MEANT}',
    "a mark and a newline before the declaration": f'\ufeff\n<?xml version="1.0"?>{MEANT}',
    "a comment before the declaration": f'<!-- a --><?xml version="1.0"?>{MEANT}',
    "a declaration in the middle": MEANT.replace("<rect x", '<?xml version="1.0"?><rect x'),
    "a declaration without a version": f'<?xml encoding="utf-8"?>{MEANT}',
    "version 2": f'<?xml version="2.0"?>{MEANT}',
    "version 1.": f'<?xml version="1."?>{MEANT}',
    "version 2 after a mark": f'\ufeff<?xml version="2.0"?>{MEANT}',
    "version 1.1 with a control": f'<?xml version="1.1"?>{MEANT}'.replace(
        "</svg>", "<desc>\x7f</desc></svg>"
    ),
    "another encoding declared": f'<?xml version="1.0" encoding="windows-1251"?>{MEANT}'.replace(
        "</svg>", "<desc>чат</desc></svg>"
    ),
    "an encoding declared that browsers never read": f'<?xml version="1.0" encoding="UTF-16LE"?>{MEANT}',
    "XHTML, standing alone": f'<?xml version="1.0" standalone="yes"?>{XHTML}{MEANT}',
    "a space in a namespace": MEANT.replace("<rect x", '<rect xmlns:a="http: //a" a:b="1" x'),
    "a space behind xlink's namespace": USED.replace(
        XMLNS, f'{XMLNS} xmlns:xlink="http://www.w3.org/1999/xlink "'
    ),
    "a bad namespace before an undefined entity": MEANT.replace("<rect x", '<rect xmlns:a="{a}" x').replace(
        "</svg>", "<desc>&nbsp;</desc></svg>"
    ),
    "a part of the DOCTYPE": f"<!DOCTYPE svg [<!ENTITY % a ''><!-- %a; -->%a;]>{MEANT}",
    "an attribute twice": MEANT.replace("<rect x", '<rect fill="blue" x'),
    "shapes that are not closed": MEANT.replace("/>", ">"),
    "a group that is not closed": MEANT.replace("<rect x", "<g><rect x"),
    "an end too many": MEANT.replace("<rect x", "</g><rect x"),
    "without its last tag": MEANT.replace("</svg>", "\n"),
    "with half of its last tag": MEANT.replace("</svg>", "</s\n"),
    "a comment without an end after the drawing": f"{MEANT}<!-- so",
    "control characters": MEANT.replace("<rect x", "\x0b<desc>\x01\ufffe&#1;</desc><rect x"),
    "values without quotes": MEANT.replace('"4"', "4").replace('"blue"', "blue"),
    "a DOCTYPE with another address": MEANT.replace(
        "<svg", '<!DOCTYPE svg SYSTEM "https://a.example/?b=1&c;">\n<svg', 1
    ),
    "a name without a value": MEANT.replace("<rect x", "<rect hidden-in-print x"),
    "nothing between two attributes": MEANT.replace('" height', '"height'),
    "less-than in a value": MEANT.replace("<rect x", '<rect a="<" b="</g>" x'),
    "less-than in a text": MEANT.replace("</svg>", "<desc>a < b</desc></svg>"),
    "the end of CDATA in a text": MEANT.replace("</svg>", "<desc>]]></desc></svg>"),
    "two hyphens in a comment": MEANT.replace("<rect x", "<!-- a -- b --><rect x"),
    "DOCTYPE in small letters": f"<!doctype svg>{MEANT}",
    "an instruction with a colon": f"<?a:b c?>{MEANT}",
    "xmlns twice": MEANT.replace(XMLNS, f"{XMLNS} {XMLNS}"),
    "a prefix bound to nothing": MEANT.replace("<rect x", '<rect xmlns:a="" x'),
    "Latin-1": MEANT.replace("</svg>", "<desc>caf\xe9</desc></svg>").encode("latin-1"),
    "Windows' Cyrillic, declared": f'<?xml version="1.0" encoding="windows-1251"?>{MEANT}'.replace(
        "</svg>", "<desc>чат</desc></svg>"
    ).encode("cp1251"),
    "UTF-16": MEANT.encode("utf-16"),
    "UTF-16, declared, without a mark": f'<?xml version="1.0" encoding="utf-16"?>{MEANT}'.encode("utf-16-be"),
    "packed": gzip.compress(MEANT.encode()),
    "inside a web page": f"<!doctype html><html><body>{MEANT}</body></html>",
    "inside another tag": f"<div>{MEANT}</div>",
    "after some words": f"Here it is: {MEANT}",
    "React": MEANT.replace("viewBox", "{...props} className={styles.a} viewBox").replace('"4"', "{4}"),
    "React's style and a comment": MEANT.replace(
        "<rect x", "{/* blue */}<rect style={{fillOpacity: 1, color: a}} onClick={() => { go({b: 1}) }} x"
    ),
    "Vue": MEANT.replace("viewBox", ':class="a" @click="go" v-bind:id="b" viewBox'),
    "Vue with a literal": MEANT.replace('fill="red"', """:fill="'red'" """),
    "Angular": MEANT.replace("viewBox", '[attr.width]="a" (click)="go()" *ngIf="b &lt; c" #d viewBox'),
    "Svelte": MEANT.replace("viewBox", "{...$$props} on:click={go} class:a={b} {c} bind:this={d} viewBox"),
    "spaces that are none": MEANT.replace(" viewBox", "\xa0viewBox").replace(" height", "\u3000height"),
    "a space without width": MEANT.replace(" viewBox", "\u200b viewBox"),
    "typographic quotes": MEANT.replace('="', "=\u201c").replace('"', "\u201d"),
    "German quotes": MEANT.replace('="', "=\u201e").replace('"', "\u201c"),
    "single typographic quotes": MEANT.replace('="', "=\u2018").replace('"', "\u2019"),
    "French quotes": MEANT.replace('="', "=\xab").replace('"', "\xbb"),
    "a typographic quote at one end": MEANT.replace('"8" fill', '\u201c8" fill'),
    "plus signs for spaces": MEANT.replace(" ", "+"),
    "everything at once": "\n"
    + f'<?xml version="1.0"?>{USED} & so on'.replace(XMLNS, "").replace(
        "<use", "<desc>&copy; R&D</desc><use"
    ),
}

HOPELESS: dict[str, bytes | str] = {
    "empty": b"",
    "a PNG": b"\x89PNG\r\n\x1a\n",
    "words": "no drawing at all",
    "a page of several drawings": f"<html><body>{MEANT}{MEANT}</body></html>",
    "cut in a tag": MEANT[:-30],
    "cut with groups open": f"{OPEN}<g><g>{RED}",
    "packed nonsense": b"\x1f\x8b nonsense",
    "a bomb": OPEN + "<g>" * 20_000,
    "two names for one attribute": f'{OPEN}<g xmlns:a="u" xmlns:b="u" a:c="1" b:c="1"/></svg>',
}
