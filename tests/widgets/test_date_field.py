"""The field that takes a date: arrows it has no use for, and the question asked once something is done."""

from __future__ import annotations

import pytest
from textual.app import App

from followup_tui.actions.date_typing import DateTyping
from followup_tui.widgets.choice_panel import ChoicePanel
from followup_tui.widgets.date_field import DateField, date_lines


class DateApp(App):
    """A screen that counts the arrows it gets."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = (("down", "arrow", ""), ("up", "arrow", ""))

    def __init__(self, typing):
        super().__init__()
        self.typing = typing
        self.arrows = 0

    def compose(self):
        yield DateField(typing=self.typing)

    def action_arrow(self):
        self.arrows += 1


async def test_an_arrow_is_the_screens_where_there_is_no_day_to_move(desk):
    app = DateApp(DateTyping(desk))
    async with app.run_test() as pilot:
        await pilot.press("down")
        assert (app.query_one(DateField).value, app.arrows) == ("thu 26 nov 2026", 0)
        app.query_one(DateField).put("no day at all")
        await pilot.press("down", "up")
        assert (app.query_one(DateField).value, app.arrows) == ("no day at all", 2)


@pytest.mark.parametrize("done", [None, "kept"])
async def test_the_order_of_figures_is_asked_once_something_is_done(desk, done):
    app = DateApp(DateTyping(desk))
    async with app.run_test() as pilot:
        field = app.query_one(DateField)
        field.put("3/12")
        await pilot.press("down")
        assert field.take(lambda: done) == done
        await pilot.pause()
        assert isinstance(app.screen, ChoicePanel) == (done is not None)


def test_what_the_day_holds_is_seen_where_all_that_is_to_note_of_it_has_no_room(desk):
    lines = ["".join(piece.text for piece in line) for line in date_lines(DateTyping(desk), "sat 6am", 38, 3)]
    assert len(lines) == 3
    assert lines[0].startswith("   call: Sat 28 Nov 2026, 06:00")
    assert lines[1].endswith("…")
    assert lines[2] == "   nothing else is due"
