"""Every budget of design §6 in one run: `python -m tests.bench [PEOPLE TOUCHES]`.

Each line gives a figure, its reference in the same run, the ratio, and the goal. Time decides no test: these are read.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
FOLLOWUP = [sys.executable, "-m", "followup_tui"]


def run(*command, **more):
    """Run one program; raises where it fails."""
    return subprocess.run(command, check=True, **more)


def main():
    """Build the books, then measure."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without .pyc a start-up quadruples
    os.environ.setdefault("FOLLOWUP_ZONE", "America/Chicago")
    people, touches = sys.argv[1:3] or ("10000", "100000")
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder) / "large.json", Path(folder) / "small.json"
        for book, size in ((large, (people, touches)), (small, ("10", "100"))):
            demo = ["demo", "--no-open", "--data", str(book), "--people", size[0], "--touches", size[1]]
            run(*FOLLOWUP, *demo, stdout=subprocess.DEVNULL)
        app = [*FOLLOWUP, "--data"]
        run(
            sys.executable, HERE / "bench_terminal.py", "--expect", "people", "--to-list", "2",
            "--small", " ".join([*app, str(small)]), "--", *app, large,
        )  # fmt: skip
    run(sys.executable, HERE / "bench_today.py")
    run(sys.executable, HERE / "bench_queue.py")
    run(sys.executable, HERE / "bench_store.py", people, touches)


if __name__ == "__main__":
    main()
