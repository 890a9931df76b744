import pytest

from followup_tui.model.words import CHANNELS, OUTCOMES


def test_json_has_the_touch_and_what_comes_next(followup, sample):
    ran = followup(
        "log", "dana", "talked", "--next", "tue 3pm", "--minutes", "7", "--note", "likes it", "--json"
    )
    assert (ran.status, ran.err) == (0, "")
    assert ran.json["touch"]["id"] == ran.json["id"]
    assert ran.json["touch"]["outcome"] == "talked"
    assert ran.json["touch"]["minutes"] == 7
    assert ran.json["touch"]["note"] == "likes it"
    assert ran.json["next"]["at"] == "2026-12-01T15:00"
    assert followup("show", "dana", "--json").json["timeline"][-1]["id"] == ran.json["id"]


def test_without_next_the_default_is_taken_and_printed(followup, sample):
    ran = followup("log", "dana", "no_answer")
    assert ran.status == 0
    assert ran.out == "Logged: no answer, Dana Ruiz.\nNext: call, Wed 25 Nov 2026, 10:44, in 20 min.\n"


def test_what_is_to_be_said_of_a_typed_day_is_said_after_logging(followup, sample):
    typed = ("--next", "sat 7am")
    notes = followup("when", typed[1], "--json").json["notes"]
    assert notes == ["Sat 28 Nov is no working day.", "07:00 is outside decent hours."]
    assert followup("log", "dana", "talked", *typed).out.endswith("\n".join(["", *notes, ""]))
    assert followup("log", "dana", "talked", *typed, "--json").json["notes"] == notes


@pytest.mark.parametrize("said", ["interview", "interview agreed", "meeting-agreed"])
def test_an_outcome_may_be_called_what_the_app_calls_it(followup, sample, said):
    ran = followup("log", "dana", said, "--channel", "interview", "--next", "tue 3pm", "--json")
    assert (ran.json["touch"]["outcome"], ran.json["touch"]["channel"]) == ("meeting", "meeting")


@pytest.mark.parametrize("channel", CHANNELS)
def test_every_channel_is_taken(followup, sample, channel):
    assert (
        followup("log", "dana", "no_answer", "--channel", channel, "--json").json["touch"]["channel"]
        == channel
    )


def test_any_other_channel_is_refused_and_told_which_there_are(followup, sample):
    ran = followup("log", "dana", "no_answer", "--channel", "fax")
    said = "“fax” is no channel: say call, email, note, text, message, meeting or other; see followup log --help.\n"
    assert (ran.status, ran.out, ran.err) == (2, "", said)


@pytest.mark.parametrize("outcome", ["talked", "meeting"])
def test_talked_and_meeting_need_a_next_step(followup, sample, outcome):
    ran = followup("log", "dana", outcome)
    assert ran.status == 2
    assert "which date and what time?" in ran.err
    assert ran.err.count("\n") == 1
    assert len(followup("show", "dana", "--json").json["timeline"]) == 4


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_is_taken(followup, sample, outcome):
    ran = followup("log", "priya", outcome, "--next", "mon 9am", "--json")
    if outcome in {"no_for_good", "do_not_contact"}:
        assert ran.status == 1  # nothing follows these
        ran = followup("log", "priya", outcome, "--json")
        assert ran.json["next"] is None
    assert ran.status == 0
    assert ran.json["touch"]["outcome"] == outcome


def test_sent_is_a_mail_and_posted_a_note_unless_said_otherwise(followup, sample):
    assert followup("log", "priya", "sent", "--json").json["touch"]["channel"] == "email"
    assert followup("log", "priya", "posted", "--json").json["touch"]["channel"] == "note"
    assert followup("log", "priya", "sent", "--channel", "text", "--json").json["touch"]["channel"] == "text"
    assert followup("log", "priya", "busy", "--json").json["touch"]["channel"] == "call"


def test_inbound_is_theirs(followup, sample):
    ran = followup("log", "priya", "talked", "--inbound", "--next", "fri 9am", "--json")
    assert ran.json["touch"]["by"] == "them"


def test_at_takes_a_past_time_and_no_other(followup, sample):
    ran = followup("log", "ingrid", "no_answer", "--at", "2026-11-24T15:30", "--json")
    assert ran.json["touch"]["at"] == "2026-11-24T15:30:00-06:00"
    assert followup("log", "ingrid", "no_answer", "--at", "2026-11-26T15:30").status == 1
    long_ago = followup("log", "ingrid", "no_answer", "--at", "0001-01-01T00:00")
    assert (long_ago.status, long_ago.err.count("\n")) == (1, 1)
    assert "the year in full" in long_ago.err
    wrong = followup("log", "ingrid", "no_answer", "--at", "yesterday")
    assert wrong.status == 2
    assert "2026-11-24T15:30" in wrong.err


def test_a_touch_that_others_came_after_needs_no_next_step_and_moves_none(followup, sample):
    agreed = followup("log", "lee", "talked", "--next", "tue 3pm", "--json").json["next"]
    for day in ("20", "18", "19"):
        past = ("--at", f"2025-03-{day}T10:00")
        for outcome in ("talked", "no_answer", "sent"):
            ran = followup("log", "lee", outcome, *past, "--json")
            assert (ran.status, ran.json["next"]["at"]) == (0, agreed["at"]), ran.err
    spoken = followup("log", "lee", "talked", *past, "--next", "1 dec", "--json").json
    assert (spoken["touch"]["next"]["at"], spoken["next"]["at"]) == ("2026-12-01", agreed["at"])
    assert followup("show", "lee", "--json").json["next"]["at"] == agreed["at"]
    assert "which date" in followup("log", "priya", "talked", "--at", "2026-11-24T15:30").err  # her newest


def test_a_next_step_that_is_not_understood_changes_nothing(followup, sample):
    ran = followup("log", "dana", "talked", "--next", "sometime nice")
    assert (ran.status, ran.out) == (1, "")
    assert len(followup("show", "dana", "--json").json["timeline"]) == 4


def test_an_unknown_outcome_is_wrong_usage(followup, sample):
    ran = followup("log", "dana", "chatted")
    assert ran.status == 2
    assert "followup log --help" in ran.err
    assert ran.err.count("\n") == 1


def test_who_asked_not_to_be_contacted_is_left_in_peace(followup, sample):
    ran = followup("log", "karl weber", "no_answer")
    assert (ran.status, ran.out) == (1, "")


def test_read_only_changes_nothing(followup, sample):
    ran = followup("log", "dana", "no_answer", "--read-only")
    assert ran.status == 1
    assert "--read-only" in ran.err
    assert len(followup("show", "dana", "--json").json["timeline"]) == 4


def test_undo_and_redo_reach_what_an_earlier_run_did(followup, sample):
    followup("log", "dana", "no_answer")
    assert followup("undo", "--json").json == {"undone": "no answer, Dana Ruiz"}
    assert len(followup("show", "dana", "--json").json["timeline"]) == 4
    assert followup("redo", "--json").json["redone"] == "no answer, Dana Ruiz"
    assert len(followup("show", "dana", "--json").json["timeline"]) == 5
    assert "Taken back: no answer, Dana Ruiz." in followup("undo").out
    assert "Done again: no answer, Dana Ruiz." in followup("redo").out


def test_nothing_to_undo_is_said_and_begins_no_book(followup, book):
    for command in ("undo", "redo"):
        ran = followup(command)
        assert (ran.status, ran.out) == (1, "")
        assert ran.err.count("\n") == 1
    assert not book.exists()
