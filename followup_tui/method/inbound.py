"""What they did when they got in touch, in words that are theirs: we left no voicemail where they did."""

from followup_tui.model.entry import Entry
from followup_tui.model.person import Person
from followup_tui.model.promise import Promise
from followup_tui.model.vocabulary import SALES, Vocabulary
from followup_tui.model.words import UNANSWERED, Channel, Outcome

_THEY: dict[Channel, str] = {
    "call": "they rang",
    "email": "they wrote",
    "note": "they wrote",
    "text": "they sent a text",
    "message": "they wrote",
    "meeting": "they came",
    "other": "they got in touch",
}


def they_did(channel: Channel | None, outcome: Outcome | None, words: Vocabulary = SALES) -> str:
    """Such as "they rang, missed", "they left word", "they wrote", "they rang, talked"."""
    theirs = _THEY[channel or "other"]
    match outcome:
        case "voicemail" | "left_word":
            return "they left word"
        case "no_answer" | "busy":
            return f"{theirs}, missed"
        case None | "sent" | "posted":
            return theirs
        case _:
            return f"{theirs}, {words.outcome(outcome)}"


def missed_in(entry: Entry | None) -> str:
    """What they did in a touch of theirs that reached nobody: they asked for nothing in it; "" for any other."""
    if entry is None or entry.by == "us" or entry.outcome not in UNANSWERED:
        return ""
    return _unanswered(entry.channel, entry.outcome)


def missed_before(person: Person, promise: Promise) -> str:
    """The same of the touch in which a promise was made, where that is their last: the queue reads no timeline."""
    last = person.summary
    theirs = last.last_outcome in UNANSWERED and last.last_contact == last.last_touch
    if not theirs or promise.made != last.last_touch:
        return ""
    return _unanswered(last.last_channel, last.last_outcome)


def _unanswered(channel: Channel | None, outcome: Outcome | None) -> str:
    """What they did where nobody was there: a voicemail is theirs, that nobody answered goes without saying."""
    return they_did(channel, outcome if outcome == "voicemail" else None)
