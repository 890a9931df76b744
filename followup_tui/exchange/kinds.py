"""Files that are no text table, known by what is in them, each with the sentence that says what to do."""

from followup_tui.exchange.errors import NotReadable

_XLSX = "“{name}” is an Excel workbook: save it as CSV (UTF-8) for now, and import that."
_OLE = "“{name}” is an encrypted or old .xls file: open it, save it as CSV (UTF-8), and import that."
_VCARD = "“{name}” holds vCards: export the contacts as CSV for now, and import that."
_NOT_TEXT = "“{name}” is {what}, not a text table: choose a CSV or TSV file."

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"%PDF", "a PDF document"),
    (b"{\\rtf", "a text document (RTF)"),
    (b"\x1f\x8b", "a packed file"),
    (b"BZh", "a packed file"),
    (b"7z\xbc\xaf", "a packed file"),
    (b"Rar!", "a packed file"),
    (b"\xfd7zXZ", "a packed file"),
    (b"SQLite format 3", "a database"),
    (b"PAR1", "a database"),
    (b"\x7fELF", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"RIFF", "a sound, film or picture"),
    (b"OggS", "a sound or film"),
    (b"ID3", "a sound"),
)
_TEXT_MAGIC: tuple[tuple[str, str], ...] = (
    ("begin:vcard", _VCARD),
    ("begin:vcalendar", "“{name}” is a calendar, not a list of people: choose a CSV or TSV file."),
    ("<!doctype html", "“{name}” is a web page: open it in a spreadsheet, save it as CSV, and import that."),
    ("<html", "“{name}” is a web page: open it in a spreadsheet, save it as CSV, and import that."),
    ("<table", "“{name}” is a web page: open it in a spreadsheet, save it as CSV, and import that."),
    (
        "<?xml",
        "“{name}” is XML, not a text table: open it in a spreadsheet, save it as CSV, and import that.",
    ),
)
_OLD_EXCEL = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x09\x08\x10\x00",
    b"\x09\x04\x06\x00",
    b"\x09\x02\x06\x00",
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_SAMPLE = 65_536
_MOST_CONTROLS = 0.05
"""Share of bytes below blank, line ends and tabs aside, above which something is no text in any encoding."""


def refuse_bytes(data: bytes, name: str) -> None:
    """Raise NotReadable for bytes that are no text: pictures, workbooks, archives, programs."""
    if data.startswith(_OLD_EXCEL):
        raise NotReadable(_OLE.format(name=name))
    if data.startswith(b"PK\x03\x04"):
        raise NotReadable(_archive(data, name))
    if data[4:8] == b"ftyp":
        raise NotReadable(_NOT_TEXT.format(name=name, what="a film or picture"))
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise NotReadable(_NOT_TEXT.format(name=name, what=what))
    if not data.startswith(_WIDE_MARKS) and _is_binary(data[:_SAMPLE]):
        raise NotReadable(_NOT_TEXT.format(name=name, what="made of bytes that are no letters"))


def refuse_text(text: str, name: str) -> None:
    """Raise NotReadable for text that is something else than a table: vCards, web pages, calendars, JSON."""
    start = text[:_SAMPLE].lstrip().casefold()
    for magic, sentence in _TEXT_MAGIC:
        if start.startswith(magic):
            raise NotReadable(sentence.format(name=name))
    if start.startswith(('{"', "{\n", "[{", "[\n")):
        raise NotReadable(f"“{name}” is JSON, not a text table: choose a CSV or TSV file.")


def _archive(data: bytes, name: str) -> str:
    """What to say of a ZIP file: most are an office suite's."""
    inside = data[:_SAMPLE] + data[-_SAMPLE:]
    if b"xl/" in inside or b"opendocument.spreadsheet" in inside or b"Index/Tables" in inside:
        return _XLSX.format(name=name)
    if b"word/" in inside or b"opendocument.text" in inside:
        return _NOT_TEXT.format(name=name, what="a text document")
    return _NOT_TEXT.format(name=name, what="a packed file")


def _is_binary(sample: bytes) -> bool:
    """Whether bytes can be no text. Many NULs in step are UTF-16, single ones somebody's slip."""
    controls = sum(sample.count(bytes((code,))) for code in (*range(1, 9), *range(14, 27), 28, 29, 30, 31))
    if controls > max(8, len(sample) * _MOST_CONTROLS):
        return True
    nulls = sample.count(0)
    return nulls > len(sample) * _MOST_CONTROLS and not wide_order(sample)


def wide_order(sample: bytes) -> str:
    """Which UTF-16 a text without a byte order mark is in, by where its zero bytes lie; "" for neither."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2 or 1
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else ""
