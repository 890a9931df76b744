"""What the card says at each stage: above the field, below it, and once a touch is logged."""

from datetime import date

from followup_tui.actions.card_draft import CardDraft
from followup_tui.actions.card_words import day_of_call
from followup_tui.actions.desk import Desk, Refused, called
from followup_tui.actions.log import Logged, TouchDraft, touch_label
from followup_tui.actions.queue_words import what_word
from followup_tui.actions.steps import rules_of
from followup_tui.method.brief import brief_day
from followup_tui.method.rows import Row
from followup_tui.method.speak import say_clock
from followup_tui.model.when import Refusal
from followup_tui.model.words import CHANNEL_WORDS
from followup_tui.screens.card_foot import Asked, keys_for
from followup_tui.screens.card_lines import fitted, wrapped
from followup_tui.screens.card_state import CardState, SideLine
from followup_tui.widgets.columns import Line, Piece
from followup_tui.widgets.date_field import date_lines

_SIDES: dict[SideLine, tuple[str, str]] = {
    "note": ("Note", "for your own eyes; it is kept with the outcome"),
    "learned": ("Learned", "one line: what did this call teach you?"),
    "ask": ("Asked", "what did you ask them for?"),
    "value": ("Gave", "what of value did they get?"),
    "said": ("They said", "in their words, as you agreed on the next step"),
    "reason": ("They want it", "why do they want you to call then?"),
}
_AS_SAID = "as they said it: tue 3pm, tomorrow at 10, 3 Dec"
_MEET = "day and time, then where: tue 3pm at their office"
_ENTER = "enter takes it · ↓ a day later · or type: tue 3pm, mail fri, 2w"


def asked_of(state: CardState) -> Asked:
    """What is asked at this stage: the line above the field, and what stands in it while it is empty."""
    match state.stage:
        case "note":
            title, about = _SIDES[state.side]
            return Asked(title, about)
        case "colleague":
            return Asked("Referred", "whom did they name?", state.desk.words.examples["colleague"])
        case "not_now":
            return Asked(
                "Not now",
                "enter moves on · tab: what is in the way?",
                "another day, or a word why; neither is needed",
            )
        case "words":
            to = f"to {state.sent_to}" if state.sent_to else "two sentences are enough"
            return Asked(f"Send it by {CHANNEL_WORDS[state.channel('sent')]}", to)
        case _:
            return _outcome(state)


def _outcome(state: CardState) -> Asked:
    """The outcome that was chosen, and its next step as the field's silent text."""
    outcome, proposal = state.draft.outcome, state.proposal
    keys = keys_for(state.by, met=state.met_at is not None)
    label = next((each.label for each in keys if each.outcome == outcome), "")
    title = "sent" if label == "send it" else label
    shown = state.desk.words.outcome(outcome, title).capitalize() if outcome else ""
    if proposal.must_ask:
        question = "when do you meet?" if outcome == "meeting" else "which date and what time?"
        return Asked(shown, question, _as_here(state, "tue 3pm"))
    return Asked(shown, "and next", proposal.words)


def about_lines(state: CardState, width: int, height: int) -> list[Line]:
    """Below the field: what was understood so far, or what Enter would do."""
    match state.stage:
        case "step":
            return _step_lines(state, width, height)
        case "colleague":
            return _colleague_lines(state, width, height)
        case "not_now":
            return _not_now_lines(state, width, height)
        case "note":
            said = "enter keeps it · tab: learned, asked, gave, what they said"
            return wrapped(said, width, "dim", indent="   ")
        case "words":
            rings = state.proposal.step is not None and state.proposal.step.what == "call"
            then = "then the day to ring about it" if rings else "then what follows"
            return wrapped(f"enter: it is on its way; {then}", width, "dim", indent="   ")
        case _:
            return []


def _dated(state: CardState, width: int, height: int) -> list[Line]:
    """How a date is read; nothing in the empty field: what Enter does there, the card says in more words."""
    return date_lines(state.typing, state.text, width, height) if state.text.strip() else []


def _not_now_lines(state: CardState, width: int, height: int) -> list[Line]:
    """Where "not now" would take them."""
    if dated := _dated(state, width, height):
        return dated
    promised = state.card.promised
    then = "what you promised stays for today" if promised else "comes back on the next working day"
    why = state.draft.not_now.strip()
    if not why:
        return wrapped(f"{then}; type a day to move it" if promised else then, width, "dim", indent="   ")
    hint = _as_here(state, "to move them, type a day and nothing else: fri, tue 3pm")
    kept = fitted([Piece(f"   the reason: “{why}”", "accent")], width)
    return [kept, *wrapped(f"{then} · {hint}", width, "dim", indent="   ")]


def _step_lines(state: CardState, width: int, height: int) -> list[Line]:
    if dated := _dated(state, width, height):
        return dated
    if state.proposal.must_ask:
        asked = _MEET if state.draft.outcome == "meeting" else _AS_SAID
        return wrapped(_as_here(state, asked) + state.typing.clock_hint, width, "dim", indent="   ")
    step = state.proposal.step
    load = state.typing.holds("", step) if step is not None else ""
    hints = (state.proposal.why, _worth(state) or load, _as_here(state, _ENTER) + state.typing.clock_hint)
    return [line for hint in hints if hint for line in wrapped(hint, width, "dim", indent="   ")]


def _as_here(state: CardState, text: str) -> str:
    """A hint with its times as the user writes them."""
    return rules_of(state.desk).example(text)


def _worth(state: CardState) -> str:
    """Where the amount of what was won is kept, while none is; nobody has to."""
    if state.draft.outcome != "won" or state.card.person.deal is not None:
        return ""
    return f"what it is worth: e on their page keeps it, as “{state.desk.words.say('deal')}”"


def _colleague_lines(state: CardState, width: int, height: int) -> list[Line]:
    try:
        new = state.colleague()
    except Refused as refused:
        return wrapped(str(refused), width, "warning", indent="   ")
    if new is None:
        return [[Piece("   enter with nothing typed: no name yet", "dim")]]
    person = new.person
    facts = [
        person.name,
        person.company,
        person.role,
        *(each.raw for each in (*person.phones, *person.emails)),
    ]
    added = wrapped("adds " + " · ".join(filter(None, facts)), width, "accent", indent="   ")
    return [*added, *_dated(state, width, height - len(added))]


def words_of(state: CardState) -> tuple[str, str] | None:
    """The words to show in place of the opener: those of the outcome that was chosen."""
    if state.by == "them":
        return None
    if state.draft.outcome == "voicemail" and state.stage == "step":
        return "Leave this on the voicemail", state.card.voicemail(_call_on(state))
    if state.draft.outcome == "sent" and state.stage in {"words", "step"}:
        return "Two sentences to send", state.card.to_write(state.channel("sent"))
    return None


def _call_on(state: CardState) -> date | None:
    """The day of the next call as it would be saved now: the one typed, while none is the one proposed."""
    found = state.read()
    return None if isinstance(found, Refusal) else day_of_call(state.desk, found or state.proposal.step)


def noted(draft: CardDraft) -> str:
    """What was typed and waits for its key, in a line."""
    parts = [
        *((title, getattr(draft, side)) for side, (title, _) in _SIDES.items()),
        ("Next", draft.typed),
        ("Referred", draft.colleague),
        ("Not now", draft.not_now),
    ]
    return " · ".join(f"{title.lower()}: {text}" for title, text in parts if text)


def back_words(state: CardState) -> str:
    """What is there again on a card that was left, and which key shows what was typed for it."""
    draft = state.draft
    if state.undone is not None:
        return "What you undid stands on this card again."
    typed_for = {*draft.waiting, *([draft.outcome] if draft.begun else [])}
    waits = [each.key for each in keys_for(state.by) if each.outcome in typed_for]
    waits += ["z"] if draft.not_now else []
    if not waits:
        return "What you typed on this card is back."
    also = "The note is back; " if draft.has_note else ""
    return f"{also}{' and '.join(waits)} {'brings' if len(waits) == 1 else 'bring'} back what you typed."


def due_line(row: Row, desk: Desk, *, typing: bool) -> Line:
    """The one line that says who is due, in mid-card (design §1)."""
    person = desk.book.people.get(row.person)
    at = f"{row.at:%H:%M}" if row.at is not None else "now"
    how = "esc, then " if typing else ""
    told: Line = [
        Piece(f"{called(person) if person else 'somebody'} is due at {at}: ", "warning"),
        Piece(f"{how}y", "accent"),
        Piece(" goes there", "warning"),
    ]
    if row.own:  # they know of no time that one could be late for
        return told
    return [*told, Piece(", ", "warning"), Piece("Y", "accent"), Piece(" texts: running late", "warning")]


def logged_words(desk: Desk, draft: TouchDraft, logged: Logged) -> str:
    """What was logged and what comes next, in a sentence."""
    parts = [f"{called(logged.person)}: {touch_label(desk, draft)}"]
    if logged.next is not None:
        when = logged.next.when.in_zone(desk.zone)
        clock = f" {say_clock(when)}" if when.timed else ""
        today = desk.now.date()
        what = what_word(logged.next.what) + (", due since" if when.day < today else "")
        parts.append(f"next: {what} {brief_day(when.day, today)}{clock}")
    elif logged.person.closed:
        parts.append("nothing more is planned")
    return " · ".join(parts) + " · u undoes"
