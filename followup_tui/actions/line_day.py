"""The day in a line that adds somebody: which part it is, and what may be meant as one and is never a name."""

import re
from collections.abc import Sequence

from followup_tui.actions.desk import Desk, Refused
from followup_tui.actions.line_parts import addresses_in, tags_in
from followup_tui.actions.steps import read_step, rules_of
from followup_tui.exchange.addresses import has_date
from followup_tui.method.known_steps import KNOWN
from followup_tui.method.phrase import parse
from followup_tui.method.phrases.vocabulary import is_deed, is_gone_by, may_be_time, speaks_of_day
from followup_tui.method.phrases.words import NEXT
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

EXTENSION = re.compile(r"\d{3,5}")
"""Figures that are a number within the house where the line says elsewhere when."""
FACTS = 3
"""Name, company, role: what is neither an address nor a day is one of these, in this order."""
_NO_ROOM = "I can't place “{}”: give name, company, role, phone, mail and a day."
_NO_COMMA = "I can't place the day in “{}”: put a comma before it."
_HOURS = frozenset({"am", "pm", "a.m", "p.m"})
_NOONS = frozenset({"noon", "midday", "midnight"})
_CLOCK = re.compile(
    r"(?<![\w.,:/-])(?:[01]?\d|2[0-3])"
    r"(?:[:h][0-5]\d\s*(?:h|uhr|[ap]\.?m\.?)?|\s*(?:h|hrs|uhr|[ap]\.?m\.?))(?![\w:/-])",
    re.IGNORECASE,
)
"""A plain time of day: "15h", "14h30", "15:00", "3 pm"; "24h" is a service."""
_SPAN = re.compile(r"\s*[-–]\s*")
_DATE = re.compile(r"(?!24/7$)\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?[./]?")


def next_step(desk: Desk, parts: Sequence[str]) -> slice | None:
    """Which parts are the next step: one, or two where the day and its time stand in two; None for none.

    The first is a name, unless it is plainly a date. Behind more facts than there is room for the line is refused.
    Mere figures ("0142") may be a time to ask about, but not where another part says when. "PM" alone is a role.
    """
    facts, figures = 0, None
    for at, part in enumerate(parts):
        if tags_in(part) or not addresses_in(part, name=not facts)[0].strip():
            continue
        if _may_be_step(desk, part, facts):
            two = len(parts) > at + 1 and _goes_on(desk, part, parts[at + 1])
            span = slice(at, at + 1 + two)
            if two or not EXTENSION.fullmatch(part):
                return span
            figures = figures or span
            continue
        facts += 1
        if facts > FACTS:
            break
    return figures


def fact(desk: Desk, part: str, before: int) -> str:
    """The part as a name, company or role, of which there were `before`.

    Raises Refused where there is no place for it, or it may be meant as a day: one that is lost is a promise broken.
    """
    if _day_behind_address(desk, part.split()):
        raise Refused(_NO_COMMA.format(part))
    if not before:
        _check_name(desk, part)
        return part
    if before == FACTS and is_hours(part):
        raise Refused(_NO_ROOM.format(part))
    if is_hours(part):
        return part
    read = read_step(desk, part)
    if isinstance(read, Refusal) and (word := _unknown(read, part)):
        how = rules_of(desk).hint("say the day in English, as in 'tue 3pm'.")
        raise Refused(f"I can't place “{part}”: I don't understand “{word}”; {how}")
    if isinstance(read, Step) or read.choices:
        raise Refused(f"I can't place “{part}”: there is a day in that line already.")
    if _CLOCK.search(part) or is_gone_by(part) or may_be_time(part, company=before == 1):
        raise Refused(f"I can't place “{part}”: {read.reason}")
    if before == FACTS:
        raise Refused(_NO_ROOM.format(part))
    return part


def is_hours(part: str) -> bool:
    """Whether a part by itself is as likely a role or a company as hours of the day: "PM", "Noon"."""
    plain = part.casefold().strip(" .")
    return plain in _HOURS or (plain in _NOONS and not part.islower())


def _may_be_step(desk: Desk, part: str, facts: int) -> bool:
    """Whether a part says when; with no name before it only where it is plainly a date."""
    if is_hours(part) or not (facts or (part[:1].isdigit() and has_date(part))):
        return False
    read = read_step(desk, part)
    return _says_when(read) and not (isinstance(read, Refusal) and _unknown(read, part))


def _says_when(read: Step | Refusal) -> bool:
    return isinstance(read, Step) or bool(read.choices)


def _goes_on(desk: Desk, part: str, after: str) -> bool:
    """Whether the next part says more of the same moment: "7.12.2026, 14 Uhr", "tue, pm"."""
    hours = is_hours(after) and after.islower()
    about_time = hours or may_be_time(after) or isinstance(read_step(desk, after), Step)
    return about_time and (hours or not is_hours(after)) and _says_when(read_step(desk, f"{part},{after}"))


def _unknown(read: Refusal, part: str) -> str:
    """The word before a time of day that is neither a day nor something to do: "qui 15h"; "" for none."""
    what = read.what.casefold()
    named = what and " " not in what and what not in KNOWN and what not in KNOWN.values()
    return read.what if named and not is_deed(what) and _CLOCK.search(part) else ""


def _check_name(desk: Desk, part: str) -> None:
    """Raises Refused for a name that a day stands in, or is."""
    words = part.split()
    if has_date(part) or any(_is_day(desk, words[at:]) for at in range(1, len(words))):
        if any(map(str.isdigit, part)) and _is_day(desk, words):
            raise Refused(f"“{part}” is a day: type the name before it.")
        raise Refused(_NO_COMMA.format(part))


def _day_behind_address(desk: Desk, words: list[str]) -> bool:
    """Whether a day follows an address with no comma between: "Dana 312 555 0142 fri"."""
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return any(addresses_in(before)[1] and _says_when(read_step(desk, after)) for before, after in cuts)


def _is_day(desk: Desk, words: list[str]) -> bool:
    """Whether words at the end of a name are plainly a day or a time: "thu 15h", "next week"; "May" is a name."""
    text = " ".join(words)
    if all(map(_CLOCK.fullmatch, _SPAN.split(text))):
        return True
    if len(words) == 1 and not _DATE.fullmatch(text):
        return False
    if len(words) > 1 and is_gone_by(text):
        return True
    if not speaks_of_day(text) and not _DATE.match(text):
        return False
    if words[0].casefold() in NEXT | {"this"}:
        return True
    read = parse(text, desk.now, desk.zone, None, desk.calendar, rules_of(desk), courteous=False)
    return isinstance(read, When) or bool(read.choices)
