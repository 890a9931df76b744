"""When a note by hand fits, and the list of those to write (method P3)."""

from datetime import UTC, date, datetime, timedelta

import pytest

from followup_tui.method.by_hand import note_fits, printed
from followup_tui.model.person import HandNote, Person, Progress, Step, Summary
from followup_tui.model.when import When

TODAY, ZONE = date(2026, 11, 25), "America/Chicago"


def person(outcome="talked", days=1, **told):
    at = datetime(2026, 11, 25, 16, tzinfo=UTC) - timedelta(days=days)
    return Person(name="Dana", summary=Summary(last_outcome=outcome, last_contact=at), **told)


@pytest.mark.parametrize(
    ("outcome", "days", "why"),
    [
        ("talked", 0, "you talked today"),
        ("won", 1, "they said yes yesterday"),
        ("referred", 3, "they named a colleague Sun 22 Nov"),
        ("talked", 4, ""),
        ("posted", 1, ""),
        ("no_for_now", 1, ""),
        ("hung_up", 1, ""),
        (None, 1, ""),
    ],
)
def test_it_fits_while_a_good_talk_is_fresh(outcome, days, why):
    assert note_fits(person(outcome, days), TODAY, ZONE) == why


def test_it_fits_where_it_is_the_next_step_and_never_twice_or_to_somebody_let_go():
    step = Progress(step=Step("note", When(day=TODAY, zone=ZONE)))
    assert note_fits(person("no_answer", plan=step), TODAY, ZONE) == "it is the next step"
    assert not note_fits(person("no_answer", plan=step), TODAY - timedelta(days=1), ZONE)
    assert not note_fits(person(hand_note=HandNote("Dear Dana", TODAY)), TODAY, ZONE)
    assert not note_fits(person(ended="released"), TODAY, ZONE)


def test_the_list_can_be_ticked_off_on_paper():
    people = [
        Person(
            name="Dana", company="Joinery", address="12 Elm St\nChicago", hand_note=HandNote("Thanks.", TODAY)
        ),
        Person(name="Lee", hand_note=HandNote("word " * 40, TODAY, written=TODAY)),
    ]
    text = printed(people, TODAY)
    assert text.startswith(
        "Notes by hand, Wednesday 25 November 2026\n\n"
        "[ ] to write: Dana, Joinery\n    12 Elm St\n    Chicago\n\n    Thanks.\n\n"
        "[ ] to post: Lee\n    (no address yet)\n\n    word word"
    )
    assert max(map(len, text.splitlines())) <= 76
