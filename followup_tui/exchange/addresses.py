"""Phones, e-mails and links as people write them, with their comparable form beside the raw text (design §2)."""

import re
from functools import cache
from types import ModuleType

from followup_tui.method.identity import bare_link, linkedin_profile
from followup_tui.model.person import Address
from followup_tui.model.text import clean_line

_FLOAT = re.compile(r"(\d{7,15})\.0")
_NAMED_MAIL = re.compile(r"[^<>]*<([^<>\s]+@[^<>\s]+)>")
_ENOUGH_ABROAD = 10
"""A number with its country's code and this many figures is believed: numbering plans change faster than tables."""

_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_DATE = re.compile(
    rf"(?:^|\s)(?:{_YEAR}([-/.]){_MONTH}\1{_DAY}"  # 2026-12-24
    rf"|(?:{_DAY}([-/.]){_MONTH}|{_MONTH}([-/.]){_DAY})(?:\2|\3)(?:{_YEAR}|\d\d)"  # 24.12.2026, 12/24/26
    rf"|{_DAY}[./]{_MONTH}\.?(?=\s+\d\d?(?:[.:]?\d\d)?$))"  # 24.12. 14.30
    r"(?!\d|[./]\d)"
)


def has_date(text: str) -> bool:
    """Whether a date in figures stands in a text, though it may have the form of a phone: "24.12.2026"."""
    return _DATE.search(text) is not None


def phone_address(text: str, country: str, label: str = "") -> Address:
    """A phone as an Address; `norm` is E.164 without the extension, or "" where it is no number of `country`.

    `country` is an ISO code such as "US", and counts only for numbers without "+". The raw text is kept. A date is no
    number, though its figures may be one somewhere.
    """
    raw = clean_line(text)
    if has_date(raw):
        return Address(raw=raw, label=label)
    wanted = raw.removesuffix(".0") if _FLOAT.fullmatch(raw) else raw
    norm, extension = _e164(wanted, country)
    if not norm and wanted.startswith("00"):  # how most of the world dials abroad, wherever the file was made
        norm, extension = _e164(f"+{wanted[2:]}", country)
    return Address(raw=wanted, norm=norm, label=label, ext=extension)


def email_address(text: str, label: str = "") -> Address:
    """An e-mail as an Address; `norm` is casefolded, or "" where it cannot be one. Nothing is looked up."""
    raw = clean_line(text)
    named = _NAMED_MAIL.fullmatch(raw)
    address = (named[1] if named else raw).removeprefix("mailto:")
    return Address(raw=address if named else raw, norm=_checked_mail(address), label=label)


def link_address(text: str, label: str = "") -> Address:
    """A link as an Address; `norm` is its bare form, a LinkedIn profile's the same however it was copied."""
    raw = clean_line(text)
    profile = linkedin_profile(raw)
    return Address(raw=raw, norm=f"linkedin.com/{profile}" if profile else bare_link(raw), label=label)


def _e164(text: str, country: str) -> tuple[str, str]:
    """E.164 and extension, or two empty strings where it is no number."""
    numbers = _phonenumbers()
    try:
        number = numbers.parse(text, country.upper() or None)
    except numbers.NumberParseException:
        return "", ""
    abroad = text.lstrip("( ").startswith(("+", "＋", "tel:+"))
    norm = str(numbers.format_number(number, numbers.PhoneNumberFormat.E164))
    if abroad:
        sound = numbers.is_possible_number(number) or len(norm) > _ENOUGH_ABROAD
    else:
        sound = numbers.is_valid_number(number)
    return (norm, number.extension or "") if sound else ("", "")


def _checked_mail(address: str) -> str:
    """The casefolded address if its syntax holds and its domain has a dot, else ""."""
    if "." not in address.rpartition("@")[2]:
        return ""
    mails = _email_validator()
    try:
        found = mails.validate_email(
            address,
            check_deliverability=False,
            globally_deliverable=False,  # .local and .test are somebody's office
        )
    except mails.EmailNotValidError:
        return ""
    return str(found.normalized).casefold()


@cache
def _phonenumbers() -> ModuleType:
    import phonenumbers  # here for start-up: 60 ms of tables

    return phonenumbers


@cache
def _email_validator() -> ModuleType:
    import email_validator  # here for start-up: few commands check a mail

    return email_validator
