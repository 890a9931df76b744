import pytest

from followup_tui.method.date_order import customary_order


@pytest.mark.parametrize(
    ("zone", "order"),
    [
        ("America/Chicago", "mdy"),
        ("America/Indiana/Knox", "mdy"),
        ("Pacific/Honolulu", "mdy"),
        ("Europe/Berlin", "dmy"),
        ("Australia/Sydney", "dmy"),
        ("Asia/Tokyo", "ymd"),
        ("America/Toronto", None),
        ("America/Sao_Paulo", None),
        ("Asia/Kolkata", None),
        ("Etc/UTC", None),
        ("UTC", None),
    ],
)
def test_the_order_follows_the_clock_only_where_it_is_sure(zone, order):
    assert customary_order(zone) == order
