"""Files that are no table are refused, each with one sentence."""

import os
import zipfile
from io import BytesIO

import pytest

from followup_tui.exchange import table as table_module
from followup_tui.exchange.errors import NotReadable
from followup_tui.exchange.table import read


def archive(*names):
    held = BytesIO()
    with zipfile.ZipFile(held, "w") as packed:
        for name in names:
            # Undated: the bytes are part of a test's name, which every worker has to agree on.
            packed.writestr(zipfile.ZipInfo(name), "x")
    return held.getvalue()


LETTER = b"""Dear Maren,

thank you for your time on Tuesday. As agreed, I send you the offer, the terms, and a few references.
Please tell me your name, company, phone, and when I may ring you.

Best wishes,
Sam
"""


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not a text table"),
        (b"\xff\xd8\xff\xe0" + bytes(100), "not a text table"),
        (b"%PDF-1.7\n%\xe2\xe3", "not a text table"),
        (b"{\\rtf1 hello", "not a text table"),
        (bytes(range(256)) * 20, "not a text table"),
        (b"\x00\x00\x00\x18ftypheic", "not a text table"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "encrypted or old .xls"),
        (archive("[Content_Types].xml", "xl/workbook.xml"), "save it as CSV"),
        (archive("word/document.xml"), "not a text table"),
        (archive("a.txt"), "not a text table"),
        (b"BEGIN:VCARD\nVERSION:4.0\nFN:A\nEND:VCARD\n", "CSV for now"),
        ("BEGIN:VCARD\nVERSION:4.0\nFN:A\n".encode("utf-16"), "CSV for now"),
        (b"BEGIN:VCALENDAR\n", "calendar"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "web page"),
        (b'<?xml version="1.0"?><a/>', "XML"),
        (b'[{"name": "A"}]', "JSON"),
        (LETTER, "no columns found"),
        (b"just a line\n", "no columns found"),
        (b"1,2,3\n4,5,6\n", "no columns found"),
        (b"", "nothing to import"),
        (b" \r\n\r\n", "nothing to import"),
        (b"\xef\xbb\xbf", "nothing to import"),
        (b"sep=;\r\n", "no columns found"),
        (b"Name,Email,Phone\n\n\n", "nothing to import"),
    ],
    ids=lambda told: ascii(told[:24]),
)
def test_each_is_named(data, words):
    with pytest.raises(NotReadable) as refused:
        read(data, name="what.csv")
    assert words in str(refused.value)
    assert "what.csv" in str(refused.value)


def test_a_table_under_a_wrong_name_is_read():
    assert len(read(b"Name,Email\nAnn,ann@x.example\n", name="people.xlsx").rows) == 1


def test_folder_missing_and_odd_files(tmp_path):
    with pytest.raises(NotReadable, match="folder"):
        read(tmp_path)
    with pytest.raises(NotReadable, match="There is no file"):
        read(tmp_path / "gone.csv")
    with pytest.raises(NotReadable, match="could not be read"):
        read(tmp_path / ("x" * 5000))
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotReadable, match="no ordinary file"):
        read(tmp_path / "pipe")


def test_not_permitted(tmp_path, monkeypatch):
    path = tmp_path / "mine.csv"
    path.write_text("Name\nAnn\n")

    def refuse(_self):
        raise PermissionError

    monkeypatch.setattr(type(path), "read_bytes", refuse)
    with pytest.raises(NotReadable, match="may not be read"):
        read(path)


def test_too_large(tmp_path, monkeypatch):
    monkeypatch.setattr(table_module, "LARGEST", 1024**2)
    path = tmp_path / "large.csv"
    path.write_bytes(b"Name\n" + b"A\n" * 1024**2)
    with pytest.raises(NotReadable, match="larger than 1 MB"):
        read(path)


def test_unknown_layout_and_encoding():
    with pytest.raises(NotReadable, match="no layout"):
        read(b"Name\nA\n", layout="salesfarce")
    with pytest.raises(NotReadable, match="no encoding"):
        read(b"Name\nA\n", encoding="utf-99")
    with pytest.raises(NotReadable, match="not in ascii"):
        read("Name\nJosé\n".encode(), encoding="ascii")
