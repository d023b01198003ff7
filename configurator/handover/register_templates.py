"""Code that registers a connector, in the documentation's and the current SDKs' own spelling."""

from __future__ import annotations

# PARAMS is replaced by the parameters, OWNER by the sentence; PUT_…_HERE placeholders are for the developer.
# Events of a connector go only to the application that registers it (the module's published code).
OWNER = "Register with the application of your server: replies go only to the one that registers."
CURL = """\
# OWNER
curl -X POST \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d PARAMS \\
  https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register
"""

JS = """\
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

BX24 = """\
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

PHP = """\
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

CREST = """\
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

PYTHON = """\
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

GO = """\
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

RUBY = """\
# OWNER
require 'net/http'

params = PARAMS
address = URI('https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register')
answer = Net::HTTP.post(address, params, 'Content-Type' => 'application/json')
puts answer.body
"""

JAVA = """\
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

CSHARP = """\
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

HTTPIE = """\
# OWNER
http --ignore-stdin --check-status POST \\
    https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/imconnector.register PARAMS
"""
