"""What the user may set about reading a phrase, and how the parts of a day lie on the clock."""

from datetime import time
from typing import Literal

import msgspec

from followup_tui.method.phrases.answer import Slot

DateOrder = Literal["mdy", "dmy", "ymd"]


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
        return text.replace("3pm'", "15:00'").replace("3:12pm'", "15:12'") if self.to_24 else text

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
