"""When something happened, as it is told aloud and in a letter: by its month from eight weeks on."""

from datetime import timedelta

import pytest
from method_makers import NOW

from followup_tui.method.telling import Telling

ALOUD, LETTER = Telling(NOW), Telling(NOW, dated=True)
EIGHT_WEEKS = timedelta(days=56)
MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("ago", "told"), [(EIGHT_WEEKS - MINUTE, "on 30 September"), (EIGHT_WEEKS, "in September")]
)
def test_a_letter_names_the_date_for_eight_weeks_and_then_the_month(ago, told):
    assert LETTER.ago(NOW - ago) == told


@pytest.mark.parametrize(
    ("ago", "aloud", "letter"),
    [
        (timedelta(0), "today", "since 25 November"),
        (timedelta(days=1), "since yesterday", "since 24 November"),
        (timedelta(days=6), "since Thursday", "since 19 November"),
        (timedelta(days=7), "since 18 November", "since 18 November"),
        (EIGHT_WEEKS - MINUTE, "since 30 September", "since 30 September"),
        (EIGHT_WEEKS, "since September", "since September"),
        (timedelta(days=400), "since October 2025", "since October 2025"),
    ],
)
def test_since_when(ago, aloud, letter):
    assert (ALOUD.since(NOW - ago), LETTER.since(NOW - ago)) == (aloud, letter)
