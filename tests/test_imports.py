"""What a command loads: start-up is a budget, and the core knows nothing of the screen (style.md)."""

import json
import os
import pkgutil
import subprocess
import sys

import pytest

import followup_tui.method
import followup_tui.model
from followup_tui.cli.command import followup

SAMPLE = """
import json, sys
from followup_tui.cli.main import run
sys.stdin = open("/dev/null")
run(sys.argv[1:])
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
ARGUMENTS = {
    "today": [],
    "show": ["1"],
    "log": ["1", "no_answer"],
    "add": ["Bob", "--phone", "312 555 0142"],
    "when": ["tue 3pm"],
    "undo": [],
    "redo": [],
    "why": [],
    "quarter": [],
    "import": ["people.csv"],
    "export": ["json", "out.json"],
    "backup": [],
    "restore": ["2026-11-25"],
    "doctor": [],
    "erase": ["1", "--yes"],
    "demo": ["--no-open", "--data", "sample.json"],
    "--keys": [],
    "--help": [],
    "--version": [],
}


def loaded(folder, *arguments):
    (folder / "people.csv").write_text("Name,Email\nAda,ada@made-up.example\n")
    environment = {
        **os.environ,
        "FOLLOWUP_DATA": str(folder / "followup.json"),
        "FOLLOWUP_NOW": "2026-11-25T10:24",
        "FOLLOWUP_ZONE": "America/Chicago",
    }
    ran = subprocess.run(
        [sys.executable, "-c", SAMPLE, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(ran.stderr.splitlines()[-1]))


def test_every_subcommand_is_looked_at():
    assert set(followup.list_commands(None)) <= set(ARGUMENTS)


@pytest.mark.parametrize("command", ARGUMENTS)
def test_no_command_loads_textual(tmp_path, command):
    modules = loaded(tmp_path, command, *ARGUMENTS[command])
    assert "click" in modules
    assert not modules & {"textual", "rich", "asyncio"}


@pytest.mark.parametrize("command", ["today", "show", "log", "when", "undo"])
def test_what_is_used_every_day_loads_nothing_heavy(tmp_path, command):
    modules = loaded(tmp_path, command, *ARGUMENTS[command])
    heavy = {
        "phonenumbers",
        "chardet",
        "email_validator",
        "tzlocal",
        "platformdirs",
        "csv",
        "tomllib",
        "subprocess",
    }
    assert not modules & heavy


LOOK = """
import importlib, sys
before = set(sys.modules)
for name in sys.argv[1:]:
    importlib.import_module(name)
found = {name.partition(".")[0] for name in set(sys.modules) - before}
found = {name for name in found if not name.startswith("_sysconfigdata")}  # the standard library's, by platform
allowed = {*sys.stdlib_module_names, "followup_tui", "msgspec", "dateutil", "six", "typing_extensions"}
print(sorted(found - allowed), sorted(each for each in sys.modules if each.startswith("followup_tui.")))
"""


@pytest.mark.parametrize("package", [followup_tui.model, followup_tui.method])
def test_model_and_method_load_only_the_standard_library_msgspec_and_dateutil(package):
    names = [each.name for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    ran = subprocess.run([sys.executable, "-c", LOOK, *names], capture_output=True, text=True, check=True)
    foreign, _, ours = ran.stdout.partition("] [")
    assert foreign == "["
    assert {name.split(".")[1] for name in json.loads("[" + ours.replace("'", '"'))} <= {"model", "method"}
