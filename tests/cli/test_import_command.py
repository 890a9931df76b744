from pathlib import Path

import pytest

SAMPLES = next(
    folder
    for folder in (Path(__file__).parents[1] / "exchange" / "samples", Path("/work/shared/samples"))
    if folder.is_dir()
)
HUBSPOT = str(SAMPLES / "hubspot_contacts.csv")
KEYS = {"layout", "encoding", "read", "imported", "merged", "set_aside", "refused", "flagged", "unmapped"}


def test_json_accounts_for_every_row(followup):
    ran = followup("import", HUBSPOT, "--json")
    assert (ran.status, ran.err) == (0, "")
    assert set(ran.json) >= KEYS
    counted = sum(len(ran.json[each]) for each in ("imported", "merged", "set_aside", "refused"))
    assert ran.json["read"] == counted == 7
    assert len(ran.json["imported"]) == 5
    assert all({"line", "reason"} <= set(row) for row in ran.json["refused"])
    assert all({"line", "like"} <= set(row) for row in ran.json["set_aside"])
    assert all({"line", "field", "reason"} <= set(row) for row in ran.json["flagged"])


def test_text_says_what_was_recognised_and_what_became_of_each_row(followup):
    out = followup("import", HUBSPOT).out
    assert "HubSpot contacts, UTF-8, comma, headings in line 1, 7" in out
    assert "5 people imported, of 7 rows read." in out
    assert "line 3: Maren Holloway set aside" in out
    assert "line 4: refused: no name, company, mail or phone" in out
    assert max(map(len, out.splitlines())) <= 80


def test_what_to_do_about_rows_set_aside_is_said_where_there_are_some(followup, tmp_path):
    """Read in again as it is, the file would double whom it has just brought."""
    said = "To have each row as a person of its own: {}followup import FILE --merge no."
    dry, first, again = (
        " ".join(followup("import", HUBSPOT, *more).out.split()) for more in (["--dry-run"], [], [])
    )
    assert said.format("followup undo, then ") in first
    assert said.format("") in dry
    assert said.format("") in again
    (tmp_path / "new.csv").write_text("Name\nSomebody New\n", encoding="utf-8")
    assert "--merge no" not in followup("import", str(tmp_path / "new.csv")).out


def test_a_phone_of_another_country_says_what_would_help(followup, tmp_path):
    (tmp_path / "new.csv").write_text(
        "Name,Phone,Country\nAyşe Öz,030/23125-044,\nBo Ek,12 34,Sweden\n", encoding="utf-8"
    )
    reasons = [
        row["reason"] for row in followup("import", str(tmp_path / "new.csv"), "--json").json["flagged"]
    ]
    assert reasons == [
        "“030/23125-044” is no US phone number; kept as it came; --region or a + would help",
        "“12 34” is no SE phone number; kept as it came; a + would help",
    ]


def test_an_import_is_one_step_of_undo(followup):
    followup("import", HUBSPOT)
    assert "hubspot_contacts.csv" in followup("undo", "--json").json["undone"]
    assert followup("today", "--json").json["rows"] == []


def test_a_dry_run_writes_nothing_not_even_a_book(followup, book):
    ran = followup("import", HUBSPOT, "--dry-run", "--json")
    assert ran.json["read"] == 7
    assert not book.exists()


def test_importing_twice_doubles_nobody_unless_told_so(followup):
    followup("import", HUBSPOT)
    again = followup("import", HUBSPOT, "--json").json
    assert again["imported"] == []
    assert len(followup("import", HUBSPOT, "--merge", "no", "--json").json["imported"]) == 6


def test_merging_is_refused_in_one_sentence(followup, book):
    ran = followup("import", HUBSPOT, "--merge", "yes")
    assert (ran.status, ran.out, ran.err.count("\n")) == (1, "", 1)
    assert not book.exists()


@pytest.mark.parametrize(
    "name", ["photo.csv", "empty.csv", "header_only.csv", "prospects.xlsx", "not_there.csv"]
)
def test_what_is_no_table_is_refused_by_name(followup, name):
    ran = followup("import", str(SAMPLES / name))
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1


def test_hostile_rows_print_no_control_character(followup):
    for ran in (
        followup("import", str(SAMPLES / "nasty.csv")),
        followup("today"),
        followup("show", "red alert", "--json"),
    ):
        assert ran.status == 0
        assert not [each for each in ran.out if ord(each) < 32 and each != "\n"]
        assert "\x9b" not in ran.out
