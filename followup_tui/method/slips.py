"""The name of a step with one letter wrong: "qoute", "maill", "txet"; asked about, for it may be a word of its own."""

from functools import lru_cache

from followup_tui.method.behind import ERRANDS
from followup_tui.method.known_steps import KNOWN
from followup_tui.method.phrases.words import one_letter_off, words_of

_SHORTEST = 4
_NAMES = tuple(
    sorted(
        word
        for word in {*KNOWN, *ERRANDS, "send", "deliver"} - {"emails", "ring", "zoom"}
        if len(word) >= _SHORTEST and word.isalpha()
    )
)
_ENDINGS = ("s", "d", "r", "y")
"""Of a word of its own: "quotes", "quoted", "writer", "delivery"."""
_OWN = frozenset(
    words_of(
        "all ample ard bail balk ball bard beet bend better bunch cad calf cali calm cara care cared carl carp carr "
        "cars cart cary cell chard coffer contact contrast cord cull curd demon diner donner dote emil fail fall "
        "fallback feet fend fetter gail hail hall hard hone hunch inner iphone jail lard latter launch lend lester "
        "litter lurch lynch maia maid maim main mali mall massage maul meat melt melting memo mend met mete mote "
        "munch nail nate nite node nome nose offed pail pall peak phoney phony pone price priced pricey pricking "
        "pricks prides primes priming princes prizes prone punch quite quota quoth rail rend rite rote sail sand seed "
        "sent setter shone simple sinner sneak spear speck spend stalk steak tack tail tale tall tank task teat tend "
        "tent test tet tex toffee tote trite vote wail walk wall ward wetter white winner writ writhe wrote yard"
    )
)
"""One letter from the name of a step, and words that people use."""


@lru_cache(maxsize=1024)
def near_step(word: str) -> str:
    """The one name of a step that a word is a letter away from; "" for a name, for none, and for a word of its own."""
    if word in KNOWN or word in _NAMES or word in _OWN or len(word) < _SHORTEST - 1:
        return ""
    near = [name for name in _NAMES if one_letter_off(word, name)]
    inflected = any(word == name + ending for name in near for ending in _ENDINGS)
    return near[0] if len(near) == 1 and not inflected else ""
