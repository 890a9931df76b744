"""A traceback, the crash file and what is said of errors never hold a name, a number or a note."""

import pytest

from followup_tui.cli.main import run

CANARIES = ("Zebulon", "Quartermain", "4155550133", "415 555 0133", "zeb@", "xylophone")


@pytest.fixture
def zebulon(followup, book):
    followup("add", "Zebulon Quartermain", "--phone", "+1 415 555 0133", "--email", "zeb@quartermain.example")
    followup("log", "zebulon", "no_answer", "--note", "xylophone canary")
    return book


def traces(book, printed=""):
    crash = book.with_name("followup-crash.txt")
    told = printed + (crash.read_text() if crash.exists() else "")
    return [each for each in CANARIES if each in told]


def broken(*_arguments, **_named):
    local = "Zebulon Quartermain 4155550133 xylophone"
    raise RuntimeError(f"went wrong with {local}")


@pytest.mark.parametrize(
    ("where", "command"),
    [
        ("followup_tui.book.book.Book.timeline", ("show", "1")),
        ("followup_tui.book.book.Book.save_entry", ("log", "1", "no_answer", "--note", "xylophone again")),
        ("followup_tui.book.book.Book.save_person", ("log", "1", "no_answer")),
        ("followup_tui.book.ledger.Ledger.append", ("log", "1", "no_answer")),
        ("followup_tui.book.undo.Undo.turn", ("undo",)),
    ],
)
def test_a_fault_of_ours_is_told_without_anybodys_data(zebulon, monkeypatch, capfd, where, command):
    monkeypatch.setattr(where, broken)
    capfd.readouterr()
    assert run(command) == 1
    out, err = capfd.readouterr()
    assert "the fault is ours" in err
    assert traces(zebulon, err + out) == []
    crash = zebulon.with_name("followup-crash.txt")
    assert "RuntimeError" in crash.read_text()
    assert "went wrong" not in crash.read_text()
    assert crash.stat().st_mode & 0o777 == 0o600


def test_documents_that_do_not_fit_are_told_without_their_words(zebulon, followup):
    from followup_tui.book.store import open_db

    with open_db(zebulon) as db, db.transaction():
        db.put("people", {"name": ["Zebulon", 4155550133], "summary": "xylophone"}, 1)
    for command in (("today",), ("show", "1"), ("doctor",), ("doctor", "--json")):
        ran = followup(*command)
        assert ran.status == 1, command
        assert traces(zebulon, ran.err) == []
        assert "Traceback" not in ran.err + ran.out
    mended = followup("doctor", "--repair")
    assert mended.status == 0, mended.err
    assert traces(zebulon, mended.out + mended.err) == []


@pytest.mark.parametrize("harm", ["flip", "cut", "empty", "zeros"])
def test_damage_is_told_without_their_words(zebulon, followup, harm):
    segment = max(zebulon.parent.glob("*.journal-*"))
    data = bytearray(segment.read_bytes())
    at = data.index(b"Zebulon")
    if harm == "flip":
        data[at] ^= 1
    segment.write_bytes(
        {"cut": bytes(data[:at]), "empty": b"", "zeros": data[:at] + bytes(600)}.get(harm, bytes(data))
    )
    for command in (("today",), ("doctor",), ("log", "zebulon", "busy"), ("doctor", "--repair")):
        ran = followup(*command)
        assert traces(zebulon, ran.err + ran.out.replace("“zebulon”", "")) == []


async def test_a_crash_of_the_app_keeps_where_and_not_what(tmp_path, desk, monkeypatch, capfd):
    from followup_tui.app import FollowupApp
    from followup_tui.config import Config

    crash = tmp_path / "followup-crash.txt"
    app = FollowupApp(desk, Config(), crash)
    monkeypatch.setattr(FollowupApp, "action_break", lambda self: broken(), raising=False)

    async def press_on():
        async with app.run_test() as pilot:
            app.call_later(app.action_break)
            await pilot.pause()

    with pytest.raises(RuntimeError):
        await press_on()
    assert "RuntimeError" in crash.read_text()
    assert not [each for each in (*CANARIES, "Dana", "Ruiz") if each in crash.read_text()]
