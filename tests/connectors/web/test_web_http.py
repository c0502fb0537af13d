"""The page, the script and the file route over HTTP."""

import gzip
import json
import uuid

import aiohttp
import pytest

from connectors.web.settings import FILE_LIMIT, WebSettings
from connectors.web.visitors import Visitors
from tests.connectors.web.site import serving

pytestmark = pytest.mark.asyncio(loop_scope="session")
PNG = b"\x89PNG\r\n\x1a\nrest"


def bearer(site):
    visitor = Visitors(*site.door.ring).new()
    return visitor.sender, {"Authorization": f"Bearer {visitor.token}"}


def form(data=PNG, name="工资条.png", identity=None):
    body = aiohttp.FormData(quote_fields=False)  # as browsers do
    body.add_field("id", identity or str(uuid.uuid4()))
    body.add_field("file", data, filename=name, content_type="image/png")
    return body


async def post(site, body, headers):
    async with (
        aiohttp.ClientSession() as client,
        client.post(f"{site.url}/web/files", data=body, headers=headers) as got,
    ):
        return got.status, await got.json()


async def get(url, headers=None):
    async with aiohttp.ClientSession(auto_decompress=False) as client, client.get(url, headers=headers) as got:
        return got.status, got.headers, await got.read()


async def test_the_union_page_carries_the_widget_and_says_it_is_a_sample(site):
    status, headers, body = await get(f"{site.url}/", {"Accept-Encoding": "identity"})
    page = body.decode()
    assert status == 200
    assert "示例页面" in page and page.count('src="/widget.js"') == 1
    assert (
        "default-src 'none'" in headers["Content-Security-Policy"]
        and "unsafe" not in headers["Content-Security-Policy"]
    )


async def test_the_widget_is_one_script_of_at_most_20_kilobytes_gzipped(site):
    status, headers, body = await get(f"{site.url}/widget.js", {"Accept-Encoding": "gzip, br"})
    assert status == 200
    assert headers["Content-Encoding"] == "gzip" and headers["Content-Type"].startswith("text/javascript")
    assert len(body) <= 20 * 1024
    assert "xiaoge-chat" in gzip.decompress(body).decode()


async def test_the_widget_is_served_plain_to_those_who_take_no_gzip(site):
    _, headers, body = await get(f"{site.url}/widget.js", {"Accept-Encoding": "identity"})
    assert "Content-Encoding" not in headers and b"xiaoge-chat" in body


async def test_a_browser_that_has_the_widget_is_not_sent_it_again(site):
    _, headers, _ = await get(f"{site.url}/widget.js", {"Accept-Encoding": "gzip"})
    again = {"Accept-Encoding": "gzip", "If-None-Match": f'"x", W/{headers["ETag"]}'}
    status, _, body = await get(f"{site.url}/widget.js", again)
    assert (status, body) == (304, b"")


async def test_any_page_may_load_the_widget(site):
    _, headers, _ = await get(f"{site.url}/widget.js", {"Origin": "https://other.example"})
    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


@pytest.mark.parametrize(
    "path", ["/web/../connectors/base.py", "/web/%2e%2e/channel.py", "/web//etc/passwd", "/web/make.js"]
)
async def test_nothing_but_the_listed_files_is_served(site, path):
    assert (await get(site.url + path))[0] == 404


async def test_a_file_is_kept_once_with_the_type_of_its_content(site):
    sender, headers = bearer(site)
    identity = str(uuid.uuid4())
    for _ in range(2):
        status, body = await post(site, form(name="../..\\a/工资条.png", identity=identity), headers)
        assert (status, body["id"]) == (200, identity)
    (heard,) = site.door.heard
    assert (heard.sender, heard.external_id) == (sender, identity)
    (file,) = heard.attachments
    assert (file.content_type, file.data) == ("image/png", PNG)
    assert "/" not in file.name and "\\" not in file.name and file.name.endswith("工资条.png")


async def test_a_file_name_is_kept_without_characters_that_turn_it_round(site):
    await post(site, form(name="照片\u202eexe\u200b.png"), bearer(site)[1])
    assert [file.name for heard in site.door.heard for file in heard.attachments] == ["照片exe.png"]


async def test_a_packed_body_that_is_none_is_a_clear_error(site):
    headers = {**bearer(site)[1], "Content-Type": "multipart/form-data; boundary=b", "Content-Encoding": "gzip"}
    status, answer = await post(site, b"--b", headers)
    assert status == 400 and answer["error"]["code"] == "bad_input"


async def test_a_file_without_or_with_a_forged_token_is_refused(site):
    stranger = {"Authorization": f"Bearer {Visitors(b'x' * 32).new().token}"}
    for headers in ({}, stranger):
        status, body = await post(site, form(), headers)
        assert status == 401 and body["error"]["code"] == "not_signed_in" and body["error"]["message"]
    assert site.door.heard == []


async def test_a_type_that_is_not_accepted_is_refused_in_words(site):
    status, body = await post(site, form(b"MZ\x90\x00", "照片.png"), bearer(site)[1])
    assert status == 415 and body["error"]["code"] == "file_type_refused" and "照片" in body["error"]["message"]


async def test_a_file_above_20_megabytes_is_refused(site):
    status, body = await post(site, form(PNG + b"0" * FILE_LIMIT), bearer(site)[1])
    assert status == 413 and body["error"] == {
        "code": "too_large",
        "message": body["error"]["message"],
        "limit": FILE_LIMIT,
    }


async def test_a_large_file_without_a_declared_length_is_refused_too(site):
    async def flood():
        yield b'--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n' + str(uuid.uuid4()).encode() + b"\r\n"
        yield b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\n' + PNG
        for _ in range(25):
            yield b"0" * 1024 * 1024
        yield b"\r\n--b--\r\n"

    headers = {**bearer(site)[1], "Content-Type": "multipart/form-data; boundary=b"}
    try:
        status, _ = await post(site, flood(), headers)
        assert status == 413
    except aiohttp.ClientError:
        pass  # the server hung up before everything was sent, which refuses it as well
    assert site.door.heard == []


async def test_a_file_of_exactly_20_megabytes_is_taken(site):
    status, _ = await post(site, form(PNG + b"0" * (FILE_LIMIT - len(PNG))), bearer(site)[1])
    assert status == 200


@pytest.mark.parametrize("content_type", ["application/json", "text/plain", "multipart/mixed; boundary=b"])
async def test_another_content_type_is_refused(site, content_type):
    status, body = await post(site, b"{}", {**bearer(site)[1], "Content-Type": content_type})
    assert status == 415 and body["error"]["code"] == "wrong_content_type"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"no form at all",
        b"--b--\r\n",
        b'--b\r\nContent-Disposition: form-data; name="id"\r\n\r\nnot-a-uuid\r\n--b--\r\n',
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nx\r\n--b--\r\n',
        b'--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n' + b"9" * 5000 + b"\r\n--b--\r\n",
        b"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c--\r\n--b--\r\n",
        b'--b\r\nContent-Disposition: form-data; name="id"\r\n\r\n0f8fad5b-d9cb-469f-a165-70867728950e\r\n--b--\r\n',
    ],
)
async def test_a_damaged_form_is_a_clear_error(site, body):
    status, answer = await post(site, body, {**bearer(site)[1], "Content-Type": "multipart/form-data; boundary=b"})
    assert status in (400, 413)
    assert set(answer["error"]) >= {"code", "message"} and answer["error"]["message"]


async def test_a_form_without_boundary_is_a_clear_error(site):
    status, answer = await post(site, b"x", {**bearer(site)[1], "Content-Type": "multipart/form-data"})
    assert status == 400 and answer["error"]["code"] == "bad_input"


async def test_an_empty_file_is_refused_in_words(site):
    status, answer = await post(site, form(b""), bearer(site)[1])
    assert status == 400 and "空" in answer["error"]["message"]


async def test_a_file_that_could_not_be_kept_is_not_acknowledged(site):
    site.door.full = True
    status, answer = await post(site, form(), bearer(site)[1])
    assert status == 503 and answer["error"]["code"] == "not_kept"


async def test_foreign_pages_may_upload_unless_the_settings_list_others(site):
    headers = {"Origin": "https://other.example", "Access-Control-Request-Method": "POST"}
    async with aiohttp.ClientSession() as client:
        async with client.options(f"{site.url}/web/files", headers=headers) as got:
            assert got.headers["Access-Control-Allow-Origin"] == "https://other.example"
            assert "Authorization" in got.headers["Access-Control-Allow-Headers"]
        async with serving(WebSettings(("https://union.example",))) as strict:
            async with client.options(f"{strict.url}/web/files", headers=headers) as got:
                assert "Access-Control-Allow-Origin" not in got.headers
            async with client.post(f"{strict.url}/web/files", data=b"", headers=headers) as got:
                assert got.status == 403 and (await got.json())["error"]["code"] == "forbidden"


async def test_a_plain_request_to_the_socket_is_a_clear_error(site):
    status, _, body = await get(f"{site.url}/web/socket")
    assert status == 400 and json.loads(body)["error"]["code"] == "bad_input"
