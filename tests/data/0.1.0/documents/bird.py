# pip install b24pysdk
from b24pysdk import BitrixApp, BitrixToken

bitrix_app = BitrixApp(client_id="PUT_CLIENT_ID_HERE", client_secret="PUT_CLIENT_SECRET_HERE")
bitrix_token = BitrixToken(
    domain="PUT_YOUR_BITRIX24_ADDRESS_HERE",
    auth_token="PUT_ACCESS_TOKEN_HERE",
    refresh_token="PUT_REFRESH_TOKEN_HERE",
    bitrix_app=bitrix_app,
)

# call_method, because the SDK's own imconnector.register() takes no COMMENT.
answer = bitrix_token.call_method(
    "imconnector.register",
    {
        "ID": "canary_bird",
        "NAME": "Птица 🐦 “A&B”",
        "ICON": {
            "DATA_IMAGE": "data:image/svg+xml,%3C?xml%20version=%221.0%22%20encoding=%22UTF-8%22?%3E%0A%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2024%2024%22%3E%0A%20%20%3Ctitle%3E%D0%9F%D1%82%D0%B8%D1%86%D0%B0%20%E9%B3%A5%20%26amp;%20%E2%80%9Cbird%E2%80%9D%3C/title%3E%0A%20%20%3Cpath%20fill=%22%23fff%22%20d=%22M2%2012%2012%202l10%2010-10%2010z%22/%3E%0A%3C/svg%3E%0A",
            "COLOR": "#1a73e8",
            "SIZE": "64% auto",
            "POSITION": "50% 40%",
        },
        "PLACEMENT_HANDLER": "https://example.com/settings?from=птица",
        "ICON_DISABLED": {
            "DATA_IMAGE": "data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20viewBox=%220%200%2024%2024%22%3E%3Cpath%20fill=%22%23a8adb4%22%20d=%22M2%2012%2012%202l10%2010-10%2010z%22/%3E%3C/svg%3E%0A",
            "COLOR": "#ebeff2",
            "SIZE": "32px",
            "POSITION": "left",
        },
        "DEL_EXTERNAL_MESSAGES": False,
        "EDIT_INTERNAL_MESSAGES": False,
        "DEL_INTERNAL_MESSAGES": False,
        "NEWSLETTER": False,
        "NEED_SYSTEM_MESSAGES": False,
        "NEED_SIGNATURE": False,
        "CHAT_GROUP": True,
        "COMMENT": "Чат о птицах 🐦: “birds”,\nzweite Zeile.\n",
    },
)
print(answer["result"])
