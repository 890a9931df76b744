"""Plots of our own blocks: readable in one colour, and with the figures beside them (method P4, S7)."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Final

from followup_tui.method.insight import Cell, Insight, Question, median
from followup_tui.method.remedy import HINDRANCES
from followup_tui.model.how_hard import HARDEST
from followup_tui.widgets.columns import Line, Piece, cut, pad

_BLOCKS = "▁▂▃▄▅▆▇█"
_FULL = "▇"
"""A bar's cell: not the whole height, so that one bar is told from the next line's."""
_FEW = 3
"""Calls under which an hour shows a dot, and talks under which a month is left out: one more would change all."""
_MONTHS = 4
"""Months shown; the table has all."""
_WEEKS = 13
"""Weeks shown: a quarter (method S6)."""
_BEFORE, _AFTER, _BOTH = "●", "○", "◉"
_MOST = 10
"""Touches from which a yes counts as "10 and more"; fewer where there is no room."""
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_EVERY_DAY = "all"
_ROOMY = 60
"""Cells from which a figure is followed by its words."""
Rows = Sequence[tuple[Cell, ...]]


def plot(insight: Insight, width: int) -> list[Line]:
    """A plot in at most `width` cells."""
    return _PLOTS[insight.question](insight.rows, width)


def bar(part: int, whole: int, cells: int) -> str:
    """A bar of `cells`, filled as far as the part is of the whole, the rest dotted."""
    full = round(cells * part / whole) if whole else 0
    return _FULL * full + "·" * (cells - full)


def height(part: int, whole: int) -> str:
    """A block as high as the part is of the whole."""
    return _BLOCKS[min(7, part * 8 // whole)] if whole else "·"


def say_month(month: Cell) -> str:
    """A month by its name and year."""
    return f"{date.fromisoformat(f'{month}-01'):%b %Y}"


def say_week(week: Cell) -> str:
    """A week by its Monday."""
    day = date.fromisoformat(str(week))
    return f"{day.day:>2} {day:%b}"


def say_wait(minutes: int) -> str:
    """A length of time to the hour, of days to the day."""
    if minutes < 90:
        return f"{minutes} min"
    hours = round(minutes / 60)
    return f"{hours} h" if hours < 48 else f"{round(hours / 24)} days"


def _sessions(rows: Rows, width: int) -> list[Line]:
    """Two bars a month: how many of the first three and of the last three calls were picked up."""
    roomy = width >= _ROOMY
    three = "three" if roomy else "3"
    cells = max(6, min(30, width - 44))
    lines: list[Line] = []
    for month, _, calls, first, last in rows[-_MONTHS:]:
        for lead, side, picked in ((say_month(month), "first", first), ("", "last", last)):
            share = f" {picked:>3} of {calls}" + (" picked up" if roomy else "")
            drawn = Piece(bar(int(picked), int(calls), cells), "accent")
            lines.append(
                [Piece(f"{lead:<9} {f'{side} {three}':<{7 + len(three)}}", "dim"), drawn, Piece(share)]
            )
    return lines


def _how_hard(rows: Rows, width: int) -> list[Line]:
    """A line a week from easy to hard, with how it looked and how it was; what lies between them is the gap."""
    lead, step = 10, max(2, min(7, (width - 16) // (HARDEST - 1)))
    scale = "".join(f"{level:<{step}}" for level in range(1, HARDEST + 1)).rstrip()
    lines: list[Line] = [
        [Piece(cut(f"{_BEFORE} it looked   {_AFTER} it was   {_BOTH} the same", width), "dim")],
        [Piece(pad("easy ", lead, right=True) + scale + " hard", "dim")],
    ]
    for week, _, before, after in rows[-_WEEKS:]:
        at, there = (round((float(level) - 1) * step) for level in (before, after))
        track = [" "] * (step * (HARDEST - 1) + 1)
        for cell in range(min(at, there), max(at, there)):
            track[cell] = "─"
        track[at], track[there] = _BEFORE, _AFTER
        if at == there:
            track[at] = _BOTH
        lines.append([Piece(pad(say_week(week), lead), "dim"), Piece("".join(track).rstrip(), "accent")])
    return lines


def _hours(rows: Rows, width: int) -> list[Line]:
    """A line a weekday, a column an hour, those with most calls where not all fit; below them every day together."""
    calls: Counter[tuple[str, int]] = Counter()
    picked: Counter[tuple[str, int]] = Counter()
    for weekday, hour, tried, up in rows:
        for name in (_DAYS[int(weekday)], _EVERY_DAY):
            calls[name, int(hour)] += int(tried)
            picked[name, int(hour)] += int(up)
    shown = range(min(int(row[1]) for row in rows), max(int(row[1]) for row in rows) + 1)
    room = max(1, (width - 5) // 4)
    windows = [shown[at : at + room] for at in range(max(1, len(shown) - room + 1))]
    hours = max(windows, key=lambda each: sum(calls[_EVERY_DAY, hour] for hour in each))
    names = [each for each in (*_DAYS, _EVERY_DAY) if any(calls[each, hour] for hour in hours)]

    def cell(name: str, hour: int) -> str:
        few = calls[name, hour] < _FEW
        return f"{'·' if few else height(picked[name, hour], calls[name, hour]):>4}"

    def percent(hour: int) -> str:
        tried = calls[_EVERY_DAY, hour]
        return f"{'·' if tried < _FEW else f'{round(100 * picked[_EVERY_DAY, hour] / tried)}%':>4}"

    lines: list[Line] = [[Piece(f"{'hour':<4}" + "".join(f"{hour:>4}" for hour in hours), "dim")]]
    lines += [
        [Piece(f"{name:<4}", "dim"), Piece("".join(cell(name, hour) for hour in hours), "accent")]
        for name in names
    ]
    lines.append([Piece(" " * 4), Piece("".join(map(percent, hours)))])
    if len(hours) < len(shown):
        lines.append([Piece(cut("calls at other hours are in the table", width), "dim")])
    return lines


def _yeses(rows: Rows, width: int) -> list[Line]:
    """A column for each number of touches; below it, how many people."""
    people: Counter[int] = Counter()
    cells = 5 if width >= _ROOMY else 3
    last = min(_MOST, (width - 9) // cells)
    for touches, found in rows:
        people[min(last, int(touches))] += int(found)
    most = max(people.values())
    columns = range(1, last + 1)
    half = median([int(touches) for touches, found in rows for _ in range(int(found))])

    def across(texts: Iterable[str]) -> str:
        return "".join(pad(each, cells, right=True) for each in texts)

    blocks = across(height(people[at], most) if people[at] else "" for at in columns)
    names = across(f"{last}+" if at == last else str(at) for at in columns)
    return [
        [Piece(f"{'touches':<9}{names}", "dim")],
        [Piece(" " * 9), Piece(blocks, "accent")],
        [Piece(f"{'people':<9}", "dim"), Piece(across(str(people[at]) for at in columns))],
        [Piece(cut(f"half of them took {half} or fewer", width), "dim")],
    ]


def _waits(rows: Rows, width: int) -> list[Line]:
    """A bar a month that has three talks and more; the longest one fills the room."""
    cells = max(6, min(30, width - 36))
    shown = [row for row in rows if int(row[1]) >= _FEW][-_MONTHS:]
    if not shown:
        return [[Piece(cut("no month has three of them yet; the table has them all", width), "dim")]]
    longest = max(int(row[2]) for row in shown)
    lines: list[Line] = [
        [
            Piece(f"{say_month(month):<9} ", "dim"),
            Piece(bar(int(half), longest, cells), "accent"),
            Piece(f" {say_wait(int(half)):>8}"),
            Piece(f"   n {talks}", "dim"),
        ]
        for month, talks, half in shown
    ]
    return [*lines, [Piece(cut("half of them waited no longer", width), "dim")]]


def _reasons(rows: Rows, width: int) -> list[Line]:
    """A bar a reason."""
    names = {str(reason): say_reason(reason) for reason, _ in rows}
    lead = min(max(map(len, names.values())), max(10, width - 20))
    cells = max(4, min(20, width - lead - 8))
    most = max(int(times) for _, times in rows)
    return [
        [
            Piece(pad(names[str(reason)], lead + 2)),
            Piece(bar(int(times), most, cells), "accent"),
            Piece(f" {times:>3}"),
        ]
        for reason, times in rows
    ]


def say_reason(reason: Cell) -> str:
    """A reason as it was offered on its key."""
    return next((words for name, words in HINDRANCES.items() if name == reason), str(reason))


_PLOTS: Final[dict[Question, Callable[[Rows, int], list[Line]]]] = {
    "sessions": _sessions,
    "how_hard": _how_hard,
    "hours": _hours,
    "yeses": _yeses,
    "waits": _waits,
    "reasons": _reasons,
}
