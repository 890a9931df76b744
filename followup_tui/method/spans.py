"""Two days as a span, in words."""

from datetime import date


def say_span(first: date, last: date) -> str:
    """Such as "1 October to 31 December 2026"; the year of the first day only where it is another one."""
    year = f" {first.year}" if first.year != last.year else ""
    return f"{first.day} {first:%B}{year} to {last.day} {last:%B %Y}"
