"""The words around a day and time as they are said on the phone: "try me again tuesday", "friday works for me".

They change nothing about when, so they are taken off before the grammar looks; whatever else is said stays, and must
be understood.
"""

from functools import cache

from followup_tui.method.phrases.lexer import Token

_VERBS = ("call", "ring", "phone", "try", "buzz", "reach")
_THEY = ("he", "she", "they", "we", "i")
_ARE = (
    *("is", "will be", "he is", "she is", "they are", "we are", "i am", "it is", "hes", "shes", "theyre", "were", "im"),
    *(f"{they}{will} be" for they in (*_THEY, "it") for will in (" will", "ll")),
)  # fmt: skip
_THERE = (
    *("back", "back in", "back at work", "back at the office", "back in the office", "back in office", "back home"),
    *("in the office", "in office", "at work", "at the office", "free", "available", "reachable", "open", "open again"),
    *(f"back from {away}" for away in ("holiday", "holidays", "vacation", "leave", "a trip", "travelling")),
)  # fmt: skip
_AGREE = (
    *("can do", "could do", "can talk", "can speak", "prefer", "prefers", "want", "wants", "said", "says", "agreed"),
    *("agreed on", "asked for", "suggested", "suggests", "confirmed", "works", "works on", "suits", "return"),
    *("returns", "returning", "opens", "opens again", "reopen", "reopens", "reopening"),
)  # fmt: skip
_MOVE = (
    *("move", "push", "reschedule", "postpone", "change", "switch", "moved", "pushed", "rescheduled", "postponed"),
    *("changed", "switched", "delayed", "put off", "put back", "brought forward"),
)  # fmt: skip
_LEADS = (
    *_THERE,
    *(f"{are} {there}" for are in _ARE for there in (*_THERE, "in", "around", "here", "there", "home")),
    *(f"{they}{agree}" for they in ("", "it ", *(f"{they} " for they in _THEY)) for agree in _AGREE),
    *(f"{move}{it} {to}" for move in _MOVE for it in ("", " it", " this", " that") for to in ("to", "for")),
    "again",
    *(f"{verb}{whom}{again}" for verb in _VERBS for whom in ("", " me", " us", " him", " her", " them")
      for again in ("", " back", " again")),
    *(f"give {whom} a {what}" for whom in ("me", "us", "him", "her", "them")
      for what in ("call", "call back", "ring", "bell", "buzz", "shout", "try")),
    *("how about", "what about", "lets say", "let us say", "lets do", "lets make it", "lets go for", "lets go with"),
    *("make it", "make that", "shall we say", "should we say", "better make it", "put me down for", "book me in for"),
    *("talk", "talk again", "speak", "speak again", "lets talk", "lets talk again", "lets speak", "lets speak again"),
    *("check back", "check back with me", "check in with me", "check with me", "come back to me", "get back to me"),
    *("please", "pls", "just", "yes", "yeah", "ok", "okay", "sure", "well"),
    *("can you", "could you", "can we", "could we", "can we say", "can we do", "could we say", "could we do"),
    *("best to", "better to", "best", "you can"),
    *("great", "perfect", "fine", "alright", "right", "sounds good", "thats fine", "leave it", "wait"),
    *("catch me", "catch him", "catch her", "catch them"),
)  # fmt: skip
_TAILS = (
    *(f"{verb}{whom}" for verb in ("works", "is good", "is fine", "is ok", "is okay", "suits", "would work",
      "would be good", "would be great", "would be fine", "would suit", "is best", "is better", "works best",
      "works better", "would be best", "would be better", "works fine", "is perfect", "works well")
      for whom in ("", " for me", " for us", " for him", " for her", " for them", " me")),
    *(f"{verb} {well}" for verb in ("is", "would be") for well in ("great", "lovely", "ideal", "perfect")),
    *("please", "pls", "thanks", "thank you", "ok", "okay", "for a call", "for a chat", "for a catch up"),
    *("then", "sounds good", "if thats ok", "if thats okay", "if thats alright"),
)  # fmt: skip
_ASKING = frozenset({"how", "what", "can", "could", "shall", "should"})
_MOST_ROUNDS = 4


@cache
def _by_edge() -> tuple[dict[str, tuple[tuple[str, ...], ...]], dict[str, tuple[tuple[str, ...], ...]]]:
    """What may lead by its first word, and what may trail by its last, the longest first."""
    leads: dict[str, list[tuple[str, ...]]] = {}
    tails: dict[str, list[tuple[str, ...]]] = {}
    for said in _LEADS:
        leads.setdefault(said.split()[0], []).append(tuple(said.split()))
    for said in _TAILS:
        tails.setdefault(said.split()[-1], []).append(tuple(said.split()))
    return _longest_first(leads), _longest_first(tails)


def _longest_first(table: dict[str, list[tuple[str, ...]]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    return {word: tuple(sorted(said, key=len, reverse=True)) for word, said in table.items()}


def bare(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens without courtesies at either end; all of them where nothing else would be left."""
    leads, tails = _by_edge()
    asked = {",", "?"} if tokens and tokens[0].text in _ASKING else {","}
    rest = tokens
    for _ in range(_MOST_ROUNDS):
        before = rest
        if rest and rest[0].text in leads:
            rest = _from(rest, leads[rest[0].text])
        if rest and rest[-1].text in tails:
            rest = _until(rest, tails[rest[-1].text])
        while rest and rest[0].text == ",":
            rest = rest[1:]
        while rest and rest[-1].text in asked:
            rest = rest[:-1]
        if len(rest) == len(before):
            break
    return rest or tokens


def _from(tokens: tuple[Token, ...], leads: tuple[tuple[str, ...], ...]) -> tuple[Token, ...]:
    words = tuple(token.text for token in tokens)
    size = next((len(said) for said in leads if words[: len(said)] == said), 0)
    return tokens[size:]


def _until(tokens: tuple[Token, ...], tails: tuple[tuple[str, ...], ...]) -> tuple[Token, ...]:
    words = tuple(token.text for token in tokens)
    size = next((len(said) for said in tails if words[-len(said) :] == said), 0)
    return tokens[: len(tokens) - size]
