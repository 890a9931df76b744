"""The budgets of design §6 that a terminal can see, each with its reference, its ratio and its goal, in one run.

    bench_terminal.py                                   the two-screen demo: what the terminal layer alone costs
    bench_terminal.py --expect REGEX --small 'CMD' -- CMD...      the app on a large book, and on a small one

Keys are those of the app: down moves, Enter opens a screen, q goes back, / opens a field.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shlex
import statistics
import sys
from pathlib import Path

from ttfp import Term

HERE = Path(__file__).parent
DEMO = [sys.executable, str(HERE / "two_screens.py")]
FLOOR = [sys.executable, str(HERE / "floor.py")]
SSH = {"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"}
"""Makes the app choose the ANSI theme."""


def line(what, figure, unit, reference="", ratio=None, goal=""):
    """One budget on one line; the ratio is what counts, the figure is for the curious."""
    shown = "" if ratio is None else f"{ratio:6.2f} ×"
    print(f"{what:<46}{figure:>10.1f} {unit:<6}{shown:>9}  {reference:<34}{goal}")


def by_hand(term):
    """Bytes of painting the screen as it is once: every line from its start, a style sent where it changes."""
    total = 0
    for y in range(term.rows):
        total += len(f"\x1b[{y + 1};1H")
        cells = [term.screen.buffer[y][x] for x in range(term.cols)]
        for look, run in itertools.groupby(cells, key=lambda cell: cell[1:]):
            total += len("\x1b[m") + sum(sgr_length(part) for part in look)
            total += sum(len(cell.data.encode()) for cell in run)
    return total


def sgr_length(part):
    """Bytes of one colour or attribute with its semicolon."""
    if isinstance(part, bool):
        return 2 * part
    return {"default": 0}.get(part, 19 if len(part) == 6 and part.isalnum() and part != "yellow" else 3)


def start_up(commands, expect, runs):
    """Median ms from fork to the text on screen, and MiB then, for each command; runs are interleaved."""
    shown, memory = {}, {}
    for run in range(runs + 1):
        for name, (command, text) in commands.items():
            with Term(command) as term:
                burst = term.measure_start(text or expect, quiet=0.1)
                if run:  # the first warms the caches
                    shown.setdefault(name, []).append(burst.expect_ms)
                    memory.setdefault(name, []).append(term.rss_mib())
    return {n: statistics.median(v) for n, v in shown.items()}, {
        n: statistics.median(v) for n, v in memory.items()
    }


def key_to_row(command, expect, to_list, moves=16):
    """Median ms from a cursor key to the changed screen, without scrolling."""
    with Term(command) as term:
        settle(term, expect, to_list)
        bursts = [term.measure_key("down") for _ in range(moves)]
        return statistics.median(burst.change_ms for burst in bursts if burst.change_ms is not None)


def settle(term, expect, to_list):
    """Wait for the first screen, go to the long list, and let what runs after start-up finish."""
    term.measure_start(expect)
    if to_list:
        term.measure_key(to_list)
    term.drain(2)


def find_by_letter(command, expect):
    """Ms from each letter typed in the finder to its first paint: the worst of some names."""
    with Term(command) as term:
        settle(term, expect, "")
        term.measure_key("/")
        term.drain(2)
        return [
            term.measure_key(key).first_ms or 0.0
            for key in ("d", "a", "n", *["backspace"] * 3, "m", "i", "t")
        ]


def bytes_by_key(command, expect, env, to_list):
    """What each kind of key costs: a dict of bytes (and of full repaints by hand, for the changes of screen)."""
    with Term(command, env=env) as term:
        settle(term, expect, to_list)
        found = {"idle on the list": term.measure_idle(3)["bytes"]}
        moves = [term.measure_key("down").bytes for _ in range(14)]
        found["move"] = statistics.median(moves)
        found["scroll"] = max(moves + [term.measure_key("down").bytes for _ in range(16)])
        found["page"] = max(term.measure_key("pagedown").bytes for _ in range(3))
        term.measure_key("home")
        found["open"] = term.measure_key("enter").bytes
        found["open by hand"] = by_hand(term)
        found["back"] = term.measure_key("q").bytes
        found["back by hand"] = by_hand(term)
        term.measure_key("/")
        letters = [term.measure_key(letter).bytes for letter in "an"]
        found["letter"] = max(letters)
        term.drain(1)
        found["idle in the field"] = term.measure_idle(3)["bytes"]
        return found


def main():
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--expect", default="Dana Ruiz 9", help="regular expression that marks the first useful screen"
    )
    parser.add_argument("--small", help="the same app with few rows")
    parser.add_argument("--to-list", default="", help="the key that leads to the long list")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("command", nargs="*")
    chosen = parser.parse_args()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # without .pyc a start-up quadruples
    sys.setswitchinterval(0.0005)
    command = chosen.command or DEMO
    small = (
        shlex.split(chosen.small) if chosen.small else [*DEMO, "--rows", "12"] if not chosen.command else None
    )

    commands = {"app": (command, None), "floor": (FLOOR, "Queue ready")}
    shown, memory = start_up(commands, chosen.expect, chosen.runs)
    ratio = shown["app"] / shown["floor"]
    line("first screen", shown["app"], "ms", f"bare Textual {shown['floor']:.0f} ms", ratio, "≤ 1.5 ×")
    more = memory["app"] - memory["floor"]
    line(
        "memory",
        memory["app"],
        "MiB",
        f"bare Textual {memory['floor']:.0f} MiB, +{more:.0f}",
        goal="≤ +86 MiB (90 MB)",
    )
    if small:
        large_ms, small_ms = (key_to_row(each, chosen.expect, chosen.to_list) for each in (command, small))
        line(
            "key to painted row",
            large_ms,
            "ms",
            f"few rows {small_ms:.1f} ms",
            large_ms / small_ms,
            "≤ 1.2 ×",
        )
    if chosen.command:
        letters = find_by_letter(command, chosen.expect)
        line("find: a letter's first paint, median", statistics.median(letters), "ms", goal="≤ 33 ms")
        line("find: a letter's first paint, worst", max(letters), "ms")
    for theme, env, limit in (("truecolor", {}, 600), ("ANSI", SSH, 400)):
        cost = bytes_by_key(command, chosen.expect, env, chosen.to_list)
        line(f"cursor move, {theme}", cost["move"], "bytes", goal=f"≤ {limit}")
        line(f"page down, {theme}", cost["page"], "bytes", f"a move that scrolls {cost['scroll']}",
             cost["page"] / cost["scroll"], "≤ 1.5 ×")  # fmt: skip
        line(f"letter typed, {theme}", cost["letter"], "bytes", goal="≤ 2500")
        for way in ("open", "back"):
            hand = cost[f"{way} by hand"]
            line(f"change of screen ({way}), {theme}", cost[way], "bytes", f"full repaint by hand {hand}",
                 cost[way] / hand, "≤ 2 ×")  # fmt: skip
        for where in ("idle on the list", "idle in the field"):
            line(f"{where}, 3 s, {theme}", cost[where], "bytes", goal="0")


if __name__ == "__main__":
    main()
