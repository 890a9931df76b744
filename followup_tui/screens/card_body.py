"""The upper part of the card: who they are, the words to say, what happened so far (screens.md, Card).

One function of the card and the room there is. What does not fit is given up, the least needed first.
"""

from collections.abc import Sequence
from typing import NamedTuple

from followup_tui.actions.card import Card
from followup_tui.method.wording import GAP
from followup_tui.screens.card_history import history_pane, known_lines
from followup_tui.screens.card_lines import beside, fitted, padded, wrapped
from followup_tui.widgets.columns import Line, Piece, shortened, wrap

WIDE = 112
"""Cells from which the history has a pane of its own."""
_LEFT = 76
_SAY_AT_MOST, _AGREED_AT_MOST = 6, 3
_LABEL = 9
_YOUR_NAME = "your name: backspace, then the comma key, then name"
"""How the settings fill a gap in the words; while these are shown a field is open."""
_TIGHT, _ROOMY = 8, 18
"""Lines up to which the words go without their heading, and from which on blank lines are no waste."""


class Extra(NamedTuple):
    """What the screen adds to the card: a notice in the first line, the way shown, and other words than the opener."""

    notice: Line = ()
    leans_in: str = ""
    """A word of encouragement (method F4)."""
    urgent: bool = False
    """Whether the notice goes before all else: somebody is due."""
    way: int = 0
    dial: str = ""
    """What the key d does with a number here; "" where it does nothing."""
    clock: str = ""
    """Where number or address say that they are, while their clock is not known (method F8)."""
    words: tuple[str, str] | None = None


class Part(NamedTuple):
    """Some lines of the card; `blank` asks for an empty line above them where there is room."""

    lines: Sequence[Line]
    blank: bool = False


def body_lines(card: Card, extra: Extra, width: int, height: int) -> list[Line]:
    """The card in at most `height` lines of at most `width` cells."""
    if width < WIDE:
        return [fitted(line, width) for line in _column(card, extra, width, height, history=True)]
    left = _column(card, extra, _LEFT, height, history=False)
    right = history_pane(card, width - _LEFT - 2, height)[:height]
    rows = max(len(left), len(right))
    left += [[]] * (rows - len(left))
    right += [[]] * (rows - len(right))
    return [
        [*padded(one, _LEFT), Piece("  "), *fitted(two, width - _LEFT - 2)]
        for one, two in zip(left, right, strict=True)
    ]


def _column(card: Card, extra: Extra, width: int, height: int, *, history: bool) -> list[Line]:
    """The parts that fit, taken by how much they are needed, shown in their own order."""
    parts = _parts(card, extra, width, height)
    if history:
        parts["known"] = Part(known_lines(card, width, 2), blank=True)
    room = height
    shown: set[str] = set()
    for name in ("head", *_NEED) if _head_is_first(card, extra) else _NEED:
        part = parts.get(name)
        if part is not None and part.lines and name not in shown and len(part.lines) <= room:
            shown.add(name)
            room -= len(part.lines)
    if "known" in shown:
        blanks = sum(parts[name].blank for name in shown)
        more = known_lines(card, width, 2 + max(0, room - blanks))
        room -= len(more) - len(parts["known"].lines)
        parts["known"] = Part(more, blank=True)
    lines: list[Line] = []
    for name in _ORDER:
        if name not in shown:
            continue
        if parts[name].blank and room > 0 and lines:
            lines.append([])
            room -= 1
        lines += parts[name].lines
    return lines


_NEED = (
    "name",
    "way",
    "closed",
    "say",
    "head",
    "clock",
    "known",
    "agreed",
    "leans_in",
    "gap",
    "need",
    "noted",
    "pinned",
    "ask",
    "by_hand",
    "why",
    "role",
)
"""The parts by how much they are needed: what comes last is given up first."""
_ORDER = (
    "head",
    "name",
    "way",
    "role",
    "clock",
    "agreed",
    "need",
    "noted",
    "pinned",
    "by_hand",
    "why",
    "closed",
    "say",
    "gap",
    "leans_in",
    "known",
    "ask",
)


def _parts(card: Card, extra: Extra, width: int, height: int) -> dict[str, Part]:
    """All that may be on the card, apart from the history."""
    heading, words = extra.words or card.to_begin
    who = _who(card, extra, width)
    say = _say(heading if height > _TIGHT else "", words, width)
    if card.find and extra.words is None:
        say, words = wrapped(f"{card.find} e keeps it.", width), card.find
    head = _head(card, extra, width)
    first = len(head) if _head_is_first(card, extra) else 0
    room = max(1, height - first - sum(len(part.lines) for name, part in who.items() if name != "role"))
    parts = {
        "head": Part(head),
        "clock": Part(
            _labelled("clock", f"{extra.clock}: L sets it", width) if extra.clock and not card.closed else []
        ),
        "closed": Part(wrapped(card.closed, width, "warning") if card.closed else [], blank=True),
        "need": Part(_labelled("needs", card.person.need, width) if card.person.need else []),
        "noted": Part(_labelled("noted", card.noted, width) if card.noted else []),
        "pinned": Part(
            [line for fact in card.person.pinned[:3] for line in _labelled("pinned", fact, width)]
        ),
        "gap": Part(
            wrapped(_YOUR_NAME, width, "dim", indent="   ") if GAP in words and not card.closed else []
        ),
        "leans_in": Part(wrapped(extra.leans_in, width, "dim") if extra.leans_in else []),
        "why": Part(wrapped(f"“{card.why}”", width, "accent", hanging=" ")[:2] if card.why else []),
        "say": Part(
            shortened(say, min(room, _SAY_AT_MOST), width) if words and not card.closed else [], blank=True
        ),
        "agreed": Part(
            [
                line
                for label, told in (("agreed", card.agreed), ("planned", card.planned))
                for each in told[:_AGREED_AT_MOST]
                for line in _labelled(label, each, width)
            ]
        ),
        "by_hand": Part(_by_hand(card, width)),
        "ask": Part(_ask(card, width) if not card.closed else [], blank=height > _ROOMY),
    }
    return parts | who


def _labelled(label: str, text: str, width: int) -> list[Line]:
    """A dim label and its text, in two lines at most."""
    first, *rest = wrap(text, max(8, width - _LABEL - 1))
    lines: list[Line] = [[Piece(f" {label}".ljust(_LABEL), "dim"), Piece(first)]]
    return [*lines, *([Piece(" " * _LABEL + line)] for line in rest[:1])]


def _head(card: Card, extra: Extra, width: int) -> list[Line]:
    """A notice, and the clocks: mine, and theirs where it shows another time.

    Where there is no room for both, the clocks give way; not so where it is night there (method F8).
    """
    late = _out_of_hours(card)
    clock = [Piece(f"{card.here} ", "dim")]
    if late:
        clock = [Piece(f"{card.here} · ", "dim"), Piece(f"{card.there} there, out of hours ", "warning")]
    elif card.there:
        clock = [Piece(f"{card.here} · {card.there} there ", "dim")]
    left = [Piece(" "), *extra.notice]
    if one := beside(left, clock, width):
        return [one]
    if late:
        return [left, [Piece(" "), *clock]] if extra.urgent else [[Piece(" "), *clock]]
    return [left if extra.notice else clock]


def _head_is_first(card: Card, extra: Extra) -> bool:
    """Whether the first line goes before all else: somebody is due, or it is night where one would call."""
    return extra.urgent or _out_of_hours(card)


def _out_of_hours(card: Card) -> bool:
    """Whether their clock shows a time at which nobody is called."""
    return bool(card.there) and not card.decent


def _who(card: Card, extra: Extra, width: int) -> dict[str, Part]:
    """Name, what they do, and how to reach them: on one line where that fits, the name always whole and first."""
    name = Piece(f" {card.name}", "strong")
    about = f", {card.about}" if card.about else ""
    reach = _reach(card, extra)
    for left in ([name, Piece(about)], [name]):
        one = beside(left, reach, width)
        if one is not None:
            role = [[Piece(f" {card.about}", "dim")]] if card.about and len(left) == 1 else []
            return {"name": Part([one]), "role": Part(role)}
    return {
        "name": Part([[name]]),
        "way": Part([[Piece(" "), *reach]]),
        "role": Part([[Piece(f" {card.about}", "dim")]] if card.about else []),
    }


def _reach(card: Card, extra: Extra) -> Line:
    """The number or address shown, and the key that uses it."""
    if card.closed or not card.ways:
        return (
            []
            if card.closed
            else [Piece("no number yet: ", "dim"), Piece("e", "accent"), Piece(" adds one ", "dim")]
        )
    at = extra.way % len(card.ways)
    shown = card.ways[at]
    about = f" {shown.address.about}" if shown.address.about else ""
    pieces = [Piece(shown.address.full), Piece(about, "warning" if shown.address.wrong else "dim")]
    if len(card.ways) > 1:
        pieces.append(Piece(f" {at + 1}/{len(card.ways)}", "dim"))
    if shown.channel == "call" and not shown.address.wrong and extra.dial:
        pieces += [Piece("  "), Piece("d", "accent"), Piece(f" {extra.dial} ", "dim")]
    return pieces


def _say(heading: str, words: str, width: int) -> list[Line]:
    """The words, as they can be read aloud."""
    lines = wrapped(f"“{words}”", width, indent="   ", hanging=" ")
    return [[Piece(f" {heading}", "heading")], *lines] if heading else lines


def _by_hand(card: Card, width: int) -> list[Line]:
    """A note by hand that waits; else that one would fit (method P3)."""
    if card.by_hand:
        return [fitted([Piece(" by hand ".ljust(_LABEL), "dim"), Piece(card.by_hand)], width)]
    if not card.note_fits:
        return []
    offer = [Piece("N", "accent"), Piece(f" writes a note: {card.note_fits}", "dim")]
    return [fitted([Piece(" by hand ".ljust(_LABEL), "dim"), *offer], width)]


def _ask(card: Card, width: int) -> list[Line]:
    """What to ask for and what to give (method F3); one line where both fit."""
    ask = [Piece(" Ask   ", "dim"), Piece(card.ask)] if card.ask else []
    give = [Piece(" Give  ", "dim"), Piece(card.give)] if card.give else []
    if ask and give:
        half = width // 2
        if sum(len(piece.text) for piece in ask) < half:
            return [[*padded(ask, half), *give]]
    return [line for line in (ask, give) if line]
