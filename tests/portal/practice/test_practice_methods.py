from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.portal.practice.conftest import Browser
from tests.support.practice_samples import CONNECTOR, ICON


def refused(browser: Browser, method: str = "imconnector.register", /, **params: object) -> str:
    result = browser.call(method, **params)
    assert result["result"] is False
    assert result["error_description"]
    return str(result["error"])


class TestRegister:
    def test_a_connector_is_stored_to_the_letter_with_the_documented_defaults(self, browser: Browser) -> None:
        image = "data:image/svg+xml,%3Csvg xmlns='http://x'%3E é ☃ \\ ' </style>\n%41"
        assert browser.call("imconnector.register", **CONNECTOR | {"ICON": {"DATA_IMAGE": image}}) == {
            "result": True
        }
        assert browser.portal.connectors() == {
            "acme_chat": {
                "ID": "acme_chat",
                "NAME": "Acme Chat",
                "ICON": {"DATA_IMAGE": image},
                "PLACEMENT_HANDLER": "https://connector.acme.com/settings",
                "ICON_DISABLED": {},
                "COMMENT": "",
                "DEL_EXTERNAL_MESSAGES": True,
                "EDIT_INTERNAL_MESSAGES": True,
                "DEL_INTERNAL_MESSAGES": True,
                "NEWSLETTER": True,
                "NEED_SYSTEM_MESSAGES": True,
                "NEED_SIGNATURE": True,
                "CHAT_GROUP": False,
            }
        }

    def test_the_id_is_lower_cased(self, browser: Browser) -> None:
        browser.call("imconnector.register", **CONNECTOR | {"ID": "Acme_CHAT"})
        assert list(browser.portal.connectors()) == ["acme_chat"]

    @pytest.mark.parametrize(
        ("left_out", "code"),
        [
            ("ID", "CONNECTOR_ID_REQUIRED"),
            ("NAME", "NAME_REQUIRED"),
            ("ICON", "ICON_REQUIRED"),
            ("PLACEMENT_HANDLER", "NO_PLACEMENT_HANDLER"),
        ],
    )
    @pytest.mark.parametrize("value", ["left out", "", "0", None, 7, True, [], ["x"], {}])
    def test_what_is_missing_or_no_text_is_refused_with_its_code(
        self, browser: Browser, left_out: str, code: str, value: object
    ) -> None:
        params = CONNECTOR | {left_out: value}
        if value == "left out":
            del params[left_out]
        assert refused(browser, **params) == code
        assert browser.portal.connectors() == {}

    @pytest.mark.parametrize("image", ["left out", "", None, 5, ["x"]])
    def test_an_icon_needs_a_picture(self, browser: Browser, image: int | list[str] | str | None) -> None:
        icon = {"COLOR": "#fff"} | ({} if image == "left out" else {"DATA_IMAGE": image})
        assert refused(browser, **CONNECTOR | {"ICON": icon}) == "ICON_REQUIRED"

    def test_the_checks_come_in_the_documented_order(self, browser: Browser) -> None:
        params: dict[str, object] = {"ID": "a.b"}
        codes = [refused(browser, **params)]
        for name in ("ID", "NAME", "ICON", "PLACEMENT_HANDLER"):
            params["ID"] = "" if name == "ID" else "acme_chat"
            codes.append(refused(browser, **params))
            params[name] = CONNECTOR[name]
        assert codes == [
            "APPLICATION_REGISTRATION_ERROR_POINT",
            "CONNECTOR_ID_REQUIRED",
            "NAME_REQUIRED",
            "ICON_REQUIRED",
            "NO_PLACEMENT_HANDLER",
        ]
        assert browser.call("imconnector.register", **params) == {"result": True}

    @pytest.mark.parametrize("field", ["ID", "NAME"])
    def test_255_characters_are_the_most(self, browser: Browser, field: str) -> None:
        assert browser.call("imconnector.register", **CONNECTOR | {field: "é" * 255}) == {"result": True}
        assert refused(browser, **CONNECTOR | {field: "é" * 256}) == "GENERAL_CONNECTOR_REGISTRATION_ERROR"

    def test_nothing_else_is_checked(self, browser: Browser) -> None:
        nonsense = {
            "ID": "spaces & 'quotes' / é",
            "NAME": "<b>",
            "ICON": {"DATA_IMAGE": "not an image", "COLOR": "red;}", "SIZE": "huge", "POSITION": 7},
            "PLACEMENT_HANDLER": "nowhere",
            "CHAT_GROUP": "perhaps",
            "UNKNOWN": 1,
        }
        assert browser.call("imconnector.register", **nonsense) == {"result": True}
        stored = browser.portal.connectors()["spaces & 'quotes' / é"]
        assert stored["ICON"] == nonsense["ICON"]
        assert stored["CHAT_GROUP"] == "perhaps"
        assert "UNKNOWN" not in stored

    def test_an_update_keeps_what_is_left_out(self, browser: Browser) -> None:
        full = {"COMMENT": "Hello", "CHAT_GROUP": True, "NEWSLETTER": False, "ICON_DISABLED": ICON}
        browser.call("imconnector.register", **CONNECTOR | full)
        browser.call("imconnector.register", **CONNECTOR | {"NAME": "New"})
        stored = browser.portal.connectors()["acme_chat"]
        assert {name: stored[name] for name in full} == full
        assert stored["NAME"] == "New"

    def test_an_icon_that_is_sent_replaces_the_old_one_as_a_whole(self, browser: Browser) -> None:
        browser.call("imconnector.register", **CONNECTOR)
        browser.call(
            "imconnector.register", **CONNECTOR | {"ICON": {"DATA_IMAGE": "data:,new"}, "COMMENT": ""}
        )
        assert browser.portal.connectors()["acme_chat"]["ICON"] == {"DATA_IMAGE": "data:,new"}

    def test_the_connector_of_another_application_can_be_taken_over(self, browser: Browser) -> None:
        assert "acme_help_desk" not in browser.portal.connectors()
        browser.call("imconnector.register", **CONNECTOR | {"ID": "acme_help_desk"})
        assert browser.portal.connectors()["acme_help_desk"]["NAME"] == "Acme Chat"

    @pytest.mark.parametrize(("size", "kept"), [(65_500, True), (65_501, False)])
    def test_an_icon_that_does_not_fit_into_the_column_is_lost_without_a_word(
        self, browser: Browser, size: int, kept: bool
    ) -> None:
        # PHP writes a:1:{s:10:"DATA_IMAGE";s:65500:"…";}, 35 bytes more than the picture: 65,535 in all.
        icon = {"DATA_IMAGE": "x" * size}
        assert browser.call("imconnector.register", **CONNECTOR | {"ICON": icon}) == {"result": True}
        assert browser.portal.connectors()["acme_chat"]["ICON"] == (icon if kept else {})


class TestList:
    def test_it_names_built_in_foreign_and_own_connectors(self, browser: Browser) -> None:
        browser.call("imconnector.register", **CONNECTOR)
        names = browser.call("imconnector.list")
        assert names["livechat"] == "Live chat"
        assert names["acme_help_desk"] == "Acme Help Desk"
        assert names["acme_chat"] == "Acme Chat"
        assert all(isinstance(name, str) for name in names.values())

    def test_it_is_an_empty_array_when_there_is_none(self, browser: Browser) -> None:
        browser.portal.faults = ["EMPTY_LIST"]
        assert browser.call("imconnector.list") == []


class TestActivateAndStatus:
    @pytest.fixture(autouse=True)
    def registered(self, browser: Browser) -> None:
        browser.call("imconnector.register", **CONNECTOR)

    @pytest.mark.parametrize("value", [1, "1", True, "Y", "N", "false", 2, {"a": 1}])
    def test_whatever_is_not_empty_switches_on(
        self, browser: Browser, value: dict[str, int] | int | str
    ) -> None:
        assert browser.call("imconnector.activate", CONNECTOR="Acme_Chat", LINE=1, ACTIVE=value) is True
        status = browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)
        assert status == {
            "LINE": 1,
            "CONNECTOR": "acme_chat",
            "ERROR": False,
            "CONFIGURED": True,
            "STATUS": True,
        }

    @pytest.mark.parametrize("value", [0, "0", False, "", []])
    def test_what_php_calls_empty_switches_off(self, browser: Browser, value: int | list[Any] | str) -> None:
        browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=1)
        assert browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=value) is True
        assert browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)["STATUS"] is False

    def test_each_line_has_a_status_of_its_own(self, browser: Browser) -> None:
        browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE="2", ACTIVE=1)
        status = [
            browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=line)["STATUS"] for line in (1, 2)
        ]
        assert status == [False, True]

    def test_without_a_line_the_status_is_misleading(self, browser: Browser) -> None:
        browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=1)
        status = browser.call("imconnector.status", CONNECTOR="acme_chat")
        assert (status["CONFIGURED"], status["STATUS"]) == (False, False)

    @pytest.mark.parametrize(
        ("method", "params", "argument"),
        [
            ("status", {"LINE": 1}, "CONNECTOR"),
            ("activate", {"LINE": 1, "ACTIVE": 1}, "CONNECTOR"),
            ("activate", {"CONNECTOR": "acme_chat", "ACTIVE": 1}, "LINE"),
            ("activate", {"CONNECTOR": "acme_chat", "LINE": 1}, "ACTIVE"),
            ("activate", {"CONNECTOR": "acme_chat", "LINE": 1, "ACTIVE": None}, "ACTIVE"),
            ("connector.data.set", {"LINE": 1, "DATA": {"ID": "x"}}, "CONNECTOR"),
            ("connector.data.set", {"CONNECTOR": "acme_chat", "DATA": {"ID": "x"}}, "LINE"),
            ("connector.data.set", {"CONNECTOR": "acme_chat", "LINE": 1}, "DATA"),
        ],
    )
    def test_a_missing_argument_is_named(
        self, browser: Browser, method: str, params: dict[str, Any], argument: str
    ) -> None:
        call = {"auth": browser.portal.access_token, **params}
        answer = browser.http.post(f"/rest/imconnector.{method}", json=call)
        assert answer.status_code == 400
        assert answer.json()["error"] == "ERROR_ARGUMENT"
        assert answer.json()["error_description"] == f"Argument '{argument}' is null or empty"

    def test_data_is_kept_per_line_as_a_whole(self, browser: Browser) -> None:
        for data in ({"ID": "c1", "URL": "https://acme.com/"}, {"ID": "c2", "NAME": "Chat"}):
            sent = {"CONNECTOR": "acme_chat", "LINE": 1, "DATA": data}
            assert browser.call("imconnector.connector.data.set", **sent) is True
        assert browser.portal.state.store.data("acme_chat", 1) == {"ID": "c2", "NAME": "Chat"}

    @pytest.mark.parametrize(
        "params", [{"CONNECTOR": "unknown", "LINE": 1}, {"CONNECTOR": "acme_chat", "LINE": 99}]
    )
    def test_neither_connector_nor_line_is_looked_up(
        self, browser: Browser, params: dict[str, int | str]
    ) -> None:
        assert browser.call("imconnector.activate", ACTIVE=1, **params) is True
        assert browser.call("imconnector.connector.data.set", DATA={"ID": "x"}, **params) is True

    def test_the_lines_are_listed(self, browser: Browser) -> None:
        lines = browser.call("imopenlines.config.list.get")
        assert [(line["ID"], line["ACTIVE"]) for line in lines] == [("1", "Y"), ("2", "N")]
        assert all(line["LINE_NAME"] for line in lines)


class TestUnregister:
    def test_a_connector_without_any_status_row_is_refused_until_its_status_is_asked_for(
        self, browser: Browser
    ) -> None:
        browser.call("imconnector.register", **CONNECTOR)
        code = refused(browser, "imconnector.unregister", ID="acme_chat")
        assert code == "APPLICATION_UNREGISTRATION_ERROR"
        browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)
        assert browser.call("imconnector.unregister", ID="acme_chat") == {"result": True}

    def test_it_deletes_the_connector_and_its_line_statuses(self, browser: Browser) -> None:
        browser.call("imconnector.register", **CONNECTOR)
        browser.call("imconnector.activate", CONNECTOR="acme_chat", LINE=1, ACTIVE=1)
        assert browser.call("imconnector.unregister", ID="ACME_chat") == {"result": True}
        assert "acme_chat" not in browser.call("imconnector.list")
        browser.call("imconnector.register", **CONNECTOR)
        assert browser.call("imconnector.status", CONNECTOR="acme_chat", LINE=1)["STATUS"] is False

    @pytest.mark.parametrize("connector_id", ["unknown", "livechat", "acme_help_desk", ""])
    def test_what_is_not_the_applications_own_stays(self, browser: Browser, connector_id: str) -> None:
        before = browser.call("imconnector.list")
        code = refused(browser, "imconnector.unregister", ID=connector_id)
        assert code == "APPLICATION_UNREGISTRATION_ERROR"
        assert browser.call("imconnector.list") == before


def test_the_stored_values_are_copies(browser: Browser) -> None:
    browser.call("imconnector.register", **CONNECTOR)
    copy: Any = browser.portal.connectors()["acme_chat"]["ICON"]
    copy["COLOR"] = "changed"
    assert browser.portal.connectors()["acme_chat"]["ICON"] == ICON


def test_two_portals_share_nothing(browser: Browser) -> None:
    from configurator.practice import serve

    browser.call("imconnector.register", **CONNECTOR)
    with serve() as other, httpx.Client(base_url=other.address, trust_env=False) as http:
        assert other.connectors() == {}
        answer = http.post("/rest/imconnector.list", json={"auth": browser.portal.access_token})
        assert answer.status_code == 401
