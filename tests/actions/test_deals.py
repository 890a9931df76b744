from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.actions.deals import HOW, read_deal, say_deal
from followup_tui.actions.desk import Refused
from followup_tui.model.person import Deal


@pytest.mark.parametrize(
    ("typed", "amount", "currency"),
    [
        ("12000", 12000, ""),
        ("12,000 EUR", 12000, "EUR"),
        ("12.000 eur", 12000, "EUR"),
        ("€12 000", 12000, "€"),
        ("$1,500.50", 1500.5, "$"),
        ("1.500,50 €", 1500.5, "€"),
        ("1'250'000 CHF", 1250000, "CHF"),
        ("12k", 12000, ""),
        ("1.5k usd", 1500, "USD"),
        ("900 kr", 900, "KR"),
        ("1500 euros", 1500, "EUR"),
        ("1.500 Euro", 1500, "EUR"),
        ("1500euro", 1500, "EUR"),
        ("euro 1500", 1500, "EUR"),
        ("2k euros", 2000, "EUR"),
        ("1,500 dollars", 1500, "$"),
        ("900 pounds", 900, "£"),
        ("5'000 Franken", 5000, "CHF"),
        ("900 kronor", 900, "SEK"),
        ("7,5", 7.5, ""),
        ("0.50", 0.5, ""),
    ],
)
def test_amounts_as_people_write_them(typed, amount, currency):
    assert read_deal(typed) == Deal(amount, currency)


@pytest.mark.parametrize(
    "typed",
    [
        "soon",
        "-500",
        "1,50,000",
        "12..5",
        "1,2345",
        "$5 EUR",
        "$5 euros",
        "500 euros euros",
        "0.500",
        "1.2.3",
        "1e9",
        "99999999999999",
        "5,",
        "12 monkeys",
    ],
)
def test_what_is_no_amount_is_refused_with_what_to_write(typed):
    with pytest.raises(Refused) as refused:
        read_deal(typed)
    assert str(refused.value) == HOW


def test_empty_is_no_deal_and_the_users_currency_fills_in():
    assert read_deal("  ") is None
    assert read_deal("500", "GBP") == Deal(500, "GBP")


@given(cents=st.integers(0, 10**12), currency=st.sampled_from(["", "EUR", "USD", "£", "€", "KR", "R$"]))
def test_what_is_said_is_read_back(cents, currency):
    deal = Deal(cents / 100, currency)
    if currency == "R$":  # a letter and a sign together is no known way to write one
        return
    assert read_deal(say_deal(deal)) == deal


def test_an_amount_of_no_currency_is_in_that_of_the_settings():
    assert say_deal(Deal(1200, ""), "EUR") == "1,200 EUR"
    assert say_deal(Deal(1200, ""), "£") == "£1,200"
    assert say_deal(Deal(1200, "USD"), "EUR") == "1,200 USD"
