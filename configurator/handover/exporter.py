"""Write a connector as code that runs once its placeholders are replaced."""

from __future__ import annotations

from collections.abc import Callable

from configurator.connector.model import Connector
from configurator.connector.request import to_params
from configurator.handover import literal_writer

# Each template calls imconnector.register as Bitrix24's documentation and the current SDKs do. PARAMS is
# replaced by the parameters; PUT_…_HERE placeholders are for the developer. Events of a connector go only to
# the application that registers it (the module's published code).
_OWNER = "Register with the application of your server: replies go only to the one that registers."
_CURL = """\
# OWNER
curl -X POST \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d PARAMS \\
  https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register
"""

_JS = """\
// OWNER
// On a server, never in a web page: npm install @bitrix24/b24jssdk
import { B24OAuth, Text } from '@bitrix24/b24jssdk'

const address = 'PUT_YOUR_BITRIX24_ADDRESS_HERE'
const $b24 = new B24OAuth(
  {
    applicationToken: 'PUT_APPLICATION_TOKEN_HERE',
    userId: 1,
    memberId: 'PUT_MEMBER_ID_HERE',
    accessToken: 'PUT_ACCESS_TOKEN_HERE',
    refreshToken: 'PUT_REFRESH_TOKEN_HERE',
    expires: Math.floor(Date.now() / 1000) + 3600,
    expiresIn: 3600,
    scope: 'imopenlines',
    domain: address,
    clientEndpoint: `https://${address}/rest/`,
    serverEndpoint: 'https://oauth.bitrix24.tech/rest/',
    status: 'L',
  },
  { clientId: 'PUT_CLIENT_ID_HERE', clientSecret: 'PUT_CLIENT_SECRET_HERE' }
)
$b24.offClientSideWarning()

const response = await $b24.actions.v2.call.make({
  method: 'imconnector.register',
  params: PARAMS,
  requestId: Text.getUuidRfc4122(),
})
if (response.isSuccess) {
  console.info(response.getData().result)
} else {
  console.error(response.getErrorMessages().join('; '))
}
"""

_BX24 = """\
// OWNER
// In a page of your application that Bitrix24 opens, after
// <script src="//api.bitrix24.com/api/v1/"></script>
BX24.init(function () {
  BX24.callMethod(
    'imconnector.register',
    PARAMS,
    function (result) {
      if (result.error()) {
        console.error(result.error())
      } else {
        console.log(result.data())
      }
    }
  )
})
"""

_PHP = """\
<?php

// OWNER
// The page of your local application: composer require bitrix24/b24phpsdk
declare(strict_types=1);

use Bitrix24\\SDK\\Core\\Credentials\\ApplicationProfile;
use Bitrix24\\SDK\\Services\\ServiceBuilderFactory;
use Symfony\\Component\\HttpFoundation\\Request;

require_once 'vendor/autoload.php';

$appProfile = ApplicationProfile::initFromArray([
    'BITRIX24_PHP_SDK_APPLICATION_CLIENT_ID' => 'PUT_CLIENT_ID_HERE',
    'BITRIX24_PHP_SDK_APPLICATION_CLIENT_SECRET' => 'PUT_CLIENT_SECRET_HERE',
    'BITRIX24_PHP_SDK_APPLICATION_SCOPE' => 'imopenlines',
]);
$b24Service = ServiceBuilderFactory::createServiceBuilderFromPlacementRequest(
    Request::createFromGlobals(),
    $appProfile
);

$result = $b24Service->core->call(
    'imconnector.register',
    PARAMS
);
print_r($result->getResponseData()->getResult());
"""

_CREST = """\
<?php

// OWNER
// Beside crest.php, whose settings.php holds the application's ID and key.
require_once __DIR__ . '/crest.php';

$result = CRest::call(
    'imconnector.register',
    PARAMS
);
print_r($result);
"""

_PYTHON = """\
# OWNER
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
    PARAMS,
)
print(answer["result"])
"""

_GO = """\
// OWNER
package main

import (
    "bytes"
    "encoding/json"
    "io"
    "log"
    "net/http"
    "os"
)

func main() {
    params := PARAMS
    body, err := json.Marshal(params)
    if err != nil {
        log.Fatal(err)
    }
    address := "https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register"
    response, err := http.Post(address, "application/json", bytes.NewReader(body))
    if err != nil {
        log.Fatal(err)
    }
    defer response.Body.Close()
    io.Copy(os.Stdout, response.Body)
}
"""

_RUBY = """\
# OWNER
require 'net/http'

params = PARAMS
address = URI('https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register')
answer = Net::HTTP.post(address, params, 'Content-Type' => 'application/json')
puts answer.body
"""

_JAVA = """\
// OWNER
// Java 15 or later: java Register.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Register {
    public static void main(String[] arguments) throws Exception {
        String params = PARAMS;
        URI address = URI.create("https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register");
        HttpRequest request = HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(params))
            .build();
        HttpClient client = HttpClient.newHttpClient();
        System.out.println(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }
}
"""

_CSHARP = """\
// OWNER
using System;
using System.Net.Http;
using System.Text;

public static class Register
{
    public static void Main()
    {
        var parameters = PARAMS;
        var address = "https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register";
        using (var client = new HttpClient())
        {
            var body = new StringContent(parameters, Encoding.UTF8, "application/json");
            var answer = client.PostAsync(address, body).Result;
            Console.WriteLine(answer.Content.ReadAsStringAsync().Result);
        }
    }
}
"""

# Form → template, language of the parameters, and their indentation depth.
_FORMS = {
    "curl": (_CURL, literal_writer.JSON, 1),
    "js": (_JS, literal_writer.JAVASCRIPT, 1),
    "bx24": (_BX24, literal_writer.JAVASCRIPT, 2),
    "php": (_PHP, literal_writer.PHP, 1),
    "crest": (_CREST, literal_writer.PHP, 1),
    "python": (_PYTHON, literal_writer.PYTHON, 1),
    "go": (_GO, literal_writer.GO, 1),
    "ruby": (_RUBY, literal_writer.JSON, 0),
    "java": (_JAVA, literal_writer.JSON, 0),
    "csharp": (_CSHARP, literal_writer.JSON, 0),
    "json": ("PARAMS\n", literal_writer.JSON, 0),
}
FORMS = tuple(_FORMS)
"""The forms of `write`, as the command line names them: curl, js (b24jssdk), bx24 (BX24.js), php
(b24phpsdk), crest (CRest), python (b24pysdk), go, ruby, java, csharp, json."""
_WITH_TOKEN = ("curl", "go", "ruby", "java", "csharp")
"""Forms without an SDK, which would add the token to the parameters."""
_LITERALS: dict[str, Callable[[str], str]] = {
    "curl": literal_writer.shell_text,
    "java": lambda text: literal_writer.java_text(text, " " * 12),
    "ruby": literal_writer.ruby_text,
    "csharp": literal_writer.csharp_text,
}
"""Forms whose JSON is a text of the language."""
SUFFIXES = {
    "curl": ".sh",
    "js": ".mjs",
    "bx24": ".js",
    "php": ".php",
    "crest": ".php",
    "python": ".py",
    "go": ".go",
    "ruby": ".rb",
    "java": ".java",
    "csharp": ".cs",
    "json": ".json",
}
"""File name suffix of each form."""


def write(connector: Connector, form: str) -> str:
    """Return the code that registers a connector.

    Args:
        connector: the connector. It's written even if it has problems; a lone surrogate becomes a
            question mark.
        form: one of FORMS.

    Raises:
        KeyError: the form is unknown.
    """
    around, language, depth = _FORMS[form]
    params = to_params(connector)
    if form in _WITH_TOKEN:
        params["auth"] = "PUT_ACCESS_TOKEN_HERE"
    text = language.write(params, depth)
    if literal := _LITERALS.get(form):
        text = literal(text)
    before, _, after = around.replace("OWNER", _OWNER, 1).partition("PARAMS")
    return (before + text + after).encode(errors="replace").decode()
