from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from followup_tui.method.next_step import parse_step
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.method.place import place_behind

BERLIN = "Europe/Berlin"
NOW = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo(BERLIN))
RULES = PhraseRules(date_order="dmy", to_24=True)


def reads(text):
    return parse_step(text, NOW, BERLIN, rules=RULES)


@pytest.mark.parametrize(
    ("when", "place"),
    [
        ("mon 30 nov 10am ", "at his shop"),
        ("tue 3pm ", "at 12 Main St"),
        ("tue ", "at his shop"),
        ("fri ", "bei BMW"),
        ("fri 10 Uhr ", "at Müllerstr. 3"),
        ("fri 10:00 ", "at Petuelring 130, München"),
        ("fri 10:00, ", "Petuelring 130, 80809 München"),
        ("fri 27.11.2026 10:00 ", "at BMW"),
        ("fri 10-11 ", "@ Ćosić & Co, 3. OG"),
        ("fri um 10 Uhr ", "on Zoom"),
        ("fri 10:00 ", "zoom"),
        ("fri 10:00 ", "video call"),
        ("fri 10:00 ", "via https://zoom.example/j/12?x=1"),
        ("fri 10:00 ", "in Munich"),
        ("fri 10:00 ", "in München, at BMW Welt"),
        ("fri 10am in london ", "at the Shard"),
        ("12/7 10:00 ", "at BMW"),
        ("tue 3pm ", "send pdf"),
        ("fri 10:00 ", "call his boss"),
        ("fri 10:00 ", "quote for dana"),
    ],
)
def test_a_place_may_stand_behind_the_day_and_time_and_is_kept_as_typed(when, place):
    assert place_behind(when + place, reads) == place


@pytest.mark.parametrize(
    "text",
    [
        "at his shop",
        "tue at noon",
        "tue at nooon",
        "quote at easter",
        "at 3pm",
        "in 3 days",
        "tue 3pm in 3 days",
        "10am chicago",
        "10am in chicago",
        "tue at 10 their time",
        "tue 3pm wed",
        "tue 3pm or wed",
        "tue 3pm not",
        "tue 3pm maybe",
        "tue 3pm in the morningg",
        "fri 10am chicgo",
        "fri 10:00 mail her",
        "fri 10:00 mail",
        "fri 10:00 send the quote",
        "",
    ],
)
def test_what_is_about_time_is_no_place(text):
    assert not place_behind(text, reads)


@pytest.mark.parametrize(
    ("text", "start", "until"),
    [("24.12. um 14 Uhr", 14, None), ("27.11. ab 10 Uhr", 10, 17), ("24.12. gegen 14 Uhr", 14, None)],
)
def test_the_small_words_beside_uhr_are_understood(text, start, until):
    when = reads(text).when
    assert (when.start.hour, when.until and when.until.hour) == (start, until)


def test_a_day_before_a_word_that_is_not_understood_is_not_called_a_wrong_time():
    assert "'blah 14 uhr'" in reads("24.12. blah 14 Uhr").reason
