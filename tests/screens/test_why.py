"""Why I follow up, by its keys: fill it in, leave it anywhere, find everything (method V1–V9, Q8)."""

from datetime import date, timedelta

import msgspec
import pytest
from method.worksheets import ANSWERS
from screens.showing import SIZES, cut_unseen, lines_of, press, showing, text_of

from followup_tui.actions.friday import page_of, save_mark
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.worksheet import save_answer, versions
from followup_tui.method.worksheet import STEPS, first_open
from followup_tui.model.values import Worksheet
from followup_tui.screens.today import TodayScreen
from followup_tui.screens.why import WhyScreen
from followup_tui.screens.why_friday import FridayScreen
from followup_tui.screens.why_steps import WorksheetScreen
from followup_tui.widgets.answer_field import AnswerField

ON = ("enter",)
KEYS = (
    (1, ["the week we rebuilt the shop front", *ON, "independence, craft", *ON]),
    (1, ["showing Ines the ropes", *ON, "infl", "tab", ", independence", *ON, *ON]),
    (2, ["tab", *ON, "decide for myself how I work", *ON, "influence", *ON]),
    (2, ["see that what I say changes something", *ON, "craft", *ON, "make things that last", *ON]),
    (3, ["revenue", *ON, "a business of my own keeps me free", *ON, *ON]),
    (3, ["nobody buys from someone they forgot", *ON, *ON, *ON]),
    (4, ["£12,000 this quarter", *ON, "1", *ON]),
    (4, ["make 20 calls a day", *ON, "31 dec", *ON, *ON, *ON]),
    (5, ["four meetings a week", *ON, "tab", *ON]),
    (6, ["Work of my own keeps me free.", *ON]),
    (7, ["it is nine and coffee is poured", *ON, "open the first call", *ON]),
)


@pytest.fixture
def written(desk):
    for path, text in (*ANSWERS, ("goal.2.line", "4 free Fridays this quarter")):
        save_answer(desk, path, text)
    return desk


def field(pilot):
    return pilot.app.screen.query_one(AnswerField)


async def test_the_whole_worksheet_is_filled_in_by_key(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3", "enter", "?")
        assert "in the empty field: show every key" in text_of(pilot)
        await press(pilot, "escape")
        assert field(pilot).value == ""
        for step, keys in KEYS:
            assert f"step {step} of 7" in lines_of(pilot)[0]
            await press(pilot, *keys)
        page = text_of(pilot)
    sheet = desk.book.worksheet
    assert first_open(sheet) is None
    assert [each.name for each in sheet.kept_values] == ["independence", "influence", "craft"]
    assert sheet.moments[1].fed == ("influence", "independence")
    assert [(each.measure, each.target, each.by) for each in sheet.kept_goals] == [
        ("revenue", 12_000, date(2026, 12, 31)),
        ("meetings", 4, date(2026, 12, 31)),
    ]
    assert sheet.kept_goals[1].was == "make 20 calls a day"
    assert "“Work of my own keeps me free.”" in page
    assert "That is your page" in page
    assert "↑ because nobody buys from someone they forgot" in page


STEP_OF = {"moment": 1, "value": 2, "ladder": 3, "goal": 4, "statement": 6, "plan": 7}


@pytest.mark.parametrize("step", range(1, 8))
async def test_it_can_be_cut_off_in_any_step_and_nothing_is_missing(desk, make_desk, tmp_path, step):
    for path, text in ANSWERS:
        if STEP_OF[path.partition(".")[0]] < step:
            save_answer(desk, path, text)
    if step > 5:
        save_answer(desk, "goal.1.choice", "keep")
    half = "12 mee"
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3", "enter" if step == 1 else "g")
        await press(pilot, *((half, "enter", half) if step not in {5, 7} else (half,)))
        pilot.app.save_drafts()  # what SIGTERM and SIGHUP call
        path = pilot.app.screen._path
    left = desk.book.worksheet
    again = make_desk("book")
    assert again.book.worksheet == left
    async with showing(again, tmp=tmp_path) as pilot:
        await press(pilot, "3", "g")
        assert pilot.app.screen._path == path
        assert "· typing" in lines_of(pilot)[0]
        assert field(pilot).value == half
        for question in STEPS[pilot.app.screen._step - 1].questions(left):
            assert question.answer in text_of(pilot)


async def test_a_pause_keeps_what_is_typed_even_if_nothing_says_goodbye(desk, make_desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3", "enter", "the week we rebu")
        for _ in range(100):
            if desk.book.store.drafts.get("why"):
                break
            await pilot.pause(0.05)
    kept = make_desk("book").book.store.drafts.get("why")
    assert (kept["path"], kept["typed"]) == ("moment.0.told", {"moment.0.told": "the week we rebu"})


async def test_esc_saves_the_answer_and_leaves(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3", "enter", "the week we rebuilt", "escape")
        assert isinstance(pilot.app.screen, WhyScreen)
        assert desk.book.worksheet.moments[0].told == "the week we rebuilt"
        await press(pilot, "u")
        assert desk.book.worksheet.is_blank
        await press(pilot, "U")
        assert "the week we rebuilt" in text_of(pilot)


async def test_arrows_and_backspace_go_back_and_forth_also_across_steps(written, tmp_path):
    async with showing(written, WorksheetScreen(written, 7), tmp=tmp_path) as pilot:
        await press(pilot, "up")
        assert "step 6 of 7" in lines_of(pilot)[0]
        await press(pilot, "down")
        assert "step 7 of 7" in lines_of(pilot)[0]
        await press(pilot, "ctrl+u", "backspace")
        assert "step 6 of 7" in lines_of(pilot)[0]
        assert written.book.worksheet.plan.cue == ""


async def test_any_part_is_opened_again_in_place(written, tmp_path):
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3", "enter", "ctrl+u", "For Ines.", "escape")
        assert "“For Ines.”" in text_of(pilot)
        opened = []
        for _ in range(10):
            await press(pilot, "down", "enter")
            opened.append((pilot.app.screen._path, field(pilot).value))
            await press(pilot, "escape")
    answers = dict(ANSWERS)
    assert [path for path, _ in opened] == [
        "value.0.name", "value.1.name", "value.2.name", "ladder.1.secondary",
        "goal.0.line", "goal.1.line", "goal.2.line", "plan.cue", "moment.0.told", "moment.1.told",
    ]  # fmt: skip
    assert all(value == answers.get(path, value) for path, value in opened)


async def test_what_is_typed_to_an_answer_that_stands_is_never_glued_to_it(written, tmp_path):
    async with showing(written, WorksheetScreen(written, 6), tmp=tmp_path) as pilot:
        assert "typing adds to it" in text_of(pilot)
        await press(pilot, "And more.")
        assert field(pilot).value == "Work of my own keeps me free. And more."
        assert "enter keeps it" in text_of(pilot)
        await press(pilot, "escape")
    async with showing(written, WorksheetScreen(written, path="moment.0.fed"), tmp=tmp_path) as pilot:
        await press(pilot, "tab")
        assert field(pilot).value == "independence, craft, influence"  # what other moments fed comes first
        await press(pilot, "ctrl+u", "independence, craft", "backspace", "t")
        assert field(pilot).value == "independence, craft"
        await press(pilot, "s")  # no longer an answer that stands: a letter is a letter
        assert field(pilot).value == "independence, crafts"
    async with showing(written, WorksheetScreen(written, path="goal.0.value"), tmp=tmp_path) as pilot:
        assert "typing writes over it" in text_of(pilot)
        await press(pilot, "2", "enter")
        assert written.book.worksheet.goals[0].value == 2


async def test_a_long_moment_is_read_whole_while_it_is_typed(desk, tmp_path):
    told = "the first shop I fitted alone, and the owner cried when the lights went on"
    async with showing(desk, size=SIZES[1], tmp=tmp_path) as pilot:
        await press(pilot, "3", "g", told)
        assert told in " ".join(" ".join(line.split()) for line in text_of(pilot).splitlines())


async def test_what_is_half_typed_waits_also_while_another_part_is_opened(written, make_desk, tmp_path):
    async with showing(written, WorksheetScreen(written, 6), tmp=tmp_path) as pilot:
        await press(pilot, "And mo")
        pilot.app.save_drafts()  # what SIGTERM and SIGHUP call
    again = make_desk("book")
    async with showing(again, WorksheetScreen(again, 7), tmp=tmp_path) as pilot:
        await press(pilot, "escape")
        await pilot.app.push_screen(WorksheetScreen(again, path="statement"))
        await pilot.pause()
        assert field(pilot).value.endswith("free. And mo")
        await press(pilot, "enter")
        assert again.book.worksheet.statement.endswith("free. And mo")
    assert not make_desk("book").book.store.drafts.get("why").get("typed")


async def test_where_one_is_among_the_seven_steps_is_seen(desk, tmp_path):
    for path, text in ANSWERS[:10]:
        save_answer(desk, path, text)
    async with showing(desk, WorksheetScreen(desk), tmp=tmp_path) as pilot:
        assert (
            lines_of(pilot)[1]
            == " ✓ Moments  ✓ Values  › Ladder  4 Goals  5 Closer  6 Statement  7 Beginning"
        )
        await press(pilot, "up", "up")
        assert "play · service · trust · nature" in text_of(pilot).replace(
            "\u00a0", " "
        )  # the whole list, uncut
        await press(pilot, "escape", "3")
        page = [line.strip() for line in lines_of(pilot)]
    begins = [
        line.split()[0] for line in page if line[:1].isdigit() or line.startswith(("›", "Flow", "Still"))
    ]
    assert begins == ["›", "2", "3", "Flow", "Still", "3", "4", "6", "7"]


async def test_a_choice_that_is_none_says_so_and_keeps_what_was_typed(written, tmp_path):
    async with showing(written, WorksheetScreen(written, path="goal.0.value"), tmp=tmp_path) as pilot:
        await press(pilot, "glory", "enter")
        assert "Type 1, 2 or 3" in text_of(pilot)
        assert field(pilot).value == "glory"
        assert written.book.worksheet.goals[0].value == 1


async def test_no_key_on_the_way_past_changes_a_day_and_no_refusal_holds_one_back(written, tmp_path):
    goals = written.book.worksheet.goals
    async with showing(written, WorksheetScreen(written, path="goal.1.value"), tmp=tmp_path) as pilot:
        await press(pilot, "up")
        assert pilot.app.screen._path == "goal.1.by_words"
        await press(pilot, "up", "down", "enter")
        assert written.book.worksheet.goals == goals
        await press(pilot, "15.12.")
        assert "enter keeps it once it is understood" in text_of(pilot)
        await press(pilot, "up")
        assert pilot.app.screen._path == "goal.1.by_words"
        assert "it waits in its field" in text_of(pilot)
        await press(pilot, "down")
        assert field(pilot).value == "15.12."
        assert written.book.worksheet.goals == goals


async def test_g_goes_on_at_a_step_with_nothing_to_ask_and_a_part_that_is_opened_is_no_place(desk, tmp_path):
    for path, text in ANSWERS[:15]:
        save_answer(desk, path, text)
    async with showing(desk, WorksheetScreen(desk, 5), tmp=tmp_path) as pilot:
        assert "Nothing to ask here" in text_of(pilot)
        await press(pilot, "escape", "3", "enter", "escape")
        assert "step 5 of 7" in text_of(pilot)
        await press(pilot, "g")
        assert "step 5 of 7" in lines_of(pilot)[0]


async def test_what_another_copy_answers_shows_and_leaves_the_field_alone(written, make_desk, tmp_path):
    other = make_desk("book")
    async with showing(written, WorksheetScreen(written, 7), tmp=tmp_path) as pilot:
        await press(pilot, "ctrl+u", "the post has come")
        save_answer(other, "plan.act", "ring Dana")
        save_answer(other, "plan.cue", "it is ten")
        written.book.refresh()
        await pilot.pause()
        assert "ring Dana" in text_of(pilot)
        assert field(pilot).value == "the post has come"


async def test_goals_move_by_themselves_and_by_one_key(written, tmp_path):
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "0 a day so far, of 20" in text_of(pilot)
        log_touch(written, TouchDraft(person=2, outcome="no_answer"))
        await pilot.pause()
        assert "1 a day so far, of 20" in text_of(pilot)
        await press(pilot, "+")
        assert "counted by hand" in text_of(pilot)
        assert not written.book.counts()  # nothing is counted that is not under the cursor
        await press(pilot, "+", "+")
        assert "free Fridays this quarter: 2 now" in text_of(pilot)
        assert "2 of 4 so far" in text_of(pilot)
        await press(pilot, "u")
        assert "1 of 4 so far" in text_of(pilot)
        await press(pilot, "n", "2.5", "enter")
        assert "3.5 of 4 so far" in text_of(pilot)


async def test_a_goal_the_book_counts_is_not_counted_by_hand(written, tmp_path):
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3", *["down"] * 5, "+")
        assert "by itself" in text_of(pilot)
        assert not written.book.counts()


async def test_an_amount_that_is_none_says_how(written, tmp_path):
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3", "n", "n", "plenty", "enter")
        assert "Type a number" in text_of(pilot)
        await press(pilot, "ctrl+u", "-2", "enter")
        assert "less than nothing: it is 0 so far" in text_of(pilot)
        await press(pilot, "ctrl+u", "2", "enter", "n", "-1.5", "enter")
        assert [each.amount for each in written.book.counts().values()] == [2, -1.5]


async def test_the_friday_page_takes_a_digit_a_value_and_a_line(written, tmp_path):
    async with showing(written, tmp=tmp_path) as pilot:
        save_mark(written, date(2026, 11, 16), written.book.worksheet.kept_values[1], 1)
        await press(pilot, "3", "f")
        assert "Dana" in text_of(pilot)  # asked for a call today
        await press(
            pilot, "7", "enter", "2", "enter", "8", "enter"
        )  # a mark goes on; Enter after it does no harm
        assert "influence     2  ··········▁▂  goes unfed" in text_of(pilot)
        assert isinstance(pilot.app.screen, FridayScreen)
        await press(pilot, "ring before ten", "enter")
        assert "influence goes unfed" in text_of(pilot)
        page = page_of(written)
        assert [each.score for each in page.marks] == [7, 2, 8]
        assert page.approach == "ring before ten"
        await press(pilot, "t")
        assert "ring before ten" in text_of(pilot)
        assert "23 Nov 2026" in text_of(pilot)
        await press(pilot, "escape", "f", "up", "5")
        assert page_of(written).mark_of(3).score == 5
        await press(pilot, "ctrl+u", "backspace", "backspace", "3")
        assert page_of(written).mark_of(2).score == 3


async def test_all_of_the_week_can_be_read_on_a_small_terminal(written, tmp_path):
    async with showing(written, FridayScreen(written), size=SIZES[1], tmp=tmp_path) as pilot:
        assert "pgdn" in text_of(pilot)
        for _ in range(4):
            await press(pilot, "pagedown")
        assert "Dana" in text_of(pilot)
        assert "indepen…" not in text_of(pilot)
        await press(pilot, *["pageup"] * 4)
        assert "indepen…" in text_of(pilot)


async def test_the_friday_page_is_offered_on_friday_and_can_be_left_out(written, tmp_path):
    save_answer(written, "goal.1.choice", "keep")
    written.clock.set(written.now + timedelta(days=2))
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3")
        assert "Friday's page is two minutes" in text_of(pilot)
        await press(pilot, "f", "s")
        assert "that is fine" in text_of(pilot)
        assert page_of(written).skipped
        await press(pilot, "down")
        pilot.app.screen.show_book()
        await pilot.pause()
        assert "two minutes" not in text_of(pilot)


async def test_the_line_of_the_week_is_a_draft_until_it_is_kept(written, make_desk, tmp_path):
    for value in written.book.worksheet.kept_values:
        save_mark(written, date(2026, 11, 23), value, 5)
    async with showing(written, FridayScreen(written), tmp=tmp_path) as pilot:
        await press(pilot, "ring bef")
        pilot.app.save_drafts()
    again = make_desk("book")
    async with showing(again, FridayScreen(again), tmp=tmp_path) as pilot:
        assert "› ring bef" in text_of(pilot)


async def test_earlier_pages_are_kept_and_read(written, tmp_path):
    written.clock.set(written.now + timedelta(days=30))
    async with showing(written, tmp=tmp_path) as pilot:
        await press(pilot, "3", "v")
        assert "no earlier page yet" in text_of(pilot)
        await press(pilot, "enter", "ctrl+u", "For Ines.", "escape", "v")
        assert "Wed 25 Nov 2026" in text_of(pilot)
        await press(pilot, "enter")
        assert "Work of my own keeps me free." in text_of(pilot)
        assert "Goals   £12,000 this quarter" in text_of(pilot)
        assert "↑ because nobody buys" in text_of(pilot)
        assert "Still to write" not in text_of(pilot)
    assert len(versions(written)) == 1


async def test_a_job_hunter_reads_their_own_words(desk, tmp_path):
    with desk.book.transaction():
        desk.book.save_settings(msgspec.structs.replace(desk.book.settings, words="job"))
    async with showing(desk, WorksheetScreen(desk, 4), tmp=tmp_path) as pilot:
        assert "6 interviews this month" in text_of(pilot)
        await press(pilot, "5 interviews")
        assert "counts interviews, the book does it" in text_of(pilot)


async def test_what_was_typed_is_only_text(desk, tmp_path):
    save_answer(desk, "statement", "[red]mine[/red] [@click=app.quit]x[/] \x1b]52;c;aGk=\x07")
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3")
        assert "[red]mine[/red] [@click=app.quit]x[/]" in text_of(pilot)


async def test_a_book_opened_for_looking_says_so_and_keeps_what_was_typed(written, make_desk, tmp_path):
    looking = make_desk("book", read_only=True)
    async with showing(looking, WorksheetScreen(looking, 6), tmp=tmp_path) as pilot:
        await press(pilot, " More.", "enter")
        assert "for looking only" in text_of(pilot)
        assert field(pilot).value.endswith(" More.")
    assert written.book.worksheet.statement == dict(ANSWERS)["statement"]


@pytest.mark.parametrize("size", SIZES)
async def test_every_page_stands_at_every_size(written, tmp_path, size):
    for value in written.book.worksheet.kept_values:
        save_mark(written, date(2026, 11, 16), value, 2)
    async with showing(written, tmp=tmp_path, size=size) as pilot:
        await press(pilot, "3")
        for keys in (["enter", "escape"], ["f", "escape"], ["t", "escape"], ["g", "down", "down", "escape"]):
            for key in keys:
                await press(pilot, key)
                assert cut_unseen(pilot) == []
        for step in (1, 3, 4, 5):
            await pilot.app.push_screen(WorksheetScreen(written, step))
            await pilot.pause()
            if size[0] >= 40:
                assert field(pilot).display
            await press(pilot, "escape")


async def test_three_goes_there_and_q_comes_back(desk, tmp_path):
    async with showing(desk, tmp=tmp_path) as pilot:
        await press(pilot, "3", "3")
        assert isinstance(pilot.app.screen, WhyScreen)
        assert len(pilot.app.screen_stack) == 2
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)
    assert desk.book.worksheet == Worksheet()
