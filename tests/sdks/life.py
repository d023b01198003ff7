"""Bitrix24's own Python SDK takes a connector through its life.

Standard input: the sign-in as JSON; standard output: what came of it.
"""

import json
import sys
from urllib.parse import urlsplit

from b24pysdk import BitrixApp, BitrixToken

given = json.load(sys.stdin)
app = BitrixApp(client_id=given["client_id"], client_secret=given["client_secret"])
signed_in = given["tokens"]
token = BitrixToken(
    domain=urlsplit(signed_in["client_endpoint"]).netloc,
    auth_token=signed_in["access_token"],
    refresh_token=signed_in["refresh_token"],
    bitrix_app=app,
)
client = token.get_client()
methods = client.imconnector
seen = {
    "registered": methods.register(
        "Sdk_Life",
        "SDK",
        {"DATA_IMAGE": given["icon"], "COLOR": "#005577"},
        "https://shop.example/settings",
    ).result
}
seen["name"] = methods.list().result["sdk_life"]
seen["line"] = token.call_method("imopenlines.config.list.get")["result"][0]["ID"]
where = {"line": seen["line"]}
seen["activated"] = methods.activate("sdk_life", seen["line"], True).result
seen["status"] = methods.status("sdk_life", **where).result
seen["data"] = methods.connector.data.set("sdk_life", seen["line"], {"ID": "a", "NAME": "n"}).result
seen["deactivated"] = methods.activate("sdk_life", seen["line"], False).result
seen["off"] = methods.status("sdk_life", **where).result["STATUS"]
seen["unregistered"] = methods.unregister(bitrix_id="sdk_life").result
seen["gone"] = "sdk_life" not in methods.list().result
seen["renewed"] = int(token.auth_token != signed_in["access_token"])
json.dump(seen, sys.stdout)
