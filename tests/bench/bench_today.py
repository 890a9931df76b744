"""What `followup today` costs on 10,000 people and 100,000 touches: `python -m tests.bench.bench_today`.

The reference is `python -c pass` in the same run, turn by turn, because the machine's mood changes by the minute.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 15
GOAL = 12
PEOPLE, TOUCHES = "10000", "100000"
DAYS = (
    "tue",
    "tomorrow",
    "next friday",
    "1 dec",
    "in 3 days at",
    "monday",
    "15 jan",
    "2w",
    "the 12th",
    "not a day",
)
PHRASES = [f"{day} {hour}:{minute:02}" for day in DAYS for hour in range(8, 18) for minute in range(50)]
"""All different: the same phrase is read once."""


def main() -> None:
    """Print each figure with its reference, its ratio and its goal."""
    # Without compiled modules a start takes four times as long.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"FOLLOWUP_NOW": "2026-11-25T10:24", "FOLLOWUP_ZONE": "America/Chicago"}
    program = [sys.executable, "-m", "followup_tui"]
    with tempfile.TemporaryDirectory() as folder:
        book = str(Path(folder) / "followup.json")
        demo = [*program, "demo", "--people", PEOPLE, "--touches", TOUCHES, "--no-open", "--data", book]
        print(f"demo {PEOPLE} + {TOUCHES}: {_took(demo, environment):.1f} s")
        commands = {
            "today": [*program, "today", "--data", book],
            "today --json": [*program, "today", "--json", "--data", book],
            "show 5000": [*program, "show", "5000", "--data", book],
            "when": [*program, "when", "tue 3pm", "--data", str(Path(folder) / "none.json")],
        }
        nothing = [sys.executable, "-c", "pass"]
        taken: dict[str, list[float]] = {name: [] for name in ("nothing", *commands)}
        for _ in range(ROUNDS):
            taken["nothing"].append(_took(nothing, environment))
            for name, command in commands.items():
                taken[name].append(_took(command, environment))
        floor = statistics.median(taken["nothing"])
        for name in commands:
            figure = statistics.median(taken[name])
            goal = f", goal {GOAL}" if name.startswith("today") else ""
            cost = f"{figure * 1e3:.0f} ms, python -c pass {floor * 1e3:.1f} ms, ratio {figure / floor:.1f}"
            print(f"followup {name}: {cost}{goal}")
        lines = "\n".join(PHRASES).encode()
        took = _took([*program, "when", "-", "--json", "--data", book + "x"], environment, lines)
        print(f"followup when -, {len(PHRASES)} lines: {took:.2f} s, goal 2")


def _took(command: list[str], environment: dict[str, str], given: bytes = b"") -> float:
    start = time.perf_counter()
    subprocess.run(command, env=environment, input=given, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
