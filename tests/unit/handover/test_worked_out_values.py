"""Values that code makes of what stands in the same text are worked out; anything else is left out and told of."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import pytest

from configurator.handover import read

SVG = "<svg>#</svg>"
ENCODED = "'data:image/svg+xml;base64,PHN2Zz4jPC9zdmc+'"
CALL = "call('imconnector.register', "


@pytest.mark.parametrize(
    "text",
    [
        f"var s = '{SVG}'; BX24.{CALL}{{ID: 'a', ICON: {{DATA_IMAGE: 'data:image/svg+xml;base64,' + btoa(unescape(encodeURIComponent(s)))}}}})",
        f"SVG = '{SVG}'\nc.{CALL}{{'ID': 'a', 'ICON': {{'DATA_IMAGE': 'data:image/svg+xml;base64,{{}}'.format(base64.b64encode(SVG.encode()).decode())}}}})  # None",
        f"SVG = '{SVG}'\nc.{CALL}{{'ID': 'a', 'ICON': {{'DATA_IMAGE': 'data:image/svg+xml,%s' % quote(SVG)}}}})  # None",
        f"<?php $s = '{SVG}'; CRest::{CALL}['ID' => 'a', 'ICON' => ['DATA_IMAGE' => sprintf('data:image/svg+xml;base64,%s', base64_encode($s))]]);",
        f'const S: &str = "{SVG}"; fn main() {{ c.call("imconnector.register", json!({{"ID": "a", "ICON": {{"DATA_IMAGE": format!("data:image/svg+xml;base64,{{}}", STANDARD.encode(S))}}}})) }}',
        f'fn main() {{ let s = "{SVG}"; let e = urlencoding::encode(s); c.call("imconnector.register", json!({{"ID": "a", "ICON": {{"DATA_IMAGE": format!("data:image/svg+xml,{{e}}")}}}})) }}',
        f'package main\nconst s = "{SVG}"\nfunc main() {{ c.Call("imconnector.register", map[string]any{{"ID": "a", "ICON": map[string]any{{"DATA_IMAGE": fmt.Sprintf("data:image/svg+xml;base64,%s", base64.StdEncoding.EncodeToString([]byte(s)))}}}}) }}',
        f'var s = "{SVG}"; await c.Call("imconnector.register", new Dictionary<string, object> {{ ["ID"] = "a", ["ICON"] = new {{ DATA_IMAGE = string.Format("data:image/svg+xml;base64,{{0}}", Convert.ToBase64String(Encoding.UTF8.GetBytes(s))) }} }});',
        f"require 'x'\nS = <<~'X'.chomp\n  {SVG}\nX\nc.{CALL}{{ 'ID' => 'a', 'ICON' => {{ 'DATA_IMAGE' => format('data:image/svg+xml,%s', ERB::Util.url_encode(S)) }} }})",
        f'let s = "{SVG}"\nlet p: [String: Any] = ["ID": "a", "ICON": ["DATA_IMAGE": "data:image/svg+xml;base64," + Data(s.utf8).base64EncodedString()]]',
        f"import 'dart:convert';\nconst s = '{SVG}';\nfinal Map<String, dynamic> p = {{'ID': 'a', 'ICON': {{'DATA_IMAGE': 'data:image/svg+xml;base64,${{base64Encode(utf8.encode(s))}}'}}}};",
        f"$s = '{SVG}'\n$p = @{{ ID = 'a'; ICON = @{{ DATA_IMAGE = 'data:image/svg+xml;base64,' + [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($s)) }} }}",
    ],
)  # fmt: skip
def test_an_icon_that_is_encoded_on_the_spot_is_read(text: str) -> None:
    imported = read(text)
    assert (imported.connector.id, imported.connector.icon.svg, imported.remarks) == ("a", SVG, ())


@pytest.mark.parametrize(
    "text",
    [
        "class C { static NAME = 'x'; f() { b.call('imconnector.register', {ID: 'a', NAME: C.NAME}) } }",
        "class C {\n  name = 'x'\n  f() { b.call('imconnector.register', {ID: 'a', NAME: this.name}) }\n}",
        "const c = {title: 'x'}; b.call('imconnector.register', {ID: 'a', NAME: c.title})",
        "const c = Object.freeze({title: {en: 'x'}}); b.call('imconnector.register', {ID: 'a', NAME: c.title['en']})",
        "<?php class C { const NAME = 'x'; function f() { CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => self::NAME]); } }",
        "<?php class C {\n  private string $name = 'x';\n  function f() { CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => $this->name]); } }",
        "<?php $c = ['n' => 'x']; CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => $c['n']]);",
        "<?php CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => 'x'] + ['NAME' => 'default']);",
        "class C:\n    name = 'x'\n\n    def f(self):\n        self.b.call('imconnector.register', {'ID': 'a', 'NAME': self.name})",
        "module C\n  NAME = 'x'.freeze\nend\nputs b.call('imconnector.register', { 'ID' => 'a', 'NAME' => C::NAME })",
        "object C {\n  const val NAME = \"x\"\n}\nval r = b.call(\"imconnector.register\", mapOf(\"ID\" to \"a\", \"NAME\" to C.NAME))",
    ],
)  # fmt: skip
def test_constants_of_classes_and_members_of_tables_are_known(text: str) -> None:
    imported = read(text)
    assert (imported.connector.id, imported.connector.name, imported.remarks) == ("a", "x", ())


@pytest.mark.parametrize(
    "text",
    [
        "b.call('imconnector.register', {ID: 'a', NAME: config.name}); name = 'x'",
        "class C { f() { b.call('imconnector.register', {ID: 'a', NAME: this.name}) } }",
        "class C { static NAME = 'x' }\nclass D { static NAME = 'y' }\nb.call('imconnector.register', {ID: 'a', NAME: C.NAME})",
        "const c = {title: 'x'}; b.call('imconnector.register', {ID: 'a', NAME: c.name})",
        "def f(): b.call('imconnector.register', {'ID': 'a', 'NAME': '%s %s' % x})",
        "def f(): b.call('imconnector.register', {'ID': 'a', 'NAME': '100% of %s' % 'x'})",
        "def f(): b.call('imconnector.register', {'ID': 'a', 'NAME': '{0!r}'.format('x')})",
        "<?php CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => sprintf('%s', $name)]);",
        "<?php CRest::call('imconnector.register', ['ID' => 'a', 'NAME' => sprintf('%05d', 'x')]);",
        'fn main() { c.call("imconnector.register", json!({"ID": "a", "NAME": format!("{name}")})) }',
        'fn main() { c.call("imconnector.register", json!({"ID": "a", "NAME": format!("{:?}", "x")})) }',
    ],
)  # fmt: skip
def test_what_only_resembles_them_is_left_out_and_told_of(text: str) -> None:
    imported = read(text)
    assert (imported.connector.id, imported.connector.name) == ("a", "")
    assert [(one.code, one.details["field"]) for one in imported.remarks] == [("NOT_LITERAL", "NAME")]


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("curl URL -d ID=a --data-urlencode $'NAME=\\u0427\\u0430\\u0442'", "Чат"),
        ("curl URL -d ID=a --data-urlencode $'NAME=L\\xe4den'", "Läden"),
        ("curl URL -d ID=a --data-urlencode $'NAME=L\\xc3\\xa4den'", "Läden"),
        ("curl URL -d ID=a --data-urlencode $'NAME=\\ud83c\\udf55 \\xe9'", "🍕 é"),
        ("curl URL -d ID=a --data-urlencode $'NAME=\\\\xe4'", "\\xe4"),
        ("a=(-d ID=a\n  --data-urlencode 'NAME=rgb(1)')\ncurl \"${a[@]}\" URL", "rgb(1)"),
        ("a=(-d ID=a)\na+=(-d NAME=x)\ncurl ${a[@]} URL", "x"),
        ("set -x N 'Bob\\'s'\ncurl URL -d ID=a --data-urlencode NAME=$N", "Bob's"),
        ('@echo off\ncurl "%P%/rest/imconnector.register" -d "ID=a&NAME=50%%25"', "50%"),
        ("curl URL -H 'x: y' --data-binary $'--B\\r\\nContent-Disposition: form-data; name=\"ID\"\\r\\n\\r\\na\\r\\n--B\\r\\nContent-Disposition: form-data; name=\"NAME\"\\r\\n\\r\\n--x=y&z\\r\\n--B--\\r\\n'", "--x=y&z"),
    ],
)  # fmt: skip
def test_shells_quote_in_their_own_ways(command: str, name: str) -> None:
    imported = read(command.replace("URL", "https://a/rest/imconnector.register"))
    assert (imported.connector.id, imported.connector.name, imported.remarks) == ("a", name, ())
