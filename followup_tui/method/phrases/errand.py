"""What words before a day say: something to do, or that they can't, that it is off, or who it is about (method Q4).

A wrong promise is worse than a question: "closed fri" is no errand called "closed" (design §7). Where a word may be
either it counts where it stands: "shop closed fri" is about the day, "send closed deal papers fri" is an errand;
"cancel fri" speaks of Friday, "cancel the order fri" of an order; "doctor fri" of somebody's own life, "call the doctor
fri" of a prospect.
"""

from collections.abc import Sequence
from typing import Final

from followup_tui.method.phrases.answer import WHAT_TIME
from followup_tui.method.phrases.words import DOUBTS, NEGATIONS, words_of

NOT_THEN: Final = "That says when not to call: say which day it is, such as 'tue 3pm'."
NOT_SETTLED: Final = f"That is not settled yet: which date and {WHAT_TIME}"
OFF: Final = "That may mean that they can't, or that it is off: say what you will do, as in 'call tue 3pm'."
_ABOUT: Final = "That says how it is and not what you will do: say it as in 'quote tue 3pm'."
_WHO: Final = "Leave out who will do it: say it as in 'quote tue 3pm'."
_NO_DEED: Final = "That does not say what to do: type it as in 'quote tue' or 'tue 3pm'."
_WHOSE: Final = "Whose is that? For their clock say it behind the time, as in '9am their time'."

_AWAY = frozenset(
    words_of(
        "off out away gone absent unavailable unreachable uncontactable offline busy abroad overseas travelling "
        "traveling travels flying flies vacation vacationing vacations holiday holidays holidaying hols pto ooo oof "
        "afk sick ill unwell poorly hospitalised hospitalized furloughed swamped slammed snowed stuck unable unwilling "
        "stop quit"
    )
)
"""They are not there: said of a day wherever it begins or ends what is said."""
_STATES = frozenset(
    words_of(
        "closed closes closing closure shut shuts shutting booked overbooked occupied engaged full packed jammed "
        "crammed tied tight hectic manic crazy blocked taken hospital maternity paternity sabbatical leave furlough "
        "bereavement funeral retired resigned striking strike bad awful terrible impossible wrong worst worse "
        "difficult tricky inconvenient unsuitable useless hopeless unfortunate uninterested over "
        "cancelled canceled cancels cancelling canceling cancellation skipped skips skipping forgot forgotten forgets "
        "scrapped scrubbed dropped declined declines refused refuses refusing rejected rejects denied postponed "
        "postpones delayed delays moved moves rescheduled reschedules withdrawn withdrew missed misses failed fails "
        "stood ghosted noshow nix nixed void voided binned ditched paused stopped expired "
        "cancel skip forget scrap drop postpone delay move reschedule pause decline refuse reject deny miss "
        "ignore bin ditch close exclude omit lose block left leaves leaving dead hung alone"
    )
)
"""It does not suit, or is off: said of a day right behind it, of a thing elsewhere ("closed deal papers")."""
_BEHIND = frozenset(
    words_of("with by for at on in to up under over solid down all about the a an my our his her it us")
)
"""A word of `_STATES` that stands before one of these begins a sentence: "booked with somebody"."""
_APPOINTMENTS = frozenset(
    words_of(
        "doctor doctors dr gp dentist dentists orthodontist hygienist optician opticians physio physiotherapy "
        "physiotherapist therapist therapy midwife vet vets surgery operation hospital clinic chemo dialysis scan xray "
        "mri funeral funerals burial wake wedding weddings christening baptism honeymoon birthday haircut hairdresser "
        "hairdressers barber barbers court jury exam exams"
    )
)
"""Appointments of somebody's own life: theirs, so that they can't, as well as yours."""
_APPOINTED = frozenset(
    words_of("appointment appointments appt appts visit visits checkup duty hearing run pickup trip day")
)
"""What stands behind the name of such an appointment and says no more than it does."""
_DOING = frozenset(
    words_of("cancel skip forget scrap drop postpone delay move reschedule pause block close lose")
)
"""What is also done to a thing: "cancel the order", "drop in the samples"."""
_UNSURE = frozenset(
    words_of(
        "tentative tentatively provisional provisionally pencil pencilled penciled likely unlikely potential "
        "potentially conceivable unconfirmed tbc tbd tba unsure uncertain guess suppose hope hoping wish think "
        "thinking crossed depending permitting"
    )
)
"""Doubts about the day before which they stand: "a tentative quote" may be sent."""
_WHOSE_WORDS = frozenset(words_of("my mine our ours your yours his hers their theirs its whose"))
_ABOUT_THEM = frozenset(
    words_of(
        "i im ive we weve you youre youve he hes she shes it they theyre theyve theyll thats theres there heres who "
        "me him them us nobody noone somebody someone everyone everybody anybody anyone "
        "is are was were am be been has have had having being will would shall must can does did with under against"
    )
)
"""What a sentence about them begins with; an errand begins with what is to be done."""
_LIGHT = frozenset(
    words_of(
        "is are was were am be been being the a an it all on in at for of to from till until this still again too "
        "now very really so quite totally completely entirely just also already then and whole most up about with "
        "please sorry lets let us im hes shes theyre we i he she they there their his her my our have has had"
    )
)
"""Words that change nothing in what the word beside them says: "is closed", "closed all", "tied up"."""
_IDLE = (
    _WHOSE_WORDS
    | _ABOUT_THEM
    | _LIGHT
    | frozenset(
        words_of(
            "that these those some any him them me by or but as well um uh er erm hm hmm oh ah ok okay yes yeah even "
            "only oops do does did done will would shall must get gets got go goes going what which how why where one "
            "thing nothing day date time hi hello hey works work suits good fine great "
            "following during near circa round toward towards starting commencing inside throughout someday come past "
            "top tail back"
        )
    )
)
"""Words that say nothing to do, however many of them stand together."""
_DONE_WITH = {
    "off": frozenset(words_of("sign kick drop send finish hand see tick round square set pay lay show")),
    "out": frozenset(
        words_of("send check find sort work hand print fill try reach give mail ship roll figure")
    ),
    "over": frozenset(words_of("hand go look run take turn")),
}
"""Something to do in two words, the second of which says elsewhere that nobody is there: "kick off", "send out"."""


def why_no_errand(words: Sequence[str]) -> str:
    """Why these words, in small letters, are nothing to do on the day behind them; "" where they may be."""
    # "I'll" says nothing of anybody who is ill.
    plain = [word.strip(".,:;!?-").removesuffix("'ll").replace("'", "") for word in words]
    core = _core(plain)
    if not NEGATIONS.isdisjoint(plain):
        return NOT_THEN
    if not DOUBTS.isdisjoint(plain) or (core and core[-1] in _UNSURE):
        return NOT_SETTLED
    if core and _off(core):
        return OFF
    if plain[-1] in _WHOSE_WORDS or words[-1].endswith("'s") or plain == ["her"]:
        return _WHOSE
    if _IDLE.issuperset(plain):
        return _NO_DEED
    return _about_them(words) if words[0].partition("'")[0] in _ABOUT_THEM else ""


def _about_them(words: Sequence[str]) -> str:
    """Why a sentence about somebody is no errand; who says that they will do it is told how to say it."""
    begins = " ".join(words[:2])
    return _WHO if begins.startswith(("i'll ", "we'll ", "i will", "we will")) else _ABOUT


def _core(plain: list[str]) -> list[str]:
    """The words without those at either end that change nothing."""
    first, last = 0, len(plain)
    while first < last and plain[first] in _LIGHT:
        first += 1
    while first < last and plain[last - 1] in _LIGHT:
        last -= 1
    return plain[first:last]


def _off(core: list[str]) -> bool:
    """Whether it is the day that is off: by the word right before it, or by the first of all."""
    first, last = core[0], core[-1]
    if first in _APPOINTMENTS and (_APPOINTMENTS | _APPOINTED).issuperset(core):
        return True
    if len(core) > 1 and core[-2] in _DONE_WITH.get(last, ()):
        return False
    if last in _AWAY | _STATES or first in _AWAY:
        return True
    return first in _STATES - _DOING and core[1] in _BEHIND


def says_off(texts: Sequence[str]) -> bool:
    """Whether words that were not understood say that somebody is not there, or that it is off."""
    return not (_AWAY | _STATES | _APPOINTMENTS).isdisjoint(texts)
