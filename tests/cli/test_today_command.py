from followup_tui.model.words import BUCKETS

ROW = {
    "id", "name", "company", "bucket", "what", "at", "until", "timed", "reason", "touch", "of", "day", "phone",
}  # fmt: skip


def test_json_has_all_that_scripts_rely_on(followup, sample):
    ran = followup("today", "--json")
    assert ran.status == 0
    assert not ran.err
    assert ran.json["now"] == "2026-11-25T10:24:00-06:00"
    assert ran.json["date"] == "2026-11-25"
    assert ran.json["quarter"]["days_kept"] < ran.json["quarter"]["days_so_far"]
    assert list(ran.json["counts"]) == list(BUCKETS)
    assert all(set(row) >= ROW for row in ran.json["rows"])
    assert sum(ran.json["counts"].values()) == len(ran.json["rows"])


def test_rows_come_in_the_order_of_the_buckets(followup, sample):
    ranks = [BUCKETS.index(row["bucket"]) for row in followup("today", "--json").json["rows"]]
    assert ranks == sorted(ranks)


def test_a_timed_promise_has_its_wall_time_and_a_day_alone_its_date(followup, sample):
    rows = {row["name"]: row for row in followup("today", "--json").json["rows"]}
    assert (rows["Dana Ruiz"]["at"], rows["Dana Ruiz"]["timed"]) == ("2026-11-25T10:30", True)
    assert (rows["Amara Diallo"]["at"], rows["Amara Diallo"]["timed"]) == ("2026-11-25", False)
    assert rows["Noah Park"]["at"] is None
    assert rows["Dana Ruiz"]["phone"] == "+1 312 555 0142"


def test_text_says_who_when_and_why_in_eighty_columns(followup, sample):
    ran = followup("today")
    assert "Wed 25 Nov 2026, 10:24" in ran.out
    assert "Dana Ruiz, Ruiz Joinery: in 6 min, asked you to call." in ran.out
    assert ran.out.index("Promised") < ran.out.index("Next in their plan") < ran.out.index("New\n")
    assert max(map(len, ran.out.splitlines())) <= 80


def test_a_phone_is_never_broken_over_two_lines(followup, sample):
    assert "+1 312 555 0142" in followup("today").out


def test_late_promises_past_five_are_folded_in_text_and_whole_in_json(followup, monkeypatch):
    for number in range(7):
        followup("add", f"Late {number}", "--next", "today")
    monkeypatch.setenv("FOLLOWUP_NOW", "2026-11-27T10:24")
    text, whole = followup("today").out, followup("today", "--json").json
    assert "and 2 more, oldest last" in text
    assert text.count("Late ") == 5
    assert whole["counts"]["promise_late"] == 7


def test_a_fresh_machine_is_welcomed_and_gets_no_book(followup, book):
    ran = followup("today")
    assert ran.status == 0
    assert "Nobody is in your book yet" in ran.out
    assert followup("today", "--json").json["rows"] == []
    assert not book.parent.exists()


def test_looking_writes_nothing(followup, sample):
    before = {path.name: path.read_bytes() for path in sample.parent.iterdir()}
    for command in (("today",), ("show", "dana"), ("when", "tue"), ("export", "json")):
        assert followup(*command).status == 0
    after = {path.name: path.read_bytes() for path in sample.parent.iterdir()}
    assert {name: data for name, data in after.items() if not name.endswith(".lock")} == {
        name: data for name, data in before.items() if not name.endswith(".lock")
    }
