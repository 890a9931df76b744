from datetime import UTC, date, datetime, time

import msgspec
import pytest

from followup_tui.actions.add import LineTyping, NewPerson, add_person, line_example, make_person, read_line
from followup_tui.actions.desk import Refused
from followup_tui.actions.edit import delete
from followup_tui.actions.ending import end
from followup_tui.exchange.addresses import phone_address


def test_the_line_of_the_design_is_understood(desk):
    new = read_line(desk, "Dana Ruiz, Ruiz Joinery, 312 555 0142, tue 3pm")
    assert (new.person.name, new.person.company) == ("Dana Ruiz", "Ruiz Joinery")
    assert new.person.phones[0].norm == "+13125550142"
    assert (new.step.what, new.step.when.day, new.step.when.start) == ("call", date(2026, 12, 1), time(15))


def test_parts_may_come_in_any_order_after_the_name(desk):
    new = read_line(desk, "Ann Lee, ann@lee.example, mail fri, linkedin.com/in/annlee, Lee Foods, buyer")
    person = new.person
    assert (person.company, person.role) == ("Lee Foods", "buyer")
    assert person.email == "ann@lee.example"
    assert person.links[0].norm == "linkedin.com/in/annlee"
    assert new.step.what == "email"


def test_a_town_is_an_address_and_no_role(desk):
    person = read_line(desk, "Ann Lee, Lee Foods, London, buyer").person
    assert (person.company, person.role, person.address) == ("Lee Foods", "buyer", "London")


def test_a_name_alone_is_enough(desk):
    id_ = add_person(desk, read_line(desk, "  Zoe   Quist "))
    assert desk.person(id_).name == "Zoe Quist"
    assert desk.person(id_).created == desk.now


@pytest.mark.parametrize(
    ("line", "name", "company", "ways"),
    [
        ("Unknown Lady 312 555 0190", "Unknown Lady", "", ["312 555 0190"]),
        (
            "Ann Lee ann@lee.example +1 (312) 555-0190 x4",
            "Ann Lee",
            "",
            ["+1 (312) 555-0190 x4", "ann@lee.example"],
        ),
        ("Ann Lee, Lee Foods 312 555 0190, fri", "Ann Lee", "Lee Foods", ["312 555 0190"]),
        ("Ann Lee, Studio 54", "Ann Lee", "Studio 54", []),
        ("312 555 0190", "", "", ["312 555 0190"]),
    ],
)
def test_a_number_or_mail_at_the_end_of_a_name_is_no_part_of_it(desk, line, name, company, ways):
    person = read_line(desk, line).person
    assert (person.name, person.company) == (name, company)
    assert [each.raw for each in (*person.phones, *person.emails)] == ways


@pytest.mark.parametrize("line", ["", " , ,", "Ann, Co, Boss, something else", "Ann, fri, mon, sat, sun"])
def test_what_cannot_be_placed_is_refused_in_one_sentence(desk, line):
    with pytest.raises(Refused) as caught:
        read_line(desk, line)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "part",
    [
        "3.13. 14 Uhr",
        "Di 15 Uhr",
        "3. Dez",
        "31.2.",
        "tue 25:00",
        "Dienstag",
        "tusday 99",
        "tomorrow 3.12.",
        "14",
    ],
)
@pytest.mark.parametrize("before", ["Ana Ćosić", "Ana Ćosić, Siemens", "Ana Ćosić, Siemens, 0171 5550123"])
def test_what_was_meant_as_a_day_never_becomes_a_company_or_role(desk, before, part):
    with pytest.raises(Refused) as caught:
        read_line(desk, f"{before}, {part}")
    assert part in str(caught.value) or "?" in str(caught.value)


@pytest.mark.parametrize("company", ["Studio 54", "Sun Systems", "1&1", "Monday.com", "3 Sisters Bakery"])
def test_a_company_may_be_named_like_a_day_or_figure(desk, company):
    person = read_line(desk, f"Ana, {company}, Non-executive, tue 3pm").person
    assert (person.company, person.role) == (company, "Non-executive")


def test_control_characters_do_not_come_in(desk):
    new = read_line(desk, "Ann\x1b[31m Lee\u202e, Co\x07")
    assert new.person.name == "Ann[31m Lee"
    assert new.person.company == "Co"


def test_whoever_asked_not_to_be_contacted_does_not_come_back_by_adding(desk):
    new = NewPerson(make_person(desk, name="Nope", phones=["+1 312 555 0177"]))
    id_ = add_person(desk, new)
    end(desk, id_, "do_not_contact")
    delete(desk, id_)
    with pytest.raises(Refused, match="asked not to be contacted"):
        add_person(desk, new)
    assert id_ not in desk.book.people


@pytest.mark.parametrize("role", ["Studio 54", "Sun Systems", "friday team"])
def test_what_a_company_may_be_called_is_no_role(desk, role):
    assert read_line(desk, f"Ana, {role}").person.company == role
    with pytest.raises(Refused):
        read_line(desk, f"Ana, Siemens, {role}")


@pytest.mark.parametrize(
    ("typed", "day", "start"),
    [
        ("25.12.2026", date(2026, 12, 25), None),
        ("24.12.26", date(2026, 12, 24), None),
        ("1.12.2026", date(2026, 12, 1), None),
        ("7/12/2026", date(2026, 12, 7), None),
        ("2026-12-24", date(2026, 12, 24), None),
        ("03.12. 14.30", date(2026, 12, 3), time(14, 30)),
        ("07.12.2026, 14 Uhr", date(2026, 12, 7), time(14)),
        ("14 Uhr, 07.12.2026", date(2026, 12, 7), time(14)),
    ],
)
def test_a_date_in_figures_is_the_next_step_and_no_phone(desk, typed, day, start):
    with desk.book.transaction():
        desk.book.save_settings(msgspec.structs.replace(desk.book.settings, date_order="dmy"))
    for line in (f"Kim, Foo, +1 415 555 2671, {typed}", f"Kim, {typed}, Foo, +1 415 555 2671"):
        new = read_line(desk, line)
        assert (new.person.name, new.person.company) == ("Kim", "Foo")
        assert [each.norm for each in new.person.phones] == ["+14155552671"]
        assert (new.step.what, new.step.when.day, new.step.when.start) == ("call", day, start)
        assert LineTyping(desk).dated(line).date.strip() == typed


@pytest.mark.parametrize(
    "line",
    [
        "Kim 24.12.2026",
        "Kim, 20261224",
        "Kim, 07 12 2026",
        "Kim, Foo, 31.02.2026",
        "Kim, Foo, 25.12.2020",
        "Kim, 312 555 0142 25.12.2026",
    ],
)
def test_a_date_that_cannot_be_a_next_step_is_said_and_becomes_no_phone(desk, line):
    with pytest.raises(Refused):
        read_line(desk, line)


@pytest.mark.parametrize(
    "phone", ["01.02.03.04.05", "12-34-56", "415.555.2671", "030/1234567", "+49 30 12 12 2026"]
)
def test_a_phone_with_dots_and_dashes_stays_one(desk, phone):
    assert [each.raw for each in read_line(desk, f"Kim, {phone}").person.phones] == [phone]


def test_a_date_given_as_a_phone_is_refused(desk):
    with pytest.raises(Refused, match="2026-12-24"):
        make_person(desk, name="Kim", phones=["2026-12-24"])
    assert not phone_address("25.12.2026 14:00", "DE").norm  # of a table, whose cells are kept as they come


def test_a_date_that_may_be_two_is_asked_for_in_the_line(desk):
    with pytest.raises(Refused, match=r"^3/12: the month first, or the day\?"):
        read_line(desk, "Ana, Siemens, 3/12")


def test_an_example_has_its_time_as_the_user_writes_it(make_desk):
    assert line_example(make_desk("chicago")).endswith("tue 3pm")
    assert line_example(make_desk("berlin", zone="Europe/Berlin")).endswith("tue 15:00")


def test_whom_only_a_mail_reaches_is_written_to(desk):
    assert read_line(desk, "Mia, mia@acme.example, fri").step.what == "email"
    assert read_line(desk, "Mia, mia@acme.example, call fri").step.what == "call"


@pytest.mark.parametrize(
    ("line", "phones", "when"),
    [
        ("Ann Lee, 0123, tue 3pm", ["0123"], (date(2026, 12, 1), time(15))),
        ("Ann Lee, tue 3pm, 0123", ["0123"], (date(2026, 12, 1), time(15))),
        ("Ann Lee, Lee Foods, 4711, mail fri", ["4711"], (date(2026, 11, 27), None)),
        ("Ann Lee, 1530, tue", [], (date(2026, 12, 1), time(15, 30))),
        ("Ann Lee, tue, 1530", [], (date(2026, 12, 1), time(15, 30))),
    ],
)
def test_figures_beside_a_day_and_time_are_a_number_within_the_house(desk, line, phones, when):
    new = read_line(desk, line)
    assert [each.raw for each in new.person.phones] == phones
    assert (new.step.when.day, new.step.when.start) == when


def test_figures_alone_are_asked_about(desk):
    with pytest.raises(Refused, match="1:23"):
        read_line(desk, "Ann Lee, 0123")


# -- a role that is hours of the day -------------------------------------------------------------------


@pytest.mark.parametrize("role", ["PM", "AM", "pm", "am", "P.M.", "Noon"])
@pytest.mark.parametrize(("behind", "day"), [("+351 21 123 4567", None), ("fri", date(2026, 11, 27))])
def test_hours_alone_are_a_role_and_no_next_step(desk, role, behind, day):
    line = f"Carla Dias, Agência Três, {role}, {behind}"
    new = read_line(desk, line)
    assert (new.person.company, new.person.role) == ("Agência Três", role)
    assert (new.step.when.day if new.step else None) == day
    dated = LineTyping(desk).dated(line)
    assert (dated.date.strip() if dated else None) == ("fri" if day else None)


@pytest.mark.parametrize("step", ["this afternoon", "tomorrow pm", "tue pm", "tue, pm", "tomorrow afternoon"])
def test_hours_of_a_day_are_a_next_step(desk, step):
    new = read_line(desk, f"Carla Dias, Agência Três, {step}")
    assert new.person.role == ""
    assert new.step.when.start is not None


def test_hours_written_large_directly_behind_a_day_are_asked_about(desk):
    with pytest.raises(Refused, match="“PM” may be a time or a role"):
        read_line(desk, "Carla Dias, Agência Três, tomorrow, PM")


# -- labels, tags, and lines without commas ------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "facts", "ways"),
    [
        (
            "Klaus, Heyde & Partner, Tel. 0049 40 1234567, today",
            ("Klaus", "Heyde & Partner"),
            ["0049 40 1234567"],
        ),
        ("Klaus, Heyde & Partner, Tel.:0049 40 1234567", ("Klaus", "Heyde & Partner"), ["0049 40 1234567"]),
        ("Rita Sá mobile 934567890", ("Rita Sá", ""), ["934567890"]),
        ("Rita Sá, Handy 0171 5550123, Büro", ("Rita Sá", "Büro"), ["0171 5550123"]),
        ("Rita Sá m: 934567890, e-mail: rita@sa.pt", ("Rita Sá", ""), ["934567890", "rita@sa.pt"]),
        (
            "Rita Sá, office: 211 234 567, home +351 934567890",
            ("Rita Sá", ""),
            ["211 234 567", "+351 934567890"],
        ),
        ("Rita tel 21 123 4567 cell 934 567 890", ("Rita", ""), ["21 123 4567", "934 567 890"]),
        ("Rita, Sá Lda phone 211234567, email:rita@sa.pt", ("Rita", "Sá Lda"), ["211234567", "rita@sa.pt"]),
        ("Rita M. 934567890", ("Rita M.", ""), ["934567890"]),
        ("Rita, Royal Mail info@royal.example", ("Rita", "Royal Mail"), ["info@royal.example"]),
        ("Rita, Vodafone Mobile 0900 123456", ("Rita", "Vodafone Mobile"), ["0900 123456"]),
        ("Rita, tel.aviv@sa.pt", ("Rita", ""), ["tel.aviv@sa.pt"]),
        ("Rita, Mobile Homes", ("Rita", "Mobile Homes"), []),
    ],
)
def test_a_label_is_no_part_of_an_address_nor_of_a_name(desk, line, facts, ways):
    person = read_line(desk, line).person
    assert (person.name, person.company, person.role) == (*facts, "")
    assert [each.raw for each in (*person.phones, *person.emails)] == ways


@pytest.mark.parametrize(
    "line", ["Rita, Fax 0049 40 1234567", "Rita fax: 0049 40 1234567", "Rita, Fax:004940123456"]
)
def test_a_fax_is_not_called(desk, line):
    with pytest.raises(Refused, match="is a fax"):
        read_line(desk, line)
    assert LineTyping(desk).dated(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Ana Lexis thu 15h",
        "Ana Lexis 15h",
        "Ana Lexis qui 15h",
        "Ana Lexis 3 pm",
        "Ana Lexis tomorrow pm",
        "Ana Lexis in two weeks",
        "Ana Lexis last friday",
        "Ana Lexis 3.12.",
        "Ana Lexis this week",
        "Ana Lexis 15:30-16:30",
        "Ana Lexis 934567890 fri",
        "Ana Lexis ana@x.example tue 3pm",
        "Jürgen Groß 0049 30 901820 thu 15:00",
        "Sr. António Brandão 21 345 67 89 next week",
    ],
)
def test_a_day_at_the_end_of_a_name_wants_a_comma(desk, line):
    with pytest.raises(Refused) as refused:
        read_line(desk, line)
    assert str(refused.value) == f"I can't place the day in “{line}”: put a comma before it."


@pytest.mark.parametrize(
    "part", ["Lexis ana@x.example fri", "mail ana@x.example fri", "211234567 thu 15h", "tel 211 234 567 tue"]
)
def test_a_day_behind_an_address_wants_a_comma(desk, part):
    with pytest.raises(Refused, match="put a comma before it"):
        read_line(desk, f"Ana, {part}")


def test_a_day_before_a_number_is_no_part_of_it(desk):
    with pytest.raises(Refused, match=r"the day in “Ana Lexis 3\.12\.”"):
        read_line(desk, "Ana Lexis 3.12. 934567890")


@pytest.mark.parametrize(
    "name",
    [
        "Wednesday Addams",
        "Will Friday",
        "Ann April Summer",
        "Ann May",
        "Ann April May",
        "Doris May Day",
        "Fred Weeks",
        "Thurston Howell the 3rd",
        "Studio 54",
        "Web 2.0",
        "Fitness 24/7",
    ],
)
def test_a_name_may_sound_like_a_day(desk, name):
    assert read_line(desk, name).person.name == name


@pytest.mark.parametrize("sign", [";", "\t", "; "])
def test_semicolons_or_tabs_divide_a_line_without_commas(make_desk, sign):
    desk = make_desk("berlin", zone="Europe/Berlin")
    with desk.book.transaction():
        desk.book.save_settings(msgspec.structs.replace(desk.book.settings, date_order="dmy"))
    line = sign.join(("Peter", "Siemens AG", "0171 5550123", "3.12.", "14 Uhr"))
    new = read_line(desk, line)
    assert (new.person.name, new.person.company) == ("Peter", "Siemens AG")
    assert [each.raw for each in new.person.phones] == ["0171 5550123"]
    assert (new.step.when.day, new.step.when.start) == (date(2026, 12, 3), time(14))
    dated = LineTyping(desk).dated(line)
    assert dated.before == line[: len(dated.before)]
    assert read_line(desk, dated.with_date("fri")).step.when.day == date(2026, 11, 27)


@pytest.mark.parametrize("before", ["Inês Conceição", "Inês Conceição, Lexis"])
@pytest.mark.parametrize("hour", [10, 20])
def test_an_unknown_word_before_a_time_is_named(make_desk, before, hour):
    desk = make_desk(zone="Europe/Lisbon", now=datetime(2026, 11, 25, hour, tzinfo=UTC))
    line = f"{before}, qui 15h"
    with pytest.raises(Refused) as refused:
        read_line(desk, line)
    said = "I can't place “qui 15h”: I don't understand “qui”; say the day in English, as in 'tue 15:00'."
    assert str(refused.value) == said
    assert LineTyping(desk).dated(line) is None


@pytest.mark.parametrize("part", ["Praxis 15h", "Lda 14h30", "3PM Agency", "qui 15:00"])
def test_what_holds_a_time_is_no_company(desk, part):
    with pytest.raises(Refused, match=part):
        read_line(desk, f"Inês, {part}")


@pytest.mark.parametrize("before", ["Bob", "Bob, Acme"])
@pytest.mark.parametrize("gone", ["yesterday", "last friday", "3 days ago", "last week"])
def test_a_day_gone_by_is_refused_as_one(desk, before, gone):
    with pytest.raises(Refused, match=r"lies in the past"):
        read_line(desk, f"{before}, {gone}")


@pytest.mark.parametrize("company", ["Yesterday's News", "Past Times", "Last", "24h Fitness"])
def test_a_company_may_be_named_like_what_is_gone(desk, company):
    assert read_line(desk, f"Bob, {company}").person.company == company


@pytest.mark.parametrize(
    ("line", "company", "tags"),
    [
        ("Bob, #agency", "", ("agency",)),
        ("Bob, #agency #hot, Acme, #fair-26, fri", "Acme", ("agency", "hot", "fair-26")),
        ("Bob, C#", "C#", ()),
        ("Bob, #1 Plumbing", "#1 Plumbing", ()),
    ],
)
def test_a_word_behind_a_hash_is_a_tag(desk, line, company, tags):
    person = read_line(desk, line).person
    assert (person.company, person.role, person.tags) == (company, "", tags)


def test_a_single_letter_before_a_number_is_its_label(desk):
    person = read_line(desk, "Ann Lee, Lee Arts, t 212 555 0111, m 917 555 0112, CEO").person
    assert (person.company, person.role) == ("Lee Arts", "CEO")
    assert [each.raw for each in person.phones] == ["212 555 0111", "917 555 0112"]
