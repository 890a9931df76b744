"""`python -m followup_tui` and the `followup` command."""

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave the process with its exit status.

    Nothing is collected on the way and nothing taken apart at the end: with ten thousand people read, the two would
    take a third of the time of `followup today`. Whatever is to be kept is on the disk before `run` returns. (The app
    turns the collector on again once it is on the screen.)
    """
    gc.disable()
    try:
        from followup_tui.cli.main import run  # after the above: imports are a good part of a start

        status = run(sys.argv[1:])
    except KeyboardInterrupt:
        status = 130
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
