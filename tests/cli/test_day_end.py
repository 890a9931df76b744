def test_the_end_of_a_day_names_who_was_reached_and_who_is_first(followup):
    followup("add", "Lee Chen", "--phone", "312 555 0199", "--next", "fri 9:15")
    followup("add", "Amara Diallo", "--phone", "312 555 0177")
    followup("log", "Amara", "talked", "--learned", "ask about the roof first", "--next", "mon 2pm")
    out = followup("today", "--done").out
    assert out.startswith("You showed up once today.\n\nYou reached\n  Amara Diallo\n")
    assert "What you learned\n  ask about the roof first\n" in out
    assert out.endswith("\n\nFriday's first call\n  09:15 call Lee Chen\n")
    found = followup("today", "--done", "--json").json
    assert (found["touches"], found["reached"], found["next_day"]) == (1, ["Amara Diallo"], "2026-11-27")
    assert found["first"] == {"id": 1, "name": "Lee Chen", "what": "call", "at": "2026-11-27T09:15"}


def test_a_day_without_a_touch_is_no_reproach(followup):
    assert "that is all right" in followup("today", "--done").out
    found = followup("today", "--done", "--json").json
    assert (found["touches"], found["first"]) == (0, None)


def test_yesterday_is_not_today(followup):
    followup("add", "Lee Chen", "--phone", "312 555 0199")
    followup("log", "Lee", "no_answer", "--at", "2026-11-24T10:00")
    assert followup("today", "--done", "--json").json["touches"] == 0
