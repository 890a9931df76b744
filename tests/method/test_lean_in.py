from followup_tui.method.lean_in import lean_in


def test_the_third_attempt_leans_in_with_a_rule_of_thumb_that_is_called_one_f4():
    assert lean_in(2) == ""
    assert lean_in(3) == "most people stop here; it often takes seven or more (a rule of thumb)"


def test_the_users_own_figure_stands_beside_it_as_soon_as_there_is_one():
    assert "your yeses took 4 touches, n=1 (rule of thumb" in lean_in(3, [4])
    own = lean_in(7, [5, 6, 5, 5, 6, 6, 5, 5, 6, 5, 5])
    assert "your yeses took 5.4 touches, n=11" in own
    assert len(own) < 78, "one line of a card at 80 cells"
