"""A mistake leaves values behind that still stand in the text: they are read, or something is said."""

# ruff: noqa: E501, RUF001 - code stands here as it is written, some of it in Russian

from __future__ import annotations

import pytest

from configurator.handover import HandoverError, read

BATCH = "imconnector.register%3FID%3Da%26NAME%3Dx%26ICON%255BDATA_IMAGE%255D%3Ddata%253Aimage%252Fsvg%252Bxml%252C%25253Csvg%252F%25253E"
"""A call in a batch up to its drawing: its signs are encoded twice, those in its values three times."""
REST = "%26ICON%255BCOLOR%255D%3D%2523336699%26ICON%255BSIZE%255D%3D90%2525%26PLACEMENT_HANDLER%3Dhttps%253A%252F%252Fa.example&auth=b"
DRAWN = "data:image/svg+xml,%3Csvg/%3E"
HEAD = "Content-Disposition: form-data; name="
OTHER = "data:image/svg+xml,%3Csvg%20id='b'/%3E"


def is_silent(text: str) -> bool:
    try:
        found = read(text)
    except HandoverError:
        return False
    return not found.remarks and not found.problems


@pytest.mark.parametrize(
    "text",
    [
        # A batch's address that ends too early, or whose parts run together.
        f"curl 'https://a/rest/batch' -d 'cmd%5Br%5D={BATCH}' +\n  'x{REST}'",
        f"curl 'https://a/rest/batch' --data-raw 'halt=0&cmd[r]={BATCH};' ; x{REST}",
        f"curl 'https://a/rest/batch' -d 'cmd%5Br%5D={BATCH}\n {REST}",
        f"POST https://a/rest/batch\n\ncmd%5Br%5D={BATCH}&b{REST}",
        '{"request":{"url":"https://a/rest/batch","postData":{"text":"cmd%5B0%5D=' + BATCH.replace("NAME%3Dx", "NAME%3Dx&o") + REST + '"}}}',
        '{"request":{"url":"https://a/rest/batch","postData":{"text":"cmd%5B0%5D=' + BATCH + "%26ICON%255BCOLOR%255D%3D%2526ICON%255BSIZE%255D%3D80%2525" + '"}}}',
        '{"request":{"url":"https://a/rest/imconnector.register","postData":{"text":"ID=a&NAME=x%26ICON%5BSIZE%5D%3D80%25"}}}',
        # A part of an icon that is given to another variable, whose name is damaged.
        f"$p->ID = 'a';\n$p->ICON->DATA_IMAGE = '{DRAWN}';\napp$p->ICON->COLOR = '#2a7f8f';\n$p->ICON_DISABLED->COLOR = '#99adb3';\nf('imconnector.register', $p);",
        f"p.ID = 'a';\np.ICON.DATA_IMAGE = '{DRAWN}';\nxp.ICON.COLOR = '#2a7f8f';\np.ICON_DISABLED.COLOR = '#99adb3';\nf('imconnector.register', p);",
        f"p.ID = 'a';\np.ICON.DATA_IMAGE = '{DRAWN}';\np.ICON.COLOR = '#2a7f8f';\np.ICON_DISABLED.COLOR = '#99adb3';\nxp.ICON_DISABLED.SIZE = '80%';\nf('imconnector.register', p);",
        f"p = {{ID: 'a', ICON: {{DATA_IMAGE: '{DRAWN}', COLOR: '#111'}}}};\nq.ICON_DISABLED.DATA_IMAGE = '{OTHER}';\nf('imconnector.register', p);",
        # A drawing, a colour or a size that no call adds any more; the other icon has its own.
        f'put("ID", "a");\nput("ICON", new HashMap<String, Object>() {{{{\n t("DATA_IMAGE", "{DRAWN}");\n put("COLOR", "#111");\n}}}});\nput("ICON_DISABLED", new HashMap<String, Object>() {{{{\n put("DATA_IMAGE", "{OTHER}");\n put("COLOR", "#222");\n}}}});',
        f'i.addProperty("DATA_IMAGE", "{DRAWN}");\ni.addProperty("COLOR", "#111");\np.addProperty("ID", "a");\np.add("ICON", i);\nx\\u0022d.addProperty("DATA_IMAGE", "{OTHER}");\nd.addProperty("COLOR", "#222");\np.add("ICON_DISABLED", d);',
        f'i.addProperty("DATA_IMAGE", "{DRAWN}");\ni.addProperty("COLOR", "#111");\np.addProperty("ID", "a");\np.add("ICON", i);\nd.addProperty("DATA_IMAGE", "{OTHER}");\nd2.addProperty("COLOR", "#222");\np.add("ICON_DISABLED", d);',
        f'i.put("DATA_IMAGE", "{DRAWN}");\ni.put("SIZE", "80%");\np.put("ID", "a");\np.put("ICON", i);\nd.put("DATA_IMAGE", "{OTHER}");\ndx.put("SIZE", "70%");\np.put("ICON_DISABLED", d);',
        # A text that JavaScript ends with its line; escapes mean something else in a language that goes on.
        f"wroteBX24.callMethod('imconnector.register', {{ ID: 'a', ICON: {{ DATA_IMAGE: '{DRAWN}:true}}\n}});' }}, COMMENT: 'x\\ny' }});",
        "callMethod('imconnector.register', { ID: 'a', NAME: 'Two\nlines', COMMENT: 'Line 1\\n\\tLine 2' });",
        "f('imconnector.register', {ID: 'a', PLACEMENT_HANDLER: 'https://a.example/\n', NAME: 'caf\\u00e9'})",
        # The rest of a registration behind one that is whole; its address has escapes.
        "call('imconnector.register', ['ID' => 'a', 'ICON' => ['COLOR' => '#1'], 'PLACEMENT_HANDLER' => 'https://b.example/x'])/svg',\n'COLOR' => '#2',\n],\n'PLACEMENT_HANDLER' => 'https://s.example/a?c=%2B%20d']);",
        "f('imconnector.register', {ID: 'a', PLACEMENT_HANDLER: 'https://b.example/x'}); x'}, PLACEMENT_HANDLER: \"https://s.example/%D1%8F\"})",
        # A variable of a shell whose value is cut off.
        *(f"ID=a\nNAME{sign}'Shop'\ncurl \"$P/rest/imconnector.register\" -d \"ID=$ID\" -d \"NAME=${{NAME}}\"" for sign in ("=>", "= ", "=<", "=;", "=|", "=& ", "=>=", "=()", "= x ")),
        'export NAME= Shop\ncurl https://a/rest/imconnector.register -d ID=a -d "NAME=$NAME"',
        # A quote that is lost, so that a value goes on in the next lines.
        "http POST https://a/rest/imconnector.register \\\n 'ID=a' \\\n 'NAME=Ber \\\n 'ID=b' \\\n 'NAME=Bob'\\''s' \\\n 'COMMENT=c'",
        "curl https://a/rest/imconnector.register \\\n -d 'ID=a \\\n -d 'NAME=b' \\\n -d 'COMMENT='\\''c'",
        "curl https://a/rest/imconnector.register \\\n --data-urlencode \"ID=a \\\n --data-urlencode \"NAME=b\" -d 'COMMENT=c' -d \"",
        "f('imconnector.register', ['ID' => 'a', 'NAME' => 'x,\n  'PLACEMENT_HANDLER' => 'https://a.example/'])",
        "f(\"imconnector.register\", [\"ID\" => \"a\", \"NAME\" => \"x,\n  'NAME' => '\", 'COMMENT' => 'y'])",
        # The rest of a value that has lost its quote, as words that HTTPie doesn't take.
        "http --form https://a/rest/imconnector.register 'ID=a' 'COMMENT='\\(200 50% 40%)'",
        "http POST https://a/rest/imconnector.register ID=a NAME=Bob and sons COMMENT=c",
        "https a/rest/imconnector.register ID==a NAME==Bob Smith",
        "xh post https://a/rest/imconnector.register 'ID=a' 'COMMENT='She 'said' '40%) NAME=b' 'COMMENT=c'",
        "http GET https://a/rest/imconnector.register 'ID==a' 'COMMENT==x' x' 'NAME==b'",
        # A command of Windows whose quotes aren't closed, or a shell's quote in one.
        "http GET https://a/rest/imconnector.register 'ID==a' `\n 'COMMENT==She said: \"it'\\''s fine\"'",
        "curl.exe https://a/rest/imconnector.register -d 'ID=a' -d 'NAME=b' -d 'COMMENT=c",
        'curl.exe https://a/rest/imconnector.register `\n -d "ID=a" `\n -d "NAME=b" `\n -d COMMENT="c',
        'curl ^"https://a/rest/imconnector.register^" ^\n -d "ID=a" ^\n -d "NAME=b" ^\n -d "COMMENT=c',
        # The names of parts of a form whose beginning is read as something else.
        f'-Uri "https://a/rest/imconnector.]register" -Body ("--X\nq.Add("ID", "a")\n{HEAD}`"PLACEMENT_HANDLER`"$([char]13)https://a.example/")',
        f'q.Add("ID", "a")\nq.Add("NAME", "b")\n"--X\\r\\n{HEAD}\\"COMMENT\\"\\r\\n\\r\\nc\\r\\n--X--"',
        f"f('imconnector.register', {{ID: 'a', NAME: 'b'}})\n--X\n{HEAD}COMMENT\n\nc\n--X--",
        # The next part of a form in the value of another, after its boundary and its head were damaged.
        *(
            f'fetch("https://a/rest/imconnector.register", {{"body": "--Boundary12\\r\\n{HEAD}\\"ID\\"\\r\\n\\r\\na\\r\\n{boundary}\\r\\n{head}\\"NAME\\"\\r\\n\\r\\nb\\r\\n--Boundary12--\\r\\n"}})'
            for boundary, head in (
                ("--Bound<<<ary12", "Content-Disposition: orm-data; name="),
                ("--Bou", "Content-Disposition: form-data name="),
                ("--Boundar12", "x-data; nam="),
                ("--Bodary12", "form-data, nam="),
                ("x", "orm-data; name="),
            )
        ),
        # The next part of an icon in the value of another.
        *(f"POST https://a/rest/imconnector.register\n\nID=a&NAME=b&ICON%5BCOLOR%5D=%2336699{rest}" for rest in ("255BSIZE%5D=90%25", "%26ICON%5BSIZE%5D%3D90%25", "SIZE%5D%3D90", "IZE%5D=90%25", "POSITION: center")),
        "curl https://a/rest/imconnector.register -d 'ID=a' -d 'ICON[SIZE]=90%25ICON[POSITION]=center'",
        # What two languages that are as likely read otherwise.
        'p = New Map;\np["ID"] = "a";\np["COMMENT"] = "C:\\Temp";\nB("imconnector.register"Map.of(, p);',
        'p = New Map;\np["ID"] = "a";\np["NAME"] = "x\\new";\n// mapOf\nB("imconnector.register", p);',
        # An address that isn't in JSON any more, beside a list of the same fields.
        *(
            f'thod": "GET", "url": {{"raw": "https://a/rest/imconnector.register?ID=a&NAME=a~b&ICON%5BCOLOR%5D=%23123", "query": [{listed}]}}}}'
            for listed in (
                '{"key": "ID", "value": "a"}, {"key": "NAME", "value": "ab"}',
                '{"key": "NAME",\n\t\t"value": "a~b"}, {"key": "ICON[COLOR]", "value": "#1234"}',
                '{"name":"NAME","value":"a \\"b\\""}',
                '{"name": "ID", "value": "abc"',
                '{"key": "NAME", "type": "text", "description": "The name", "value": "ab"}',
                '{"key": "NAME", "value": "a~b", "disabled": true}, {"key": "NAME", "value": "ab"}',
            )
        ),
        '{"request": {"url": "https://a/rest/imconnector.register", "postData": {"mimeType": "application/x-www-form-urlencoded", "text": "ID=a&NAME=x~y", "params": [{"name": "NAME", "value": "x y"}]}}}',
    ],
)  # fmt: skip
def test_a_value_that_is_left_behind_is_told_of(text: str) -> None:
    assert not is_silent(text)


@pytest.mark.parametrize(
    "text",
    [
        f"curl 'https://a/rest/batch' -d 'cmd%5Br%5D={BATCH}{REST}'",
        '{"request":{"url":"https://a/rest/batch","postData":{"text":"cmd%5B0%5D=' + BATCH + REST + '"}}}',
        f"$p->ID = 'a';\n$p->ICON->DATA_IMAGE = '{DRAWN}';\n$p->ICON->COLOR = '#2a7f8f';\n$p->ICON_DISABLED->COLOR = '#99adb3';\nf('imconnector.register', $p);",
        f"const icon = {{DATA_IMAGE: '{DRAWN}', COLOR: '#111', SIZE: '70%'}};\nBX24.callMethod('imconnector.register', {{ID: 'a', ICON: icon, ICON_DISABLED: {{...icon, COLOR: '#222'}}}});",
        "f('imconnector.register', {ID: 'a', NAME: 'x', COMMENT: 'Line 1\\nNAME: y'})",
        "http --form post https://a/rest/imconnector.register ID=a NAME=b --style monokai --timeout=3 $EXTRA > out.txt",
        "http POST https://a/rest/imconnector.register ID=a 'NAME=Bob and sons' 2>&1 | jq .result # it's done",
        "xh https://a/rest/imconnector.register X-Name:a ID==a NAME==b && echo ready",
        "curl.exe https://a/rest/imconnector.register `\n -d 'ID=a' `\n -d 'NAME=Bob''s' | ConvertFrom-Json",
        'curl ^"https://a/rest/imconnector.register^" ^\n -d "ID=a" ^\n -d "NAME=it\'s" ^\n -d "COMMENT=c" > out.txt\n',
        f'fetch("https://a/rest/imconnector.register", {{"body": "--Boundary12\\r\\n{HEAD}\\"ID\\"\\r\\n\\r\\na\\r\\n--Boundary12\\r\\n{HEAD}\\"COMMENT\\"\\r\\n\\r\\none\\r\\n-- two; name it\\r\\n--Boundary12--\\r\\n"}})',
        "f('imconnector.register', {ID: 'a', ICON: {COLOR: 'hsl(200 50% 40% / 0.5)', SIZE: '90%', POSITION: 'center'}})",
        'П = Новый Соответствие;\nП["ID"] = "a";\nП["COMMENT"] = "C:\\Temp\\new";\nB("imconnector.register", П);',
        'thod": "GET", "url": {"raw": "https://a/rest/imconnector.register?ID=a&NAME=a%20%22b", "query": [{"key": "ID", "value": "a"}, {"key": "NAME", "value": "a \\"b"}]}}',
        '{"request": {"url": "https://a/rest/imconnector.register", "postData": {"mimeType": "application/x-www-form-urlencoded", "text": "ID=a&NAME=x%20y", "params": [{"name": "ID", "value": "a"}, {"name": "NAME", "value": "x%20y"}]}}}',
        '"queryString": [{"name": "NAME", "value": "a%20b"}], "url": "https://a/rest/imconnector.register?ID=a&NAME=a%20b"',
        'thod": "GET", "url": {"raw": "https://a/rest/imconnector.register?ID=a&NAME=b", "query": [{"key": "NAME", "value": "b"}, {"key": "NAME", "value": "off", "disabled": true}]}}',
        "V=''; curl https://a/rest/imconnector.register -d ID=a -d \"COMMENT=$V\"",
        "V=\nW=a\ncurl https://a/rest/imconnector.register -d ID=$W -d \"COMMENT=$V\"",
        "f('imconnector.register', {ID: 'a', PLACEMENT_HANDLER: 'https://s.example/a?c=%2B%20d'})",
        "curl https://a/rest/imconnector.register -d ID=a -d NAME=b --data-urlencode 'COMMENT=Two lines:\nNAME: x'",
    ],
)  # fmt: skip
def test_a_whole_text_is_read_without_a_remark(text: str) -> None:
    assert is_silent(text)


@pytest.mark.parametrize(
    "text",
    [
        'Параметры = Новый Ст;\nПараметры["ID"] = "a";\nПараметры["COMMENT"] = "C:\\Temp\\new";\nБ24.Вызов("imconnector.register", Параметры);',
        'П = Новый Соответствие;\nП["ID"] = "a";\nП["COMMENT"] = "C:\\Temp\\new";\nB("imconnector.register"Map.of(, П);',
        'П = Новый Соответствие;\nП["ID"] = "a";\nП["COMMENT"] = "C:\\Temp\\new";\n// mapOf\nB("imconnector.register", П);',
        '\tПараметры["ID"] = "a";\n\tПараметры["COMMENT"] = "C:\\Temp\\new";\n\tB("imconnector.register", Параметры);',
        'Ё = Новы Структура;\nЁ["ID"] = "a";\nЁ["COMMENT"] = "C:\\Temp\\new";\nB("imconnector.register", Ё);',
    ],
)  # fmt: skip
def test_a_name_in_cyrillic_that_is_set_speaks_for_1c(text: str) -> None:
    """1C has no escapes: without a word of its own the text would be read as another language's."""
    assert read(text).connector.comment == "C:\\Temp\\new"
    assert is_silent(text)
