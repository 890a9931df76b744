"""What a rule needs to know of a text that is written to somebody (method P2)."""

from typing import Protocol


class SentenceCounter(Protocol):
    """Counts the sentences of a message; greeting and signature are none."""

    def __call__(self, text: str, /) -> int:
        """How many sentences there are; 0 for an empty text."""
        ...
