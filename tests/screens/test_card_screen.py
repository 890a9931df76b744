"""The card by its keys: how many it takes, what it shows before it saves, what it never loses (design §1, §5)."""

from datetime import date, time, timedelta

import msgspec
import pytest
from screens.card_pilot import app_at, press, shown
from screens.showing import cut_unseen

from followup_tui.actions.desk import Refused
from followup_tui.actions.edit import delete
from followup_tui.actions.ending import end
from followup_tui.actions.log import TouchDraft, log_touch
from followup_tui.actions.settings import change_setting
from followup_tui.actions.undo import undo
from followup_tui.book.errors import NotSaved
from followup_tui.config import Config
from followup_tui.model.person import Address, Step
from followup_tui.model.when import When
from followup_tui.screens.card import CardScreen
from followup_tui.screens.session_summary import SessionSummaryScreen
from followup_tui.screens.settings import SettingsScreen
from followup_tui.screens.today import TodayScreen
from followup_tui.widgets.routes import OpenCard, StartSession
from followup_tui.widgets.step_field import StepField

DANA, LEE, PRIYA = 1, 2, 3
ALL = [DANA, LEE, PRIYA]


@pytest.fixture
def morning(desk):
    """The desk at 9:00, when Dana's promise of 10:30 is still far."""
    desk.clock.set(desk.now.replace(hour=9, minute=0))
    return desk


def touches(desk, person):
    return [entry for _, entry in desk.book.timeline(person) if entry.is_touch]


def last(desk, person):
    return desk.book.timeline(person)[-1][1]


# -- keys are the unit of friction -----------------------------------------------------------------


async def test_no_answer_takes_two_keys(desk, tmp_path):
    async with app_at(desk, tmp_path, session=ALL) as pilot:
        await press(pilot, "n")
        assert "call again in 20 min, 10:44" in shown(pilot.app)  # before it is saved
        assert len(touches(desk, DANA)) == 4
        assert await press(pilot, "enter") + 1 == 2
        assert last(desk, DANA).outcome == "no_answer"
        assert "Lee Chen" in shown(pilot.app)


async def test_the_words_for_a_voicemail_follow_the_day_that_is_typed(morning, tmp_path):
    async with app_at(morning, tmp_path, person=LEE) as pilot:

        async def say(*keys):
            await press(pilot, *keys)
            return " ".join(shown(pilot.app).split("Voicemail")[0].split())

        assert "will try again" in await say("v")
        assert "and will try again on Friday." in await say("fri")
        assert "and will try again on Saturday." in await say("down")
        assert "you can reach me at this number" in await say(*["backspace"] * 30, "v", "mail fri")
        assert "you can reach me at this number" in await say(*["backspace"] * 30, "v", "f")
        assert "and will try again tomorrow." in await say(*["backspace"] * 30, "v", "tomorrow 16h")


async def test_a_voicemail_takes_two_keys_and_shows_its_words_first(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "v")
        assert "Leave this on the voicemail" in shown(pilot.app)
        assert not touches(morning, LEE)
        await press(pilot, "enter")
        assert last(morning, LEE).outcome == "voicemail"
        assert "Priya Raman" in shown(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (130, 40)])
async def test_a_gap_for_my_name_says_once_how_it_is_filled(morning, tmp_path, size):
    hint = "your name: backspace, then the comma key"
    async with app_at(morning, tmp_path, size, session=[LEE, PRIYA]) as pilot:
        assert hint not in shown(pilot.app)
        await press(pilot, "v")
        text = " ".join(shown(pilot.app).split())
        assert "this is [your name]" in text
        assert text.count("your name: backspace, then the comma key, then name") == 1
        await press(pilot, "backspace", "comma")
        assert isinstance(pilot.app.screen, SettingsScreen)
        change_setting(morning, "name", "Mara")
        await press(pilot, "escape", "v")
        assert "this is Mara" in " ".join(shown(pilot.app).split())
        assert hint not in shown(pilot.app)


async def test_talked_takes_nine_keys_with_tue_3pm(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        assert await press(pilot, "t", "tue 3pm") == 8
        assert "Tue 1 Dec 2026, 15:00, in 6 days" in shown(pilot.app)
        await press(pilot, "enter")
        promise = morning.book.promises_of(LEE)[0][1]
        assert (promise.when.day, promise.when.start) == (date(2026, 12, 1), time(15))


async def test_not_now_takes_two_keys(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        assert await press(pilot, "z", "enter") == 2
        assert last(morning, LEE).kind == "put_off"
        assert morning.book.people[LEE].put_off == date(2026, 11, 26)
        assert "Priya Raman" in shown(pilot.app)


async def test_not_now_keeps_a_word_why(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", "no quote yet", "enter")
        assert last(morning, LEE).note == "no quote yet"


@pytest.mark.parametrize("why", ["sick today", "yesterday", "asdf", "meeting today", "teu 3pm"])
async def test_not_now_guesses_no_day_from_a_reason_and_says_so(morning, tmp_path, why):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", why)
        assert f"the reason: “{why}”" in shown(pilot.app)
        assert "moves them" not in shown(pilot.app)
        await press(pilot, "enter")
        assert (last(morning, LEE).kind, last(morning, LEE).note) == ("put_off", why)
        assert morning.book.people[LEE].put_off == date(2026, 11, 26)


async def test_not_now_takes_a_day_by_itself_or_with_its_channel(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", "mail fri")
        assert "moves them: mail: Fri 27 Nov 2026" in shown(pilot.app)
        await press(pilot, "enter")
        assert morning.book.people[LEE].plan.step.what == "email"


async def test_not_now_with_a_date_that_may_be_two_asks_which(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", "3/12", "enter")
        assert not morning.book.timeline(LEE)
        await press(pilot, "down", "enter")
        assert morning.book.people[LEE].plan.step.when.day in {date(2026, 12, 3), date(2027, 3, 12)}


async def test_not_now_with_a_day_renegotiates_what_was_promised(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[DANA, LEE]) as pilot:
        await press(pilot, "z", "fri 10am")
        assert "moves what you promised: call: Fri 27 Nov 2026, 10:00" in shown(pilot.app)
        await press(pilot, "enter")
        assert desk.book.promises[1].state == "renegotiated"
        [(_, promise)] = desk.book.promises_of(DANA)
        assert (promise.when.day, promise.when.start, promise.asked_by) == (
            date(2026, 11, 27),
            time(10),
            "us",
        )
        assert desk.book.people[DANA].summary.touches == 4
        await press(pilot, "u")
        assert desk.book.promises[1].is_open
        assert "Dana Ruiz, owner" in shown(pilot.app)


@pytest.mark.parametrize(
    ("key", "outcome", "channel"),
    [
        ("b", "busy", "call"),
        ("g", "left_word", "call"),
        ("o", "no_for_now", "call"),
        ("h", "hung_up", "call"),
        ("p", "posted", "note"),
        ("W", "won", "call"),
    ],
)
async def test_the_other_outcomes_take_two_keys(desk, tmp_path, key, outcome, channel):
    async with app_at(desk, tmp_path, session=ALL) as pilot:
        await press(pilot, key, "enter")
        entry = last(desk, DANA)
        assert (entry.outcome, entry.channel, entry.number) == (
            outcome,
            channel,
            "+1 312 555 0142" if channel == "call" else "",
        )


async def test_sending_shows_two_sentences_then_the_day_to_ring_about_it(desk, tmp_path):
    async with app_at(desk, tmp_path, session=ALL) as pilot:
        await press(pilot, "s")
        assert "Two sentences to send" in shown(pilot.app)
        await press(pilot, "C")
        assert pilot.app.clipboard.startswith("Dana, ")
        await press(pilot, "enter", "fri", "enter")
        entry = last(desk, DANA)
        assert (entry.outcome, entry.channel, entry.next.what) == ("sent", "email", "call")
        assert entry.next.when.day == date(2026, 11, 27)


async def test_a_meeting_asks_when(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "m", "enter")
        assert not touches(morning, LEE)
        await press(pilot, "mon 2pm", "enter")
        assert morning.book.promises_of(LEE)[0][1].what == "meeting"


async def test_after_a_meetings_time_talked_says_that_it_took_place_and_when(morning, tmp_path):
    """Method S1: logged the day after, it was still held on its day, and its promise was kept."""
    ten = When(day=date(2026, 11, 25), zone=morning.zone, start=time(10))
    agreed = TouchDraft(
        person=LEE, outcome="meeting", step=Step("meeting", ten), at=morning.now - timedelta(days=1)
    )
    promise = log_touch(morning, agreed).promise
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        assert "t talked" in shown(pilot.app), "at nine the meeting is still to come"
    morning.clock.set(morning.now + timedelta(days=1))
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        assert "we had agreed to meet yesterday at ten" in shown(pilot.app)
        assert "t we met" in shown(pilot.app)
        await press(pilot, "t", "tue 3pm", "enter")
        assert "Lee Chen: met" in shown(pilot.app)
    met = last(morning, LEE)
    assert (met.channel, met.outcome, met.at) == ("meeting", "talked", ten.starts_at())
    assert morning.book.promises[promise].state == "kept"


async def test_referred_adds_the_colleague_and_is_one_step_of_undo(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "r", "Jo Bell, Acme, 312 555 0111", "enter")
        assert len(morning.book.people) == 3
        await press(pilot, "enter")
        jo = next(each for each in morning.book.people.values() if each.name == "Jo Bell")
        assert (jo.referred_by, last(morning, LEE).outcome) == (LEE, "referred")
        await press(pilot, "u")
        assert len(morning.book.people) == 3
        assert not touches(morning, LEE)
        assert "Lee Chen" in shown(pilot.app)


async def test_without_a_number_none_is_wrong(morning, tmp_path):
    async with app_at(morning, tmp_path, person=PRIYA) as pilot:
        await press(pilot, "w", "enter", "escape")
        assert not touches(morning, PRIYA)
        await press(pilot, "w")
        assert "no number of theirs" in shown(pilot.app)


async def test_a_wrong_number_offers_the_next_one(morning, tmp_path):
    with morning.book.transaction():
        lee = morning.book.people[LEE]
        phones = (*lee.phones, Address("312 555 0177", "+13125550177"))
        morning.book.save_person(msgspec.structs.replace(lee, phones=phones), LEE)
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "w")
        assert "on 312 555 0177" in shown(pilot.app)
        await press(pilot, "enter")
        assert "312 555 0177" in shown(pilot.app)
        await press(pilot, "tab")
        assert "312 555 0199 wrong number 2/2" in shown(pilot.app)
        for key in "dc":
            await press(pilot, key)
            assert "That number was wrong" in shown(pilot.app)
        assert not pilot.app.clipboard
        await press(pilot, "tab", "n", "enter")
        assert [entry.number for entry in touches(morning, LEE)] == ["312 555 0199", "312 555 0177"]
        assert "Priya Raman" in shown(pilot.app)


@pytest.mark.parametrize(("key", "ended"), [("r", "released"), ("g", "no_for_good"), ("d", "do_not_contact")])
async def test_x_asks_which_and_a_plain_enter_ends_nobody(morning, tmp_path, key, ended):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "X", "enter", "enter")
        assert not morning.book.people[LEE].closed
        await press(pilot, key, "too far", "enter")
        lee = morning.book.people[LEE]
        assert (lee.ended, lee.ended_why) == (ended, "too far")
        assert "Priya Raman" in shown(pilot.app)


@pytest.mark.parametrize(("key", "ended"), [("r", "released"), ("g", "no_for_good")])
async def test_x_on_a_card_alone_goes_back_to_the_list(morning, tmp_path, key, ended):
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        await press(pilot, "enter", "was kind", "enter", "X", key, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Lee Chen" in shown(pilot.app).splitlines()[-2]
        assert (morning.book.people[LEE].ended, morning.book.people[LEE].ended_why) == (ended, "was kind")


# -- the next step ---------------------------------------------------------------------------------


async def test_talked_without_a_time_is_asked_for_and_not_saved(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "t", "enter")
        assert "Which date and what time?" in shown(pilot.app)
        assert not touches(morning, LEE)


async def test_what_is_not_understood_is_refused_with_a_hint(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "t", "teu 3pm", "enter")
        assert not touches(morning, LEE)
        assert pilot.app.screen.query_one(StepField).value == "teu 3pm"


async def test_two_readings_are_offered_and_picked_by_an_arrow(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "t", "mail 3/12", "enter")
        assert not touches(morning, LEE)
        await press(pilot, "down", "enter")
        step = morning.book.promises_of(LEE)[0][1].step
        assert step.what == "email"
        assert step.when.day in {date(2026, 12, 3), date(2027, 3, 12)}


async def test_backspace_in_the_empty_field_goes_back_to_the_outcomes(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "n", "x", "backspace", "backspace")
        assert "How did it go?" in shown(pilot.app)
        await press(pilot, "v", "enter")
        assert last(morning, LEE).outcome == "voicemail"


async def test_tab_reads_the_time_on_their_clock(morning, tmp_path):
    with morning.book.transaction():
        lee = morning.book.people[LEE]
        morning.book.save_person(msgspec.structs.replace(lee, zone="Europe/Paris"), LEE)
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        assert "9:00 · 16:00 there" in shown(pilot.app)
        await press(pilot, "t", "tue 3pm")
        assert "15:00, in 6 days; 22:00 there" in shown(pilot.app)
        await press(pilot, "tab")
        assert "8:00, in 6 days; 15:00 there" in shown(pilot.app)
        await press(pilot, "enter")
        assert morning.book.promises_of(LEE)[0][1].when.zone == "Europe/Paris"


async def test_keys_typed_into_the_field_are_letters(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "t", "quz?")
        assert pilot.app.screen.query_one(StepField).value == "quz?"
        assert isinstance(pilot.app.screen, CardScreen)


# -- nothing typed is lost -------------------------------------------------------------------------


async def test_a_note_written_first_is_kept_with_the_outcome(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "enter", "wants oak", "tab", "ask first", "enter")
        assert "note: wants oak" in shown(pilot.app)
        await press(pilot, "n", "enter")
        assert (last(morning, LEE).note, last(morning, LEE).learned) == ("wants oak", "ask first")
        assert morning.book.store.drafts.get(f"card:{LEE}") is None


async def test_a_save_that_fails_keeps_note_and_step_and_says_why(morning, tmp_path, monkeypatch):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "enter", "wants oak", "enter", "t", "tue 3pm")

        def full(*_):
            raise NotSaved("The disk is full, so this was not saved.")

        with monkeypatch.context() as broken:
            broken.setattr(morning.book.store._ledger, "append", full)
            await press(pilot, "enter")
        assert "The disk is full" in shown(pilot.app)
        assert pilot.app.screen.query_one(StepField).value == "tue 3pm"
        await press(pilot, "enter")  # there is room again
        assert (last(morning, LEE).note, last(morning, LEE).outcome) == ("wants oak", "talked")


async def test_leaving_keeps_what_was_typed_and_opening_brings_it_back(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "enter", "wants oak", "enter", "t", "tue", "escape", "q")
        assert isinstance(pilot.app.screen, TodayScreen)
        await press(pilot, "r")
        assert "How did it go?   note: wants oak · next: tue" in shown(pilot.app)
        assert "The note is back; t brings back what you typed." in shown(pilot.app)
        await press(pilot, "enter", "escape")  # a note: nothing is logged by it
        assert not touches(morning, LEE)
        await press(pilot, "n", "fri", "escape", "K", "J", "K")
        assert "The note is back; t and n bring back what you typed." in shown(pilot.app)
        await press(pilot, "t", " 3pm", "enter")
        entry = last(morning, LEE)
        assert (entry.note, entry.next.when.day) == ("wants oak", date(2026, 12, 1))


async def test_a_signal_keeps_what_is_in_the_field(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "t", "tue 3p")
        pilot.app.save_drafts()
        assert morning.book.store.drafts.get(f"card:{LEE}")["typed"] == "tue 3p"


async def test_what_another_copy_takes_back_is_neither_said_nor_counted(morning, make_desk, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter")
        assert "Lee Chen: no answer" in shown(pilot.app)
        counted = pilot.app.screen._session.done_count
        other = make_desk("book")
        undo(other)
        morning.book.refresh()
        await pilot.pause()
        assert "Lee Chen: no answer" not in shown(pilot.app)
        assert pilot.app.screen._session.done_count == counted - 1


async def test_what_another_copy_adds_leaves_the_line_alone(morning, make_desk, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter")
        log_touch(make_desk("book"), TouchDraft(person=PRIYA, outcome="voicemail"))
        morning.book.refresh()
        await pilot.pause()
        assert "Lee Chen: no answer" in shown(pilot.app)


async def test_another_copys_change_shows_and_leaves_the_field_alone(morning, make_desk, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "n", "fri 3")
        other = make_desk("book")
        log_touch(other, TouchDraft(person=LEE, outcome="voicemail"))
        morning.book.refresh()
        await pilot.pause()
        assert "voicemail" in shown(pilot.app)
        assert pilot.app.screen.query_one(StepField).value == "fri 3"
        delete(other, LEE)
        morning.book.refresh()
        await pilot.pause()
        assert "no longer in the book" in shown(pilot.app)
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(StepField).value == "fri 3"


# -- the session -----------------------------------------------------------------------------------


async def test_undo_in_mid_session_goes_back_to_the_card(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter", "u")
        assert not touches(morning, LEE)
        assert "Lee Chen" in shown(pilot.app)
        await press(pilot, "U")
        assert len(touches(morning, LEE)) == 1
        assert "Priya Raman" in shown(pilot.app)


async def test_a_wrong_key_undone_loses_neither_note_nor_step(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "enter", "wants oak", "enter", "n", "mail fri", "enter", "u")
        assert "How did it go?" in shown(pilot.app)
        assert "note: wants oak" in shown(pilot.app)
        await press(pilot, "v")
        assert "mail: Fri 27 Nov 2026" in shown(pilot.app)
        assert "typing writes over it" in shown(pilot.app)
        await press(pilot, "mail fri", "enter")
        entry = last(morning, LEE)
        assert (entry.outcome, entry.note, entry.next.what) == ("voicemail", "wants oak", "email")


async def test_where_they_meet_may_stand_behind_the_time(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "m", "mon 30 nov 10am at 12 Main St")
        assert "noted: at 12 Main St" in shown(pilot.app)
        await press(pilot, "enter")
        entry = last(morning, LEE)
        assert (entry.note, entry.next.when.start) == ("at 12 Main St", time(10))


async def test_undo_keeps_what_is_typed_on_the_card_it_leaves(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter", "enter", "likes blue", "enter", "u")
        assert "Lee Chen" in shown(pilot.app)
        await press(pilot, "J")
        assert "note: likes blue" in shown(pilot.app)


async def test_what_is_said_to_be_back_can_be_seen(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "z", "no quote", "escape", "J", "K")
        assert "z brings back what you typed." in shown(pilot.app)
        assert "not now: no quote" in shown(pilot.app)


async def test_a_promise_that_comes_due_is_announced_without_disturbing_what_is_typed(desk, tmp_path):
    desk.clock.set(desk.now.replace(hour=9))
    async with app_at(desk, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "fri 3")
        desk.clock.set(desk.now.replace(hour=10, minute=20))
        pilot.app.screen.show_book()
        await pilot.pause()
        assert "Dana Ruiz is due at 10:30" in shown(pilot.app)
        assert pilot.app.screen.query_one(StepField).value == "fri 3"
        await press(pilot, "escape", "y")
        assert "Dana Ruiz, owner" in shown(pilot.app)
        await press(pilot, "K", "n")
        assert pilot.app.screen.query_one(StepField).value == "fri 3"


async def test_who_is_due_can_be_told_that_it_gets_ten_minutes_late(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE]) as pilot:
        await press(pilot, "Y")
        assert "running 10 minutes late" in pilot.app.clipboard
        assert not desk.book.people[LEE].summary.touches
        desk.clock.set(desk.now.replace(hour=11))
        await press(pilot, "Y")
        assert "you asked me to ring today at half past ten, and I am sorry" in pilot.app.clipboard


async def test_nobody_is_told_of_a_lateness_for_a_time_that_was_only_mine(desk, tmp_path):
    """Method S1: Dana's promise becomes a day that I set myself."""
    (id_, promise), *_ = desk.book.promises_of(DANA)
    with desk.book.transaction():
        desk.book.save_promise(
            msgspec.structs.replace(promise, asked_by="us", entry=None, made=desk.now), id_
        )
    async with app_at(desk, tmp_path, session=[LEE]) as pilot:
        assert "Y texts" not in shown(pilot.app)
        await press(pilot, "Y")
        assert "Nothing was agreed with them" in shown(pilot.app)
        assert not pilot.app.clipboard


async def test_who_rang_in_mid_session_is_passed_over(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "i", "priya", "enter")
        assert "They got in touch" in shown(pilot.app)
        morning.clock.set(morning.now.replace(minute=5))
        await press(pilot, "o", "enter")
        assert "Lee Chen" in shown(pilot.app)
        await press(pilot, "n", "enter")
        assert isinstance(pilot.app.screen, SessionSummaryScreen)


async def test_who_rang_and_was_only_added_is_in_the_book_and_u_says_what_it_undoes(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter")
        assert "no answer" in shown(pilot.app).splitlines()[-2]
        await press(pilot, "i", "Kim Vale", "enter", "escape")
        foot = shown(pilot.app).splitlines()[-2]
        assert "Kim Vale is in the book; nothing is logged with them yet · u undoes" in foot
        await press(pilot, "u")
        assert "Undone: add Kim Vale" in shown(pilot.app)
        assert len(touches(morning, LEE)) == 1


async def test_the_foot_names_what_u_undoes_after_another_screen(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "n", "enter", "F", "y", "y", "y", "escape")
        foot = shown(pilot.app).splitlines()[-2]
        assert f"{morning.book.store.undo_label} · u undoes" in foot


async def test_undo_on_an_inbound_card_stays_inbound(morning, tmp_path):
    async with app_at(morning, tmp_path, person=LEE, inbound=True) as pilot:
        end(morning, PRIYA, "released")
        await press(pilot, "u")
        assert not morning.book.people[PRIYA].closed
        assert "They got in touch. What came of it?" in shown(pilot.app)


async def test_the_first_few_only_show_up_and_then_the_rest_is_counted(morning, tmp_path):
    from followup_tui.actions.add import add_person, read_line

    more = [add_person(morning, read_line(morning, f"P{n}, 312 555 012{n}")) for n in range(3)]
    async with app_at(morning, tmp_path, session=[LEE, PRIYA, *more]) as pilot:
        for _ in range(3):
            assert "first few: just show up" in shown(pilot.app)
            assert "to go" not in shown(pilot.app)
            await press(pilot, "n", "enter")
        assert "3 done · 2 to go" in shown(pilot.app)


async def test_cards_can_be_turned_and_left(morning, tmp_path):
    async with app_at(morning, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "J")
        assert "Priya Raman" in shown(pilot.app)
        await press(pilot, "K")
        assert "Lee Chen" in shown(pilot.app)
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert not touches(morning, LEE)


async def test_the_end_tells_who_was_reached_and_who_is_first_tomorrow(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[LEE, PRIYA]) as pilot:
        await press(pilot, "y", "n", "enter", "t", "fri 9am", "enter", "n", "enter")
        assert isinstance(pilot.app.screen, SessionSummaryScreen)
        text = shown(pilot.app)
        assert "You showed up three times" in text
        assert "You reached\n   Lee Chen" in text
        assert "Still planned today\n   10:44 call Dana Ruiz" in text
        assert "Tomorrow's first call\n   call Priya Raman, Acme" in text
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen)


# -- doing -----------------------------------------------------------------------------------------


async def test_tab_shows_the_next_way_and_c_copies_it(desk, tmp_path):
    async with app_at(desk, tmp_path, session=[DANA]) as pilot:
        await press(pilot, "tab", "c")
        assert "dana@ruiz.example" in shown(pilot.app)
        assert pilot.app.clipboard == "dana@ruiz.example"


async def test_dial_runs_the_configured_command_without_a_shell(desk, tmp_path):
    rung = tmp_path / "rung; touch no"
    config = Config(dial=f"touch '{rung}{{number}}'")
    async with app_at(desk, tmp_path, config=config, session=[DANA]) as pilot:
        await press(pilot, "d")
        assert "Dialling +1 312 555 0142" in shown(pilot.app)
        for _ in range(100):
            if list(tmp_path.glob("rung*")):
                break
            await pilot.pause(0.02)
    assert [each.name for each in tmp_path.glob("rung*")] == ["rung; touch no+13125550142"]


async def test_dial_copies_where_nothing_dials(desk, tmp_path, monkeypatch):
    monkeypatch.setenv("SSH_CONNECTION", "1")
    async with app_at(desk, tmp_path, session=[DANA]) as pilot:
        assert "d copies it" in shown(pilot.app)
        await press(pilot, "d")
        assert pilot.app.clipboard == "+13125550142"


async def test_a_dial_command_that_does_not_exist_is_said_and_undoes_no_call(desk, tmp_path):
    async with app_at(desk, tmp_path, config=Config(dial="/no/such/phone {number}"), session=[DANA]) as pilot:
        pilot.app.screen._state.dialled = True
        await press(pilot, "d")
        assert "can't be started" in shown(pilot.app)
        assert pilot.app.screen._state.dialled


async def test_who_wants_no_contact_is_neither_dialled_nor_logged(morning, tmp_path):
    end(morning, LEE, "do_not_contact", "asked in writing")
    async with app_at(morning, tmp_path, config=Config(dial="false {number}"), person=LEE) as pilot:
        text = shown(pilot.app)
        assert "Asked not to be contacted (asked in writing)" in text
        assert "312 555 0199" not in text
        assert "How did it go?" not in text
        await press(pilot, "d", "c", "n", "enter")
        assert not touches(morning, LEE)
        assert pilot.app.clipboard == ""


async def test_they_called_has_its_own_words_and_means_ringing_back(morning, tmp_path):
    async with app_at(morning, tmp_path, person=LEE, inbound=True) as pilot:
        text = shown(pilot.app)
        assert "They got in touch. What came of it?" in text
        assert "Say" not in text
        await press(pilot, "N")  # a note of mine is no outcome of theirs, and its "posted" none either
        assert "say how it went first" in shown(pilot.app)
        await press(pilot, "n", "enter")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert "Lee Chen: they rang, missed · next: call today" in shown(pilot.app)
        assert (last(morning, LEE).by, last(morning, LEE).number) == ("them", "")
        assert morning.book.promises_of(LEE)[0][1].when.day == morning.now.date()


async def test_private_notes_are_never_in_the_words_to_say(morning, tmp_path):
    lee = TouchDraft(
        person=LEE,
        outcome="talked",
        note="SECRET",
        step=Step("call", When(day=date(2026, 11, 25), zone=morning.zone, start=time(11))),
        at=morning.now - timedelta(days=2),
    )
    log_touch(morning, lee)
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        card = pilot.app.screen._state.card
        assert "SECRET" in shown(pilot.app)  # my own history
        assert "SECRET" not in "".join(card.words.values())


@pytest.mark.parametrize("size", [(20, 5), (40, 12), (60, 15), (80, 24), (111, 30), (112, 30), (300, 80)])
async def test_every_stage_stands_at_every_size(desk, tmp_path, size):
    async with app_at(desk, tmp_path, size=size, session=ALL) as pilot:
        for keys in (["n"], ["escape", "enter"], ["escape", "s"], ["escape", "r"], ["escape", "z"]):
            await press(pilot, *keys)
            assert cut_unseen(pilot) == []
        if size[0] >= 40:
            assert "Dana Ruiz" in shown(pilot.app)


async def test_what_was_noted_hides_no_outcome_on_a_small_terminal(desk, tmp_path):
    async with app_at(desk, tmp_path, size=(40, 12), person=DANA) as pilot:
        await press(pilot, "enter", "saw the bench", "enter")
        assert "note: saw the bench" in shown(pilot.app)
        assert "X ends here" in shown(pilot.app)


async def test_markup_and_controls_in_names_are_only_text(morning, tmp_path):
    with morning.book.transaction():
        lee = morning.book.people[LEE]
        morning.book.save_person(msgspec.structs.replace(lee, name="[red]Lee[/red] \x1b]52;c;aGk=\x07"), LEE)
    async with app_at(morning, tmp_path, session=[LEE]) as pilot:
        assert "[red]Lee[/red]" in shown(pilot.app)


async def test_a_card_of_somebody_deleted_meanwhile_is_said_and_nothing_breaks(desk, tmp_path):
    async with app_at(desk, tmp_path, person=LEE) as pilot:
        await press(pilot, "q")
        pilot.app.post_message(OpenCard(99))
        pilot.app.post_message(StartSession((99,), 99))
        await pilot.pause()
        assert "no longer in the book" in shown(pilot.app)
        assert isinstance(pilot.app.screen, TodayScreen)


def test_a_card_of_nobody_is_refused(desk):
    with pytest.raises(Refused):
        CardScreen.alone(desk, Config(), 99)


async def test_one_key_shows_the_entries_the_words_rest_on(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "f")
        assert "These words rest on" in shown(pilot.app)
        assert "talked 6 min" in shown(pilot.app)
        assert "fit-out checklist" not in shown(pilot.app).partition("These words")[2]
        await press(pilot, "escape")
    async with app_at(desk, tmp_path, person=PRIYA) as pilot:
        await press(pilot, "f")
        assert "they claim nothing either" in shown(pilot.app)


async def test_a_referral_is_spoken_of_on_the_card_of_whom_they_named(desk, tmp_path):
    async with app_at(desk, tmp_path, person=DANA) as pilot:
        await press(pilot, "r", "Tove Lind, 312 555 0177", "enter", "enter")
    async with app_at(desk, tmp_path, person=4) as pilot:
        assert "Tove, Dana Ruiz gave me your name." in shown(pilot.app)


async def test_where_the_worth_of_a_yes_is_kept_is_said_and_is_no_stop(morning, tmp_path):
    with morning.book.transaction():
        morning.book.save_settings(msgspec.structs.replace(morning.book.settings, words="job"))
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        assert "W yes" in shown(pilot.app)
        await press(pilot, "W")
        assert "e on their page keeps it, as “offer”" in shown(pilot.app)
        await press(pilot, "enter")
    assert morning.book.people[LEE].summary.last_outcome == "won"


async def test_the_third_attempt_leans_in_with_the_users_own_figure(morning, tmp_path):
    """Method F4: a rule of thumb until there is a yes of one's own to count; counted beside the keys."""
    for days in (6, 5):
        log_touch(morning, TouchDraft(person=LEE, outcome="no_answer", at=morning.now - timedelta(days=days)))
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        assert "it often takes seven or more (a rule of thumb)" in shown(pilot.app)
        log_touch(morning, TouchDraft(person=DANA, outcome="won"))
        await press(pilot, "n")
        assert "a rule of thumb" in shown(pilot.app)
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        assert "your yeses took 5 touches, n=1" in shown(pilot.app)
        await press(pilot, "n")
        assert "your yeses took 5 touches, n=1 (rule of thumb: 7+)" in shown(pilot.app)


async def test_what_they_said_and_why_is_kept_with_the_promise(morning, tmp_path):
    """Method Q4: a field one may visit, never a stop; it stands on the card when the time comes."""
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        await press(pilot, "enter", *["tab"] * 4, "after the roof", "tab", "the bank asks", "enter")
        assert "they said: after the roof · they want it: the bank asks" in shown(pilot.app)
        await press(pilot, "t", "tue 3pm", "enter")
    promise = morning.book.promises_of(LEE)[0][1]
    assert (promise.words, promise.reason) == ("after the roof", "the bank asks")
    assert "after the roof" not in last(morning, LEE).note
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        assert "call Tue 1 Dec, 15:00: they asked, “after the roof” (the bank asks)" in shown(pilot.app)


def test_what_they_said_is_kept_where_no_promise_came_of_it(morning):
    log_touch(morning, TouchDraft(person=LEE, outcome="no_answer", note="Maria", said="ring later"))
    assert last(morning, LEE).note == "Maria\nthey said: ring later"


async def test_on_a_card_that_has_ended_nothing_of_ours_begins_but_no_may_become_no_contact(
    morning, tmp_path
):
    end(morning, LEE, "no_for_good", "bought elsewhere " * 8)
    async with app_at(morning, tmp_path, person=LEE) as pilot:
        assert "that is work done, and nothing more is planned." in " ".join(shown(pilot.app).split())
        for key in ("z", "enter", "n", "s", "M", "N", "d"):
            await press(pilot, key)
            assert "Said no for good" in shown(pilot.app)
            assert not pilot.app.screen.query_one("#row").display
        assert "take back" not in shown(pilot.app)
        await press(pilot, "X", "d", "wrote again", "enter")
        assert morning.book.people[LEE].do_not_contact
