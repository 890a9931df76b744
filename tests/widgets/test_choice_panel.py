"""A choice that is longer than a line is read whole."""

from followup_tui.widgets.choice_panel import Choice, ChoiceSource


def test_what_has_no_room_in_a_line_goes_on_below():
    rows = ChoiceSource([Choice("a", "wants quotes before the spring fit-out", "w", "13 Nov")])
    lines = ["".join(piece.text for piece in line) for line in rows.lines(0, 24)]
    assert lines == ["w  wants quotes before", "   the spring fit-out", "   13 Nov"]
    assert rows.height(0, 24) == 3
    assert len(rows.lines(0, 60)) == 1
