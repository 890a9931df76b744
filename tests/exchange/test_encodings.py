"""Text comes out as it was typed, whatever program saved it."""

import pytest

from followup_tui.exchange.table import read

FRENCH = "Prénom;Nom;Société;Téléphone\r\nÉloïse;Lefèvre;Café Économie;01 99 00 12 34\r\nJosé;Muñoz;Peña;\r\n"
GERMAN = "Vorname;Nachname;Firma\r\nJürgen;Groß;Groß & Söhne\r\nÄnne;Öztürk;X\r\n"
POLISH = "Name,Company\r\nPaweł Śmigły,Żółw\r\nGrażyna,Łódź\r\n"
RUSSIAN = "Name,Company\r\nИван Петров,Рога и копыта\r\nМария Смирнова,Ромашка\r\n"
JAPANESE = "Name,Company\r\n山田太郎,山田製作所\r\n佐藤花子,日本商事\r\n"
CHINESE = "Name,Company\r\n王小明,五金公司\r\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (FRENCH, "cp1252"),
        (FRENCH, "mac-roman"),
        (FRENCH, "cp850"),
        (FRENCH, "utf-8"),
        (FRENCH, "utf-8-sig"),
        (FRENCH, "utf-16"),
        (FRENCH, "utf-16-le"),
        (FRENCH, "utf-16-be"),
        (FRENCH, "utf-32"),
        (GERMAN, "cp1252"),
        (GERMAN, "mac-roman"),
        (POLISH, "cp1250"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (JAPANESE, "cp932"),
        (CHINESE, "gb18030"),
    ],
)
def test_found(text, encoding):
    found = read(text.encode(encoding))
    lines = ["".join(row.cells) for row in found.rows]
    assert lines == [line.replace(";", "").replace(",", "") for line in text.splitlines()[1:]]


def test_the_users_word_counts():
    data = "Name,Company\r\nЖ,X\r\n".encode("cp1251")
    found = read(data, encoding="latin-1")
    assert (found.encoding, found.rows[0].cells[0]) == ("LATIN-1", "Æ")


def test_western_is_said_where_it_makes_no_difference():
    assert read("Name,Company\nJosé,X\n".encode("cp1252")).encoding == "CP1252"


def test_bytes_that_fit_no_guess_are_still_read():
    found = read(b"Name,Company\n\x81\x8d\x9d,X\n")
    assert len(found.rows) == 1


def test_nuls_are_left_out():
    assert read(b"Name,Company\nN\x00ul,X\n").rows[0].cells == ["Nul", "X"]
