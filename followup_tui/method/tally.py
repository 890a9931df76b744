"""Values are found, not chosen: what the moments fed, counted (method V3)."""

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.model.values import PRIMARY_VALUES, Moment


class Tally(NamedTuple):
    """A quality, and how many moments fed it."""

    name: str
    moments: int


def tally(moments: Sequence[Moment]) -> tuple[Tally, ...]:
    """Every quality that a moment fed, the most fed first, else in the order they were named.

    A moment counts once for a quality; case makes no difference, the first spelling is kept.
    """
    names: dict[str, str] = {}
    counts: dict[str, int] = {}
    for moment in moments:
        for key, name in {each.casefold(): each for each in reversed(moment.fed)}.items():
            names.setdefault(key, name)
            counts[key] = counts.get(key, 0) + 1
    places = {
        each.casefold(): (at, nth)
        for at, moment in reversed(list(enumerate(moments)))
        for nth, each in reversed(list(enumerate(moment.fed)))
    }
    found = sorted(counts, key=lambda key: (-counts[key], places[key]))
    return tuple(Tally(names[key], counts[key]) for key in found)


def suggested(moments: Sequence[Moment]) -> tuple[str, ...]:
    """The three that the tally suggests, fewer where fewer were named."""
    return tuple(each.name for each in tally(moments)[:PRIMARY_VALUES])
