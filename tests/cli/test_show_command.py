def test_json_has_the_card_and_the_whole_timeline_oldest_first(followup, sample):
    ran = followup("show", "dana", "--json").json
    assert ran["prospect"]["name"] == "Dana Ruiz"
    assert ran["prospect"]["phones"][0]["raw"] == "+1 312 555 0142"
    assert ran["next"]["at"] == "2026-11-25T10:30"
    assert ran["next"]["timed"] is True
    assert ran["opener"].startswith("Dana, ")
    moments = [entry["at"] for entry in ran["timeline"]]
    assert moments == sorted(moments)
    wanted = {"id", "at", "kind", "channel", "outcome", "note", "ask", "value", "next"}
    assert all(set(entry) >= wanted for entry in ran["timeline"])
    assert [entry["outcome"] for entry in ran["timeline"]] == ["no_answer", "voicemail", "sent", "talked"]


def test_nothing_planned_is_null(followup, sample):
    assert followup("show", "tove lind", "--json").json["next"] is None


def test_text_is_the_card_the_words_and_the_story(followup, sample):
    out = followup("show", "dana ruiz").out
    assert "Dana Ruiz, owner, Ruiz Joinery (number 1, prospect)" in out
    assert "Next: call, Wed 25 Nov 2026, 10:30, in 6 min" in out
    assert out.index("Wed 28 Oct 2026") < out.index("Tue 17 Nov 2026")
    assert max(map(len, out.splitlines())) <= 80


def test_a_day_gone_by_is_not_in_minus_two_days(followup, sample):
    out = followup("show", "lee chen").out
    assert "Next: quote, Mon 23 Nov" in out
    assert "in -" not in out


def test_who_is_a_number_a_mail_a_phone_or_part_of_a_name(followup, sample):
    for who in ("1", "dana@ruizjoinery.example", "+1 312 555 0142", "312-555-0142", "ruiz", "DANA"):
        assert followup("show", who, "--json").json["prospect"]["id"] == 1, who


def test_accents_need_not_be_typed(followup, sample):
    assert followup("show", "munoz", "--json").json["prospect"]["name"] == "José Muñoz"


def test_an_ambiguous_who_lists_the_candidates(followup, sample):
    ran = followup("show", "a")
    assert ran.status == 1
    assert not ran.out
    assert "say which by their number" in ran.err
    assert "Dana Ruiz, Ruiz Joinery" in ran.err
    assert "more" in ran.err


def test_nobody_is_one_sentence(followup, sample):
    ran = followup("show", "xyzzy", "--json")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


def test_how_it_ended_is_said_and_no_key_that_only_the_app_has(followup, sample):
    outs = [followup("show", str(person)).out for person in range(1, 46)]
    closed = [out for out in outs if "Asked not to be contacted" in out or "Let go" in out]
    assert any("do not contact)" in out for out in closed)
    assert any("released)" in out and "nothing more is planned" in out for out in closed)
    assert not any("X takes" in out for out in outs)
