"""Takes out of PDF and Office documents what programs write into them (who, when, with what) and what cameras wrote
into pictures inside them, for the copy that staff look at. The original stays as it came.

`python -m bot.aftercare.documents pdf`: the document on standard input; on standard output one byte, 1 where a picture
in it says where it was taken, and the copy. What cannot be done ends with another status."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.aftercare.jpeg_segments import without_segments
from bot.aftercare.pictures import TRACES, plain_png, tells_a_place

KINDS = {
    "application/pdf": "pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "office",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "office",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "office",
}
"""Content type -> how a copy is made. The old Office formats (.doc, .xls) are left as they are."""
MOST_UNPACKED = 300 * 1024 * 1024
MOST_PARTS = 10_000
_OPEN = "http://schemas.openxmlformats.org"
EMPTIED = {
    "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{_OPEN}/package/2006/metadata/core-properties"/>',
    "docProps/app.xml": f'<Properties xmlns="{_OPEN}/officeDocument/2006/extended-properties"/>',
    "docProps/custom.xml": f'<Properties xmlns="{_OPEN}/officeDocument/2006/custom-properties"/>',
}
"""Parts of an Office file that say who made it, when and with what -> what stands in their place."""
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OF_FILE = ("/Metadata", "/PieceInfo", "/LastModified")
"""What pages, pictures and the whole of a PDF may say of where they come from."""


class NotPlain(Exception):
    """Raised where no copy can be made that is surely without traces."""


def pdf_copy(data: bytes) -> tuple[bytes, bool]:
    """The document written anew without its information, XMP and earlier versions, and whether a picture in it said
    where it was taken. Raises NotPlain, and whatever the reader raises for a damaged one."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import DictionaryObject, StreamObject

    reader = PdfReader(BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise NotPlain
    writer = PdfWriter(clone_from=reader)
    writer.metadata = None
    located = False
    for one in writer._objects:
        if not isinstance(one, DictionaryObject):
            continue
        if "/EmbeddedFiles" in one or one.get("/Type") == "/Filespec":
            raise NotPlain
        for name in _OF_FILE:
            if name in one:
                located = located or (name == "/Metadata" and b"GPS" in _words(one[name]))
                del one[name]
        if isinstance(one, StreamObject) and one.get("/Subtype") == "/Image" and one.get("/Filter") in _JPEG:
            located = located or tells_a_place(one._data)
            one._data = without_segments(one._data)
    writer.compress_identical_objects(remove_duplicates=False, remove_unreferenced=True)
    written = BytesIO()
    writer.write(written)
    if any(trace in written.getvalue() for trace in TRACES):
        raise NotPlain
    return written.getvalue(), located


_JPEG = ("/DCTDecode", ["/DCTDecode"])


def _words(metadata: object) -> bytes:
    read: Callable[[], bytes] | None = getattr(metadata, "get_data", None)
    return read() if read else b""


def office_copy(data: bytes) -> tuple[bytes, bool]:
    """The file packed anew with empty properties and plain pictures, and whether one of these said where it was taken.
    Names of people in comments and changes are words of the document and stay. Raises NotPlain, BadZipFile."""
    written, located = BytesIO(), False
    with ZipFile(BytesIO(data)) as came, ZipFile(written, "w", ZIP_DEFLATED) as plain:
        parts = came.infolist()
        if len(parts) > MOST_PARTS or sum(one.file_size for one in parts) > MOST_UNPACKED:
            raise NotPlain
        for part in parts:
            content = came.read(part)
            if part.filename in EMPTIED:
                content = (_DECLARED + EMPTIED[part.filename]).encode()
            elif any(trace in content for trace in TRACES) and not part.filename.endswith((".xml", ".rels")):
                located = located or tells_a_place(content)
                content = _plain(content)
            plain.writestr(ZipInfo(part.filename), content, ZIP_DEFLATED)  # without the time of the part
    return written.getvalue(), located


def _plain(content: bytes) -> bytes:
    """A picture inside a document without its traces, in the same format."""
    if content.startswith(b"\xff\xd8"):
        return without_segments(content)
    if content.startswith(b"\x89PNG"):
        return plain_png(content)
    raise NotPlain


if __name__ == "__main__":
    copy, seen = {"pdf": pdf_copy, "office": office_copy}[sys.argv[1]](sys.stdin.buffer.read())
    sys.stdout.buffer.write((b"\x01" if seen else b"\x00") + copy)
