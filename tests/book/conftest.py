import pytest

from followup_tui.book.store import open_db


@pytest.fixture
def path(tmp_path):
    return tmp_path / "followup.json"


@pytest.fixture
def db(path):
    book = open_db(path)
    yield book
    book.close()


@pytest.fixture
def reopened(path):
    """Opens the book again, as another process would; closed at the end."""
    opened = []

    def reopen(**options):
        opened.append(open_db(path, **options))
        return opened[-1]

    yield reopen
    for book in opened:
        book.close(checkpoint=False)
