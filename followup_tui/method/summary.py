"""The small summary of a timeline that a person carries, so that the queue never reads one (design §2)."""

from collections.abc import Iterable

from msgspec.structs import replace

from followup_tui.model.entry import Entry
from followup_tui.model.person import Summary
from followup_tui.model.words import CONTACTS, UNANSWERED


def summarise(entries: Iterable[Entry]) -> Summary:
    """The summary of a whole timeline, given oldest first; the doctor compares it with the one that is kept."""
    summary = Summary()
    for entry in entries:
        summary = after(summary, entry)
    return summary


def after(summary: Summary, entry: Entry) -> Summary:
    """The summary once `entry` is added at the end; an entry dated back needs `summarise` instead.

    *Unanswered* are our attempts since the last contact that reached nobody (design §2). Their ringing or writing to us
    is a contact whatever came of it; a wrong number is a touch that says nothing of them.
    """
    if not entry.is_touch:
        return summary
    contact = is_contact(entry)
    unanswered = 0 if contact else summary.unanswered + (entry.outcome in UNANSWERED)
    rang = 0 if contact else summary.rang + (entry.outcome in UNANSWERED and entry.channel == "call")
    return replace(
        summary,
        touches=summary.touches + 1,
        unanswered=unanswered,
        rang=rang,
        last_touch=entry.at,
        last_channel=entry.channel,
        last_outcome=entry.outcome,
        last_contact=entry.at if contact else summary.last_contact,
    )


def is_contact(entry: Entry) -> bool:
    """Whether they were reached, or reached us: this ends a run of unanswered attempts and pauses the plan (F5)."""
    return entry.is_touch and (entry.by == "them" or entry.outcome in CONTACTS)


def is_attempt(entry: Entry) -> bool:
    """Whether this is an attempt of ours that reached nobody."""
    return entry.is_touch and entry.by == "us" and entry.outcome in UNANSWERED
