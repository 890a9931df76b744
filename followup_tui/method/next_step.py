"""A next step as it is typed: `[what] when` ("tue 3pm", "mail fri", "send the quote mon 2pm"; design §5)."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple
from zoneinfo import ZoneInfo

import msgspec

from followup_tui.method.behind import says_when, steps_behind
from followup_tui.method.known_steps import KNOWN, STEPS
from followup_tui.method.phrase import DEFAULT_RULES, WEEKDAYS_ONLY, parse
from followup_tui.method.phrases.answer import WHICH_TIME, Refused
from followup_tui.method.phrases.errand import why_no_errand
from followup_tui.method.phrases.how_many import counts_things, number_of_things
from followup_tui.method.phrases.lexer import fold, tokenize
from followup_tui.method.phrases.promised import without_promise
from followup_tui.method.phrases.rules import PhraseRules
from followup_tui.method.phrases.vocabulary import looks_like_time, names_day
from followup_tui.method.slips import near_step
from followup_tui.method.speak import choice_words
from followup_tui.model.calendar import WorkCalendar
from followup_tui.model.person import Step
from followup_tui.model.when import Refusal, When

MOST_WORDS = 5
_CALLING = frozenset({"call", "ring", "phone", "try", "buzz", "give", "reach", "talk", "speak"})
_PAIRS = frozenset(
    f"{verb} {where}"
    for verb, where in (
        *(("check", "in"), ("drop", "in"), ("pop", "in"), ("call", "in"), ("drop", "by"), ("stop", "by")),
        *(("swing", "by"), ("touch", "in"), ("look", "in")),
    )
)
"""Something to do in two words, the second of which is a word about time elsewhere."""


Reads = Callable[[str], Step | Refusal]


def parse_step(
    text: str,
    now: datetime,
    zone: str,
    their_zone: str | None = None,
    calendar: WorkCalendar = WEEKDAYS_ONLY,
    rules: PhraseRules = DEFAULT_RULES,
    default: str = "call",
) -> Step | Refusal:
    """The step and its time; `default` is what is done when only a time is typed.

    Free words are taken only before a day that is fully understood, and only when none of them could be a
    misspelt or foreign word for a time, or says that they can't: "not tuesday", "teu 3pm" and "closed fri" are refused.
    Arguments as in `parse`.
    """

    def again(text: str) -> Step | Refusal:
        return parse_step(text, now, zone, their_zone, calendar, rules, default)

    line = _Line(text, now, Asked(zone, their_zone, calendar, rules))
    whole = line.read(0)
    if isinstance(whole, When):
        return Step(KNOWN["lunch"] if line.words[0] == "lunch" else default, whole)
    if " ".join(line.words) in KNOWN:
        what = KNOWN[" ".join(line.words)]
        hint = line.hint(f"Type it as in '{text.strip()} tue 3pm'.")
        return Refusal(f"{WHICH_TIME} {hint}", what=what)
    known = _known(line)
    return known if isinstance(known, Step) else _in_own_words(line, whole, known, default, again)


def _in_own_words(
    line: "_Line", whole: Refusal, known: Refusal | None, default: str, again: Reads
) -> Step | Refusal:
    """What is not said in the words of a known step; `whole` and `known` say why it is none."""
    promised = without_promise(line.words)
    if 0 < promised < len(line.words):
        return again(" ".join(line.typed[promised:]))
    said = line.courteous()
    if isinstance(said, When):
        return Step("call" if line.words[0] in _CALLING else default, said)
    free = _free(line, whole)
    if not isinstance(free, Step) and (unparted := _unparted(line.text)):
        found = again(unparted)
        free = found if isinstance(found, Step) or found.choices else free
    if not isinstance(free, Step) and not whole.choices:
        free = _behind(line) or free
    if isinstance(free, Step):
        return free
    refused = known or free or said or whole
    return refused if refused.choices else _uncounted(line, again) or refused


def _unparted(text: str) -> str:
    """The text without the comma between what is done and when: "the drawings, fri"; "" where none is there."""
    what, _, when = text.partition(",")
    words = _words(what)
    said = when and 0 < len(words) <= MOST_WORDS and all(_plain(word) for word in words)
    return f"{what} {when}" if said else ""


def _uncounted(line: "_Line", again: Reads) -> Refusal | None:
    """How to say "call 3 people tue", whose number may be an hour as well; None where no number is in the way."""
    at = number_of_things(line.words)
    if at < 0:
        return None
    rest = " ".join([*line.typed[:at], *line.typed[at + 1 :]])
    return (
        Refusal(f"Leave the number out: type it as in '{rest}'.") if isinstance(again(rest), Step) else None
    )


def _words(text: str) -> list[str]:
    """The words of a text, small and without accents; none where it cannot be read."""
    try:
        return fold(text).split()
    except Refused:
        return []


class Asked(NamedTuple):
    """Where a phrase is asked, and by which rules."""

    zone: str
    their_zone: str | None
    calendar: WorkCalendar
    rules: PhraseRules


class _Line:
    """What was typed, cut at its spaces, so that it can be read from any word on."""

    def __init__(self, text: str, now: datetime, asked: Asked) -> None:
        self._now, self._asked, self.text = now, asked, text
        self.words = _words(text)
        typed = text.split() if self.words else []
        self.typed = typed if len(typed) == len(self.words) else self.words

    def read(self, first: int) -> When | Refusal:
        """What is said from the word numbered `first` on."""
        phrase = " ".join(self.words[first:]) if first else self.text
        return parse(phrase, self._now, *self._asked, courteous=False)

    def before(self, last: int) -> When | Refusal | None:
        """What is said before the word numbered `last`; None where it may be about something else."""
        phrase = " ".join(self.words[:last]).rstrip(" ,:;-")
        when = parse(phrase, self._now, *self._asked, courteous=False)
        return when if (isinstance(when, When) or when.choices) and says_when(tokenize(phrase)) else None

    def in_words(self, when: When) -> str:
        """A reading as it is shown beside a key."""
        return choice_words(when, self._now, self._asked.zone)

    def hint(self, text: str) -> str:
        """A sentence that says what to type, as the user writes times."""
        return self._asked.rules.hint(text)

    def courteous(self) -> When | Refusal | None:
        """What is said, or asked, between courtesies: "try me again tuesday". "Check in tue" is something to do."""
        if self.words[:1] == ["check"]:
            return None
        when = parse(self.text, self._now, *self._asked)
        return when if isinstance(when, When) or when.choices else None

    def says_day(self, first: int, when: When) -> bool:
        """Whether what was understood from `first` on names a day, and not only a time of today."""
        today = self._now.astimezone(ZoneInfo(when.zone)).date()
        return when.day != today or names_day(tokenize(" ".join(self.words[first:])))


def _known(line: _Line) -> Step | Refusal | None:
    """A step the app knows, and what is said after it."""
    for size in range(min(MOST_WORDS, len(line.words) - 1), 0, -1):
        what = KNOWN.get(" ".join(line.words[:size]))
        if what is not None:
            when = line.read(size)
            return Step(what, when) if isinstance(when, When) else msgspec.structs.replace(when, what=what)
    return None


def _behind(line: _Line) -> Step | Refusal | None:
    """A step that stands behind its day, where nothing else does: "fri 3pm mail"; its own words are kept."""
    for at, what in steps_behind(line.words):
        when = line.before(at)
        if when is not None:
            own = what if what in STEPS else " ".join(line.typed[at:])
            return Step(own, when) if isinstance(when, When) else msgspec.structs.replace(when, what=own)
    return None


def _free(line: _Line, whole: Refusal) -> Step | Refusal | None:
    """Words of one's own before a day; None when no cut leaves a day that is understood."""
    refused = None
    for size in range(1, min(MOST_WORDS, len(line.words) - 1) + 1):
        pair = " ".join(line.words[:size]) in _PAIRS
        if counts_things(line.words, size - 1):
            continue
        if not pair and not _plain(line.words[size - 1]):
            break
        what, when = " ".join(line.typed[:size]), line.read(size)
        no_errand = "" if pair else why_no_errand(line.words[:size])
        if no_errand and (isinstance(when, When) or when.choices):
            # "Closed until mon" and "come monday" offer the day themselves.
            return None if whole.choices else Refusal(line.hint(no_errand))
        if isinstance(when, Refusal):
            refused = msgspec.structs.replace(when, what=what) if when.choices else refused
        elif line.says_day(size, when):
            return _slip(line, size, when) or Step(what, when)
        else:
            return Refusal(line.hint(f"Which day? Type it as in '{what} tue 3pm'."), what=what)
    return refused


def _slip(line: _Line, size: int, when: When) -> Refusal | None:
    """A question where the first of the words is the name of a step but for a letter: "qoute tue 3pm"."""
    typed, meant = line.typed[0], near_step(line.words[0])
    if not meant:
        return None
    own = " ".join([meant, *line.typed[1:size]])
    reason = f"'{typed}': {meant}? Pick it, or type 'the {typed}' to keep it."
    return Refusal(reason, (when.bare(),), (f"{own}, {line.in_words(when)}",), KNOWN.get(own.casefold(), own))


def _plain(word: str) -> bool:
    """Whether a word can only be something to do."""
    parts = word.replace("'", "").split("-")
    return all(part.isalpha() and not looks_like_time(part) for part in parts)
