"""Code for a connector's whole life: register, activate, set its data, subscribe to replies, and remove it.

CALLS and REMOVAL are replaced by calls, each made of the form's template for one: METHOD and PARAMS in it.
OWNER and the PUT_…_HERE placeholders are those of `register_templates`. LIFE says how to remove all of it.
"""

from __future__ import annotations

from configurator.handover.register_templates import JS as REGISTER_JS

LIFE = "Run it as it is to register, activate and subscribe, and with “unregister” to remove all of that."

CURL_CALL = """\
curl -sS -X POST \\
  -H "Content-Type: application/json" \\
  -H "Accept: application/json" \\
  -d PARAMS \\
  https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/METHOD
"""
SHELL = """\
#!/bin/sh
# OWNER
# LIFE
set -e
if [ "$1" = unregister ]; then
REMOVAL
  exit
fi
CALLS
"""
HTTPIE_CALL = """\
http --ignore-stdin --check-status POST \\
  https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/METHOD PARAMS
"""

_JS_HEAD, _, _ = REGISTER_JS.partition("const response")
JS = (
    _JS_HEAD.replace("// OWNER\n", "// OWNER\n// LIFE\n")
    + """\
async function call(method, params) {
  const response = await $b24.actions.v2.call.make({ method, params, requestId: Text.getUuidRfc4122() })
  if (!response.isSuccess) {
    throw new Error(`${method}: ${response.getErrorMessages().join('; ')}`)
  }
  console.info(method, response.getData().result)
}

if (process.argv[2] === 'unregister') {
REMOVAL
} else {
CALLS
}
"""
)
JS_CALL = "await call('METHOD', PARAMS)\n"

BX24 = """\
// OWNER
// In a page of your application that Bitrix24 opens, after
// <script src="//api.bitrix24.com/api/v1/"></script>
// connect() registers, activates and subscribes; disconnect() removes all of that.
function call(method, params) {
  return new Promise(function (done, failed) {
    BX24.callMethod(method, params, function (result) {
      if (result.error()) {
        failed(new Error(method + ': ' + result.error()))
      } else {
        console.log(method, result.data())
        done()
      }
    })
  })
}

async function connect() {
CALLS
}

async function disconnect() {
REMOVAL
}

BX24.init(function () {
  connect().catch(console.error)
})
"""

PHP = """\
<?php

// OWNER
// The page of your local application: composer require bitrix24/b24phpsdk
// Open it as it is to register, activate and subscribe, and with ?step=unregister to remove all of that.
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
$core = ServiceBuilderFactory::createServiceBuilderFromPlacementRequest(
    Request::createFromGlobals(),
    $appProfile
)->core;

if (($_GET['step'] ?? '') === 'unregister') {
REMOVAL
    return;
}
CALLS
"""
PHP_CALL = """\
$result = $core->call('METHOD', PARAMS);
print_r($result->getResponseData()->getResult());
"""

CREST = """\
<?php

// OWNER
// Beside crest.php, whose settings.php holds the application's ID and key.
// Open it as it is to register, activate and subscribe, and with ?step=unregister to remove all of that.
require_once __DIR__ . '/crest.php';

if (($_GET['step'] ?? '') === 'unregister') {
REMOVAL
    return;
}
CALLS
"""
CREST_CALL = "print_r(CRest::call('METHOD', PARAMS));\n"

PYTHON = """\
# OWNER
# pip install b24pysdk
# LIFE
import sys

from b24pysdk import BitrixApp, BitrixToken

bitrix_app = BitrixApp(client_id="PUT_CLIENT_ID_HERE", client_secret="PUT_CLIENT_SECRET_HERE")
bitrix_token = BitrixToken(
    domain="PUT_YOUR_BITRIX24_ADDRESS_HERE",
    auth_token="PUT_ACCESS_TOKEN_HERE",
    refresh_token="PUT_REFRESH_TOKEN_HERE",
    bitrix_app=bitrix_app,
)


def call(method, params):
    print(method, bitrix_token.call_method(method, params)["result"])


if "unregister" in sys.argv:
REMOVAL
else:
CALLS
"""
PYTHON_CALL = 'call("METHOD", PARAMS)\n'

GO = """\
// OWNER
// LIFE
package main

import (
    "bytes"
    "encoding/json"
    "fmt"
    "io"
    "log"
    "net/http"
    "os"
)

func call(method string, params map[string]any) {
    body, err := json.Marshal(params)
    if err != nil {
        log.Fatal(err)
    }
    address := "https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/" + method
    response, err := http.Post(address, "application/json", bytes.NewReader(body))
    if err != nil {
        log.Fatal(err)
    }
    defer response.Body.Close()
    answer, err := io.ReadAll(response.Body)
    fmt.Println(method, response.Status, string(answer))
    if err != nil || response.StatusCode != http.StatusOK {
        log.Fatal(method, " failed")
    }
}

func main() {
    if len(os.Args) > 1 && os.Args[1] == "unregister" {
REMOVAL
        return
    }
CALLS
}
"""
GO_CALL = 'call("METHOD", PARAMS)\n'

RUBY = """\
# OWNER
# LIFE
require 'net/http'

def call(method, params)
  address = URI("https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/#{method}")
  answer = Net::HTTP.post(address, params, 'Content-Type' => 'application/json')
  raise "#{method}: #{answer.body}" unless answer.is_a?(Net::HTTPSuccess)

  puts answer.body
end

if ARGV.include?('unregister')
REMOVAL
else
CALLS
end
"""
RUBY_CALL = "call('METHOD', PARAMS)\n"

JAVA = """\
// OWNER
// LIFE
// Java 15 or later: java Connector.java
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Connector {
    static void call(String method, String params) throws Exception {
        URI address = URI.create("https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/" + method);
        HttpRequest request = HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(params))
            .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
            .send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(method + " " + answer.body());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(method + " failed");
        }
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("unregister")) {
REMOVAL
            return;
        }
CALLS
    }
}
"""
JAVA_CALL = 'call("METHOD", PARAMS);\n'

CSHARP = """\
// OWNER
// LIFE
using System;
using System.Net.Http;
using System.Text;

public static class Connector
{
    static readonly HttpClient Client = new HttpClient();

    static void Call(string method, string parameters)
    {
        var address = "https://PUT_YOUR_BITRIX24_ADDRESS_HERE/rest/" + method;
        var body = new StringContent(parameters, Encoding.UTF8, "application/json");
        var answer = Client.PostAsync(address, body).Result;
        Console.WriteLine(method + " " + answer.Content.ReadAsStringAsync().Result);
        answer.EnsureSuccessStatusCode();
    }

    public static void Main(string[] arguments)
    {
        if (arguments.Length > 0 && arguments[0] == "unregister")
        {
REMOVAL
            return;
        }
CALLS
    }
}
"""
CSHARP_CALL = 'Call("METHOD", PARAMS);\n'
