"""A number suggests a clock, or nothing (method F8)."""

import pytest

from followup_tui.exchange.phone_zones import zones_of


@pytest.mark.parametrize(
    ("numbers", "zones"),
    [
        (["+13125550142"], ("America/Chicago",)),
        (["+442079460123"], ("Europe/London",)),
        (["+442079460123", "+13125550142", "+442079460124"], ("Europe/London", "America/Chicago")),
        (["+18005550199"], ()),
        (["+447700900123"], ()),
        (["312 555 0142", "", "nonsense"], ()),
        ([], ()),
    ],
)
def test_a_number_that_tells_too_much_tells_nothing(numbers, zones):
    assert zones_of(numbers) == zones
