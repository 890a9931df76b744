"""Somebody's whole history, newest first: entries with the promises that were made and settled in them (design §5)."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

from followup_tui.actions.desk import Desk
from followup_tui.book.search import fold
from followup_tui.model.entry import Entry
from followup_tui.model.promise import Promise

ALL = "all"


class Moment(NamedTuple):
    """One entry of the story, at a time on the user's clock.

    A promise that was made or settled in an entry stands with it; one that was made by itself, or moved or dropped
    by itself, is a moment without an entry. `key` is the same for as long as the moment is there.
    """

    key: str
    at: datetime
    entry: Entry | None = None
    made: tuple[Promise, ...] = ()
    settled: tuple[Promise, ...] = ()


def story(desk: Desk, person: int) -> list[Moment]:
    """Everything that happened with one person, newest first; what is as old stays in the order it was written."""
    place = ZoneInfo(desk.zone)
    entries = desk.book.timeline(person)
    promises = {id_: each for id_, each in desk.book.promises.items() if each.person == person}
    known = {id_ for id_, _ in entries}
    told = {(each.kind, each.promise) for _, each in entries if each.promise is not None}
    made: dict[int, list[Promise]] = {}
    settled: dict[int, list[Promise]] = {}
    alone: list[Moment] = []
    for id_, promise in promises.items():
        if promise.entry in known:
            made.setdefault(promise.entry, []).append(promise)
        elif ("promise_made", id_) not in told:
            alone.append(Moment(f"made{id_}", promise.made.astimezone(place), made=(promise,)))
        if promise.settled_by in known:
            settled.setdefault(promise.settled_by, []).append(promise)
        elif promise.settled is not None and (f"promise_{promise.state}", id_) not in told:
            alone.append(Moment(f"settled{id_}", promise.settled.astimezone(place), settled=(promise,)))
    moments = [
        Moment(
            str(id_),
            entry.at.astimezone(place),
            entry,
            (*made.get(id_, ()), *_spoken_of(entry, promises, "promise_made")),
            tuple(settled.get(id_, ())),
        )
        for id_, entry in entries
    ]
    if alone:
        moments = sorted([*alone, *moments], key=lambda each: each.at)
    moments.reverse()
    return moments


def kinds_in(moments: Sequence[Moment]) -> list[str]:
    """The ways to look at a story, `ALL` first; those that would show nothing are left out."""
    return [ALL, *(name for name, holds in _KINDS.items() if any(map(holds, moments)))]


def only(moments: Sequence[Moment], kind: str) -> Sequence[Moment]:
    """The moments of one of `kinds_in`."""
    holds = _KINDS.get(kind)
    return moments if holds is None else [each for each in moments if holds(each)]


class StorySearch:
    """Search inside one story, without case or accents; texts are folded once."""

    def __init__(self, moments: Sequence[Moment]) -> None:
        self._texts = {each.key: fold(_text_of(each)) for each in moments}

    def find(self, moments: Sequence[Moment], query: str) -> Sequence[Moment]:
        """Those moments that hold every word of the query."""
        words = fold(query).split()
        return [each for each in moments if all(word in self._texts.get(each.key, "") for word in words)]


def _spoken_of(entry: Entry, promises: dict[int, Promise], kind: str) -> tuple[Promise, ...]:
    """The promise that an entry of its own tells of."""
    if entry.kind != kind or entry.promise not in promises:
        return ()
    return (promises[entry.promise],)


def _is_touch_by(*channels: str) -> Callable[[Moment], bool]:
    return lambda each: each.entry is not None and each.entry.is_touch and each.entry.channel in channels


def _is_promise(each: Moment) -> bool:
    return bool(each.made or each.settled or (each.entry and each.entry.kind.startswith("promise_")))


_KINDS: dict[str, Callable[[Moment], bool]] = {
    "calls": _is_touch_by("call"),
    "mail & messages": _is_touch_by("email", "text", "message", "note", "other"),
    "meetings": _is_touch_by("meeting"),
    "notes": lambda each: each.entry is not None and each.entry.kind == "note",
    "promises": _is_promise,
    "not now": lambda each: each.entry is not None and each.entry.kind == "put_off",
    "stages & imports": lambda each: each.entry is not None and each.entry.kind in {"stage", "fit", "import"},
}


def _text_of(moment: Moment) -> str:
    """All that a moment may be found by."""
    parts = [f"{moment.at:%a} {moment.at.day} {moment.at:%B %Y}"]
    if (entry := moment.entry) is not None:
        parts += [entry.note, entry.learned, entry.ask, entry.value, entry.number, entry.kind]
        parts += [entry.channel or "", (entry.outcome or "").replace("_", " ")]
    for promise in (*moment.made, *moment.settled):
        parts += [promise.what, promise.words, promise.reason, "promise"]
    return " ".join(parts)
