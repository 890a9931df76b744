"""Words before a step that only say who promised it, or that I'll do it: "i promised", "as agreed", "i'll", "let's".

They are taken off, and what follows is read as a step by itself; what they stand before is never called after them.
"""

from collections.abc import Sequence

from followup_tui.method.phrases.words import words_of

_PROMISED = frozenset((
    *(f"{who} {said}" for who in ("i", "we") for said in ("said", "say", "promised", "agreed")),
    *(f"{who} told {whom}" for who in ("i", "we") for whom in ("him", "her", "them")),
    *(f"{have} {said}" for have in ("i have", "i've", "we have", "we've") for said in ("promised", "agreed", "said")),
    *(f"{who} {said}" for who in ("he", "she", "they", "you") for said in ("said", "says", "agreed")),
    *(f"{as_}{who}{said}" for as_ in ("as ", "like ") for who in ("", "i ", "we ")
      for said in ("said", "agreed", "promised", "discussed")),
    *("said", "promised", "agreed"),
))  # fmt: skip
_I_WOULD = frozenset(
    f"{that}{i_would}"
    for that in ("", "that ")
    for i_would in ("i'd", "i would", "i'll", "i will", "we'd", "we would", "we'll", "we will", "to")
)
"""What may follow "i said" and changes nothing in it."""
_WHOM = frozenset({"him", "her", "them", "you", "for", "on"})
_A = frozenset({"a", "an"})
_I = ("i", "we")
_I_DO = frozenset((
    *_I,
    *(f"{i}{will}" for i in _I for will in ("'ll", " will", " shall", " must", " can", " have to", " need to")),
    *(f"{i}{must}" for i in ("", "i ", "we ", "i've ", "we've ", "i have ", "we have ")
      for must in ("got to", "gotta")),
    *(f"{am}{going}" for am in ("i'm ", "im ", "i am ", "we're ", "we are ", "") for going in ("going to", "gonna")),
    *("let's", "lets", "let us", "must", "have to", "need to", "to"),
))  # fmt: skip
_DEEDS = frozenset(
    words_of(
        "call ring phone email mail text sms message msg dm write meet visit lunch talk speak send quote invoice "
        "deliver bring order post ship follow check prepare draft review sign book update ask tell confirm pay collect"
    )
)
"""What "i" may stand before: whoever does one of these promised something; "i fly fri" says where somebody is."""
_MOST = 5


def without_promise(words: Sequence[str]) -> int:
    """How many of the small words at the start only say who promised, or who will do it; 0 where some must stay."""
    plain = [word.rstrip(",:;") for word in words]
    start = _past(plain, 0, _PROMISED)
    if start:
        for said in (_I_WOULD, _WHOM, _A):
            start = _past(plain, start, said)
        return start
    start = _past(plain, 0, _I_DO)
    return start if start and start < len(plain) and plain[start] in _DEEDS else 0


def _past(plain: list[str], at: int, said: frozenset[str]) -> int:
    """The position after the longest of what may be said there, or the same position."""
    sizes = range(min(_MOST, len(plain) - at), 0, -1)
    return at + next((size for size in sizes if " ".join(plain[at : at + size]) in said), 0)
