import pytest

from followup_tui import __version__
from followup_tui.cli.command import followup as command
from followup_tui.commands import COMMANDS, OUTCOME_KEYS


def test_global_options_count_before_and_after_the_subcommand(followup, sample, tmp_path, monkeypatch):
    monkeypatch.delenv("FOLLOWUP_DATA")
    expected = followup("--data", str(sample), "--json", "today").json
    assert expected["rows"]
    assert followup("today", "--data", str(sample), "--json").json == expected
    assert (
        followup("--data", str(tmp_path / "other.json"), "today", "--data", str(sample), "--json").json
        == expected
    )
    assert followup("--read-only", "log", "dana", "no_answer", "--data", str(sample)).status == 1


def test_version(followup):
    assert followup("--version").out == f"followup {__version__}\n"
    assert followup("--version", "--json").json == {"version": __version__}
    assert followup("today", "--version").out == f"followup {__version__}\n"


def test_keys_tells_every_command_and_outcome(followup):
    out = followup("--keys").out
    assert all(each.help in out for each in COMMANDS if not each.id.startswith("timeline_"))
    assert all(each.help in out for each in OUTCOME_KEYS)
    assert {"screen", "keys", "help"} == set(followup("--json", "--keys").json[0])


@pytest.mark.parametrize("name", ["", *command.list_commands(None)])
def test_help_fits_eighty_columns(followup, name):
    ran = followup(*filter(None, [name]), "--help")
    assert (ran.status, ran.err) == (0, "")
    assert "--json" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80


@pytest.mark.parametrize(
    "wrong",
    [
        ("nonsense",),
        ("today", "--nonsense"),
        ("show",),
        ("export", "pdf"),
        ("export", "markdown", "--json"),
        ("backup", ""),
        ("demo", "--people", "0"),
        ("add", "Ada", "--zone", "Mars"),
        ("log", "dana"),
        ("--json",),
    ],
)
def test_wrong_usage_is_one_sentence_that_says_where_to_read(followup, wrong):
    ran = followup(*wrong)
    assert (ran.status, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert "--help" in ran.err


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (("add", "Ada", "Byron"), "put words that belong together in quotes; see followup add --help."),
        (("demo", "--people", "x"), "'x' is not a valid whole number; see followup demo --help."),
        (("today", "--dne"), "Did you mean '--done'? See followup today --help."),
    ],
)
def test_wrong_usage_says_what_to_do(followup, wrong, said):
    assert followup(*wrong).err.rstrip("\n").endswith(said)


def test_a_bad_clock_is_one_sentence(followup, sample, monkeypatch):
    monkeypatch.setenv("FOLLOWUP_NOW", "teatime")
    ran = followup("today")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)


def test_another_programs_file_is_left_alone(followup, book):
    book.parent.mkdir()
    book.write_text('{"somebody": "else"}')
    for wrong in (("today",), ("add", "Bob"), ("undo",)):
        ran = followup(*wrong)
        assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert book.read_text() == '{"somebody": "else"}'


def test_the_config_may_say_where_the_book_is(followup, sample, tmp_path, monkeypatch):
    monkeypatch.delenv("FOLLOWUP_DATA")
    (tmp_path / "config.toml").write_text(f'book = "{sample}"\n')
    assert followup("today", "--json").json["rows"]


def test_a_fault_of_ours_tells_nothing_of_the_book(followup, sample, monkeypatch):
    def fail(*_args):
        raise RuntimeError("Dana Ruiz")

    monkeypatch.setattr("followup_tui.cli.today.queue_of", fail)
    ran = followup("today")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    crash = sample.with_name("followup-crash.txt").read_text()
    assert "RuntimeError" in crash
    assert "Dana" not in crash + ran.err


@pytest.mark.parametrize(
    "arguments", [("--data", ""), ("--data", "", "today"), ("add", "Oops", "--data", "")]
)
def test_an_empty_name_for_the_book_is_not_the_usual_one(followup, book, arguments):
    ran = followup(*arguments)
    assert (ran.status, ran.out) == (2, "")
    assert "--data is empty" in ran.err
    assert not book.exists()
