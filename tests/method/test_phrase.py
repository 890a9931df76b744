"""Every phrase of the two tables, as it is said there; now is Wed 25 Nov 2026, 10:15 in Chicago."""

import csv
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from us_holidays import USHolidays

from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.model.when import Refusal, When

MINE, THEIRS = "America/Chicago", "America/New_York"
NOW = datetime(2026, 11, 25, 10, 15, tzinfo=ZoneInfo(MINE))
HERE = Path(__file__).parent
MONTH_FIRST = PhraseRules(date_order="mdy")


def read(phrase, now=NOW, **changed):
    return parse(
        phrase,
        now,
        **({"zone": MINE, "their_zone": THEIRS, "calendar": USHolidays(), "rules": MONTH_FIRST} | changed),
    )


def shown(answer):
    """As the tables write it: a date, or a start on my clock, or REJECT."""
    if isinstance(answer, Refusal):
        return "REJECT"
    mine = answer.in_zone(MINE)
    return f"{mine.day}T{mine.start:%H:%M}" if mine.timed else f"{mine.day}"


def table(name):
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return [tuple(row.values()) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


@pytest.mark.parametrize(
    ("phrase", "expected", "also_ok", "note"),
    [(p, e, a, n) for p, e, _, a, _, n in table("callback-phrases.tsv")],
)
def test_a_phrase_of_the_given_table_means_what_it_says(phrase, expected, also_ok, note):
    accepted = {expected, *filter(None, also_ok.split("|"))}
    if "reject ok" in note:
        accepted.add("REJECT")
    assert shown(read(phrase)) in accepted


OURS = table("more-phrases.tsv")


@pytest.mark.parametrize("kind", sorted({row[3] for row in OURS}))
def test_the_phrases_of_our_own_table_mean_what_they_say(kind):
    assert [row for row in OURS if row[3] == kind] == [as_row(row[0], kind) for row in OURS if row[3] == kind]


def as_row(phrase, kind):
    """What a phrase gives as the table writes it, checked for what any answer has."""
    answer = read(phrase)
    if isinstance(answer, Refusal):
        assert len(answer.choice_words) == len(answer.choices)
        assert answer.reason.endswith((".", "?"))
        return phrase, "REJECT", "", kind, ";".join(shown(choice) for choice in answer.choices)
    end = answer.in_zone(MINE).until
    return phrase, shown(answer), f"{end:%H:%M}" if end else "", kind, ""


def test_both_tables_are_read_whole():
    assert (len(table("callback-phrases.tsv")), len(OURS) > 3000) == (110, True)


_BY_ORDER = (("dmy", "2026-12-03"), ("mdy", "REJECT"), (None, "REJECT"))


@pytest.mark.parametrize(
    ("order", "phrase", "expected"),
    [
        ("dmy", "12/3", "2027-03-12"),
        ("ymd", "12/3", "2026-12-03"),
        ("dmy", "3/12/2026", "2026-12-03"),
        ("dmy", "12/13", "2026-12-13"),
        ("mdy", "5.12.", "REJECT"),
        ("mdy", "5.12. 9:00", "2026-12-05T09:00"),
        (None, "13/12", "2026-12-13"),
        (None, "12/12", "2026-12-12"),
        (None, "12/3", "REJECT"),
        *((order, "3.12" + dot, answer) for dot in ("", ".") for order, answer in _BY_ORDER),
        ("dmy", "wed 9.12", "2026-12-09"),
        ("dmy", "fri 9.12", "REJECT"),
        ("dmy", "15.12", "2026-12-15"),
        ("dmy", "12.11", "REJECT"),
        ("dmy", "3.12-5.12", "REJECT"),
        ("dmy", "3.12.-5.12.", "REJECT"),
        ("dmy", "3.30-5.30", "2026-11-25T15:30"),
        ("dmy", "3.10", "REJECT"),
        ("dmy", "10.05.", "REJECT"),
        ("dmy", "10.30", "2026-11-25T10:30"),
        ("dmy", "3.12. 14 Uhr", "2026-12-03T14:00"),
    ],
)
def test_dates_in_figures_follow_the_setting(order, phrase, expected):
    assert shown(read(phrase, rules=PhraseRules(date_order=order))) == expected


def test_the_order_is_asked_where_it_matters_and_was_never_set():
    answer = read("12/3", rules=PhraseRules())
    assert [shown(choice) for choice in answer.choices] == ["2026-12-03", "2027-03-12"]
    assert answer.choice_words == ("Thu 3 Dec", "Fri 12 Mar")


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("tue 14 uhr", "2026-12-01T14:00"),
        ("14 Uhr 30", "2026-11-25T14:30"),
        ("tue 9 h", "2026-12-01T09:00"),
        ("15 h", "2026-11-25T15:00"),
        ("9 h", "REJECT"),
        ("3 uhr", "REJECT"),
        ("25 uhr", "REJECT"),
    ],
)
def test_hours_have_the_signs_of_the_24_hour_clock(phrase, expected):
    assert shown(read(phrase)) == expected


def test_a_hint_says_what_to_type_as_the_user_writes_it():
    assert "'nächsten': say a day and a time in English, such as 'tue 3pm'" in read("nächsten Di").reason
    assert "'dez' there: say" in read("3. Dez").reason
    assert read("3. Dez", rules=PhraseRules(to_24=True)).reason.endswith("such as 'tue 15:00'.")
    assert read("every day", rules=PhraseRules(to_24=True)).reason.endswith("such as 'mon 09:00'.")


def test_a_contradiction_names_both_days():
    answer = read("fri dec 3")
    assert answer.reason == "3 Dec is a Thursday: Thursday 3 or Friday 4?"
    assert answer.choice_words == ("Thu 3 Dec", "Fri 4 Dec")


@pytest.mark.parametrize(
    ("phrase", "note"),
    [
        ("sat", "Sat 28 Nov is no working day."),
        ("thu 10am", "Thu 26 Nov is Thanksgiving."),
        ("next friday", "Next Friday is taken as next week's; this week's is 27 Nov."),
        ("tue 9pm", "22:00 on their clock is outside decent hours."),
        ("teusday 2pm", "'teusday' is read as Tuesday."),
        ("nov 7 2027 1:30am", "01:30 comes twice that night, the clocks go back; the first is taken."),
        ("jul 6 10am pst", "PST is taken as the clock there, which is on PDT that day."),
        ("week of dec 16", "The week begins on Monday 14 Dec."),
        ("in a few days", "'A few' is taken as three."),
        ("this morning", "It is under way: from 10:30."),
    ],
)
def test_what_one_should_know_is_said_beside_the_answer(phrase, note):
    assert note in read(phrase).notes


def test_a_promise_in_their_zone_keeps_their_wall_time():
    answer = read("jul 6 2027 10am their time", their_zone="Asia/Kolkata")
    assert (answer.zone, answer.start.hour) == ("Asia/Kolkata", 10)


def test_their_time_asks_for_a_zone_when_there_is_none():
    answer = read("tue 3pm their time", their_zone=None)
    assert "time zone" in answer.reason


def test_the_day_is_asked_where_it_is_another_day_over_there():
    late = datetime(2026, 11, 25, 22, 0, tzinfo=ZoneInfo(MINE))
    answer = read("tomorrow 4pm their time", now=late, their_zone="Australia/Sydney")
    assert [choice.day.day for choice in answer.choices] == [27, 26]


def test_an_abbreviation_in_use_where_they_are_means_their_place():
    assert read("tue 3pm ist", their_zone="Asia/Kolkata").zone == "Asia/Kolkata"
    assert read("tue 3pm ist", their_zone="Europe/Dublin").zone == "Europe/Dublin"
    assert isinstance(read("tue 3pm ist"), Refusal)


def test_lengths_are_counted_through_a_change_of_clocks():
    eve = datetime(2027, 3, 14, 1, 30, tzinfo=ZoneInfo(MINE))
    assert shown(read("in 1 hour", now=eve)) == "2027-03-14T03:30"
    twice = datetime(2027, 11, 7, 0, 30, tzinfo=ZoneInfo(MINE))
    second = read("in 2 hours", now=twice)
    assert second.starts_at().timestamp() - twice.timestamp() == 7200


def test_seconds_are_rounded_up_to_the_next_minute():
    assert shown(read("in 20 min", now=NOW.replace(second=30))) == "2026-11-25T10:36"


def test_the_working_day_is_a_setting():
    rules = PhraseRules(work_start=time(7, 30), work_end=time(16))
    assert shown(read("tue first thing", rules=rules)) == "2026-12-01T07:30"
    assert shown(read("tue eod", rules=rules)) == "2026-12-01T16:00"


def test_a_weekend_of_friday_and_saturday_has_another_working_week():
    from followup_tui.model.calendar import WeekdayCalendar

    calendar = WeekdayCalendar(weekend=frozenset({4, 5}))
    assert shown(read("this weekend", calendar=calendar)) == "2026-11-27"
    assert shown(read("in 2 working days", calendar=calendar)) == "2026-11-29"


def test_an_answer_without_its_notes_is_what_is_saved():
    assert read("sat").bare() == When(day=read("sat").day, zone=MINE)


@pytest.mark.parametrize(
    ("now", "phrase", "expected"),
    [
        ("2026-11-29T19:30", "thanksgiving", "2027-11-25"),
        ("2026-12-31T16:30", "after christmas", "2027-12-25"),
        ("2026-11-29T19:30", "this weekend", "2026-11-29;2026-12-05"),
        ("2026-12-23T16:00", "this weekend", "2026-12-26"),
        ("2026-11-27T17:50", "cob", "2026-11-28T17:00;2026-11-30T17:00"),
        ("2026-11-27T17:50", "fri 5", "2026-12-04T17:00"),
        ("2026-11-25T09:00", "9-10", "2027-09-10;2026-11-26T09:00"),
        ("2026-11-25T08:00", "9-5", "2027-09-05;2026-11-25T09:00"),
        ("2026-12-02T09:00", "mid week", "2026-12-02;2026-12-09"),
        ("2026-11-29T19:30", "after next week", "2026-12-07;2026-12-14"),
    ],
)
def test_what_has_just_passed_or_is_under_way_is_asked_about(now, phrase, expected):
    answer = read(phrase, now=datetime.fromisoformat(now).replace(tzinfo=ZoneInfo(MINE)))
    offered = answer.choices if isinstance(answer, Refusal) else (answer,)
    assert [shown(choice) for choice in offered] == expected.split(";")


@pytest.mark.parametrize(
    ("phrase", "part"),
    [
        ("last thing friday", "How late"),
        ("this summer", "season"),
        ("after the holidays", "type the date"),
        ("within 2 weeks", "Some time within"),
        ("in the next month", "Some time within"),
        ("before eod", "Before when"),
        ("half past", "Past which hour"),
        ("the following friday", "Following what"),
        ("july 13 thru 15", "several days"),
        ("12/3-12/5", "several days"),
        ("tuesday mornings", "repeats"),
        ("before monday 3pm", "On that day"),
        ("tomorrow at 10 and monday at 11", "There are two"),
        ("tue 3pm ist", "name the city."),
        ("last tuesday", "in the past"),
        ("last weekend of january", "I don't understand"),
        ("2 weekends from now", "I don't understand"),
        ("call me now", "Now is no promise"),
        ("mon 7", "'at 7' or 'the 7th'"),
        ("tomorrow morning at 3", "'3am'"),
    ],
)
def test_a_refusal_says_what_to_do(phrase, part):
    answer = read(phrase)
    assert isinstance(answer, Refusal)
    assert part in answer.reason


SUNDAY = datetime(2026, 11, 29, 19, 30, tzinfo=ZoneInfo(MINE))


@pytest.mark.parametrize(
    ("phrase", "offers"),
    [
        ("next week", ["2026-11-30", "2026-12-07"]),
        ("friday next week", ["2026-12-04", "2026-12-11"]),
        ("next mon", ["2026-11-30", "2026-12-07"]),
        ("end of next week", ["2026-12-04", "2026-12-11"]),
        ("sun", ["2026-11-29", "2026-12-06"]),
    ],
)
def test_on_a_sunday_it_is_asked_which_week_is_next(phrase, offers):
    assert [shown(choice) for choice in read(phrase, now=SUNDAY).choices] == offers


def test_in_the_morning_is_tomorrow_once_this_morning_is_over():
    afternoon = datetime(2026, 12, 1, 15, 0, tzinfo=ZoneInfo(MINE))
    assert shown(read("first thing", now=afternoon)) == "2026-12-02T09:00"
    friday = datetime(2026, 12, 4, 15, 0, tzinfo=ZoneInfo(MINE))
    assert [shown(choice) for choice in read("in the morning", now=friday).choices] == [
        "2026-12-05T09:00",
        "2026-12-07T09:00",
    ]


def test_an_order_never_set_is_not_told_from_what_has_passed():
    answer = read("3/12/2026", rules=PhraseRules())
    assert [shown(choice) for choice in answer.choices] == ["2026-12-03"]


@pytest.mark.parametrize(
    ("day", "phrase", "expected"),
    [
        (27, "the week after christmas", "2026-12-28"),
        (27, "second monday after christmas", "2027-01-04"),
        (29, "second monday after christmas", "2027-01-04"),
        (27, "3 days after christmas", "2026-12-28"),
        (27, "two weeks after christmas", "2027-01-08"),
        (31, "early in the new year", "2027-01-04"),
    ],
)
def test_what_follows_a_holiday_that_has_just_passed_is_not_a_year_away(day, phrase, expected):
    assert shown(read(phrase, now=datetime(2026, 12, day, 9, tzinfo=ZoneInfo(MINE)))) == expected


def test_in_january_the_new_year_is_the_one_that_has_begun():
    new_year = datetime(2027, 1, 1, 9, tzinfo=ZoneInfo(MINE))
    assert shown(read("early in the new year", now=new_year)) == "2027-01-04"
    assert shown(read("in the new year", now=new_year)) == "REJECT"


@pytest.mark.parametrize(
    ("phrase", "about"),
    [
        ("next week", True), ("after christmas", True), ("early january", True), ("the week after next", True),
        ("tue next week", False), ("tue", False), ("in 2 weeks", False), ("the day after christmas", False),
        ("end of month", False), ("next week tue 3pm", False),
    ],
)  # fmt: skip
def test_what_names_no_day_is_known_as_such(phrase, about):
    assert read(phrase).about is about


def test_a_time_that_has_passed_elsewhere_is_said_with_whose_clock_it_is_on():
    refused = read("today 10:00 london")
    assert refused.reason.startswith("10:00 there on Wed 25 Nov 2026 has passed")
    assert refused.choice_words == ("today, 16:00; 22:00 there",)
