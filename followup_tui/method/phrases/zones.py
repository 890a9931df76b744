"""Whose clock a time is on: "their time", abbreviations, offsets, cities and IANA names."""

from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from followup_tui.method.phrases.line import Found, Line, Zone
from followup_tui.method.phrases.words import words_of
from followup_tui.method.phrases.zone_names import UNCLEAR_CITIES, cities

_THEIRS = (
    "their time",
    "his time",
    "her time",
    "their clock",
    "on their clock",
    "their local time",
    "their time zone",
    "in their time zone",
    "their timezone",
    "in their timezone",
    "there time",
    "there",
)
_MINE = ("my time", "our time", "my clock", "on my clock", "my local time", "here")

ABBREVIATIONS: dict[str, str] = {
    short: zone
    for zone, shorts in {
        "America/New_York": "et est edt eastern",
        "America/Chicago": "ct cst cdt central",
        "America/Denver": "mt mst mdt mountain",
        "America/Los_Angeles": "pt pst pdt pacific",
        "America/Anchorage": "akst akdt akt",
        "Pacific/Honolulu": "hst",
        "America/Halifax": "adt atlantic",
        "America/St_Johns": "nst ndt",
        "UTC": "utc gmt",
        "Europe/London": "bst",
        "Europe/Paris": "cet cest",
        "Europe/Athens": "eet eest",
        "Europe/Moscow": "msk",
        "Africa/Johannesburg": "sast",
        "Asia/Tokyo": "jst",
        "Asia/Seoul": "kst",
        "Asia/Singapore": "sgt",
        "Asia/Hong_Kong": "hkt",
        "Asia/Karachi": "pkt",
        "Asia/Manila": "pht",
        "Australia/Sydney": "aest aedt aet",
        "Australia/Adelaide": "acst acdt",
        "Australia/Perth": "awst",
        "Pacific/Auckland": "nzst nzdt nzt",
        "America/Sao_Paulo": "brt",
    }.items()
    for short in shorts.split()
}
_UNCLEAR: dict[str, tuple[str, ...]] = {
    "ist": ("Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"),
    "ast": ("America/Halifax", "Asia/Riyadh"),
    "gst": ("Asia/Dubai", "Atlantic/South_Georgia"),
    "wst": ("Australia/Perth", "Pacific/Apia"),
    "sst": ("Asia/Singapore", "Pacific/Pago_Pago"),
}
FIXED: dict[str, tuple[int, str]] = {
    "est": (-300, "standard"), "edt": (-240, "summer"), "cst": (-360, "standard"), "cdt": (-300, "summer"),
    "mst": (-420, "standard"), "mdt": (-360, "summer"), "pst": (-480, "standard"), "pdt": (-420, "summer"),
    "bst": (60, "summer"), "cet": (60, "standard"), "cest": (120, "summer"), "eet": (120, "standard"),
    "eest": (180, "summer"), "aest": (600, "standard"), "aedt": (660, "summer"), "nzst": (720, "standard"),
    "nzdt": (780, "summer"), "adt": (-180, "summer"), "ndt": (-150, "summer"), "nst": (-210, "standard"),
    "akst": (-540, "standard"), "akdt": (-480, "summer"), "acst": (570, "standard"), "acdt": (630, "summer"),
}  # fmt: skip
"""Offsets in minutes that these abbreviations have by the book, to tell when people mean the place instead."""


# Looking a name up that does not exist costs milliseconds, so only what begins like one is looked up.
_REGIONS = frozenset(
    words_of(
        "africa america antarctica arctic asia atlantic australia brazil canada chile etc europe indian mexico "
        "pacific us"
    )
)


@cache
def starts() -> frozenset[str]:
    """The words a zone can begin with."""
    names = frozenset(name.split()[0] for name in (*_THEIRS, *_MINE, *ABBREVIATIONS, *_UNCLEAR))
    return names.union(_city_starts(), words_of("in at on your local z + -"), _REGIONS)


def zones(line: Line, at: int) -> Found:
    """The zone that is named here, with the "in" before and the "time" after it."""
    start = line.skip(at, "in", "(", "at", "on")
    for names, words in (("theirs", _THEIRS), ("mine", _MINE)):
        end = line.past(at, *words)
        if end is not None:
            yield Zone(names, line.text(at), clear=end - at > 1), end
            return
    unsure = line.past(at, "your time", "local time", "local")
    if unsure is not None:
        yield Zone("?", " ".join(line.text(n) for n in range(at, unsure)), clear=True), unsure
        return
    yield from _iana(line, start)
    yield from _offsets(line, at)
    word = line.text(start)
    if word in ABBREVIATIONS or word in _UNCLEAR:
        end = line.skip(start + 1, "time", "standard time", "daylight time", "standard", "daylight")
        if word in _UNCLEAR:
            yield Zone("?", word, clear=True, names=_UNCLEAR[word]), end
        elif (
            word not in {"eastern", "central", "mountain", "pacific", "atlantic"}
            or end > start + 1
            or start == at
        ):
            clear = end > start + 1 or ABBREVIATIONS[word] == "UTC"
            yield Zone(ABBREVIATIONS[word], word, clear=clear), line.skip(end, ")")
    yield from _cities(line, start)


@cache
def _city_starts() -> frozenset[str]:
    return frozenset(name.split()[0] for name in (*cities(), *UNCLEAR_CITIES))


def _cities(line: Line, at: int) -> Found:
    if line.text(at) not in _city_starts():
        return
    for size in range(min(4, line.size - at), 0, -1):
        words = [line.text(at + n) for n in range(size)]
        if not words[0][:1].isalpha():
            return
        name = " ".join(word for word in words if word not in {"-", "."})
        end = line.skip(at + size, "time", "local time", "standard time")
        if name in UNCLEAR_CITIES:
            yield Zone("?", name, clear=end > at + size, names=UNCLEAR_CITIES[name]), end
            return
        if name in cities():
            yield Zone(cities()[name], name, clear=end > at + size), end
            return


def _iana(line: Line, at: int) -> Found:
    """An IANA name: its tokens are letters joined by "/", "_", "-" and "+" without a space."""
    if line.text(at) not in _REGIONS or line.text(at + 1) != "/" or not line.glued(at + 1):
        return
    end = at + 1
    while line.glued(end) and (line.text(end) in {"/", "_", "-", "+"} or line.text(end).isalnum()):
        end += 1
    typed = "".join(token.raw for token in line.tokens[at:end])
    name = iana_name(typed)
    if name:
        yield Zone(name, typed, clear=True), line.skip(end, "time")


_SMALL_WORDS = frozenset({"of", "es", "au"})


@lru_cache(maxsize=512)
def iana_name(typed: str) -> str:
    """The IANA name typed in any case, "" when there is none."""
    known = cities().get(typed.rpartition("/")[2].replace("_", " "), "")
    if known.lower() == typed:
        return known
    parts = []
    for part in typed.split("/"):
        for sign in "_-":
            if sign in part:
                words = part.split(sign)
                part = sign.join(w if w in _SMALL_WORDS else w.capitalize() for w in words)  # noqa: PLW2901  recased by each sign
        parts.append(part if any(sign in part for sign in "_-") else part.capitalize())
    name = "/".join(parts)
    head, _, tail = name.partition("/")
    tries = [name, f"{head.upper()}/{tail}", f"{head}/{tail.upper()}", typed]
    for candidate in tries:
        try:
            return ZoneInfo(candidate).key
        except (KeyError, ValueError, OSError):
            continue
    return ""


_ODD_OFFSETS = {
    "+3:30": "Asia/Tehran",
    "+4:30": "Asia/Kabul",
    "+5:30": "Asia/Kolkata",
    "+5:45": "Asia/Kathmandu",
    "+6:30": "Asia/Yangon",
    "+8:45": "Australia/Eucla",
    "+9:30": "Australia/Darwin",
    "+13:00": "Etc/GMT-13",
    "+14:00": "Etc/GMT-14",
    "-9:30": "Pacific/Marquesas",
}
"""Offsets that are no whole hours up to 12, and a place whose clocks keep them all year; the others change them."""


def _offsets(line: Line, at: int) -> Found:
    """Such as "utc+2", "gmt-5", "+02:00" and "z" after an ISO time; those that a place keeps all year."""
    if line.text(at) == "z" and line.glued(at):
        yield Zone("UTC", "z", clear=True), at + 1
        return
    named = line.text(at) in {"utc", "gmt"}
    sign_at = at + 1 if named else at
    sign = line.text(sign_at)
    if sign not in {"+", "-"} or not line.glued(sign_at + 1):
        return
    if not (named or line.glued(at) or len(line.text(sign_at + 1)) == 4 or line.text(sign_at + 2) == ":"):
        return
    figures, end, minutes = line.number(sign_at + 1), sign_at + 2, 0
    if figures < 0:
        return
    size = len(line.text(sign_at + 1))
    if size == 4:
        figures, minutes = divmod(figures, 100)
    elif line.text(end) == ":" and line.number(end + 1) >= 0:
        minutes, end = line.number(end + 1), end + 2
    elif not named:
        return
    if figures > 14 or minutes % 15:
        return
    if minutes or figures > 12:
        name = _ODD_OFFSETS.get(f"{sign}{figures}:{minutes:02}", "?")
    else:
        # IANA counts these the other way round: Etc/GMT-2 is two hours ahead of UTC.
        name = "UTC" if figures == 0 else f"Etc/GMT{'-' if sign == '+' else '+'}{figures}"
    yield Zone(name, "".join(t.raw for t in line.tokens[at:end]), clear=True), end


def resolve(zone: Zone, mine: str, theirs: str | None) -> tuple[str, ...]:
    """The IANA names it may be; an abbreviation in use where they or I live means that place first."""
    if zone.name == "mine":
        return (mine,)
    if zone.name == "theirs":
        return (theirs,) if theirs else ()
    short = zone.word.upper()
    if zone.word in ABBREVIATIONS or zone.word in _UNCLEAR:
        if zone.name == "UTC":
            return ("UTC",)
        for place in (theirs, mine):
            if place and short in _short_names(place):
                return (place,)
    if zone.name == "?":
        return zone.names
    return (zone.name,)


@lru_cache(maxsize=64)
def _short_names(place: str) -> frozenset[str]:
    """What a zone's clocks are called in winter and summer."""
    from datetime import datetime

    zone = ZoneInfo(place)
    names = (datetime(2026, month, 1, tzinfo=zone).tzname() for month in (1, 7))
    return frozenset(name for name in names if name)
