"""Encouragement where most people stop: a rule of thumb, and the user's own figure beside it (method F4)."""

from collections.abc import Collection

from followup_tui.method.cadence import is_drop_off


def lean_in(attempts: int, yeses: Collection[int] = ()) -> str:
    """What is said of an attempt that may be one of `attempts` in a row without an answer; "" before the third.

    `yeses` are how many touches of mine each yes took, as far as they were counted (method P4).
    """
    if not is_drop_off(attempts):
        return ""
    if not yeses:
        return "most people stop here; it often takes seven or more (a rule of thumb)"
    return f"most people stop here; {own_yeses(yeses)} (rule of thumb: 7+)"


def own_yeses(yeses: Collection[int]) -> str:
    """The user's own figure with its n: "your yeses took 5.4 touches, n=11"."""
    mean = f"{sum(yeses) / len(yeses):.1f}".removesuffix(".0")
    return f"your yeses took {mean} touch{'' if mean == '1' else 'es'}, n={len(yeses)}"
