import pytest
from method.worksheets import ANSWERS

from followup_tui.actions.desk import Desk
from followup_tui.actions.why_text import beside_rungs, goal_text, why_markdown, why_now
from followup_tui.actions.worksheet import save_answer
from followup_tui.book.book import Book
from followup_tui.book.store import open_db
from followup_tui.clock import make_clock
from followup_tui.method.ladder import rungs
from followup_tui.model.calendar import WeekdayCalendar


@pytest.fixture
def written(book, followup):
    followup("add", "Lee Chen")
    store = open_db(book)
    desk = Desk(Book(store), make_clock(), WeekdayCalendar())
    for path, text in ANSWERS:
        save_answer(desk, path, text)
    store.close()


def test_a_book_without_a_page_says_where_to_begin(followup):
    ran = followup("why")
    assert (ran.status, ran.err) == (0, "")
    assert "press 3" in ran.out
    assert followup("why", "--json").json["next_step"] == 1


def test_the_page_can_be_read_aloud(written, followup):
    out = followup("why").out
    assert out.startswith("Why I follow up\n\nWork of my own keeps me free.\n")
    assert "  independence\n    ↑ because a business of my own keeps me free\n  revenue\n" in out
    assert "  £12,000 this quarter: £0 of £12,000 so far; by 31 Dec.\n" in out
    assert "If it is nine and coffee is poured, I open the first call." in out
    assert "Step 5 of 7 is next: Closer." in out
    assert max(map(len, out.splitlines())) <= 80


def test_scripts_get_what_cli_md_says(written, followup):
    found = followup("why", "--json").json
    assert [each["name"] for each in found["values"]] == ["independence", "influence", "craft"]
    assert found["statement"] == "Work of my own keeps me free."
    assert found["ladders"][0]["rungs"][1]["name"] == "revenue"
    money, calls = found["goals"]
    assert (money["measure"], money["currency"], money["target"], money["actual"]) == (
        "revenue",
        "GBP",
        12000,
        0,
    )
    assert (money["by"], money["steps_removed"], money["advice"]) == ("2026-12-31", 1, None)
    assert (calls["unit"], calls["per"], calls["steps_removed"]) == ("calls", "day", 2)
    assert "revenue stands closer" in calls["advice"]


def test_what_is_logged_moves_a_goal(written, followup):
    followup("log", "Lee", "no_answer")
    assert followup("why", "--json").json["goals"][1]["actual"] == 1


def test_markdown_is_the_same_from_both_commands(written, followup, tmp_path):
    page = followup("export", "markdown").out
    assert page.startswith(
        "# Why I follow up\n\n> Work of my own keeps me free.\n\n## What work must have for me\n"
    )
    assert followup("why", "--markdown").out == page
    ran = followup("export", "markdown", str(tmp_path / "why.md"))
    assert ran.status == 0
    assert "why you follow up" in ran.out
    assert (tmp_path / "why.md").read_text() == page


def test_what_was_typed_is_no_markup(book, followup, written):
    store = open_db(book)
    save_answer(Desk(Book(store), make_clock(), WeekdayCalendar()), "statement", "# *mine* <b>")
    store.close()
    assert "> \\# \\*mine\\* \\<b\\>\n" in followup("export", "markdown").out


def test_json_export_has_the_worksheet(written, followup):
    found = followup("export", "json").json
    assert found["worksheet"][0]["statement"] == "Work of my own keeps me free."


def test_a_goal_stands_by_its_own_ladder_and_its_day_is_a_date(desk):
    answers = (
        *ANSWERS[:13],
        ("ladder.2.secondary", "talks that change something"),
        ("goal.0.line", "£12,000 by 3.12."),
        ("goal.0.value", "influence"),
        ("goal.1.line", "20 calls a day"),
        ("goal.1.value", "independence"),
    )
    for path, text in answers:
        save_answer(desk, path, text)
    sheet, goals = why_now(desk)
    beside = [beside_rungs(sheet, value, rungs(sheet, value), goals) for value in sheet.kept_values[:2]]
    assert beside[0][1:] == ["", "0 of 20 calls a day"]
    assert beside[1][1:] == ["£0 of £12,000", ""]
    assert goal_text(goals[0]).startswith("£12,000: £0 of £12,000 so far; by 3 Dec")
    assert "↑ keeps it alive" in why_markdown(desk)  # no arrow stands alone
