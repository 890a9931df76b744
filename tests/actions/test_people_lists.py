"""Ways to look at some of the people, and whom one knows a yes from (method F1)."""

from datetime import timedelta

import pytest
from msgspec.structs import replace

from followup_tui.actions.desk import Refused
from followup_tui.actions.ending import end
from followup_tui.actions.fit import answer_fit, own_yeses, say_what_helps, set_need
from followup_tui.actions.people import filters, people_by_name
from followup_tui.model.person import Fit, Person, Summary

DANA, LEE, PRIYA = 1, 2, 3


def change(desk, person, **fields):
    with desk.book.transaction():
        desk.book.save_person(replace(desk.book.people[person], **fields), person)


@pytest.fixture
def mixed(desk):
    """Dana a prospect with two tags, Lee a customer with one, Priya let go."""
    change(desk, DANA, tags=("joiners", "let go"))
    change(desk, LEE, stage="customer", tags=("joiners",))
    end(desk, PRIYA, "released")
    return desk


@pytest.mark.parametrize(
    ("which", "found"),
    [
        ("everybody", [DANA, LEE, PRIYA]),
        ("prospects", [DANA]),
        ("suspects", []),
        ("customers", [LEE]),
        ("let go", [PRIYA]),
        ("tag: joiners", [DANA, LEE]),
        ("tag: let go", [DANA]),
        ("tag: nobody", []),
    ],
)
def test_some_of_the_people_by_name(mixed, which, found):
    assert people_by_name(mixed, which) == found


def test_each_way_to_look_says_how_many_it_shows(mixed):
    assert dict(filters(mixed)) == {
        "everybody": 3,
        "prospects": 1,
        "customers": 1,
        "let go": 1,
        "tag: joiners": 2,
        "tag: let go": 1,
    }


def test_my_own_yeses_are_customers_else_who_agreed_to_meet_three_of_late(desk):
    assert own_yeses(desk, LEE) == []
    with desk.book.transaction():
        for days, name in enumerate(("Ada", "Bo", "Cy", "Di"), 1):
            met = Summary(touches=1, last_touch=desk.now - timedelta(days=days), last_outcome="meeting")
            desk.book.save_person(Person(name=name, company=name if days == 1 else "Kemp", summary=met))
    assert own_yeses(desk, LEE) == ["Ada", "Bo, Kemp", "Cy, Kemp"]
    change(desk, PRIYA, stage="customer")
    assert own_yeses(desk, LEE) == ["Priya Raman, Acme"]
    assert own_yeses(desk, PRIYA) == ["Ada", "Bo, Kemp", "Cy, Kemp"]


def test_fit_need_and_what_would_help_are_kept_in_the_story(desk):
    answer_fit(desk, LEE, Fit(want=True, will_buy=True, as_good=True))
    assert desk.book.people[LEE].stage == "prospect"
    entry = desk.book.entry(say_what_helps(desk, LEE, "  a  smaller first order "))
    assert (entry.kind, entry.note) == ("fit", "would help: a smaller first order")
    with pytest.raises(Refused, match="Type what would help"):
        say_what_helps(desk, LEE, "  ")
    assert set_need(desk, LEE, "a roof  before winter ")
    assert desk.book.people[LEE].need == "a roof before winter"
    assert not set_need(desk, LEE, "a roof before winter")
