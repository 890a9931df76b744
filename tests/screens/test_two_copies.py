"""Two copies of the program on one book, and a journal that somebody removes while it is open."""

import asyncio

from screens.showing import press, showing, text_of

from followup_tui.actions.add import add_person, read_line
from followup_tui.app import LOOK_EVERY


async def until_shown(pilot, text):
    """What it takes is no test: the machine may be busy."""
    for _ in range(200):
        if text in text_of(pilot):
            return
        await asyncio.sleep(0.05)
        await pilot.pause()
    raise AssertionError(text_of(pilot))


async def test_what_the_desk_logs_is_on_the_other_screen_and_the_other_way_round(desk, make_desk, tmp_path):
    assert LOOK_EVERY < 3
    over_ssh = make_desk()
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "2")
        add_person(over_ssh, read_line(over_ssh, "Nora Bell, Bell Foundry"))
        await until_shown(pilot, "Nora Bell")
        await press(pilot, "a", "Ivo Stern, Stern Clocks", "enter")
        await until_shown(pilot, "Ivo Stern")
        over_ssh.book.refresh()
        assert any(person.name == "Ivo Stern" for person in over_ssh.book.people.values())


async def test_a_journal_removed_under_the_open_app_costs_nothing_and_is_said(desk, make_desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        for segment in desk.book.store.path.parent.glob("*.journal-*"):
            segment.unlink()
        pilot.app._look_around()
        await until_shown(pilot, "was cut or removed while it was open")
        assert make_desk().book.people == desk.book.people
