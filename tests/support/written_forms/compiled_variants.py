"""More of C#, Go, Java, Kotlin and Rust: other libraries, builders, constants and formats."""
# ruff: noqa: E501 - code stands here as it is written

from __future__ import annotations

import json
from urllib.parse import urlencode

from tests.support.written_forms.literals import (
    CSHARP,
    CSHARP_ANONYMOUS,
    GO,
    JAVA,
    KOTLIN,
    RUST,
    Code,
    Literals,
)
from tests.support.written_forms.quoting import (
    ADDRESS,
    HOST,
    c_string,
    each_field,
    flat,
    indented,
    pretty,
    stringified,
)
from tests.support.written_forms.some_channels import svg_of
from tests.support.written_forms.web_code import with_icon

JOBJECT = Literals(c_string, lambda name: f'["{name}"]', "new JObject\n{\n    ", "\n}", " = ", ",\n    ")
TARGET_TYPED = Literals(c_string, lambda name: f'["{name}"]', "new()\n{\n    ", "\n}", " = ", ",\n    ")
GO_ANY = Literals(c_string, c_string, "map[string]any{", "}")


def csharp_verbatim(params: dict[str, object]) -> str:
    """JSON in one verbatim string."""
    text = pretty(params, 2).replace('"', '""')
    return (
        f'var json = @"{text}";\nvar content = new StringContent(json, Encoding.UTF8, "application/json");\n'
        f'var response = await _http.PostAsync("{ADDRESS}", content);\n'
    )


def csharp_escaped(params: dict[str, object]) -> str:
    """JSON in an ordinary string, joined over lines."""
    lines = pretty(params, 2).split("\n")
    joined = " +\n        ".join(c_string(line) for line in lines)
    return f'string body =\n        {joined};\nclient.UploadString("{ADDRESS}", "POST", body);\n'


def csharp_jobject(params: dict[str, object]) -> str:
    """JObject by indexers."""
    return f'var p = {JOBJECT.pairs(params)};\nvar r = await client.CallMethodAsync("imconnector.register", p);\n'


def csharp_properties(params: dict[str, object]) -> str:
    """JObject by properties."""

    def object_(value: dict[str, object]) -> str:
        inside = ", ".join(
            f"new JProperty({c_string(name)}, {object_(one) if isinstance(one, dict) else CSHARP.value(one)})"
            for name, one in value.items()
        )
        return f"new JObject({inside})"

    return (
        f'var p = {object_(params)};\nawait client.PostAsync("{ADDRESS}", new StringContent(p.ToString()));\n'
    )


def csharp_target_typed(params: dict[str, object]) -> str:
    """A dictionary whose type stands on the left."""
    icon = params.get("ICON")
    lines = (
        f"Dictionary<string, object?> icon = {TARGET_TYPED.pairs(icon)};\n" if isinstance(icon, dict) else ""
    )
    rest = {**params, "ICON": Code("icon")} if lines else params
    return f'using System.Net.Http.Json;\n{lines}Dictionary<string, object?> data = {TARGET_TYPED.pairs(rest)};\nawait http.PostAsJsonAsync("{ADDRESS}", data);\n'


def csharp_add(params: dict[str, object]) -> str:
    """A dictionary by Add, its texts constants of a class."""
    lines = "".join(
        f"        data.Add({c_string(name)}, {c_string(value)});\n" for name, value in flat(params)[1:]
    )
    return (
        f"public static class Registration\n{{\n    private const string ConnectorId = {c_string(str(params['ID']))};\n\n"
        "    public static async Task Run(HttpClient http)\n    {\n        var data = new Dictionary<string, string>();\n"
        f'        data.Add("ID", ConnectorId);\n{lines}        await http.PostAsync("{ADDRESS}", new FormUrlEncodedContent(data));\n    }}\n}}\n'
    )


def csharp_list(params: dict[str, object]) -> str:
    """A form's content out of a list of pairs."""
    pairs = ",\n    ".join(
        f"new KeyValuePair<string, string>({c_string(name)}, {c_string(value)})"
        for name, value in flat(params)
    )
    return f'var content = new FormUrlEncodedContent(new[]\n{{\n    {pairs}\n}});\nawait client.PostAsync("{ADDRESS}", content);\n'


def csharp_parts(params: dict[str, object]) -> str:
    """A form of parts: the value stands before the name."""
    lines = "".join(
        f"content.Add(new StringContent({c_string(value)}), {c_string(name)});\n"
        for name, value in flat(params)
    )
    return f'var request = new HttpRequestMessage(HttpMethod.Post, "{ADDRESS}");\nvar content = new MultipartFormDataContent();\n{lines}request.Content = content;\n'


def csharp_rest_sharp(params: dict[str, object]) -> str:
    """RestSharp's parameters."""
    lines = each_field("request.AddParameter(%s, %s);\n", params, c_string)
    return f'var client = new RestClient("{HOST}");\nvar request = new RestRequest("/rest/imconnector.register", Method.Post);\nrequest.AlwaysMultipartFormData = true;\n{lines}'


def csharp_collection(params: dict[str, object]) -> str:
    """A collection of names and values."""
    pairs = "\n".join(f"    {{ {c_string(name)}, {c_string(value)} }}," for name, value in flat(params))
    return f'using var web = new WebClient();\nvar values = new NameValueCollection\n{{\n{pairs}\n}};\nweb.UploadValues("{ADDRESS}", values);\n'


def csharp_flurl(params: dict[str, object]) -> str:
    """Flurl with an anonymous object."""
    return f'await "{ADDRESS}"\n    .PostJsonAsync({CSHARP_ANONYMOUS.pairs(params)});\n'


def csharp_format(params: dict[str, object]) -> str:
    """string.Format around an encoder."""
    image = (
        'string.Format("data:image/svg+xml;base64,{0}", Convert.ToBase64String(Encoding.UTF8.GetBytes(svg)))'
    )
    return f'var svg = {c_string(svg_of(params))};\nvar p = {CSHARP.pairs(with_icon(params, image))};\nawait b24.Call("imconnector.register", p);\n'


def go_string(params: dict[str, object]) -> str:
    """JSON in an ordinary string."""
    return f'package main\n\nvar body = []byte({c_string(stringified(params))})\n\nfunc main() {{\n\thttp.Post("{ADDRESS}", "application/json", bytes.NewBuffer(body))\n}}\n'


def go_any(params: dict[str, object]) -> str:
    """A map with any, whose icon is a variable."""
    icon = params.get("ICON")
    before = f"\ticon := {GO_ANY.pairs(icon)}\n" if isinstance(icon, dict) else ""
    rest = {**params, "ICON": Code("icon")} if before else params
    return f'package main\n\nfunc main() {{\n{before}\tpayload, _ := json.Marshal({GO_ANY.pairs(rest)})\n\thttp.Post("{ADDRESS}", "application/json", bytes.NewReader(payload))\n}}\n'


def go_literal(params: dict[str, object]) -> str:
    """A literal of url.Values."""
    pairs = "\n".join(f"\t\t{c_string(name)}: {{{c_string(value)}}}," for name, value in flat(params))
    return f'package main\n\nfunc main() {{\n\tresp, err := http.PostForm("{ADDRESS}", url.Values{{\n{pairs}\n\t}})\n\t_, _ = resp, err\n}}\n'


def go_query(params: dict[str, object]) -> str:
    """The query of a request."""
    lines = each_field("\tq.Add(%s, %s)\n", params, c_string)
    return f'package main\n\nfunc main() {{\n\treq, _ := http.NewRequest("GET", "{ADDRESS}", nil)\n\tq := req.URL.Query()\n{lines}\treq.URL.RawQuery = q.Encode()\n}}\n'


def go_parts(params: dict[str, object]) -> str:
    """Postman's snippet for a form of parts."""
    lines = each_field("  _ = writer.WriteField(%s, %s)\n", params, c_string)
    return f'package main\n\nfunc main() {{\n  url := "{ADDRESS}"\n  payload := &bytes.Buffer{{}}\n  writer := multipart.NewWriter(payload)\n{lines}  err := writer.Close()\n}}\n'


def go_assigned(params: dict[str, object]) -> str:
    """A map that is filled one by one."""
    lines = ["\tparams := make(map[string]interface{})"]
    for name, value in params.items():
        lines.append(f'\tparams["{name}"] = {GO_ANY.value(value)}')
    return (
        "package main\n\nfunc main() {\n"
        + "\n".join(lines)
        + '\n\tclient.Call("imconnector.register", params)\n}\n'
    )


def go_sprintf(params: dict[str, object]) -> str:
    """fmt.Sprintf around an encoder."""
    image = 'fmt.Sprintf("data:image/svg+xml;base64,%s", base64.StdEncoding.EncodeToString([]byte(svgIcon)))'
    return f'package main\n\nconst svgIcon = {c_string(svg_of(params))}\n\nfunc main() {{\n\tclient.Call("imconnector.register", {GO.pairs(with_icon(params, image))})\n}}\n'


def java_braces(params: dict[str, object]) -> str:
    """A map filled in braces."""

    def map_(value: dict[str, object]) -> str:
        lines = "".join(
            f"        put({c_string(name)}, {map_(one) if isinstance(one, dict) else JAVA.value(one)});\n"
            for name, one in value.items()
        )
        return f"new HashMap<String, Object>() {{{{\n{lines}    }}}}"

    return f'Map<String, Object> params = {map_(params)};\nrest.call("imconnector.register", params);\n'


def java_json_object(params: dict[str, object]) -> str:
    """JSONObject by chained calls."""

    def object_(value: dict[str, object]) -> str:
        return "new JSONObject()" + "".join(
            f"\n    .put({c_string(name)}, {object_(one) if isinstance(one, dict) else JAVA.value(one)})"
            for name, one in value.items()
        )

    return f'JSONObject body = {object_(params)};\nHttpRequest.newBuilder(URI.create("{ADDRESS}")).POST(BodyPublishers.ofString(body.toString()));\n'


def java_builder(params: dict[str, object]) -> str:
    """Json.createObjectBuilder."""

    def object_(value: dict[str, object]) -> str:
        return "Json.createObjectBuilder()" + "".join(
            f"\n    .add({c_string(name)}, {object_(one) if isinstance(one, dict) else JAVA.value(one)})"
            for name, one in value.items()
        )

    return f'JsonObject body = {object_(params)}\n    .build();\nclient.target("{ADDRESS}").request().post(Entity.json(body));\n'


def java_jackson(params: dict[str, object]) -> str:
    """Jackson's nodes."""
    lines = ["ObjectNode root = mapper.createObjectNode();"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines.append(f'ObjectNode {name.lower()} = root.putObject("{name}");')
            lines += [f'{name.lower()}.put("{part}", {c_string(str(one))});' for part, one in value.items()]
        else:
            lines.append(f'root.put("{name}", {JAVA.value(value)});')
    return "\n".join([*lines, 'bitrix.call("imconnector.register", root);', ""])


def java_gson(params: dict[str, object]) -> str:
    """Gson's objects."""
    lines = ["JsonObject params = new JsonObject();"]
    for name, value in params.items():
        if isinstance(value, dict):
            lines.append(f"JsonObject {name.lower()} = new JsonObject();")
            lines += [
                f'{name.lower()}.addProperty("{part}", {c_string(str(one))});' for part, one in value.items()
            ]
            lines.append(f'params.add("{name}", {name.lower()});')
        else:
            lines.append(f'params.addProperty("{name}", {JAVA.value(value)});')
    return "\n".join([*lines, 'bitrix.call("imconnector.register", params);', ""])


def java_name_values(params: dict[str, object]) -> str:
    """Apache's pairs."""
    lines = each_field("form.add(new BasicNameValuePair(%s, %s));\n", params, c_string)
    return f'HttpPost post = new HttpPost("{ADDRESS}");\nList<NameValuePair> form = new ArrayList<>();\n{lines}post.setEntity(new UrlEncodedFormEntity(form));\n'


def java_unirest(params: dict[str, object]) -> str:
    """Unirest's fields."""
    lines = each_field("\n  .field(%s, %s)", params, c_string)
    return f'HttpResponse<String> response = Unirest.post("{ADDRESS}"){lines}\n  .asString();\n'


def java_unirest_body(params: dict[str, object]) -> str:
    """Postman's snippet for Unirest."""
    lines = " + \n".join(c_string(line + "\r\n") for line in pretty(params).split("\n"))
    return f'Unirest.setTimeouts(0, 0);\nHttpResponse<String> response = Unirest.post("{ADDRESS}")\n  .header("Content-Type", "application/json")\n  .body({lines})\n  .asString();\n'


def java_form_params(params: dict[str, object]) -> str:
    """REST-assured's parameters."""
    lines = each_field("\n    .formParam(%s, %s)", params, c_string)
    return f'given(){lines}\n    .when().post("{ADDRESS}")\n    .then().statusCode(200);\n'


def java_address(params: dict[str, object]) -> str:
    """OkHttp's query parameters."""
    lines = each_field("\n    .addQueryParameter(%s, %s)", params, c_string)
    return f'HttpUrl url = HttpUrl.parse("{ADDRESS}").newBuilder(){lines}\n    .build();\n'


def java_spring(params: dict[str, object]) -> str:
    """Spring's map of many values."""
    lines = each_field("map.add(%s, %s);\n", params, c_string)
    return f'MultiValueMap<String, String> map = new LinkedMultiValueMap<>();\n{lines}rest.postForEntity("{ADDRESS}", new HttpEntity<>(map, headers), String.class);\n'


def kotlin_apply(params: dict[str, object]) -> str:
    """JSONObject with apply."""
    lines = []
    for name, value in params.items():
        if isinstance(value, dict):
            inner = "\n".join(
                f'        put("{part}", {KOTLIN.text(str(one))})' for part, one in value.items()
            )
            lines.append(f'    put("{name}", JSONObject().apply {{\n{inner}\n    }})')
        else:
            lines.append(f'    put("{name}", {KOTLIN.value(value)})')
    return (
        "val body = JSONObject().apply {\n"
        + "\n".join(lines)
        + f'\n}}\nval request = Request.Builder().url("{ADDRESS}").post(body.toString().toRequestBody())\n'
    )


def kotlin_form(params: dict[str, object]) -> str:
    """Ktor's form."""
    lines = "".join(f'        append("{name}", {KOTLIN.text(value)})\n' for name, value in flat(params))
    return f'suspend fun register() {{\n    client.submitForm(\n        url = "{ADDRESS}",\n        formParameters = parameters {{\n{lines}        }}\n    )\n}}\n'


def kotlin_raw(params: dict[str, object]) -> str:
    """JSON in a raw string, whose dollar signs are put in."""
    text = indented(pretty(params, 2).replace("$", "${'$'}").replace('"""', '\\"\\"\\"'), "    ")
    return f'val json = """\n    {text}\n""".trimIndent()\nclient.post("{ADDRESS}") {{ setBody(json) }}\n'


def kotlin_constants(params: dict[str, object]) -> str:
    """Constants of an object."""
    rest = {**params, "ID": Code("CONNECTOR_ID"), "NAME": Code("Config.NAME")}
    return (
        f"object Config {{\n    const val NAME = {KOTLIN.text(str(params['NAME']))}\n}}\nprivate const val CONNECTOR_ID: String = {KOTLIN.text(str(params['ID']))}\n\n"
        f'fun main() {{\n    bitrix.call("imconnector.register", {KOTLIN.pairs(rest)})\n}}\n'
    )


def rust_format(params: dict[str, object]) -> str:
    """format! around an encoder."""
    image = 'format!("data:image/svg+xml;base64,{}", STANDARD.encode(SVG))'
    return f'const SVG: &str = {c_string(svg_of(params))};\n\nfn main() {{\n    let body = json!({RUST.pairs(with_icon(params, image))});\n    client.post("{ADDRESS}").json(&body).send()?;\n}}\n'


def rust_pairs(params: dict[str, object]) -> str:
    """An array of pairs as a form."""
    pairs = ",\n        ".join(f"({c_string(name)}, {c_string(value)})" for name, value in flat(params))
    return f'fn main() {{\n    let params = [\n        {pairs},\n    ];\n    let res = client.post("{ADDRESS}").form(&params).send().await?;\n}}\n'


def rust_owned(params: dict[str, object]) -> str:
    """A map of owned texts."""
    lines = each_field("    params.insert(%s.to_string(), %s.to_string());\n", params, c_string)
    return f'use std::collections::HashMap;\nfn main() {{\n    let mut params: HashMap<String, String> = HashMap::new();\n{lines}    client.post("{ADDRESS}").form(&params).send();\n}}\n'


def rust_parts(params: dict[str, object]) -> str:
    """Postman's snippet for a form of parts."""
    lines = each_field("\n        .text(%s, %s)", params, c_string)
    return f'async fn main() {{\n    let form = reqwest::multipart::Form::new(){lines};\n    let request = client.request(reqwest::Method::POST, "{ADDRESS}")\n        .multipart(form);\n}}\n'


def rust_inline(params: dict[str, object]) -> str:
    """A variable inside the braces of format!."""
    image = 'format!("data:image/svg+xml,{encoded}")'
    return f'use serde_json::json;\nfn main() {{\n    let svg = {c_string(svg_of(params))};\n    let encoded = urlencoding::encode(svg);\n    let r = bx.call("imconnector.register", json!({RUST.pairs(with_icon(params, image))}));\n}}\n'


def java_query(params: dict[str, object]) -> str:
    """An address put together of texts."""
    first, *rest = urlencode(flat(params)).split("&")
    joined = "\n    + ".join([f'"{ADDRESS}?{first}"', *(json.dumps(f"&{one}") for one in rest)])
    return f"String url = {joined};\nHttpRequest.newBuilder(URI.create(url)).GET();\n"


FORMS = (
    csharp_verbatim, csharp_escaped, csharp_jobject, csharp_properties, csharp_target_typed, csharp_add, csharp_list,
    csharp_parts, csharp_rest_sharp, csharp_collection, csharp_flurl, csharp_format, go_string, go_any, go_literal,
    go_query, go_parts, go_assigned, go_sprintf, java_braces, java_json_object, java_builder, java_jackson, java_gson,
    java_name_values, java_unirest, java_unirest_body, java_form_params, java_address, java_spring, java_query,
    kotlin_apply, kotlin_form, kotlin_raw, kotlin_constants, rust_format, rust_pairs, rust_owned, rust_parts,
    rust_inline,
)  # fmt: skip
