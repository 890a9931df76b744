"""TinyDB's own tests, run against `open_db`: `python -m tests.book.tinydb_suite`; exit 1 if one of them fails.

They are fetched with pip from the source of the TinyDB that is installed, into a folder that is gone afterwards, and
every `TinyDB(…)` in them opens a book of ours. Without a network it says so, and passes.
"""

import subprocess
import sys
import tarfile
import tempfile
from importlib.metadata import version
from itertools import count
from pathlib import Path

import pytest
import tinydb

from followup_tui.book.store import open_db

FILES = ("test_tinydb.py", "test_tables.py", "test_operations.py")
"""Those on databases and tables; the others are on TinyDB's queries, storages and middlewares, which are not ours."""
NOT_OURS = {
    "test_tinydb.py::test_access_storage": "it names MemoryStorage and CachingMiddleware",
    "test_tinydb.py::test_storage_access": "it names MemoryStorage",
    "test_tinydb.py::test_storage_closed_once": "it brings a storage of its own",
    "test_tinydb.py::test_empty_write": "it brings a storage of its own",
    "test_tinydb.py::test_repr": "it wants the class to be called TinyDB; ours is Store",
    "test_tables.py::test_table_repr": "it wants the classes to be called Table and JSONStorage",
}
"""What cannot hold for a book, and why."""


def fetch(folder: Path) -> bool:
    """Put TinyDB's tests into a folder; whether they could be had."""
    wanted = f"tinydb=={version('tinydb')}"
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "-q",
        "--no-binary",
        ":all:",
        "--no-deps",
        wanted,
        "-d",
    ]
    if subprocess.run([*command, str(folder)], capture_output=True, check=False).returncode:
        return False
    with tarfile.open(next(folder.glob("*.tar.gz"))) as source:
        for member in source:
            path = Path(member.name)
            content = source.extractfile(member)
            if content is not None and path.parts[1:2] == ("tests",) and path.name in (*FILES, "conftest.py"):
                (folder / path.name).write_bytes(content.read())
    return True


def main() -> int:
    """Fetch them, run them; the exit status."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if not fetch(folder):
            print("TinyDB's own tests could not be fetched (is there a network?), so they were not run.")
            return 0
        numbers = count()

        def opened(path=None, *_arguments, **_options):
            """A book where a test asks for a database, in memory or in a file."""
            return open_db(path if path is not None else folder / "books" / f"{next(numbers)}.json")

        tinydb.TinyDB = opened
        for test, why in NOT_OURS.items():
            print(f"not run: {test}: {why}")
        plain = ["-q", "-c", "/dev/null", f"--rootdir={folder}", "-p", "no:cacheprovider", "-p", "no:xdist"]
        left_out = [f"--deselect={test}" for test in NOT_OURS]
        return int(pytest.main([*plain, *left_out, *(str(folder / file) for file in FILES)]))


if __name__ == "__main__":
    sys.exit(main())
