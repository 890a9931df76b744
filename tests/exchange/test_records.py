"""Lines and cells: no row is lost, whatever the quotes do; line numbers are those of an editor."""

from helpers_exchange import people, work_out
from hypothesis import given
from hypothesis import strategies as st

from followup_tui.exchange.records import Record, records, split_lines
from followup_tui.exchange.table import read


def rows(text, delimiter=",", width=0):
    return list(records(split_lines(text), delimiter, width))


def test_line_ends():
    for end in ("\n", "\r\n", "\r"):
        assert rows(f"a,b{end}c,d{end}") == [Record(1, ["a", "b"]), Record(2, ["c", "d"])]


def test_other_separators_do_not_end_a_line():
    assert rows("a\x0bb\x85c\u2028d,e\n") == [Record(1, ["a\x0bb\x85c\u2028d", "e"])]


def test_a_cell_over_lines_counts_from_its_first():
    assert rows('a,"1\n2\n3"\nb,c\n') == [Record(1, ["a", "1\n2\n3"]), Record(4, ["b", "c"])]


def test_empty_lines_are_no_records_and_are_counted():
    assert rows("\n\na,b\n\nc,d") == [Record(3, ["a", "b"]), Record(5, ["c", "d"])]


def test_a_quote_never_closed_takes_no_other_row():
    assert rows('a,b\n"c,d\ne,f\n') == [Record(1, ["a", "b"]), Record(2, ['"c', "d"]), Record(3, ["e", "f"])]


def test_a_quote_closed_rows_later_takes_no_other_row():
    text = 'name,company,phone\nAnn,"5 Ltd,1\nBob,Y,2\nCid,"Z,3\n'
    assert [row.cells[0] for row in rows(text, width=3)] == ["name", "Ann", "Bob", "Cid"]


def test_quotes_within_a_cell_are_letters():
    assert rows('a 5" pipe,b\n') == [Record(1, ['a 5" pipe', "b"])]


def test_a_huge_cell():
    text = "x" * 1_000_000
    assert people(f"Name,Notes\nAnn,{text}\n")[0].name == "Ann"


@given(
    st.lists(
        st.lists(
            st.sampled_from(["", "Ann", 'say "hi"', "a,b", "two\nlines", "  ", "x@y.example", "'", "é"]),
            min_size=3,
            max_size=3,
        ),
        max_size=8,
    )
)
def test_what_csv_wrote_is_read_back(cells):
    import csv
    import io

    held = io.StringIO()
    csv.writer(held).writerows([["Name", "Company", "Email"], *cells])
    if cells:
        assert [row.cells for row in read(held.getvalue().encode()).rows] == [
            [cell.lstrip(" ") if cell.strip() == "" else cell for cell in row] for row in cells
        ]


@given(st.lists(st.text(st.sampled_from('ab"\n, ;1@.é\t'), max_size=25), max_size=12))
def test_any_text_below_the_headings_is_accounted_for(lines):
    text = "\n".join(["Name,Company,Email,Phone", *lines])
    if not "\n".join(lines).strip("\n"):
        return
    found = work_out(text)
    assert found.read == len(read(text.encode()).rows)
    assert found.read == len(found.imported) + len(found.set_aside) + len(found.refused)
    told = {each.line for part in (found.imported, found.set_aside, found.refused) for each in part}
    assert len(told) == found.read
    assert told <= set(range(2, len(text.split("\n")) + 1))


@given(
    st.lists(
        st.sampled_from(["Ann,X,1", '"Bob,X,2', 'Cid,"X,3', 'Dan,X,"4', '"Eve","X",5', 'F"ay,X,6']),
        min_size=1,
        max_size=9,
    )
)
def test_stray_quotes_never_lose_a_row(lines):
    found = read("\n".join(["Name,Company,Phone", *lines]).encode())
    assert [row.line for row in found.rows] == list(range(2, len(lines) + 2))
