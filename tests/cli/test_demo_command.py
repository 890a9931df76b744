import pytest


def test_it_is_written_where_data_says_and_nothing_is_overwritten(followup, tmp_path, book):
    path = tmp_path / "sample.json"
    ran = followup("demo", "--no-open", "--data", str(path))
    assert ran.status == 0
    assert str(path) in " ".join(ran.out.split())
    before = path.read_bytes()
    again = followup("demo", "--no-open", "--data", str(path))
    assert (again.status, again.out, again.err.count("\n")) == (1, "", 1)
    assert path.read_bytes() == before
    assert not book.exists()  # FOLLOWUP_DATA is the user's own


def test_without_data_it_is_a_temporary_book(followup, book, tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    ran = followup("demo", "--json").json
    assert ran["path"].startswith(str(tmp_path))
    assert 35 <= ran["people"] <= 45
    assert not book.exists()
    assert followup("today", "--data", ran["path"], "--json").json["counts"]["promise_now"] >= 1


@pytest.mark.parametrize(
    ("arguments", "people", "touches"),
    [
        (("--people", "30"), 30, 300),
        (("--people", "7", "--touches", "50"), 7, 50),
        (("--touches", "40"), 4, 40),
    ],
)
def test_a_made_up_book_has_the_size_asked_for(followup, tmp_path, arguments, people, touches):
    path = str(tmp_path / "sample.json")
    ran = followup("demo", *arguments, "--json", "--data", path).json
    assert (ran["people"], ran["touches"]) == (people, touches)
    book = followup("export", "json", "--data", path).json
    assert len(book["people"]) == people
    assert sum(each.get("kind", "touch") == "touch" for each in book["entries"]) == touches


def test_without_a_terminal_it_is_not_begun(followup, tmp_path, monkeypatch):
    monkeypatch.setattr("followup_tui.cli.demo.refuse_reason", lambda: "The app needs a keyboard.")
    path = tmp_path / "sample.json"
    ran = followup("demo", "--data", str(path))
    assert (ran.status, ran.err.count("\n")) == (1, 1)
    assert "--no-open" in ran.err
    assert not path.exists()
