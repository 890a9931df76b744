"""Headings of many programs and languages find their fields."""

import pytest

from followup_tui.exchange.headings import WORDS
from followup_tui.exchange.layouts import columns, compact, find_layout, heading_score, understand
from followup_tui.exchange.table import read


@pytest.mark.parametrize(
    ("heading", "field", "label"),
    [
        ("E-Mail", "email", ""),
        ("email_address", "email", ""),
        ("EmailAddress", "email", ""),
        ("Work Email", "email", "work"),
        ("E-mail 2 Address", "email", ""),
        ("E-Mail-Adresse (privat)", "email", "home"),
        ("Courriel", "email", ""),
        ("Correo electrónico", "email", ""),
        ("Business Phone 2", "phone", "work"),
        ("Telefon geschäftlich", "phone", "work"),
        ("Mobil", "phone", "mobile"),
        ("Tél. portable", "phone", "mobile"),
        ("Phone (Mobile)", "phone", "mobile"),
        ("Person - Phone - Home", "phone", "home"),
        ("Business Fax", "left out", ""),
        ("firstName", "first name", ""),
        ("FAMILY NAME", "last name", ""),
        ("Prénom", "first name", ""),
        ("Apellidos", "last name", ""),
        ("Achternaam", "last name", ""),
        ("Cognome", "last name", ""),
        ("Sobrenome", "last name", ""),
        ("Account Name", "company", ""),
        ("Société", "company", ""),
        ("Bedrijf", "company", ""),
        ("Azienda", "company", ""),
        ("Organization - Name", "company", ""),
        ("Position", "role", ""),
        ("Mailing City", "city", "other"),
        ("Address 1 - City", "city", ""),
        ("Rappeler le", "call back", ""),
        ("Nächster Anruf", "call back", ""),
        ("Terugbellen", "call back", ""),
        ("Richiamare il", "call back", ""),
        ("Next Activity Date", "call back", ""),
        ("callback", "call back", ""),
        ("Fuseau horaire", "zone", ""),
        ("Do Not Call", "do not contact", ""),
        ("Contact owner", "left out", ""),
        ("Connected On", "history", ""),
        ("Verbunden am", "history", ""),
        ("Next Activity Date (CST)", "call back", ""),
        ("Create Date (GMT+2)", "left out", ""),
        ("Phone (HOME)", "phone", "home"),
        ("Note 2", "note", ""),
        ("Mailing State/Province", "state", "other"),
        ("Company / Account", "company", ""),
        ("City/State", None, ""),
        ("/", None, ""),
        ("Shoe size", None, ""),
        ("Number of Employees", None, ""),
        ("", None, ""),
        ("!!!", None, ""),
    ],
)
def test_headings(heading, field, label):
    assert understand(heading) == (field, label)


def test_a_name_beside_a_first_name_is_the_surname():
    assert [each.field for each in columns(["Vorname", "Name"])] == ["first name", "last name"]
    assert [each.field for each in columns(["Prénom", "Nom", "Société"])][1] == "last name"
    assert [each.field for each in columns(["First Name", "Last Name", "Name"])][2] == "name"


def test_title_is_a_role_unless_there_is_another():
    assert columns(["Name", "Title"])[1].field == "role"
    assert columns(["Name", "Title", "Job Title"])[1].field == "left out"


def test_labels_know_their_column():
    found = columns(["Name", "E-mail 1 - Type", "E-mail 1 - Value", "Phone 1 - Label", "Phone 2 - Value"])
    assert [each.label_of for each in found] == [None, 2, None, None, None]


def test_every_word_of_the_table_is_found():
    for field, words in WORDS.items():
        for word in words.split(";"):
            assert understand(word.strip())[0] is not None, (field, word)


def test_a_row_needs_somebody_to_be_one_of_headings():
    assert heading_score(["Notes", "City", "Tags"]) == 0
    assert heading_score(["Name", "City", "Shoe size"]) == 2
    assert heading_score(["Name " * 40]) == 0


def test_layouts():
    assert find_layout(["First Name", "Last Name", "URL", "Connected On"]) == "linkedin"
    assert (
        find_layout(["Name", "Given Name", "Group Membership", "E-mail 1 - Type", "E-mail 1 - Value"])
        == "google"
    )
    assert find_layout(["First Name", "Last Name", "Email"]) == "table"
    assert read(b"Name,Email\nA,a@b.example\n", layout="hubspot").layout == "hubspot"


def test_compact():
    assert compact(" É-Mail_Adresse* ") == "emailadresse"
    assert compact("Straße") == "strasse"


@pytest.mark.parametrize(
    ("text", "delimiter", "line"),
    [
        ("Name,Company\nA,B\n", ",", 1),
        ("Name;Umsatz\nA;1.234,56\n", ";", 1),
        ("Name\tCompany\nA\tB\n", "\t", 1),
        ("Name|Company|Phone\nA|B|C\n", "|", 1),
        ("Prospects 2026\n\n,,\nName,Company,Phone\nA,B,C\n", ",", 4),
        ('Notes:\n"Some words, with commas, e-mail, phone"\n\nFirst Name,Last Name,Company\nA,B,C\n', ",", 4),
        ("SEP=;\nName;Company\nA;B\n", ";", 2),
        ('"sep=,"\nName,Company\nA,B\n', ",", 2),
        ("Name\nHolloway, Maren\nLee; Ann\n", "", 1),
        ("Name, Email, Phone\nA, a@b.example, 1\n", ",", 1),
    ],
)
def test_delimiter_and_headings_are_found(text, delimiter, line):
    found = read(text.encode())
    assert (found.delimiter, found.header_line) == (delimiter, line)
    assert found.rows[0].line > line


def test_what_was_recognised():
    found = read(b"Name,Record ID,Shoe size,,Mobile\nAnn,7,38,?,+1 312 555 0142\n").recognised
    assert found.mapping == (("Name", "name"), ("Mobile", "phone (mobile)"))
    assert found.unmapped == ("Shoe size", "column 4")
    assert found.left_out == ("Record ID",)
    assert found.first_rows == (("Ann", "7", "38", "?", "+1 312 555 0142"),)
    assert found.total_rows == 1
