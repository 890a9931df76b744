"""Somebody who looks for a job reads nothing of sales: every screen, the keys, the palette, the command line."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from msgspec.structs import replace
from showing import showing, text_of

from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.quarter import promise_quarter
from followup_tui.model.person import Deal, Step
from followup_tui.model.when import When

SALES = re.compile(
    r"\b(prospect|suspect|customer|deal|sale|meeting|sell|client|buy|kitchen|shop)\w*", re.IGNORECASE
)
DANA, LEE = 1, 2


@pytest.fixture
def seeking(desk):
    """The small book of somebody who looks for a job, with an interview agreed and an offer made."""
    day = desk.now.date() + timedelta(days=7)
    with desk.book.transaction():
        desk.book.save_settings(replace(desk.book.settings, words="job"))
        dana = desk.book.people[DANA]
        desk.book.save_person(replace(dana, stage="customer", deal=Deal(1200, "EUR")), DANA)
    step = Step("meeting", When(day=day, zone=desk.zone))
    log_touch(desk, TouchDraft(person=LEE, outcome="meeting", step=step))
    promise_quarter(desk, desk.now.date(), worth="yes", promise="every day")
    return desk


def of_sales(text):
    return sorted({found.group() for found in SALES.finditer(text)})


WALKS = {
    "today and a card": (
        "1",
        "s",
        "M",
        "escape",
        "t",
        "escape",
        "z",
        "escape",
        "X",
        "escape",
        "F",
        "n",
        "n",
        "n",
    ),
    "a card after an interview": (
        "2",
        "j",
        "s",
        "m",
        "escape",
        "f",
        "escape",
        "P",
        "escape",
        "r",
        "escape",
        "colon",
    ),
    "people and a timeline": (
        "2",
        "f",
        "escape",
        "j",
        "enter",
        "f",
        "f",
        "f",
        "escape",
        "escape",
        "i",
        "enter",
    ),
    "the form": ("2", "e", "shift+tab", "shift+tab"),
    "the quarter": ("4", "j", "j", "j", "enter", "t", "escape", "h", "escape", "3", "enter"),
    "settings": ("comma", *["j"] * 12),
    "lists of their own": (
        "W",
        "escape",
        "S",
        "a",
        "escape",
        "escape",
        "R",
        "escape",
        "p",
        "escape",
        "B",
        "escape",
        "I",
    ),
    "what is typed": ("a", "escape", "2", "j", "s", "m", "escape", "r"),
}


@pytest.mark.parametrize("walk", WALKS)
async def test_no_screen_speaks_of_sales(seeking, tmp_path, walk):
    async with showing(seeking, tmp=tmp_path, size=(80, 40)) as pilot:
        for key in WALKS[walk]:
            await pilot.press(key)
            await pilot.pause()
            assert not of_sales(text_of(pilot)), (key, text_of(pilot))
