from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.actions.add import add_person, read_line
from followup_tui.actions.desk import Refused
from followup_tui.actions.details import DETAILS, BadField, echo, read_details, shown, split_list
from followup_tui.actions.edit import ChangedMeanwhile, save_details
from followup_tui.actions.ending import end
from followup_tui.model.person import Address, Person


def changed(desk, person, **texts):
    return read_details(desk, person, shown(person) | texts)


def test_unchanged_texts_change_nothing_to_the_byte(desk):
    person = Person(
        name=" odd  name ",
        need="four\nlines\nof\nneed",
        phones=(Address("12,34", label="work"), Address("+1 312 555 0142", "+13125550142", "mobile", "45")),
        emails=(Address("no at sign"),),
        tags=("a, b", "c"),
        zone="Not/AZone",
    )
    assert read_details(desk, person, shown(person)) == person


def test_addresses_that_stay_keep_their_labels_and_new_ones_are_read(desk):
    person = desk.book.people[1]
    after = changed(
        desk, person, phones="312 555 0199, +1 312 555 0142", emails="a@b.example,dana@ruiz.example"
    )
    assert after.phones == (Address("312 555 0199", "+13125550199"), person.phones[0])
    assert [each.norm for each in after.emails] == ["a@b.example", "dana@ruiz.example"]


def test_the_mark_of_a_wrong_number_stands_in_the_form_and_is_taken_away_there(desk):
    one = Address("+1 312 555 0142", "+13125550142", "mobile", wrong=True)
    marked = Person(name="x", phones=(one,))
    assert read_details(desk, marked, shown(marked)) == marked
    right = changed(desk, marked, phones="+1 312 555 0142")
    assert right.phones == (Address("+1 312 555 0142", "+13125550142", "mobile"),)
    assert changed(desk, right, phones="+1 312 555 0142 (wrong)") == marked
    both = changed(desk, marked, phones="312 555 0199, +1 312 555 0142 (wrong)")
    assert both.phones == (Address("312 555 0199", "+13125550199"), one)


def test_an_address_that_holds_a_comma_stays_one(desk):
    person = Person(name="x", phones=(Address("030/123,45", label="work"),))
    after = changed(desk, person, phones="030/123,45, 312 555 0199")
    assert [(each.raw, each.label) for each in after.phones] == [("030/123,45", "work"), ("312 555 0199", "")]


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("emails", "dana at ruiz", "no e-mail address"),
        ("phones", "soon", "no phone number"),
        ("links", "my page", "no link"),
        ("links", "my.page and more", "no link"),
        ("links", "linkedin", "no link"),
        ("zone", "Atlantis", "no time zone"),
        ("deal", "a lot", "such as 12000 EUR"),
    ],
)
def test_bad_input_names_its_field_in_one_sentence(desk, field, text, told):
    with pytest.raises(BadField) as bad:
        changed(desk, desk.book.people[1], **{field: text})
    assert bad.value.field == field
    assert told in str(bad.value)
    assert str(bad.value).count(". ") == 0


def test_a_zone_is_known_by_its_city_and_says_its_time(desk):
    after = changed(desk, desk.book.people[1], zone="berlin")
    assert after.zone == "Europe/Berlin"
    zone = next(each for each in DETAILS if each.name == "zone")
    assert echo(desk, zone, after.zone) == "Europe/Berlin, 17:24 there now"


def test_tags_once_each_whatever_their_case(desk):
    assert changed(desk, desk.book.people[1], tags="Rotary, rotary,, new ,").tags == ("Rotary", "new")


def test_only_what_was_changed_is_written_and_a_clash_is_said(desk, make_desk):
    before = desk.book.people[1]
    other = make_desk()
    save_details(other, 1, before, changed(other, before, role="boss"))
    assert save_details(desk, 1, before, changed(desk, before, source="fair"))
    assert (desk.book.people[1].role, desk.book.people[1].source) == ("boss", "fair")
    with pytest.raises(ChangedMeanwhile, match="role"):
        save_details(desk, 1, before, changed(desk, before, role="owner again"))
    assert desk.book.people[1].role == "boss"


def test_a_number_of_somebody_who_asked_not_to_be_contacted_comes_back_to_nobody(desk):
    end(desk, 1, "do_not_contact")
    lee = desk.book.people[2]
    with pytest.raises(Refused, match=r"312-555-0142.*not to be contacted"):
        save_details(desk, 2, lee, changed(desk, lee, phones="312-555-0142 ext 9"))
    with pytest.raises(Refused, match="not to be contacted"):
        add_person(desk, read_line(desk, "Somebody Else, DANA@ruiz.example"))
    assert desk.book.people[2] == lee
    assert len(desk.book.people) == 3


def test_a_new_number_of_somebody_who_asked_is_remembered_too(desk):
    end(desk, 1, "do_not_contact")
    dana, lee = desk.book.people[1], desk.book.people[2]
    save_details(desk, 1, dana, changed(desk, dana, emails="other@ruiz.example"))
    with pytest.raises(Refused, match="other@ruiz"):
        save_details(desk, 2, lee, changed(desk, lee, emails="other@ruiz.example"))


parts = st.text(st.characters(codec="utf-8", exclude_characters=","), min_size=1).filter(
    lambda text: text.isprintable() and text == text.strip(" ;")
)


@given(st.lists(parts, unique=True, max_size=5))
def test_a_list_is_read_back_as_it_was_shown(known):
    assert split_list(", ".join(known), known) == known
