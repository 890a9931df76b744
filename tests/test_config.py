from pathlib import Path

from followup_tui.config import Config, load_config
from followup_tui.locations import book_path, config_path, crash_path


def test_no_file_means_defaults(tmp_path):
    assert load_config(tmp_path / "config.toml") == (Config(), [])


def test_what_fits_is_taken_and_the_rest_is_said(tmp_path):
    path = tmp_path / "config.toml"
    path.write_text('theme = "light"\ndial = 5\ncolour = "red"\n')
    config, notes = load_config(path)
    assert config.theme == "light"
    assert config.dial == ""
    assert len(notes) == 2
    assert "dial" in notes[1] + notes[0]


def test_a_broken_file_is_never_fatal(tmp_path):
    path = tmp_path / "config.toml"
    for content in (b"theme = ", b"\xff\xfe\x00", b"[" * 5000):
        path.write_bytes(content)
        config, notes = load_config(path)
        assert config == Config()
        assert len(notes) == 1


def test_the_book_is_where_one_says(tmp_path):
    assert book_path("a.json", {}) == Path("a.json")
    assert book_path(None, {"FOLLOWUP_DATA": str(tmp_path / "b.json")}) == tmp_path / "b.json"
    assert book_path("a.json", {"FOLLOWUP_DATA": "b.json"}) == Path("a.json")
    assert book_path(None, {}).name == "followup.json"


def test_the_machines_files_have_a_place(tmp_path):
    assert config_path({"FOLLOWUP_CONFIG": "x.toml"}) == Path("x.toml")
    assert config_path({}).name == "config.toml"
    assert crash_path(tmp_path / "followup.json").parent == tmp_path
