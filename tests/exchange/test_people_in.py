"""One row becomes one person: names, addresses, callbacks, flags, notes."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from helpers_exchange import CHICAGO, person, work_out

from followup_tui.exchange.plan import Blocklist, Known
from followup_tui.method.identity import Index, blocked_keys
from followup_tui.model.person import Address, Person


def draft(text, **by):
    (found,) = work_out(text, **by).imported
    return found


@pytest.mark.parametrize(
    ("headings", "cells", "name"),
    [
        ("First Name,Last Name", "Ann,Lee", "Ann Lee"),
        ("First Name,Middle Name,Last Name,Suffix", "Ann,B.,Lee,Jr.", "Ann B. Lee Jr."),
        ("Name,First Name,Last Name", "Dr. Ann Lee,Ann,Lee", "Dr. Ann Lee"),
        ("Vorname,Name", "Ann,Lee", "Ann Lee"),
        ("Vorname,Name", "Ann,Ann Lee", "Ann Lee"),
        ("Prénom,Nom,Société", "Éloïse,Lefèvre,X", "Éloïse Lefèvre"),
        ("First Name,Company", "Ann,X", "Ann"),
        ("Name,Company", ",Org Only", "Org Only"),
        ("Name,Email", ",a@b.example", "a@b.example"),
        ("Name,Phone", ",+1 312 555 0142", "+1 312 555 0142"),
        ("Name,Nickname,Email", ",Bee,a@b.example", "Bee"),
        ("Name,Company", "Null,X", "Null"),
    ],
)
def test_names(headings, cells, name):
    assert person(f"{headings}\n{cells}\n").name == name


@pytest.mark.parametrize("cells", [",,", ",n/a,-", " , ,#N/A", ",nobody,12", "\u200e\u200b,,"])
def test_nobody(cells):
    found = work_out(f"Name,Email,Phone\nAnn,,\n{cells}\n")
    assert [(each.line, each.reason) for each in found.refused] == [(3, "no name, company, mail or phone")]


def test_the_headings_again_are_nobody():
    found = work_out("Name,Email\nAnn,\nName,Email\n")
    assert [(each.line, each.reason) for each in found.refused] == [(3, "the headings again")]


def test_several_mails_and_phones():
    found = person(
        "Name,Email,Phone\n"
        'Ann,"a@x.example; b@x.example, c@x.example / d@x.example\ne@x.example ::: A@X.example",'
        '"(312) 555-0142; +49 30 23125-044\n312-555-0143 x9 / 312 555 0144"\n'
    )
    assert [each.norm for each in found.emails] == [f"{letter}@x.example" for letter in "abcde"]
    assert [each.norm for each in found.phones] == [
        "+13125550142",
        "+493023125044",
        "+13125550143",
        "+13125550144",
    ]
    assert found.phones[2].ext == "9"


def test_one_phone_with_slashes_or_commas_stays_one():
    assert person("Name,Telefon\nAnn,030/23125-044\n", country="DE").phones == (
        Address("030/23125-044", "+493023125044"),
    )
    assert len(person('Name,Phone\nAnn,"(312) 555-0142, ext. 5"\n').phones) == 1


def test_a_bad_address_never_stands_first():
    found = person("Name,Work Email,Home Email\nAnn,broken,a@b.example\n")
    assert [each.raw for each in found.emails] == ["a@b.example", "broken"]


def test_a_phone_is_read_in_its_rows_country():
    found = person("Name,Phone,Country\nAnn,030/23125-044,Deutschland\n")
    assert found.phones[0].norm == "+493023125044"
    assert found.address == "Deutschland"


def test_address_parts():
    text = (
        "Name,Business Street,Business City,Business Postal Code,Home City\nAnn,Main St 1,Berlin,10115,Bonn\n"
    )
    assert person(text).address == "Main St 1, 10115, Berlin"
    assert person("Name,Home City,Business City\nAnn,Bonn,\n").address == "Bonn"
    assert person('Name,Address,City\nAnn,"Main St 1\nBerlin",Berlin\n').address == "Main St 1 Berlin"


def test_tags():
    assert person('Name,Tags,Labels\nAnn,"Rotary, fair; rotary",* myContacts ::: Golf\n').tags == (
        "Rotary",
        "fair",
        "Golf",
    )


def test_notes_are_kept_verbatim():
    text = 'Name,Notes,Comments\nAnn,"  two\r\n\r\n  lines,\t""said"" ",second\n'
    assert draft(text).notes == ('  two\n\n  lines, "said" ', "second")


def test_formulas_are_text():
    assert person("Name,Company\n=1+1,@SUM(A1)\n").name == "=1+1"


def test_what_has_no_field_goes_into_the_history():
    found = draft('Name,Birthday,Company,Company Name,Deal value\nAnn,1 May,Acme,ACME GmbH,"1.234,56"\n')
    assert found.history == ("Birthday: 1 May", "Deal value: 1.234,56", "Company Name: ACME GmbH")
    assert found.person.company == "Acme"


def test_short_and_long_rows():
    found = work_out("Name,Company,Email\nAnn\nBob,X,b@x.example,,extra,\n")
    assert [each.person.name for each in found.imported] == ["Ann", "Bob"]
    assert [(flag.line, flag.reason) for flag in found.flagged] == [
        (3, "1 cell more than there are headings; left out")
    ]


def test_names_alone():
    found = work_out("Name\nHolloway, Maren\n=cmd\nLee; Ann\n")
    assert [each.person.name for each in found.imported] == ["Holloway, Maren", "=cmd", "Lee; Ann"]


@pytest.mark.parametrize(
    ("cell", "day", "start"),
    [
        ("2026-12-01", date(2026, 12, 1), None),
        ("2026-12-01 15:00:00", date(2026, 12, 1), time(15)),
        ("2026-12-01T21:00:00Z", date(2026, 12, 1), time(15)),
        ("2026-12-02T03:00:00+06:00", date(2026, 12, 1), time(15)),
        ("03.12.2026 14:00", date(2026, 12, 3), time(14)),
        ("3.12.26", date(2026, 12, 3), None),
        ("12/3/2026 2:00 PM", date(2026, 12, 3), time(14)),
        ("13/12/2026", date(2026, 12, 13), None),
        ("05 Mar 2027", date(2027, 3, 5), None),
        ("Mar 5, 2027 9am", date(2027, 3, 5), time(9)),
        ("3 de diciembre de 2026", date(2026, 12, 3), None),
        ("Do. 03.12.2026, 14 Uhr", date(2026, 12, 3), time(14)),
        ("03.12.2026 ore 14:00", date(2026, 12, 3), time(14)),
        ("3 décembre 2026 à 14h30", date(2026, 12, 3), time(14, 30)),
        ("2026-11-25", date(2026, 11, 25), None),
    ],
)
def test_callbacks(cell, day, start):
    found = draft(f'Name,Call back\nAnn,"{cell}"\n')
    assert (found.callback.when.day, found.callback.when.start, found.callback.when.zone) == (
        day,
        start,
        CHICAGO,
    )
    assert found.flags == ()


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("31.02.2027", "is no date"),
        ("2026-02-30", "is no date"),
        ("2026-12-01 25:00", "has no such time"),
        ("2026-11-24", "is past"),
        ("2026-11-24 23:59", "is past"),
        ("31.12.9999", "too far ahead"),
        ("soon", "write a day and a time"),
        ("last friday", "write a day"),
    ],
)
def test_no_callback(cell, words):
    found = draft(f"Name,Call back\nAnn,{cell}\n")
    assert found.callback is None
    assert words in found.flags[0].reason
    assert found.flags[0].field == "Call back"
    assert found.history == (f"Call back: {cell}",)


@pytest.mark.parametrize(
    ("cell", "flag"),
    [
        (
            "fri 3pm",
            "“fri 3pm” is no whole date: the next step was set for Fri 27 Nov 2026, counted from today",
        ),
        ("thursday", "counted from today; Thu 26 Nov is Thanksgiving Day"),
        ("late december 2026", ""),
    ],
)
def test_words_that_mean_a_day_only_when_they_are_said_are_flagged_and_kept(cell, flag):
    found = draft(f"Name,Call back\nAnn,{cell}\n")
    assert found.callback is not None
    assert [each.reason.endswith(flag) for each in found.flags] == [True] * bool(flag)
    assert found.history == (f"Call back: {cell}",) * bool(flag)


def test_earlier_today_is_still_today():
    found = draft("Name,Call back\nAnn,2026-11-25 09:00\n")
    assert (found.callback.when.day, found.callback.when.start) == (date(2026, 11, 25), None)
    assert "set for today" in found.flags[0].reason


def test_a_column_of_dates_tells_its_own_order():
    text = "Name,Call back\nAnn,03/12/2026\nBob,25/12/2026\n"
    assert work_out(text).imported[0].callback.when.day == date(2026, 12, 3)
    mixed = work_out(text + "Cid,12/26/2026\n")
    assert [each.callback and each.callback.when.day for each in mixed.imported] == [
        None,
        date(2026, 12, 25),
        date(2026, 12, 26),
    ]
    assert "could be two days" in mixed.flagged[0].reason


def test_date_and_time_in_two_columns():
    found = draft("Name,Rückruf,Uhrzeit\nAnn,03.12.2026,14 Uhr\n")
    assert found.callback.when.start == time(14)
    odd = draft("Name,Rückruf,Uhrzeit\nAnn,03.12.2026,later\n")
    assert odd.callback.when.start is None
    assert "is no time" in odd.flags[0].reason


@pytest.mark.parametrize(
    ("cell", "zone"),
    [
        ("america_slash_chicago", "America/Chicago"),
        ("africa/lagos", "Africa/Lagos"),
        ("Berlin", "Europe/Berlin"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("(GMT-06:00) Central Time (US & Canada)", "America/Chicago"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("UTC+2", "Etc/GMT-2"),
        ("n/a", ""),
    ],
)
def test_zones(cell, zone):
    found = draft(f"Name,Time zone\nAnn,{cell}\n")
    assert (found.person.zone, found.flags) == (zone, ())
    assert not zone or ZoneInfo(zone)


def test_no_zone():
    found = draft("Name,Time zone\nAnn,Mars/Phobos\n")
    assert found.person.zone == ""
    assert "is no time zone" in found.flags[0].reason


def test_do_not_contact_comes_in_as_such_without_a_call():
    found = draft("Name,Do Not Call,Callback\nAnn,TRUE,2026-12-01\n")
    assert found.person.closed
    assert found.person.do_not_contact
    assert found.callback is None
    assert not person("Name,Do Not Call\nAnn,false\n").do_not_contact
    assert person("Name,Email Opt Out\nAnn,1\n").tags == ("no e-mail",)


def test_outlook():
    text = (
        "Title,First Name,Middle Name,Last Name,Suffix,Company,Department,Job Title,Business Fax,Business Phone,"
        "Mobile Phone,Categories,E-mail Address,E-mail Type,E-mail Display Name,Notes,Private\n"
        "Ms.,Ann,,Lee,,Acme,Sales,Buyer,+1 312 555 0199,+1 312 555 0142,312 555 0143,Red;Blue,a@b.example,SMTP,"
        "Ann Lee (a@b.example),met,False\n"
    )
    found = draft(text)
    assert (found.person.name, found.person.role) == ("Ann Lee", "Buyer")
    assert [(each.norm, each.label) for each in found.person.phones] == [
        ("+13125550142", "work"),
        ("+13125550143", "mobile"),
    ]
    assert found.person.tags == ("Red", "Blue")
    assert found.history == ("Department: Sales",)


def test_salesforce():
    text = (
        '"Salutation","First Name","Last Name","Title","Account Name","Mailing City","Phone","Email","Lead Source"\r\n'
        '"Mr.","Ann","Lee","VP","Acme","Reno","(312) 555-0142","a@b.example","Web"\r\n'
    )
    found = person(text)
    assert (found.name, found.role, found.company, found.source) == ("Ann Lee", "VP", "Acme", "Web")


def test_blocked_people_are_set_aside_and_named():
    asked = Person(
        name="Ann", emails=(Address("a@b.example", "a@b.example"),), phones=(Address("1", "+13125550142"),)
    )
    blocked = Blocklist("salt", blocked_keys(asked, "salt"))
    text = "Name,Email,Phone\nAnn,A@B.example,\nA. Lee,,(312) 555-0142 x3\nBob,b@b.example,\n"
    for duplicates in ("set_aside", "import"):
        found = work_out(text, blocked=blocked, duplicates=duplicates)
        assert [each.person.name for each in found.imported] == ["Bob"]
        assert [(each.line, each.name, each.reason) for each in found.set_aside] == [
            (2, "Ann", "asked not to be contacted"),
            (3, "A. Lee", "asked not to be contacted"),
        ]


def test_duplicates_of_the_book():
    known = Index(
        [(Known("Ann Lee", id=7), Person(name="Ann Lee", emails=(Address("a@b.example", "a@b.example"),)))]
    )
    found = work_out("Name,Email\nAnn,a@b.example\n", known)
    assert found.set_aside[0].like == Known("Ann Lee", id=7)
    again = work_out("Name,Email\nAnn,a@b.example\n", known, duplicates="import")
    assert len(again.imported) == 1
    assert again.flagged[0].reason == "possible duplicate of Ann Lee: the same e-mail"


def test_progress_every_hundred_rows_and_can_stop():
    text = "Name\n" + "".join(f"Person {at}\n" for at in range(250))
    seen = []
    work_out(text, progress=lambda done, total: seen.append((done, total)))
    assert seen == [(0, 250), (100, 250), (200, 250), (250, 250)]

    def stop(done, _total):
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        work_out(text, progress=stop)


def test_a_callback_in_hubspot_is_on_my_clock_elsewhere_on_theirs():
    hubspot = (
        "Record ID,First Name,Lifecycle Stage,Lead Status,Time Zone,Next Activity Date\n"
        "1,Ann,Lead,NEW,europe_slash_berlin,2026-12-01 15:00\n"
    )
    assert draft(hubspot).callback.when.zone == CHICAGO
    table = "Name,Time Zone,Callback\nAnn,Europe/Berlin,2026-12-01 15:00\n"
    assert draft(table).callback.when.starts_at() == datetime(
        2026, 12, 1, 15, tzinfo=ZoneInfo("Europe/Berlin")
    )


def test_a_reason_stays_readable_whatever_is_in_the_cell():
    found = draft(f"Name,Callback,Time Zone,Email\nAnn,{'x' * 5000},{'y' * 5000},{'z' * 5000}\n")
    assert len(found.flags) == 3
    assert all(len(flag.reason) < 200 for flag in found.flags)
