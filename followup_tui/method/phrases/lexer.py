"""A phrase cut into words, numbers and signs; whatever is not plain ASCII after folding is refused here."""

import re
from typing import NamedTuple

from followup_tui.method.phrases.answer import WHICH_TIME, Refused

LONGEST = 200
"""Characters; a callback is a few words, and a longer text is a sentence or a mistake."""
MOST_TOKENS = 40

_FOLD = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc\u00b4`", "'"),
        **dict.fromkeys("\u201c\u201d", '"'),
        "\u00bd": " 1/2",
        "\u2026": "...",
    }
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
# "tue @ 3" and "dec 3 (thu)".
_SIGNS = str.maketrans({"@": " at ", "(": " , ", ")": " , "})
# Beside "14 Uhr", which is understood, stands its small word.
_GERMAN = {"um": "at", "ab": "from", "gegen": "around"}
_GERMAN_LEAD = re.compile(r"\b(um|ab|gegen)(?= \d)")
_TOKEN = re.compile(r"\d+|[a-z]+(?:'[a-z]+)*'?|\S")
# a.m., p.m., a. m., p m; c.o.b. and its like are typed without their full stops.
_MERIDIEM = re.compile(r"(?<![a-z])([ap])(?:\.\s?| )m\b\.?")
# The full stop of an abbreviation: "dec. 3", "thurs. 11", "2 hrs. from now"; not that of "3.12." or "10.30".
_ABBREVIATION = re.compile(r"(?<=[a-z])\.(?=\s|,|\d|$)")

# "2moro", "2nite".
_TEXTED = re.compile(r"(?<![a-z\d])2(?=mor+ow\b|moro\b|moz\b|nite\b)")

# Parts of a second that are nought, as machines write them: "14:00:00.000z".
_NOUGHTS = re.compile(r"(?<=:\d\d:00)\.0{1,6}(?!\d)")


class Token(NamedTuple):
    """One word, number or sign of a phrase."""

    text: str
    """Lower case, apostrophes removed from words ("o'clock" is "oclock")."""
    value: int
    """What a number is worth; -1 for words and signs."""
    glued: bool
    """Whether it touches the token before it: "3pm" is a 3 and a glued "pm"."""
    raw: str
    """As typed, in lower case."""

    @property
    def number(self) -> bool:
        """Whether it is written in figures."""
        return self.value >= 0

    @property
    def word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[:1].isalpha()


def fold(phrase: str) -> str:
    """The phrase in lower-case ASCII with single spaces, without quotes and a trailing full stop.

    Raises `Refused` when it is blank, too long, or holds anything that is not plain letters, figures and signs.
    """
    if len(phrase) > LONGEST:
        raise Refused(f"That is over {LONGEST} characters: type only the day and time, such as 'tue 3pm'.")
    if _CONTROL.search(phrase):
        raise Refused("There is a control character in that: type it again, such as 'tue 3pm'.")
    text = " ".join(phrase.split()) if phrase.isascii() else _plain(phrase)
    text = text.lower().strip(' "').rstrip(".!; ").strip(' "')
    if not text:
        raise Refused(f"{WHICH_TIME} Type it as it was said, such as 'tue 3pm' or 'in 2 weeks'.")
    return text


def _plain(phrase: str) -> str:
    text = " ".join(phrase.translate(_FOLD).split())
    if not text.isascii():
        odd = next(word for word in text.split() if not word.isascii())
        shown = f"'{odd[:30]}'" if odd.isprintable() else "one of the letters"
        raise Refused(f"I don't understand {shown}: say a day and a time in English, such as 'tue 3pm'.")
    return text


def tokenize(text: str) -> tuple[Token, ...]:
    """The tokens of a folded phrase; raises `Refused` when there are too many for a date and a time."""
    if "2" in text:
        text = _TEXTED.sub("to", text)
    if ":00.0" in text:
        text = _NOUGHTS.sub("", text)
    if "um " in text or "ab " in text or "gegen " in text:
        text = _GERMAN_LEAD.sub(lambda lead: _GERMAN[lead[1]], text)
    text = text.translate(_SIGNS)
    # Looking costs less than substituting, and few phrases need it.
    if "." in text or " m" in text:
        text = _ABBREVIATION.sub(" ", _MERIDIEM.sub(r"\1m ", text))
    tokens: list[Token] = []
    end = 0
    for found in _TOKEN.finditer(text):
        raw = found.group()
        value = int(raw) if raw.isdigit() and len(raw) <= 8 else -1
        if raw.isdigit() and value < 0:
            raise Refused(f"{raw[:12]}… is no date or time: type it as in 'dec 3 2pm'.")
        tokens.append(
            Token(
                raw.replace("'", "") if raw[0].isalpha() else raw,
                value,
                bool(tokens) and found.start() == end,
                raw,
            )
        )
        end = found.end()
    if len(tokens) > MOST_TOKENS:
        raise Refused("That is a whole sentence: type only the day and time, such as 'tue 3pm'.")
    return tuple(tokens)
