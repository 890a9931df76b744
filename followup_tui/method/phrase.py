"""Which date and what time? A phrase as it was said, read or refused, never guessed (method Q4, design §7)."""

from datetime import datetime

from followup_tui.method.phrases.answer import Refused
from followup_tui.method.phrases.courtesy import bare
from followup_tui.method.phrases.lexer import Token, fold, tokenize
from followup_tui.method.phrases.reading import Desk, refused
from followup_tui.method.phrases.rules import DateOrder, PhraseRules
from followup_tui.method.phrases.whole import read
from followup_tui.model.calendar import WeekdayCalendar, WorkCalendar
from followup_tui.model.when import Refusal, When

__all__ = ["DateOrder", "PhraseRules", "parse"]

WEEKDAYS_ONLY = WeekdayCalendar()
DEFAULT_RULES = PhraseRules()


def parse(
    phrase: str,
    now: datetime,
    zone: str,
    their_zone: str | None = None,
    calendar: WorkCalendar = WEEKDAYS_ONLY,
    rules: PhraseRules = DEFAULT_RULES,
    *,
    courteous: bool = True,
) -> When | Refusal:
    """The day, time or window that a phrase means, or why it is not taken and what to type instead.

    `now` is aware; `zone` is mine, `their_zone` the prospect's (IANA names). Every word must be understood;
    what comes back lies ahead of `now`. Where a phrase has exactly two readings the refusal offers both.
    `courteous` says that words such as "try me" and "works for me" may stand around it. Never raises for any text.
    """
    desk = Desk(now, zone, their_zone, calendar, rules, {})
    try:
        tokens = tokenize(fold(phrase))
    except Refused as why:
        return refused(why, desk)
    answer = _read(tokens, desk)
    if isinstance(answer, When) or answer.choices or not courteous:
        return answer
    rest = bare(tokens)
    return answer if len(rest) == len(tokens) else _read(rest, desk)


def _read(tokens: tuple[Token, ...], desk: Desk) -> When | Refusal:
    try:
        return read(tokens, desk)
    except Refused as why:
        return refused(why, desk)
