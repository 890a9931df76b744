"""What happened so far, on the card: the newest touches, and where they stand in their plan (screens.md, Card)."""

from datetime import date

from followup_tui.actions.card import Card
from followup_tui.method.history import Line as Told
from followup_tui.model.words import CHANNEL_WORDS
from followup_tui.screens.card_lines import beside, wrapped
from followup_tui.widgets.columns import Line, Piece, wrap


def _heading(card: Card, width: int) -> Line:
    """What the history is called, and where they stand in their plan (method F4)."""
    left = [Piece(f" {'So far' if card.known else 'Nothing logged here yet'}", "heading")]
    stands = f"{card.plan}: {_stands(card)}" if card.plan else _stands(card)
    right = [] if card.closed else [Piece(f"{stands} ", "dim")]
    return beside(left, right, width) or left


def _stands(card: Card) -> str:
    """Which touch of the plan comes next, and on which of its days it is."""
    if not card.day:
        return f"touch {card.touch} of {card.of}"
    over = card.day > card.days
    return f"touch {card.touch} · " + (
        f"the {card.days} days are over" if over else f"day {card.day} of {card.days}"
    )


def known_lines(card: Card, width: int, most: int) -> list[Line]:
    """Heading and the newest entries in at most `most` lines: one each, but two for the newest where there is room."""
    lines = [_heading(card, width)]
    for at, told in enumerate(card.known):
        left = most - len(lines)
        lines += _told(told, card.today, width, most=2 if at == 0 else 1)[: max(left, 0)]
    return lines


def _told(told: Told, today: date, width: int, most: int) -> list[Line]:
    """One entry; its last line is cut by the screen's edge where it goes on."""
    lead = f"  {_lead(told, today)}"
    first, *rest = wrap(told.text, max(8, width - len(lead) - 1))
    if len(rest) >= most:
        first, rest = (told.text, []) if most == 1 else (first, [" ".join(rest)])
    return [[Piece(lead, "dim"), Piece(first)], *([Piece(" " * len(lead) + line)] for line in rest)]


def history_pane(card: Card, width: int, height: int) -> list[Line]:
    """The history on wide terminals: each entry whole, as far as the height goes."""
    lines: list[Line] = [[], _heading(card, width)]
    for told in card.known:
        lead = _lead(told, card.today)
        text = wrapped(told.text, width, indent=lead)
        first = text[0][0].text[len(lead) :]
        entry: list[Line] = [[Piece(lead, "dim"), Piece(first)], *text[1:]]
        if len(lines) + len(entry) > height:
            break
        lines += entry
    return lines


def _lead(told: Told, today: date) -> str:
    """Day and channel, in columns."""
    channel = CHANNEL_WORDS[told.channel] if told.channel else ""
    return f" {_day(told.at.date(), today):<10} {channel:<5} "


def _day(day: date, today: date) -> str:
    """A day in ten cells; with its year where the month alone would mislead."""
    if abs((today - day).days) > 300:
        return f"{day.day} {day:%b} {day:%y}"
    return f"{day:%a} {day.day:>2} {day:%b}"
