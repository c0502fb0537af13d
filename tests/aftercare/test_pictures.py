"""Copies of pictures hold nothing of what the camera wrote into them; originals stay as they came."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest
from PIL import ExifTags, Image

from bot.aftercare.pictures import without_traces
from bot.domain.talk.messages import Attachment

HEIC = Path(__file__).parent / "pictures" / "located.heic"
XMP = b'<x:xmpmeta><rdf:Description exif:GPSLatitude="31,48N"/></x:xmpmeta>'


def picture(form: str, located: bool = True, turned: int = 1, size: tuple[int, int] = (40, 30)) -> bytes:
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "HUAWEI"
    exif[ExifTags.Base.Orientation] = turned
    if located:
        exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (31.0, 48.0, 0.0), 3: "E", 4: (121.0, 39.0, 0.0)})
    written = BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(written, form, exif=exif)
    return written.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_copy_has_no_place_and_no_camera(form: str) -> None:
    came = Attachment("a", f"image/{form.lower()}", picture(form))
    done = without_traces(came)
    assert done.located and not done.guarded and done.copy is not None
    assert done.data == came.data
    assert done.copy.content_type == came.content_type
    assert not opened(done.copy.data).getexif()
    assert b"HUAWEI" not in done.copy.data and b"Exif" not in done.copy.data


def test_a_place_in_xmp_alone_is_seen_and_gone() -> None:
    written = BytesIO()
    Image.new("RGB", (20, 20)).save(written, "JPEG", xmp=XMP)
    done = without_traces(Attachment("a", "image/jpeg", written.getvalue()))
    assert done.located and done.copy is not None and b"GPSLatitude" not in done.copy.data


def test_heic_becomes_a_jpeg_that_every_browser_shows() -> None:
    done = without_traces(Attachment("a.heic", "image/heic", HEIC.read_bytes()))
    assert done.located and done.copy is not None and done.copy.content_type == "image/jpeg"
    assert opened(done.copy.data).size == (64, 48) and not opened(done.copy.data).getexif()


def test_a_picture_held_sideways_is_upright_in_the_copy() -> None:
    done = without_traces(Attachment("a", "image/jpeg", picture("JPEG", turned=6)))
    assert done.copy is not None and opened(done.copy.data).size == (30, 40)


def test_a_picture_without_a_place_is_not_said_to_have_had_one() -> None:
    done = without_traces(Attachment("a", "image/jpeg", picture("JPEG", located=False)))
    assert done.copy is not None and not done.located


def test_half_a_picture_gets_a_copy_of_what_is_there() -> None:
    whole = picture("JPEG", size=(400, 300))
    done = without_traces(Attachment("a", "image/jpeg", whole[: len(whole) // 2]))
    assert done.copy is not None and done.located and not done.guarded


def test_what_cannot_be_read_stays_as_it_came_and_is_guarded_if_it_may_say_where() -> None:
    whole = picture("JPEG")
    torn = without_traces(Attachment("a", "image/jpeg", whole[:220]))
    assert torn.copy is None and torn.guarded and torn.data == whole[:220]
    plain = without_traces(Attachment("a", "image/jpeg", b"\xff\xd8\xff\xe0nothing"))
    assert plain.copy is None and not plain.guarded


def test_a_very_large_photograph_is_halved_in_the_copy() -> None:
    written = BytesIO()
    Image.new("L", (8000, 6000), 200).save(written, "JPEG", quality=20)
    done = without_traces(Attachment("a", "image/jpeg", written.getvalue()))
    assert done.copy is not None and opened(done.copy.data).size == (4000, 3000)


@pytest.mark.parametrize("form", ["PNG", "WEBP"])
def test_a_very_large_picture_that_cannot_be_halved_stays_as_it_came_and_is_never_decoded(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    written = BytesIO()
    Image.new("L", (8000, 6000), 200).save(written, form)
    monkeypatch.setattr("bot.aftercare.pictures._plain", lambda *_: pytest.fail("decoded"))
    came = Attachment("a", f"image/{form.lower()}", written.getvalue())
    assert without_traces(came) == replace(came, guarded=True)


def test_pictures_are_decoded_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    came, together, begun = Attachment("a", "image/png", picture("PNG")), [], Barrier(2)

    def plain(*_: object) -> bytes:
        try:
            begun.wait(0.2)
        except BrokenBarrierError:
            return b"alone"
        together.append(True)
        return b"together"

    monkeypatch.setattr("bot.aftercare.pictures._plain", plain)
    with ThreadPoolExecutor(2) as pool:
        assert all(pool.map(lambda _: without_traces(came).copy is not None, range(2)))
    assert not together


def test_a_picture_that_moves_goes_on_moving() -> None:
    written = BytesIO()
    frames = [Image.new("RGB", (10, 10), colour) for colour in ("red", "blue")]
    frames[0].save(written, "WEBP", save_all=True, append_images=frames[1:])
    done = without_traces(Attachment("a", "image/webp", written.getvalue()))
    assert done.copy is not None and opened(done.copy.data).n_frames == 2  # type: ignore[attr-defined]  # of WebP


@pytest.mark.parametrize("kind", ["audio/mpeg", "video/mp4", "application/pdf", "text/plain"])
def test_sound_video_and_papers_are_left_alone(kind: str) -> None:
    came = Attachment("a", kind, b"ID3 anything GPS")
    assert without_traces(came) is came
