"""The book changed underneath, and somebody erased: behind screens that say what will happen."""

import shutil

from screens.card_pilot import press, shown

from followup_tui.actions.keeping import two_versions
from followup_tui.app import FollowupApp
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.config import Config
from followup_tui.screens.people import PeopleScreen
from followup_tui.screens.recover import RecoverScreen
from followup_tui.screens.timeline import TimelineScreen
from followup_tui.screens.today import TodayScreen

LEE = 2


def sync_in(desk, tmp_path):
    """Another machine's version of the book takes the file's place."""
    path = desk.book.store.path
    desk.book.store.checkpoint()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    shutil.copy(path, elsewhere / "followup.json")
    with open_db(elsewhere / "followup.json") as db:
        book = Book(db)
        with book.transaction():
            book.delete_person(LEE)
        db.close(checkpoint=True)
    with desk.book.transaction("rename"):
        desk.book.save_person(desk.book.people[LEE], LEE)
        desk.book.save_entry(next(entry for _, entry in desk.book.timeline(1)))
    shutil.copy(elsewhere / "followup.json", path)


async def test_a_sync_in_mid_session_is_found_and_the_user_chooses(desk, tmp_path):
    app = FollowupApp(desk, Config(), tmp_path / "crash.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        sync_in(desk, tmp_path)
        app._look_around()
        await pilot.pause()
        assert isinstance(app.screen, RecoverScreen)
        text = shown(app)
        assert "2 people, 4 entries" in text
        assert "3 people, 5 entries" in text
        await press(pilot, "s")
        await pilot.pause()
    assert app.open_instead == "again"
    desk.book.store.close(checkpoint=False)
    with open_db(desk.book.store.path) as db:
        assert (db.size("people"), db.size("entries"), db.notices) == (3, 5, [])
    other = next(desk.book.store.path.parent.glob("followup.json.kept-*/other-version.json"))
    with open_db(other) as db:
        assert db.size("people") == 2


async def test_a_sync_between_two_runs_is_found_at_the_start(desk, make_desk, tmp_path):
    sync_in(desk, tmp_path)
    path = desk.book.store.path
    desk.book.store.close(checkpoint=True)
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    again = make_desk()
    app = FollowupApp(again, Config(), tmp_path / "crash.txt", tuple(again.book.store.notices))
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        assert isinstance(app.screen, RecoverScreen)
        await press(pilot, "escape")
        assert not isinstance(app.screen, RecoverScreen)
    assert two_versions(path) is not None
    after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert {name: data for name, data in after.items() if not name.endswith(".lock")} == {
        name: data for name, data in before.items() if not name.endswith(".lock")
    }


async def test_erasing_asks_and_enter_alone_keeps_them(desk, tmp_path):
    app = FollowupApp(desk, Config(), tmp_path / "crash.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        app.push_screen(TimelineScreen(desk, LEE))
        await pilot.pause()
        await press(pilot, "E")
        assert "cannot be undone" in shown(app)
        await press(pilot, "enter")
        assert LEE in desk.book.people
        await press(pilot, "E", "E")
        await pilot.pause()
        assert LEE not in desk.book.people
        assert not isinstance(app.screen, TimelineScreen)
        assert "Chen & Daughters" not in shown(app)
        await press(pilot, "u")
        assert LEE not in desk.book.people


async def test_a_part_that_cannot_be_read_is_said_and_the_app_goes_on(desk, make_desk, tmp_path):
    path = desk.book.store.path
    desk.book.store.close(checkpoint=True)
    data = path.read_bytes()
    at = data.index(b'"note":"') + len(b'"note":"')
    path.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
    app = FollowupApp(make_desk(), Config(), tmp_path / "crash.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in ("enter", "s"):
            await press(pilot, key)
            await pilot.pause()
            assert "damaged" in shown(app)
            assert isinstance(app.screen, TodayScreen)
        await press(pilot, "escape", "2")
        await pilot.pause()
        assert isinstance(app.screen, PeopleScreen)
    assert not app.return_code
    assert not (tmp_path / "crash.txt").exists()


async def test_a_file_that_is_written_into_while_it_is_open_ends_nothing(desk, tmp_path):
    path = desk.book.store.path
    desk.book.store.checkpoint()
    app = FollowupApp(desk, Config(), tmp_path / "crash.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        path.write_bytes(b'{"people": {}}' + bytes(path.stat().st_size))
        app._look_around()
        await pilot.pause()
        assert "Another program changed the book's file" in shown(app)
        for key in ("u", "enter", "q", "s", "q", "2"):
            await press(pilot, key)
            await pilot.pause()
        assert isinstance(app.screen, PeopleScreen)
    assert not app.return_code
    assert not (tmp_path / "crash.txt").exists()
