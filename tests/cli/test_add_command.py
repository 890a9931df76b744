def test_every_fact_given_is_kept(followup):
    ran = followup(
        *(
            "add",
            "Bob Ünal",
            "--company",
            "Ünal & Co",
            "--phone",
            "312 555 0199",
            "--email",
            "bob@unal.example",
        ),
        *(
            "--zone",
            "Europe/Istanbul",
            "--source",
            "fair",
            "--need",
            "a lamp",
            "--tag",
            "hot",
            "--tag",
            "fair",
        ),
        *("--next", "mail fri", "--json"),
    )
    assert ran.status == 0
    prospect = ran.json["prospect"]
    assert prospect["id"] == ran.json["id"] == 1
    assert prospect["name"] == "Bob Ünal"
    assert prospect["phones"][0]["norm"] == "+13125550199"
    assert prospect["email"] == "bob@unal.example"
    assert (prospect["zone"], prospect["source"], prospect["need"]) == ("Europe/Istanbul", "fair", "a lamp")
    assert prospect["tags"] == ["hot", "fair"]
    assert (ran.json["next"]["what"], ran.json["next"]["at"]) == ("email", "2026-11-27")
    assert followup("show", "bob", "--json").json["prospect"] == prospect


def test_text_says_the_number_and_the_next_step(followup):
    out = followup("add", "Bob", "--next", "tue 3pm").out
    assert out == "Added Bob as number 1.\nNext: call, Tue 1 Dec 2026, 15:00, in 6 days.\n"


def test_a_phone_that_is_none_is_kept_and_said(followup):
    ran = followup("add", "Bob", "--phone", "12")
    assert ran.status == 0
    assert "12 is no number I know; it is kept as typed." in ran.out


def test_bad_input_is_one_sentence_and_adds_nobody(followup):
    followup("add", "Somebody")
    for wrong, status in (
        (("add", "  "), 1),
        (("add", "", "--phone", " "), 1),
        (("add", "Bob", "--next", "never ever"), 1),
        (("add", "Bob", "--zone", "Mars"), 2),
        (("add",), 2),
    ):
        ran = followup(*wrong)
        assert (ran.status, ran.out) == (status, ""), wrong
        assert ran.err.count("\n") == 1
    assert followup("show", "bob").status == 1


def test_hostile_text_prints_no_control_character(followup):
    followup(
        "add", "Eve \x1b[31mred\x07\u202e", "--company", "[red]x[/]\x9b2J", "--need", "a\x00b\nc\x1b]0;t\x07"
    )
    for ran in (
        followup("show", "eve"),
        followup("show", "1", "--json"),
        followup("today"),
        followup("undo"),
    ):
        assert ran.status == 0
        assert not [each for each in ran.out if not each.isprintable() and each != "\n"]
        assert "[red]x[/]" in ran.out or "add Eve" in ran.out


def test_hostile_text_is_escaped_in_json_even_when_another_program_put_it_in_the_book(followup, book, capfd):
    from followup_tui.cli.page import print_json, print_text

    print_json({"name": "a\x9b2J\u202eb\x7f"})
    print_text("a\x9b2J\u202eb\x1b[31m\nc")
    out = capfd.readouterr().out
    assert out == '{"name":"a\\u009b2J\\u202eb\\u007f"}\na2Jb[31m\nc\n'
