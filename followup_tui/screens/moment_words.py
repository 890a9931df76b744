"""A moment of the timeline in words: the way, how it went, and all that is told of it."""

from collections.abc import Iterator
from datetime import date

from followup_tui.actions.story import Moment
from followup_tui.method.inbound import they_did
from followup_tui.method.remedy import HINDRANCES
from followup_tui.method.speak import say_clock, say_day
from followup_tui.model.entry import Entry
from followup_tui.model.person import Step
from followup_tui.model.promise import Promise
from followup_tui.model.vocabulary import Vocabulary
from followup_tui.model.words import CHANNEL_WORDS, EntryKind

BETWEEN = " · "
_KIND_WORDS: dict[EntryKind, str] = {
    "touch": "",
    "note": "note",
    "stage": "stage",
    "fit": "fit",
    "put_off": "not now",
    "promise_made": "promised",
    "promise_kept": "promise kept",
    "promise_late": "kept late",
    "promise_renegotiated": "promise moved",
    "import": "imported",
}
_STATE_WORDS = {
    "open": "promised",
    "kept": "promise kept",
    "late": "kept late",
    "renegotiated": "promise moved",
    "dropped": "promise off",
}
_PLAN_WORDS = {
    "open": "planned",
    "kept": "as planned",
    "late": "later than planned",
    "renegotiated": "plan moved",
    "dropped": "plan off",
}
"""The same of a day that I set myself."""


def way_of(moment: Moment) -> str:
    """The channel in a short word; "" for what is no touch."""
    entry = moment.entry
    return CHANNEL_WORDS[entry.channel] if entry and entry.is_touch and entry.channel else ""


def how_of(moment: Moment, words: Vocabulary) -> str:
    """What happened in two or three words of the trade: "talked 6 min", "they rang", "promise moved"."""
    entry = moment.entry
    if entry is None:
        return _state_words(moment.settled[0]) if moment.settled else _promised(moment.made[0])
    if not entry.is_touch:
        return _KIND_WORDS[entry.kind]
    minutes = f" {entry.minutes} min" if entry.minutes else ""
    return _outcome(entry, words) + minutes


def told_of(moment: Moment, zone: str, today: date, words: Vocabulary) -> str:
    """All that is told of a moment beside its columns, private notes first; times are on the clock of `zone`."""
    return BETWEEN.join(_told(moment, zone, today, words))


def say_step(step: Step, zone: str, today: date, words: Vocabulary) -> str:
    """A next step in words, on the clock of `zone`: "call tomorrow 10:30"."""
    when = step.when.in_zone(zone)
    clock = say_clock(when)
    return f"{words.what(step.what)} {say_day(when.day, today)}" + (f" {clock}" if clock else "")


def _outcome(entry: Entry, words: Vocabulary) -> str:
    if entry.outcome is None:
        return they_did(entry.channel, None) if entry.by == "them" else ""
    if entry.by == "us":
        return words.outcome(entry.outcome)
    return they_did(entry.channel, None if entry.outcome == "talked" else entry.outcome, words)


def _told(moment: Moment, zone: str, today: date, words: Vocabulary) -> Iterator[str]:
    entry = moment.entry
    if entry is not None:
        if entry.because is not None:
            yield HINDRANCES[entry.because]
        if entry.note:
            yield entry.note
        named = (("learned", entry.learned), ("asked for", entry.ask), ("gave", entry.value))
        yield from (f"{name}: {text}" for name, text in named if text)
    for promise in moment.made:
        lead = "" if entry is None else f"{_promised(promise)}: "
        since = {"open": ", still open", "renegotiated": ", moved since"}.get(promise.state, "")
        yield lead + _promise(promise, zone, today, words) + since
    for promise in moment.settled:
        lead = "" if entry is None else f"{_state_words(promise)}: "
        yield lead + _promise(promise, zone, today, words)


def _state_words(promise: Promise) -> str:
    return (_PLAN_WORDS if promise.is_plan else _STATE_WORDS)[promise.state]


def _promised(promise: Promise) -> str:
    if promise.owed_by == "them":
        return "they promised"
    return "planned" if promise.is_plan else "promised"


def _promise(promise: Promise, zone: str, today: date, words: Vocabulary) -> str:
    """What was promised and why, in their words."""
    said = [f"“{promise.words}”"] if promise.words else []
    return ", ".join(
        [say_step(promise.step, zone, today, words), *said, *([promise.reason] if promise.reason else [])]
    )
