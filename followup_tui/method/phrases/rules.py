"""What the user may set about reading a phrase, and how the parts of a day lie on the clock."""

import re
from datetime import time
from typing import Literal

import msgspec

from followup_tui.method.phrases.answer import Slot

DateOrder = Literal["mdy", "dmy", "ymd"]

_EXAMPLE = r"(?<=[ '])(\d\d?)(:\d\d)?([ap])m(?='(?:\.| or ))"
"""The time at the end of an example; what the user typed is quoted as it was."""
_TO_12 = r"\b(\d\d?)(:\d\d)?([ap])m\b"
"""A time of the 12-hour clock, anywhere."""


def _to_24(found: re.Match[str]) -> str:
    hour = int(found[1]) % 12 + (12 if found[3] == "p" else 0)
    return f"{hour:02}{found[2] or ':00'}"


class PhraseRules(msgspec.Struct, frozen=True):
    """The settings a phrase is read by."""

    date_order: DateOrder | None = None
    """How "3/12" is meant; None: not asked yet, so both readings are offered where it matters."""
    decent_start: time = time(8)
    """From when a call is decent, at their clock (method F8)."""
    decent_end: time = time(21)
    work_start: time = time(9)
    """Where the working day begins: "first thing", "morning"."""
    work_end: time = time(17)
    """Where it ends: "end of day", "afternoon"."""
    to_24: bool = False
    """Whether hours are counted to 24 where the user is: a hint then says 'tue 15:00'."""

    def hint(self, text: str) -> str:
        """A sentence that says what to type, with its times as the user writes them."""
        return re.sub(_EXAMPLE, _to_24, text) if self.to_24 else text

    def example(self, text: str) -> str:
        """Words that hold nothing of the user's, with their times as the user writes them: "tue 15:00, mail fri"."""
        return re.sub(_TO_12, _to_24, text) if self.to_24 else text

    def part(self, name: str) -> Slot:
        """The window of a part of the day."""
        return {
            "first thing": Slot(self.work_start, time(self.work_start.hour + 1, self.work_start.minute)),
            "early morning": Slot(self.decent_start, time(9, 30)),
            "morning": Slot(self.work_start, time(12)),
            "mid morning": Slot(time(10), time(11, 30)),
            "late morning": Slot(time(11), time(12)),
            "lunch": Slot(time(12), time(13)),
            "after lunch": Slot(time(13), time(15)),
            "before lunch": Slot(time(11), time(12)),
            "early afternoon": Slot(time(13), time(15)),
            "afternoon": Slot(time(14), self.work_end),
            "mid afternoon": Slot(time(15), time(16)),
            "late afternoon": Slot(time(16), self.work_end),
            "end of day": Slot(self.work_end),
            "after work": Slot(self.work_end, time(19)),
            "early evening": Slot(time(18), time(19)),
            "evening": Slot(time(18), self.decent_end),
            "night": Slot(time(18), self.decent_end),
            "late evening": Slot(time(20), self.decent_end),
        }[name].sound()


PART_HOURS: dict[str, tuple[int, int]] = {
    "morning": (0, 12),
    "lunch": (11, 15),
    "afternoon": (12, 19),
    "evening": (16, 24),
    "night": (17, 24),
}
"""From and before which hours a time may lie beside a part of the day: "3 in the afternoon"."""
