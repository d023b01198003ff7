"""C#, Go, Java, Kotlin, Rust and C as people and Postman write them."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import re
from urllib.parse import urlencode

from tests.support.written_forms.literals import (
    CSHARP,
    CSHARP_ANONYMOUS,
    CSHARP_PAIRS,
    GO,
    JAVA,
    JAVA_ENTRIES,
    KOTLIN,
    RUST,
)
from tests.support.written_forms.quoting import (
    ADDRESS,
    c_string,
    each_field,
    flat,
    indented,
    pretty,
    stringified,
)
from tests.support.written_forms.some_channels import svg_of
from tests.support.written_forms.web_code import with_icon


def csharp_dictionary(params: dict[str, object]) -> str:
    """A dictionary by indexers."""
    return f'using System.Net.Http.Json;\nvar data = {CSHARP.pairs(params)};\nawait http.PostAsJsonAsync("{ADDRESS}", data);\n'


def csharp_pairs(params: dict[str, object]) -> str:
    """A dictionary by pairs."""
    return f'var parameters = {CSHARP_PAIRS.pairs(params)};\nvar result = await client.CallAsync("imconnector.register", parameters);\n'


def csharp_anonymous(params: dict[str, object]) -> str:
    """An anonymous object with an encoder."""
    image = '"data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg))'
    return (
        f"private const string Svg = {c_string(svg_of(params))};\n"
        f"var json = JsonSerializer.Serialize({CSHARP_ANONYMOUS.pairs(with_icon(params, image))});\n"
        f'await client.PostAsync("{ADDRESS}", new StringContent(json, Encoding.UTF8, "application/json"));\n'
    )


def csharp_interpolated(params: dict[str, object]) -> str:
    """An interpolated string with an encoder."""
    image = '$"data:image/svg+xml,{Uri.EscapeDataString(svg)}"'
    svg = svg_of(params).replace('"', '""')
    return (
        f'string svg = @"{svg}";\nvar p = {CSHARP.pairs(with_icon(params, image))};\n'
        'return await bitrix.Call("imconnector.register", p);\n'
    )


def csharp_raw(params: dict[str, object]) -> str:
    """A raw string of C# 11."""
    text = indented(pretty(params, 2).replace('"""', '\\"\\"\\"'), "    ")
    return f'var json = """\n    {text}\n    """;\nusing var client = new HttpClient();\nawait client.PostAsync("{ADDRESS}", new StringContent(json));\n'


def postman_csharp(params: dict[str, object]) -> str:
    """Postman's snippet for RestSharp: a verbatim string for each line."""
    lines = [line.replace('"', '""') for line in pretty(params).split("\n")]
    joined = ' + "\\n" +\n'.join(f'@"{line}"' for line in lines)
    return (
        'var options = new RestClientOptions("https://acme.bitrix24.com")\n{\n  MaxTimeout = -1,\n};\nvar client = new RestClient(options);\n'
        'var request = new RestRequest("/rest/imconnector.register", Method.Post);\n'
        f'request.AddHeader("Content-Type", "application/json");\nvar body = {joined};\n'
        "request.AddStringBody(body, DataFormat.Json);\nRestResponse response = await client.ExecuteAsync(request);\n"
    )


def postman_csharp_fields(params: dict[str, object]) -> str:
    """Postman's snippet for HttpClient with fields."""
    lines = each_field("collection.Add(new(%s, %s));\n", params, c_string)
    return (
        f'var client = new HttpClient();\nvar request = new HttpRequestMessage(HttpMethod.Post, "{ADDRESS}");\n'
        f"var collection = new List<KeyValuePair<string, string>>();\n{lines}var content = new FormUrlEncodedContent(collection);\n"
    )


def csharp_form(params: dict[str, object]) -> str:
    """A form's content out of a dictionary."""
    pairs = ",\n    ".join(f"{{ {c_string(name)}, {c_string(value)} }}" for name, value in flat(params))
    return (
        f"var content = new FormUrlEncodedContent(new Dictionary<string, string>\n{{\n    {pairs}\n}});\n"
        f'var answer = await client.PostAsync("{ADDRESS}", content);\n'
    )


def go_map(params: dict[str, object]) -> str:
    """A map."""
    return f'package main\n\nfunc register(c *bx.Client) error {{\n\t_, err := c.Call("imconnector.register", {GO.pairs(params)})\n\treturn err\n}}\n'


def go_values(params: dict[str, object]) -> str:
    """url.Values by Set."""
    lines = each_field("\tform.Set(%s, %s)\n", params, c_string)
    return f'package main\n\nfunc main() {{\n\tform := url.Values{{}}\n{lines}\thttp.PostForm("{ADDRESS}", form)\n}}\n'


def postman_go(params: dict[str, object]) -> str:
    """Postman's snippet for Go: a string in back-ticks, with those of the body put in between."""
    body = "`" + pretty(params).replace("`", '`+"`"+`') + "`"
    return (
        'package main\n\nimport (\n  "fmt"\n  "strings"\n  "net/http"\n  "io"\n)\n\nfunc main() {\n\n'
        f'  url := "{ADDRESS}"\n  method := "POST"\n\n  payload := strings.NewReader({body})\n\n'
        "  client := &http.Client {\n  }\n  req, err := http.NewRequest(method, url, payload)\n\n  if err != nil {\n"
        '    fmt.Println(err)\n    return\n  }\n  req.Header.Add("Content-Type", "application/json")\n}\n'
    )


def go_constants(params: dict[str, object]) -> str:
    """Constants in a block, and an encoder."""
    image = '"data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString([]byte(svg))'
    return (
        f'package main\n\nconst (\n\tsvg  = {c_string(svg_of(params))}\n\tkind = "x"\n)\n\nfunc main() {{\n'
        f'\tbody, err := json.Marshal({GO.pairs(with_icon(params, image))})\n\thttp.Post("{ADDRESS}", "application/json", bytes.NewReader(body))\n}}\n'
    )


def java_map(params: dict[str, object]) -> str:
    """Map.of in Map.ofEntries."""
    small = {name: value for name, value in params.items() if len(params) <= 10}
    literal = JAVA.pairs(params) if small else JAVA_ENTRIES.pairs(params)
    return f'Map<String, Object> params = {literal};\nclient.call("imconnector.register", params);\n'


def java_put(params: dict[str, object]) -> str:
    """A map by put, the icon in another."""
    lines = ["Map<String, Object> params = new HashMap<>();"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines.append(f"Map<String, String> {name.lower()} = new LinkedHashMap<String, String>();")
            lines += [f'{name.lower()}.put("{part}", {c_string(str(one))});' for part, one in value.items()]
            lines.append(f'params.put("{name}", {name.lower()});')
        else:
            lines.append(f'params.put("{name}", {JAVA.value(value)});')
    return "\n".join([*lines, 'rest.call("imconnector.register", params);', ""])


def postman_java(params: dict[str, object]) -> str:
    """Postman's snippet for OkHttp."""
    return (
        "OkHttpClient client = new OkHttpClient().newBuilder()\n  .build();\n"
        'MediaType mediaType = MediaType.parse("application/json");\n'
        f"RequestBody body = RequestBody.create(mediaType, {c_string(pretty(params))});\nRequest request = new Request.Builder()\n"
        f'  .url("{ADDRESS}")\n  .method("POST", body)\n  .addHeader("Content-Type", "application/json")\n  .build();\n'
    )


def java_fields(params: dict[str, object]) -> str:
    """OkHttp's form."""
    lines = each_field("\n    .add(%s, %s)", params, c_string)
    return f'RequestBody form = new FormBody.Builder(){lines}\n    .build();\nRequest r = new Request.Builder().url("{ADDRESS}").post(form).build();\n'


def java_block(params: dict[str, object]) -> str:
    """A text block with an encoder beside it."""
    text = indented(pretty(params, 2).replace("\\", "\\\\").replace('"""', '\\"""'), "        ")
    return (
        f'public class Register {{\n    static final String BODY = """\n        {text}\n        """;\n'
        f'    // HttpRequest.newBuilder(URI.create("{ADDRESS}")).POST(HttpRequest.BodyPublishers.ofString(BODY))\n}}\n'
    )


def java_encoder(params: dict[str, object]) -> str:
    """Base64 in Java."""
    image = '"data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(SVG.getBytes(StandardCharsets.UTF_8))'
    return (
        f"private static final String SVG = {c_string(svg_of(params))};\n"
        f'Map<String, Object> params = {JAVA_ENTRIES.pairs(with_icon(params, image))};\nclient.call("imconnector.register", params);\n'
    )


def kotlin_map(params: dict[str, object]) -> str:
    """mapOf."""
    return f'val params = {KOTLIN.pairs(params)}\nval answer = client.call("imconnector.register", params)\n'


def kotlin_template(params: dict[str, object]) -> str:
    """A template around an encoder."""
    image = '"data:image/svg+xml;base64,${Base64.getEncoder().encodeToString(svg.toByteArray())}"'
    return (
        f"fun register() {{\n    val svg = {KOTLIN.text(svg_of(params))}\n"
        f'    client.call("imconnector.register", {KOTLIN.pairs(with_icon(params, image))})\n}}\n'
    )


def kotlin_json(params: dict[str, object]) -> str:
    """buildJsonObject."""
    lines = []
    for name, value in params.items():
        if isinstance(value, dict):
            inner = "\n".join(
                f'        put("{part}", {KOTLIN.text(str(one))})' for part, one in value.items()
            )
            lines.append(f'    putJsonObject("{name}") {{\n{inner}\n    }}')
        else:
            lines.append(f'    put("{name}", {KOTLIN.value(value)})')
    return (
        "val body = buildJsonObject {\n"
        + "\n".join(lines)
        + f'\n}}\nclient.post("{ADDRESS}") {{ setBody(body) }}\n'
    )


def postman_kotlin(params: dict[str, object]) -> str:
    """Postman's snippet for OkHttp in Kotlin."""
    return (
        'val client = OkHttpClient()\nval mediaType = "application/json".toMediaType()\n'
        f"val body = {KOTLIN.text(pretty(params))}.toRequestBody(mediaType)\nval request = Request.Builder()\n"
        f'  .url("{ADDRESS}")\n  .post(body)\n  .build()\n'
    )


def rust_json(params: dict[str, object]) -> str:
    """json!."""
    return (
        f"use serde_json::json;\n#[tokio::main]\nasync fn main() {{\n    let body = json!({RUST.pairs(params)});\n"
        f'    client.post("{ADDRESS}").json(&body).send().await?;\n}}\n'
    )


def rust_map(params: dict[str, object]) -> str:
    """A hash map by insert."""
    lines = each_field("    params.insert(%s, %s);\n", params, c_string)
    return f'fn main() {{\n    let mut params = HashMap::new();\n{lines}    client.post("{ADDRESS}").form(&params).send();\n}}\n'


def postman_rust(params: dict[str, object]) -> str:
    """Postman's snippet for reqwest."""
    marks = "#" * (1 + max((len(one) for one in re.findall(r'"(#+)', pretty(params))), default=0))
    return (
        "#[tokio::main]\nasync fn main() -> Result<(), Box<dyn std::error::Error>> {\n    let client = reqwest::Client::builder()\n"
        f'        .build()?;\n\n    let data = r{marks}"{pretty(params)}"{marks};\n\n    let json: serde_json::Value = serde_json::from_str(&data)?;\n\n'
        f'    let request = client.request(reqwest::Method::POST, "{ADDRESS}")\n        .json(&json);\n'
    )


def postman_c(params: dict[str, object]) -> str:
    """Postman's snippet for libcurl."""
    return (
        'CURL *curl;\nCURLcode res;\ncurl = curl_easy_init();\nif(curl) {\n  curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, "POST");\n'
        f'  curl_easy_setopt(curl, CURLOPT_URL, "{ADDRESS}");\n  const char *data = {c_string(pretty(params))};\n'
        "  curl_easy_setopt(curl, CURLOPT_POSTFIELDS, data);\n  res = curl_easy_perform(curl);\n}\n"
    )


def postman_objective_c(params: dict[str, object]) -> str:
    """Postman's snippet for NSURLSession."""
    return (
        f'NSMutableURLRequest *request = [NSMutableURLRequest requestWithURL:[NSURL URLWithString:@"{ADDRESS}"]];\n'
        f"NSData *postData = [[NSData alloc] initWithData:[@{c_string(stringified(params))} dataUsingEncoding:NSUTF8StringEncoding]];\n"
        "[request setHTTPBody:postData];\n"
    )


def query_string(params: dict[str, object]) -> str:
    """A form's body in a string of Java."""
    return f'String body = "{urlencode(flat(params))}";\nHttpRequest.newBuilder(URI.create("{ADDRESS}")).POST(ofString(body));\n'


FORMS = (
    csharp_dictionary, csharp_pairs, csharp_anonymous, csharp_interpolated, csharp_raw, postman_csharp,
    postman_csharp_fields, csharp_form, go_map, go_values, postman_go, go_constants, java_map, java_put, postman_java,
    java_fields, java_block, java_encoder, kotlin_map, kotlin_template, kotlin_json, postman_kotlin, rust_json, rust_map,
    postman_rust, postman_c, postman_objective_c, query_string,
)  # fmt: skip
