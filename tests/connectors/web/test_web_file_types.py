"""Which files are accepted, by content."""

import pytest

from connectors.web.file_types import content_type

ACCEPTED = [
    ("a.jpg", b"\xff\xd8\xff\xe0rest", "image/jpeg"),
    ("named wrongly.png", b"\xff\xd8\xff\xe0rest", "image/jpeg"),
    ("a.png", b"\x89PNG\r\n\x1a\nrest", "image/png"),
    ("a.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 ", "image/webp"),
    ("a.heic", b"\x00\x00\x00\x18ftypheic", "image/heic"),
    ("a.pdf", b"%PDF-1.7", "application/pdf"),
    ("a.docx", b"PK\x03\x04rest", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/vnd.ms-excel"),
    ("流水.txt", "三月 3500".encode("gb18030"), "text/plain"),
    ("a.csv", b"day,amount\n", "text/csv"),
    ("a.mp3", b"ID3\x04", "audio/mpeg"),
    ("a", b"\xff\xfb\x90", "audio/mpeg"),
    ("a.amr", b"#!AMR\n", "audio/amr"),
    ("a.ogg", b"OggS", "audio/ogg"),
    ("a.m4a", b"\x00\x00\x00\x18ftypM4A ", "audio/mp4"),
    ("a.wav", b"RIFF\x00\x00\x00\x00WAVE", "audio/wav"),
    ("a.mp4", b"\x00\x00\x00\x18ftypisom", "video/mp4"),
]
REFUSED = [
    ("a.exe", b"MZ\x90"),
    ("photo.jpg", b"MZ\x90\x00"),
    ("a.html", b"<script>alert(1)</script>"),
    ("a.svg", b"<svg onload=alert(1)>"),
    ("photo.png", b"<html>"),
    ("a.zip", b"PK\x03\x04"),
    ("a.txt", b"MZ\x00\x00"),
    ("a.avi", b"RIFF\x00\x00\x00\x00AVI "),
    ("", b"words"),
]


@pytest.mark.parametrize(("name", "data", "expected"), ACCEPTED)
def test_accepted_files_get_the_type_of_their_content(name, data, expected):
    assert content_type(name, data) == expected


@pytest.mark.parametrize(("name", "data"), REFUSED)
def test_other_files_are_refused_whatever_they_are_called(name, data):
    assert content_type(name, data) is None
