from __future__ import annotations

from pathlib import Path

import pytest

from followup_tui.screens.file_names import complete, path_of


@pytest.fixture
def folder(tmp_path, monkeypatch):
    for name in (
        "contacts.csv",
        "connections.csv",
        "Customers.tsv",
        "photo.png",
        ".hidden.csv",
        "It's here, now.csv",
    ):
        (tmp_path / name).write_text("x")
    (tmp_path / "old").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "written",
    [
        "It's here, now.csv",
        "~/It's here, now.csv",
        "  ~/It's here, now.csv ",
        "'{}/It'\\''s here, now.csv'",
        '"{}/It\'s here, now.csv"',
        "{}/It\\'s\\ here,\\ now.csv",
        "file://{}/It%27s%20here,%20now.csv",
        "file://localhost{}/It%27s%20here%2C%20now.csv",
    ],
)
def test_a_path_as_it_is_typed_pasted_or_dropped(folder, written):
    path = path_of(written.format(folder))
    assert path.read_text() == "x"
    assert path.name == "It's here, now.csv"


@pytest.mark.parametrize("text", ["", "~nobody-here/x.csv", "\\", "'", "file://", "a\\"])
def test_any_text_is_some_path(folder, text):
    assert isinstance(path_of(text), Path)


@pytest.mark.parametrize(
    ("typed", "completed"),
    [
        ("con", "con"),
        ("conn", "connections.csv"),
        ("cont", "contacts.csv"),
        ("cust", "Customers.tsv"),
        ("ol", "old/"),
        ("~/cont", "~/contacts.csv"),
        (".h", ".hidden.csv"),
        ("pho", "photo.png"),
        ("nothing", "nothing"),
        ("no/such/folder/x", "no/such/folder/x"),
    ],
)
def test_tab_completes_as_far_as_it_is_clear(folder, typed, completed):
    assert complete(typed).typed == completed


def test_tables_and_folders_are_offered_and_hidden_files_are_not(folder):
    names = complete("").names
    assert "old/" in names
    assert "contacts.csv" in names
    assert "photo.png" not in names
    assert ".hidden.csv" not in names
