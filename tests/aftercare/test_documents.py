"""Copies of documents hold nothing of who made them, when, with what, nor where a picture in them was taken."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import docx
import openpyxl
import pypdfium2
import pytest
from PIL import ExifTags, Image
from pypdf import PdfReader, PdfWriter

from bot.aftercare.documents import EMPTIED
from bot.aftercare.jpeg_segments import without_segments
from bot.aftercare.plain_copies import without_traces
from bot.domain.talk.messages import Attachment

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:Description exif:GPSLatitude="31,48N" who="zhangwei"/></x:xmpmeta>'


def photo(form: str = "JPEG") -> bytes:
    """A picture that says where it was taken."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "HUAWEI"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (31.0, 48.0, 0.0), 3: "E", 4: (121.0, 39.0, 0.0)})
    written = BytesIO()
    Image.effect_noise((40, 30), 60).convert("RGB").save(written, form, exif=exif)
    return written.getvalue()


def pdf(**options: str) -> bytes:
    """A page with information, XMP and an earlier version that said more."""
    writer = PdfWriter()
    writer.add_blank_page(200, 100)
    writer.add_metadata({"/Author": "zhangwei", "/Producer": "HUAWEI Scan", "/CreationDate": "D:20260901"})
    writer.xmp_metadata = XMP
    if options:
        writer.encrypt(**options)
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


def pdf_with_photo() -> bytes:
    """A scan: the photograph as it came, on a page."""
    from fpdf import FPDF

    paper = FPDF()
    paper.set_author("zhangwei")
    paper.add_page()
    paper.set_image_filter("DCTDecode")
    paper.image(BytesIO(photo()), w=100)
    return bytes(paper.output())


def test_a_pdf_has_no_author_no_xmp_and_still_its_pages() -> None:
    came = Attachment("a.pdf", "application/pdf", pdf())
    done = without_traces(came)
    assert done.copy is not None and done.copy.content_type == "application/pdf" and not done.guarded
    assert done.located and done.data == came.data
    for trace in (b"zhangwei", b"HUAWEI", b"20260901", b"GPS", b"xmpmeta"):
        assert trace in came.data and trace not in done.copy.data
    read = PdfReader(BytesIO(done.copy.data))
    assert len(read.pages) == 1 and not (read.metadata or {}).get("/Author") and read.xmp_metadata is None
    assert len(pypdfium2.PdfDocument(done.copy.data)) == 1


def test_a_photograph_on_a_page_loses_its_place_and_stays_the_same_to_the_eye() -> None:
    made = pdf_with_photo()
    done = without_traces(Attachment("a.pdf", "application/pdf", made))
    assert done.copy is not None and b"Exif" not in done.copy.data and b"zhangwei" not in done.copy.data
    before, after = (pypdfium2.PdfDocument(one)[0].render().to_pil().tobytes() for one in (made, done.copy.data))
    assert before == after


def test_a_pdf_with_a_password_or_damage_is_kept_as_it_came() -> None:
    for data in (pdf(user_password="secret", algorithm="RC4-128"), b"%PDF-1.7 \x00 nothing"):
        done = without_traces(Attachment("a.pdf", "application/pdf", data))
        assert done.copy is None and done.data == data and not done.guarded
    broken = without_traces(Attachment("a.pdf", "application/pdf", b"%PDF-1.7 " + XMP))
    assert broken.copy is None and broken.guarded


def test_a_pdf_with_a_file_inside_gets_no_copy() -> None:
    writer = PdfWriter()
    writer.add_blank_page(200, 100)
    writer.add_attachment("photo.jpg", photo())
    written = BytesIO()
    writer.write(written)
    assert without_traces(Attachment("a.pdf", "application/pdf", written.getvalue())).copy is None


def test_a_word_file_has_empty_properties_plain_pictures_and_the_same_words() -> None:
    document = docx.Document()
    document.core_properties.author = "zhangwei"
    document.add_paragraph("9月工资没发")
    document.add_picture(BytesIO(photo()))
    written = BytesIO()
    document.save(written)
    done = without_traces(Attachment("a.docx", DOCX, written.getvalue()))
    assert done.copy is not None and done.copy.content_type == DOCX and done.located
    read = docx.Document(BytesIO(done.copy.data))
    assert read.paragraphs[0].text == "9月工资没发" and not read.core_properties.author
    with ZipFile(BytesIO(done.copy.data)) as packed:
        everything = b"".join(packed.read(one) for one in packed.namelist())
        assert {one.date_time[0] for one in packed.infolist()} == {1980}
    assert b"zhangwei" not in everything and b"Exif" not in everything and b"HUAWEI" not in everything


def test_an_excel_file_opens_with_its_figures_and_without_its_author() -> None:
    book = openpyxl.Workbook()
    book.properties.creator = "zhangwei"
    book.active["A1"] = 4500
    written = BytesIO()
    book.save(written)
    done = without_traces(Attachment("a.xlsx", XLSX, written.getvalue()))
    assert done.copy is not None and not done.located
    read = openpyxl.load_workbook(BytesIO(done.copy.data))
    assert read.active["A1"].value == 4500 and read.properties.creator != "zhangwei"


def test_the_parts_that_are_emptied_are_sound_xml() -> None:
    from xml.etree import ElementTree

    assert all(len(ElementTree.fromstring(one)) == 0 for one in EMPTIED.values())


def test_an_office_file_that_is_none_is_kept_as_it_came() -> None:
    done = without_traces(Attachment("a.docx", DOCX, b"PK\x03\x04 nothing"))
    assert done.copy is None and not done.guarded


def test_a_picture_keeps_every_point_when_its_segments_go() -> None:
    came = photo()
    plain = without_segments(came)
    pictures = [Image.open(BytesIO(one)) for one in (came, plain)]
    assert pictures[0].tobytes() == pictures[1].tobytes() and not pictures[1].getexif()
    for broken in (b"no", b"\xff\xd8\xff\xe1", b"\xff\xd8ab"):
        with pytest.raises(ValueError, match="JPEG"):
            without_segments(broken)


def test_pictures_get_their_copies_as_before() -> None:
    done = without_traces(Attachment("a.jpg", "image/jpeg", photo()))
    assert done.copy is not None and done.located
