"""The add line on a disk that refuses: it says so, stays, and never stops the app."""

from screens.card_pilot import press
from screens.showing import showing, text_of

from followup_tui.book.errors import NotSaved
from followup_tui.screens.add import AddScreen
from followup_tui.screens.today import TodayScreen


async def test_what_cannot_be_kept_is_said_first_and_esc_again_closes(desk, tmp_path, monkeypatch):
    def refuse(*_given):
        raise NotSaved("The disk is full, so this was not saved; free some space and try again.")

    monkeypatch.setattr(type(desk.book.store.drafts), "put", refuse)
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "a", "Fran Full", "escape")
        assert isinstance(pilot.app.screen, AddScreen)
        assert "The disk is full" in text_of(pilot)
        assert "Fran Full" in text_of(pilot)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert pilot.app.return_code is None
