"""Days off as they are typed (method Q3): spans that overlap, what is due in them, and arrows."""

from followup_tui.actions.days_off import DaysOffTyping
from followup_tui.actions.settings import change_setting


def test_a_span_that_overlaps_days_off_adds_the_rest(desk):
    change_setting(desk, "days off", "dec 24")
    change_setting(desk, "days off", "dec 24 to dec 28")
    assert len(desk.book.settings.days_off) == 5


def test_what_is_due_is_counted_over_the_whole_span(desk):
    typing = DaysOffTyping(desk)
    assert typing.holds("nov 25 to dec 4", typing.read("nov 25 to dec 4")) == "2 already due in these days"


def test_arrows_pick_a_reading_of_the_first_day(desk):
    dated = DaysOffTyping(desk).dated("3/12 to 5/12")
    assert (dated.date, dated.after) == ("3/12", " to 5/12")


def test_who_was_promised_something_on_days_that_are_off_now_is_said_once(desk):
    said = change_setting(desk, "days off", "nov 25 to dec 4")
    assert said.startswith("Days off: changed. Planned then: Dana Ruiz")
    assert "Planned" not in change_setting(desk, "days off", "nov 25 to dec 5")
    assert "Planned" not in change_setting(desk, "cap", "30")


def test_of_one_day_it_is_said_what_is_due_on_it(desk):
    typing = DaysOffTyping(desk)
    said = typing.holds("nov 25", typing.read("nov 25"))
    assert said.startswith("2 already due")
    assert "these days" not in said
