"""Takes out of pictures what cameras write into them (where, when, with what), for the copy that staff look at. The
original stays as it came. HEIC becomes JPEG, which every browser shows."""

from __future__ import annotations

import logging
from dataclasses import replace
from io import BytesIO
from threading import Lock
from typing import Any

from pi_heif import register_heif_opener
from PIL import ExifTags, Image, ImageFile, ImageOps

from bot.domain.casework.attachments import plain_type
from bot.domain.talk.messages import Attachment, PlainCopy

log = logging.getLogger(__name__)

register_heif_opener()
ImageFile.LOAD_TRUNCATED_IMAGES = True  # half a picture of a pay slip is still proof

WRITTEN_AS = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WEBP",
    "image/heic": "JPEG",
    "image/heif": "JPEG",
}
"""Content type -> the format of the copy."""
FORMATS = ("JPEG", "PNG", "WEBP", "HEIF")
"""What is opened at all."""
MOST_PIXELS = 120_000_000
"""More fills the memory of a small machine: such a picture gets no copy."""
LARGE = 40_000_000
"""Pixels: a larger JPEG is decoded at half its size, which is enough to read everything in it. The other formats can
only be decoded whole, up to 160 MB at this size: a larger one gets no copy."""
QUALITY = 92
TRACES = (b"Exif", b"http://ns.adobe.com/xap", b"xmpmeta", b"XML:com.adobe.xmp", b"eXIf", b"GPS")
"""What shows in the raw bytes of a picture that cannot be read that it may say where it was taken."""

_DECODING = Lock()
"""One picture at a time: several together fill the memory that one may take."""


def without_traces(attachment: Attachment) -> Attachment:
    """The attachment with its copy, where it is a picture that can be read; else with the mark that it is guarded, if
    it may hold traces. Never raises: what cannot be read is kept as it came."""
    wanted = WRITTEN_AS.get(plain_type(attachment.content_type))
    if wanted is None:
        return attachment
    try:
        with _DECODING, Image.open(BytesIO(attachment.data), formats=FORMATS) as picture:
            most = MOST_PIXELS if picture.format == "JPEG" else LARGE
            if picture.width * picture.height * getattr(picture, "n_frames", 1) > most:
                return replace(attachment, guarded=True)
            located = is_located(picture)
            data = _plain(picture, wanted)
    except Exception as error:  # a damaged picture may break a decoder anywhere
        log.info("picture not read type=%s error=%s", attachment.content_type, type(error).__name__)
        return replace(attachment, guarded=any(trace in attachment.data for trace in TRACES))
    copy = PlainCopy(f"image/{wanted.lower()}", data)
    return replace(attachment, copy=copy, located=located)


def is_located(picture: Image.Image) -> bool:
    """Whether it says where it was taken, in EXIF or XMP."""
    if picture.getexif().get_ifd(ExifTags.IFD.GPSInfo):
        return True
    info = picture.info
    words = [info.get("xmp"), info.get("XML:com.adobe.xmp")]
    return any(
        b"GPS" in (one.encode("utf-8", "replace") if isinstance(one, str) else bytes(one)) for one in words if one
    )


def tells_a_place(data: bytes) -> bool:
    """Whether a picture inside a document says where it was taken; a damaged one does not."""
    try:
        with Image.open(BytesIO(data), formats=FORMATS) as picture:
            return is_located(picture)
    except Exception:  # a damaged picture may break a decoder anywhere
        return False


def plain_png(data: bytes) -> bytes:
    """The same picture without traces. Raises what Pillow raises for one that is damaged."""
    with Image.open(BytesIO(data), formats=("PNG",)) as picture:
        return _plain(picture, "PNG")


def _plain(picture: Image.Image, wanted: str) -> bytes:
    """The picture alone, upright, in its colours."""
    options: dict[str, Any] = {"JPEG": {"quality": QUALITY}, "WEBP": {"quality": QUALITY}}.get(wanted, {})
    if picture.width * picture.height > LARGE:
        picture.draft("RGB", (picture.width // 2, picture.height // 2))
    moving = wanted != "JPEG" and getattr(picture, "n_frames", 1) > 1
    colours = picture.info.get("icc_profile")
    shown = picture if moving else (ImageOps.exif_transpose(picture) or picture)
    if moving:
        options.update(save_all=True)
    else:
        shown.load()
        if wanted == "JPEG" and shown.mode not in ("RGB", "L", "CMYK"):
            shown = shown.convert("RGB")
    kept = ("transparency", "duration", "loop", "background")
    shown.info = {name: value for name, value in shown.info.items() if name in kept}
    shown.getexif().clear()
    if colours:
        options["icc_profile"] = colours
    written = BytesIO()
    shown.save(written, wanted, **options)
    return written.getvalue()
