"""Numbers as English words, for reading them and for saying them."""

from typing import Final

ONES: Final = tuple(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"  # noqa: SIM905  a list of twenty quotes reads worse
    " eighteen nineteen".split()
)
TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
