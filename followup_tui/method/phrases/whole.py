"""A whole phrase: misspelt names heard, each way to cut it tried, and what may be two things asked about."""

from collections.abc import Callable, Iterable, Iterator
from datetime import time, timedelta

import msgspec

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.hints import why_not
from followup_tui.method.phrases.lexer import Token
from followup_tui.method.phrases.line import Line
from followup_tui.method.phrases.month_days import suffix
from followup_tui.method.phrases.reading import Desk, answer, refusal, refused
from followup_tui.method.phrases.rewording import rewordings, two_ways
from followup_tui.method.phrases.segments import Segments
from followup_tui.method.phrases.together import Plan, plan
from followup_tui.method.phrases.words import MONTHS, TOMORROW, WEEKDAYS, near_names
from followup_tui.method.phrases.zone_names import cities
from followup_tui.model.when import Refusal, When

MOST_TO_CHOOSE = 10
"""Tokens; a longer "a or b" is a sentence, and trying its cuts would take long."""
NEAR = 92
"""Days; "fri 5-7" in November is a window, and no Friday the 7th of May."""
_EITHER = frozenset({"dotted", "odd dotted", "dashed", "hours"})
Read = Callable[[tuple[Token, ...], Desk], When | Refusal]


def read(tokens: tuple[Token, ...], desk: Desk) -> When | Refusal:
    """What the tokens mean; raises `Refused` when they mean nothing."""
    unclear = [
        (at, names)
        for at, token in enumerate(tokens)
        if (names := near_names(token.text)) and not _known(token)
    ]
    if not unclear:
        return _choose(tokens, desk)
    at, names = unclear[0]
    if len(names) > 1 and len(unclear) > 1:
        raise Refused(f"I can't make out '{tokens[at].raw}': say a day and a time, such as 'tue 3pm'.")
    heard = [_answered(_spelt(tokens, at, name), desk) for name in names]
    if len(heard) == 1:
        return _noted(heard[0], f"'{tokens[at].raw}' is read as {names[0].capitalize()}.")
    sound = tuple(when for when in heard if isinstance(when, When))
    question = " or ".join(name.capitalize() for name in names[:2])
    return refusal(f"'{tokens[at].raw}': {question}?", sound, desk)


def _known(token: Token) -> bool:
    word = token.text
    return not token.word or word in WEEKDAYS or word in MONTHS or word in TOMORROW or word in cities()


def _spelt(tokens: tuple[Token, ...], at: int, name: str) -> tuple[Token, ...]:
    return (*tokens[:at], tokens[at]._replace(text=name, raw=name), *tokens[at + 1 :])


def _answered(tokens: tuple[Token, ...], desk: Desk) -> When | Refusal:
    try:
        return read(tokens, desk)
    except Refused as why:
        return Refusal(why.reason)


def _noted(heard: When | Refusal, note: str) -> When | Refusal:
    if isinstance(heard, Refusal):
        return heard
    return msgspec.structs.replace(heard, notes=(note, *heard.notes))


def _choose(tokens: tuple[Token, ...], desk: Desk) -> When | Refusal:
    ways = two_ways(tokens, day_first=desk.rules.date_order == "dmy")
    if ways is not None:
        one, two = (_strictly(way, desk) for way in ways)
        if one is not None and two is not None and one.bare() != two.bare():
            return refusal(
                "That may be meant in two ways: pick one, or type the time as in '3pm'.", (one, two), desk
            )
    if desk.rules.date_order == "dmy" and _two_dates(tokens):
        raise Refused("That is several days: name one, such as 'tue 3pm'.")
    line = _line(tokens, desk)
    segments = Segments(line)
    first = next(_plans(line, segments), None)
    if first is None:
        return _none(tokens, line, segments, desk)
    if first.time is None and first.moment is None and any(day.kind in _EITHER for day in first.days):
        return _date_or_time(first, segments, desk)
    try:
        return answer(first, desk)
    except Refused:
        reworded = _reworded(tokens, desk)
        if reworded is None:
            raise
        return reworded


def _two_dates(tokens: tuple[Token, ...]) -> bool:
    """Whether who writes the day first went from one date to another: "3.12-5.12" is no window from 3:12 on."""
    shape = "".join("n" if token.number else token.text for token in tokens).replace(".-", "-")
    return shape == "n.n-n.n" and all(0 < tokens[at].value <= 12 and tokens[at].value % 5 for at in (2, -1))


def _line(tokens: tuple[Token, ...], desk: Desk) -> Line:
    today = desk.clock(desk.zone).today
    return Line(tokens, lambda name: desk.calendar.find_holiday(name, today))


def _strictly(tokens: tuple[Token, ...], desk: Desk) -> When | None:
    """What the tokens mean as they stand, None where that takes a question."""
    line = _line(tokens, desk)
    first = next(_plans(line, Segments(line)), None)
    try:
        read = None if first is None else answer(first, desk)
    except Refused:
        return None
    return read if isinstance(read, When) else None


def _plans(line: Line, segments: Segments) -> Iterator[Plan]:
    for found in segments.walk():
        try:
            made = plan(found)
        except Refused as why:
            line.objections.append(why)
            continue
        if made is not None:
            yield made


def _loosely(segments: Segments, desk: Desk) -> When | Refusal | None:
    """The first reading with a time on the clock, an hour standing wherever it likes; if it passed, what is next."""
    passed = None
    for found in segments.walk():
        try:
            made = plan(found, loose=True)
            if (
                made is not None
                and made.time is not None
                and not any(day.kind in _EITHER for day in made.days)
            ):
                return answer(made, desk)
        except Refused as why:
            passed = passed or refused(why, desk)
    return passed if _readings(passed) else None


def _readings(read: When | Refusal | None) -> tuple[When, ...]:
    """What may be picked: the one answer, or the choices."""
    if isinstance(read, When):
        return (read,)
    return () if read is None else read.choices


def _date_or_time(first: Plan, segments: Segments, desk: Desk) -> When | Refusal:
    """Such as "3.12" may be a date or a time, "2-4" a date or a window.

    Who writes the day first means a date by "3.12": nobody is rung at twelve past. "3.10" may be either for them too.
    """
    kind = next(day.kind for day in first.days if day.kind in _EITHER)
    if kind == "odd dotted" and desk.rules.date_order == "dmy":
        return answer(first, desk)
    other = _loosely(segments, desk)
    try:
        dated = answer(first, desk)
    except Refused as why:
        if other is None:
            raise
        if (len(first.days) > 1 or first.part is not None) and "dotted" not in kind:
            return other
        dated = refused(why, desk)
    far = isinstance(dated, When) and (dated.day - desk.now.date()).days > NEAR
    if len(first.days) > 1 and first.time is not None and far:
        raise Refused("There are two times in that: say one, such as 'tue 3pm'.")
    if other is None or (len(first.days) == 1 and kind == "dashed"):
        return dated
    if len(first.days) > 1 and far:
        return other
    days = sorted(_readings(dated), key=lambda when: when.day)
    question = "A date or a time? Pick one, or type it as in 'dec 3' or '3:12pm'."
    return refusal(question, (*days[:1], *_readings(other)[:1]), desk)


def _none(tokens: tuple[Token, ...], line: Line, segments: Segments, desk: Desk) -> When | Refusal:
    """No reading came through: offer what is near, or say why."""
    joints = [at for at, token in enumerate(tokens) if token.text == "or"]
    if len(joints) == 1 and len(tokens) <= MOST_TO_CHOOSE:
        both = _sides(tokens, joints[0], desk)
        if both:
            return refusal("There is a choice in that: pick one.", both, desk)
    midnights = _midnights(tokens, desk)
    if midnights:
        return refusal(
            "Which end of the day? Pick it, or say 0:00 and the day that begins then.", midnights, desk
        )
    if len(tokens) == 1 and 0 < tokens[0].value <= 31 and len(tokens[0].text) <= 2:
        return _figure_alone(tokens[0].value, segments, desk)
    reworded = _reworded(tokens, desk)
    loose = _loosely(segments, desk) if not line.objections else None
    if reworded is not None:
        return refusal(reworded.reason, (*reworded.choices, *_readings(loose)), desk)
    if isinstance(loose, When):
        return refusal("Is that the hour? Type it as in 'at 3' or '3pm'.", (loose,), desk)
    if loose is not None:
        return loose
    raise why_not(tokens, segments.reached, line.objections)


def _midnights(tokens: tuple[Token, ...], desk: Desk) -> tuple[When, ...]:
    """Where "midnight" is said, both ends of the day it is said of."""
    texts = {token.text for token in tokens}
    if "midnight" not in texts or len(tokens) > MOST_TO_CHOOSE:
        return ()
    rest = tuple(token for token in tokens if token.text not in {"midnight", "at"})
    today = not rest or texts & {"tonight", "tonite"}
    said = When(day=desk.clock(desk.zone).today, zone=desk.zone) if today else _strictly(rest, desk)
    if said is None or said.timed:
        return ()
    return tuple(When(day=said.day + timedelta(days=n), zone=said.zone, start=time()) for n in (0, 1))


def _reworded(tokens: tuple[Token, ...], desk: Desk) -> Refusal | None:
    """What the phrase means when it is put a little differently, to be picked and not taken."""
    if len(tokens) > MOST_TO_CHOOSE:
        return None
    for reason, words in rewordings(tokens, desk.clock(desk.zone).today):
        when = _strictly(words, desk)
        if when is not None:
            return refusal(reason, (when,), desk)
    return None


def _sides(tokens: tuple[Token, ...], joint: int, desk: Desk) -> tuple[When, ...]:
    """The two readings of "a or b", each with what the other shares: "tue 3 or 4pm", "mon or tue at 10"."""
    size = len(tokens)
    lefts = (tokens[:joint] + tokens[end:] for end in range(joint + 2, size + 1))
    rights = (tokens[:end] + tokens[joint + 1 :] for end in range(joint - 1, -1, -1))
    both = [_first(lefts, desk), _first(rights, desk)]
    sound = tuple(when for when in both if when is not None)
    if len(sound) < 2 or sound[0].timed != sound[1].timed or sound[0].bare() == sound[1].bare():
        return ()
    return sound


def _first(ways: Iterable[tuple[Token, ...]], desk: Desk) -> When | None:
    for way in ways:
        read = _answered(way, desk) if way else None
        if isinstance(read, When):
            return read
    return None


def _figure_alone(figure: int, segments: Segments, desk: Desk) -> Refusal:
    clock = _readings(_loosely(segments, desk))[:1]
    today = desk.clock(desk.zone).today
    day = next((day for day in (today + timedelta(days=n) for n in range(1, 62)) if day.day == figure), today)
    offers = (*clock, When(day=day, zone=desk.zone))
    spoken = f"the {figure}{suffix(figure)}"
    question = (
        f"At {figure}:00, or {spoken}? Pick one." if clock else f"If you mean the date, type '{spoken}'."
    )
    return refusal(question, offers, desk)
