"""`python -m followup_tui` and the `followup` command."""

import sys


def main() -> None:
    """Run the command line and leave with its exit status."""
    from followup_tui.cli.main import run  # not at the top: importing this module starts nothing

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
