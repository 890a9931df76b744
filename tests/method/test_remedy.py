"""Each reason not to call has its remedy, from the user's own book (method F6)."""

from typing import get_args

import pytest
from msgspec.structs import replace

from followup_tui.method.remedy import HINDRANCES, Ground, most_often, remedy
from followup_tui.model.words import Hindrance

OPENER = "Dana, we talked on Monday. Shall we pick up where we left off?"
FULL = Ground(
    name="Dana Ruiz",
    opener=OPENER,
    message="Dana, we talked on Monday. Would a call on Friday suit you?",
    owed="ring",
    asked=("ring me when the quote is there",),
    things=("two photos", "the checklist", "a name at Kemp", "a fourth"),
    three_yeses=True,
    said_yes="the printer who wrote six times",
    phone=True,
    written=True,
)


ANSWERS = {
    "undelivered": ("Say it first", "I have not done what I said I would"),
    "nuisance": ("so ask: one question", "how often?"),
    "no_value": ("Your shelf has nothing new", "What would make your work easier"),
    "no_words": ("Say who you are", ""),
    "pushy": ("Asking is your part", ""),
    "thoughts": ("got a yes from you too", ""),
    "people": ("Walk to where nobody listens.", "Find one number or address for Lee."),
    "things": ("Only the next small step:", "Find one number or address for Lee."),
}


def test_every_reason_has_an_answer_even_in_an_empty_book():
    assert set(HINDRANCES) == set(get_args(Hindrance)) == set(ANSWERS)
    for hindrance, (lead, words) in ANSWERS.items():
        found = remedy(hindrance, Ground(name="Lee"))
        assert lead in found.lead
        assert words in " ".join(found.words)
        assert bool(found.words) == bool(words)
        assert all(remedy(hindrance, FULL).words)


@pytest.mark.parametrize(
    ("hindrance", "said"),
    [
        ("undelivered", "I said I would ring; it is not done, and I am sorry."),
        ("nuisance", "ring me when the quote is there"),
        ("no_value", "two photos"),
        ("no_words", OPENER),
        ("thoughts", "the printer who wrote six times"),
        ("people", "Would a call on Friday suit you?"),
        ("things", "let it ring four times"),
    ],
)
def test_the_remedy_is_what_the_book_has(hindrance, said):
    assert said in " ".join(remedy(hindrance, FULL).words)


def test_pushy_is_answered_with_whose_part_is_whose():
    assert "You said yes three times" in remedy("pushy", FULL).lead
    assert "yes or no is theirs" in remedy("pushy", Ground(name="Lee")).lead
    assert "three times" not in remedy("pushy", Ground(name="Lee")).lead


def test_the_shelf_shows_three_at_most_and_falls_back_on_what_they_asked_for():
    assert remedy("no_value", FULL).words == ("two photos", "the checklist", "a name at Kemp")
    assert remedy("no_value", Ground(name="Lee", asked=("a quote",))).words == ("a quote",)
    assert remedy("no_value", Ground(name="Lee")).words[0].endswith("?")


def test_the_yes_they_once_said_is_asked_for_once():
    assert remedy("thoughts", Ground(name="Lee")).ask
    assert not remedy("thoughts", FULL).ask


@pytest.mark.parametrize(
    ("ways", "step"),
    [({"phone": True}, "Dial"), ({"written": True}, "Write one sentence"), ({}, "Find one number")],
)
def test_the_smallest_step_is_one_that_can_be_done(ways, step):
    assert remedy("things", Ground(name="Lee", **ways)).words[0].startswith(step)


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ({}, ""),
        ({"pushy": 4}, ""),
        ({"nuisance": 2, "pushy": 2}, ""),
        ({"nuisance": 2, "pushy": 3}, "it feels pushy, 3 of 5"),
        ({"nuisance": 2, "pushy": 4}, "it feels pushy, 4 of 6"),
        ({"things": 3, "no_words": 3}, "other things, 3 of 6"),
    ],
)
def test_the_reason_given_most_often_is_told_with_its_n_once_there_are_enough(reasons, said):
    assert most_often(reasons) == said


def test_out_of_decent_hours_nobody_is_told_to_dial():
    """Method F8: what wakes nobody is the smallest step, else choosing the hour is."""
    at_night = replace(FULL, asleep=True)
    assert "Write one sentence" in remedy("things", at_night).words[0]
    only_phone = Ground(name="Lee", phone=True, asleep=True)
    for hindrance in ("things", "people"):
        words = " ".join(remedy(hindrance, only_phone).words)
        assert "no hour to ring" in words
        assert "Dial" not in words


def test_what_is_to_be_written_is_not_read_aloud():
    """Where the next step is a mail, or the book has no number."""
    found = remedy("no_words", Ground(name="Lee", opener="Would a call suit you?", to_send=True))
    assert (found.lead, found.words) == ("Send it as it stands, word for word.", ("Would a call suit you?",))
