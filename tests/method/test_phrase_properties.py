"""What holds for any phrase, any moment and any zone."""

import random
import string
from datetime import UTC, datetime, timedelta
from datetime import time as wall
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from test_phrase import table
from us_holidays import USHolidays

from followup_tui.method.next_step import parse_step
from followup_tui.method.phrase import PhraseRules, parse
from followup_tui.method.phrases import segments, starts, vocabulary
from followup_tui.method.phrases.words import words_of
from followup_tui.method.speak import phrase_for, say_when
from followup_tui.model.when import Refusal, When

ZONES = [
    "America/Chicago",
    "Europe/Berlin",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Pacific/Auckland",
    "Pacific/Apia",
    "UTC",
]
PHRASES = [row[0] for row in (*table("callback-phrases.tsv"), *table("more-phrases.tsv"))]
SIGNS = "0 1 2 3 7 9 12 15 30 31 2026 2027 1530 / - : , . + @ ' the or and at"
WORDS = [*sorted(vocabulary.WORDS), *words_of(SIGNS)]

TIMES = {
    "3pm": wall(15),
    "10:30": wall(10, 30),
    "noon": wall(12),
    "2-4pm": wall(14),
    "half past 2": wall(14, 30),
}

moments = st.integers(0, 5 * 365 * 24 * 3600).map(
    lambda seconds: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
zones = st.sampled_from(ZONES)
orders = st.sampled_from(["mdy", "dmy", "ymd", None]).map(lambda order: PhraseRules(date_order=order))
phrases = st.sampled_from(PHRASES) | st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


def lies_ahead(when, now):
    if when.timed:
        return when.starts_at() > now and (when.until is None or when.ends_at() > when.starts_at())
    return when.day >= now.astimezone(ZoneInfo(when.zone)).date()


@settings(max_examples=400, deadline=None)
@given(phrases, moments, zones, zones, orders)
def test_whatever_comes_back_lies_ahead_within_five_years(phrase, now, mine, theirs, rules):
    answer = parse(phrase, now, mine, theirs, USHolidays(), rules)
    found = answer.choices if isinstance(answer, Refusal) else (answer,)
    for when in found:
        assert lies_ahead(when, now)
        assert when.day <= now.date() + timedelta(days=5 * 366)
    if isinstance(answer, Refusal):
        assert answer.reason
        assert len(answer.choices) <= 2


@settings(max_examples=300, deadline=None)
@given(phrases, moments, zones, zones)
def test_an_answer_put_in_words_is_read_back_to_the_same(phrase, now, mine, theirs):
    answer = parse(phrase, now, mine, theirs, USHolidays(), PhraseRules(date_order="mdy"))
    if isinstance(answer, When):
        again = phrase_for(answer, mine)
        assert parse(again, now, mine, theirs).bare() == replace(
            answer.bare(), about=False
        )  # a day is named now


@settings(max_examples=100, deadline=None)
@given(phrases, moments, zones, zones, orders)
def test_what_is_offered_can_be_typed(phrase, now, mine, theirs, rules):
    answer = parse(phrase, now, mine, theirs, USHolidays(), rules)
    for choice in answer.choices if isinstance(answer, Refusal) else ():
        assert parse(phrase_for(choice, mine), now, mine, theirs).bare() == choice


@settings(max_examples=200, deadline=None)
@given(st.sampled_from(PHRASES), st.sampled_from(sorted(TIMES)), st.booleans(), moments)
def test_a_day_with_a_time_beside_it_is_that_day_at_that_time(phrase, spoken, first, now):
    """Neither may change what the other means; together they may well be asked about."""
    rules = PhraseRules(date_order="mdy")
    day = parse(phrase, now, "America/Chicago", None, USHolidays(), rules)
    said = f"{spoken} {phrase}" if first else f"{phrase} {spoken}"
    both = parse(said, now, "America/Chicago", None, USHolidays(), rules)
    if isinstance(day, When) and not day.timed and isinstance(both, When):
        assert (both.day, both.start) == (day.day, TIMES[spoken])


@settings(max_examples=200, deadline=None)
@given(
    moments, zones, st.integers(0, 1800), st.times().map(lambda t: t.replace(second=0, microsecond=0)), zones
)
def test_any_time_ahead_put_in_words_is_read_back(now, mine, days, start, other):
    day = now.astimezone(ZoneInfo(other)).date() + timedelta(days=days)
    when = When(day=day, zone=other, start=start)
    again = parse(phrase_for(when, mine), now, mine)
    exists = when.starts_at().astimezone(UTC).astimezone(ZoneInfo(other)).replace(
        tzinfo=None
    ) == datetime.combine(day, start)
    if when.starts_at() > now and exists:
        assert again.bare() == when
        assert say_when(again, now, mine, other)
    else:
        assert isinstance(again, Refusal)


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(PHRASES),
    st.sampled_from([str.upper, str.title, str.swapcase]),
    st.sampled_from(["", " ", "\t", "  "]),
)
def test_white_space_case_and_a_full_stop_change_nothing(phrase, case, space):
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    plain = parse(
        phrase, now, "America/Chicago", "America/New_York", USHolidays(), PhraseRules(date_order="mdy")
    )
    changed = space + case(phrase.replace(" ", " " + space)) + space + "."
    again = parse(
        changed, now, "America/Chicago", "America/New_York", USHolidays(), PhraseRules(date_order="mdy")
    )
    if isinstance(plain, When):
        assert again == plain
    else:
        assert isinstance(again, Refusal)
        assert again.choices == plain.choices


@settings(max_examples=500, deadline=None)
@given(
    st.text(max_size=220)
    | st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
    | st.text(string.printable, max_size=60)
)
def test_no_text_raises_in_either_reader(text):
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    assert isinstance(parse(text, now, "America/Chicago", "America/New_York", USHolidays()), When | Refusal)
    parse_step(text, now, "America/Chicago", "America/New_York", USHolidays())


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5_000_000,
        "1" * 5_000_000,
        " " * 5_000_000,
        "tue " * 1_250_000,
        "3" * 199,
        "(" * 199,
        "- " * 99,
        "1/" * 99,
        "1:" * 99,
        "a half " * 28,
        "munday " * 28,
        "day after " * 19,
        "week from " * 19,
        "or " * 66,
        "tue or " * 28,
        *(chr(code) for code in range(32)),
        *(f"tue{chr(code)}3pm" for code in (0, 7, 27, 127, 0x85, 0x9B, 0x200B, 0x202E, 0xFEFF)),
    ],
    ids=lambda text: f"{text[:6]!r}x{len(text)}",
)
def test_long_and_hostile_text_is_refused_at_once(text):
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    steps = _calls(lambda: parse_step(text, now, "America/Chicago"))
    assert isinstance(parse(text, now, "America/Chicago"), Refusal)
    assert steps < 200_000


def _calls(run):
    """How many functions it enters: what bounds time without measuring it."""
    import sys

    count = 0

    def enter(_frame, event, _arg):
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(enter)
    try:
        run()
    finally:
        sys.setprofile(before)
    return count


def test_every_digit_of_unicode_but_ours_is_refused():
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    digits = [chr(code) for code in range(128, 0x1FBFA) if chr(code).isnumeric()]
    assert len(digits) > 700
    taken = [d for d in digits if isinstance(parse(f"tue {d}pm", now, "America/Chicago"), When)]
    assert taken == []


def test_no_mix_of_our_own_words_takes_long():
    """A bound on work, not on time: the worst phrase of some thousands of mixtures enters few functions."""
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    mixed = random.Random(7)
    text = "a half an in the week after on or and 2 - to 3 day next from of before mon dec hour 1 munday at early"
    words = text.split()
    worst = 0
    for _ in range(300):
        phrase = " ".join(mixed.choice(words) for _ in range(mixed.choice([4, 8, 10, 14, 30])))
        worst = max(worst, _calls(lambda phrase=phrase: parse(phrase, now, "America/Chicago")))
    assert worst < 60_000


def test_a_word_left_to_its_own_rules_is_read_as_by_all_of_them(monkeypatch):
    """`starts` leaves out rules for speed; on no phrase of the tables may that change the answer."""
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    some = PHRASES[::3]

    def answers():
        rules = PhraseRules(date_order="mdy")
        return [parse(p, now, "America/Chicago", "America/New_York", USHolidays(), rules) for p in some]

    quick = answers()
    every = starts.Rules(
        tuple(rule for rule, _ in starts.DAYS),
        tuple(rule for rule, _ in starts.NESTED),
        tuple(rule for rule, _ in starts.TIMES),
    )
    monkeypatch.setattr(segments, "rules_at", lambda _line, _at: every)
    for phrase, one, other in zip(some, quick, answers(), strict=True):
        same = (
            one == other
            if isinstance(one, When)
            else isinstance(other, Refusal) and one.choices == other.choices
        )
        assert same, phrase


def test_a_window_may_not_end_before_it_begins():
    now = datetime(2026, 11, 25, 16, 15, tzinfo=UTC)
    rules = PhraseRules(work_start=wall(9), work_end=wall(12))
    answer = parse("tomorrow afternoon", now, "America/Chicago", rules=rules)
    assert (answer.start, answer.until) == (wall(14), None)
