"""The card's layout gives up what is least needed, and never the name or the words (screens.md)."""

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from followup_tui.actions.card import card_of
from followup_tui.model.words import OUTCOMES
from followup_tui.screens.card_body import WIDE, Extra, body_lines
from followup_tui.screens.card_foot import foot_height, keys_for, outcome_lines
from followup_tui.screens.card_lines import width_of
from followup_tui.widgets.columns import Piece

DANA = 1


def text(lines):
    return "\n".join("".join(piece.text for piece in line) for line in lines)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    width=st.integers(1, 220),
    height=st.integers(1, 60),
    name=st.text(max_size=90),
    need=st.text(max_size=200),
    pinned=st.lists(st.text(max_size=60), max_size=4),
    urgent=st.booleans(),
)
def test_it_never_takes_more_room_than_there_is(desk, width, height, name, need, pinned, urgent):
    card = card_of(desk, DANA)
    person = msgspec.structs.replace(card.person, need=need, pinned=tuple(pinned))
    card = msgspec.structs.replace(card, person=person, name=name)
    lines = body_lines(card, Extra(notice=[Piece("somebody is due")], urgent=urgent), width, height)
    assert len(lines) <= height
    assert all(width_of(line) <= width for line in lines)


def test_at_80_columns_everything_is_there(desk):
    made = text(body_lines(card_of(desk, DANA), Extra(), 80, 18))
    for part in (
        "Dana Ruiz, owner",
        "needs   quotes",
        "pinned",
        "“Dana, ",
        "So far",
        "no answer",
        "Ask",
        "Give",
    ):
        assert part in made


@pytest.mark.parametrize("height", range(4, 18))
def test_name_number_and_words_stay_to_the_last(desk, height):
    made = text(body_lines(card_of(desk, DANA), Extra(), 40, height))
    assert "Dana Ruiz" in made
    assert "+1 312 555 0142" in made
    assert "“Dana, a week ago" in made


def test_who_is_due_goes_before_the_history(desk):
    made = text(body_lines(card_of(desk, DANA), Extra(notice=[Piece("Lee is due")], urgent=True), 40, 6))
    assert made.startswith(" Lee is due")


@pytest.mark.parametrize(("width", "height"), [(40, 4), (80, 16), (WIDE, 30)])
def test_night_at_theirs_is_said_beside_whoever_is_due(desk, width, height):
    card = msgspec.structs.replace(card_of(desk, DANA), there="2:00", decent=False)
    for urgent in (True, False):
        notice = [Piece("Élodie Martin is due at 10:30: y goes there, Y texts: ten minutes late")]
        made = text(body_lines(card, Extra(notice=notice, urgent=urgent), width, height))
        assert "2:00 there, out of hours" in made
        assert "is due at 10:30" in made or not urgent
        assert "“Dana" in made or (urgent and height == 4)


def test_a_wide_terminal_has_the_history_in_a_pane_of_its_own(desk):
    lines = body_lines(card_of(desk, DANA), Extra(), WIDE, 20)
    assert "owner" in text(lines[1:2])
    assert "So far" in text(lines[1:2])


@pytest.mark.parametrize("by", ["us", "them"])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 300])
def test_every_outcome_has_its_key_at_every_width(by, width):
    made = text(outcome_lines(by, "", width, 12))
    for each in keys_for(by):
        assert f"{each.key} {each.label}" in made
    assert len(outcome_lines(by, "", width, 24)) <= foot_height(width, 24, by) <= 7


def test_outcomes_are_those_scripts_know():
    assert {each.outcome for by in ("us", "them") for each in keys_for(by)} <= set(OUTCOMES)
