from __future__ import annotations

from typing import Any

import pytest

from configurator.bitrix24.address import Portal
from configurator.bitrix24.client import Client
from configurator.bitrix24.faults import Kind, PortalError
from configurator.bitrix24.methods.registration import Registered, register
from configurator.bitrix24.signin.credentials import Application, Tokens
from configurator.practice import PracticePortal
from tests.support.portal_calls import PARAMS, QUICK
from tests.support.scripted_portal import Scripted, answer


def test_a_registered_connector_is_found_in_the_list(practice: PracticePortal, client: Client) -> None:
    assert register(client, PARAMS) == Registered("shop_chat", "Shop chat")
    assert practice.connectors()["shop_chat"]["NAME"] == "Shop chat"


def test_registering_again_updates(practice: PracticePortal, client: Client) -> None:
    register(client, PARAMS)
    assert register(client, {**PARAMS, "NAME": "New name"}).name == "New name"


@pytest.mark.parametrize("fault", ["NOT_SAVED", "EMPTY_LIST"])
def test_a_connector_that_is_not_in_the_list_is_no_success(
    practice: PracticePortal, client: Client, fault: str
) -> None:
    practice.faults = [fault]
    identifier = f"missing_{fault.lower()}"  # the portal is the module's: with an empty list it is saved
    with pytest.raises(PortalError, match="NOT_IN_LIST") as caught:
        register(client, {**PARAMS, "ID": identifier})
    assert caught.value.kind is Kind.REFUSED
    assert caught.value.details == {"id": identifier}


def test_a_refusal_is_not_followed_by_a_look_at_the_list(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [answer(result={"result": False, "error": "NAME_REQUIRED"})]
    with pytest.raises(PortalError, match="NAME_REQUIRED"):
        register(scripted_client, PARAMS)
    assert len(scripted.requests) == 1


@pytest.mark.parametrize("fault", ["imconnector.list:ACCESS_DENIED@400", "imconnector.list:DROPPED"])
def test_a_list_that_may_not_be_read_does_not_undo_the_registration(
    practice: PracticePortal, client: Client, fault: str
) -> None:
    practice.faults = [fault]
    registered = register(client, PARAMS)
    assert registered.unconfirmed in {"ACCESS_DENIED", "CONNECTION_LOST"}
    assert (registered.id, registered.name) == ("shop_chat", "Shop chat")


@pytest.mark.parametrize("result", [{"result": False}, {"result": "true"}, {}, [], None, 1])
def test_anything_but_true_is_no_success(
    scripted: Scripted, scripted_client: Client, result: int | list[Any] | dict[str, Any] | None
) -> None:
    scripted.answers = [answer(result=result)]
    with pytest.raises(PortalError, match="UNEXPECTED_ANSWER"):
        register(scripted_client, PARAMS)


def test_a_list_of_another_shape_is_no_proof(scripted: Scripted, scripted_client: Client) -> None:
    scripted.answers = [answer(result={"result": True}), answer(result=["shop_chat"])]
    assert register(scripted_client, PARAMS).unconfirmed == "UNEXPECTED_ANSWER"


def test_an_expired_token_in_the_middle_is_renewed(
    practice: PracticePortal, portal: Portal, application: Application, tokens: Tokens
) -> None:
    practice.faults = ["imconnector.list:expired_token*1"]
    with Client(portal, tokens, application=application, limits=QUICK) as client:
        assert register(client, PARAMS).unconfirmed == ""
