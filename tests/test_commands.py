"""Every key once: no key means two things where it is pressed."""

from collections import Counter

import pytest

from followup_tui.commands import (
    COMMANDS,
    CONTEXTS_OF,
    INBOUND_KEYS,
    OUTCOME_KEYS,
    footer,
    help_rows,
    in_contexts,
    keys_text,
)
from followup_tui.model.words import OUTCOMES


@pytest.mark.parametrize("screen", CONTEXTS_OF)
def test_a_key_means_one_thing_on_each_screen(screen):
    keys = [key for command in in_contexts(CONTEXTS_OF[screen]) for key in command.keys]
    if "card" in CONTEXTS_OF[screen]:
        keys += [each.key for each in OUTCOME_KEYS]
    twice = [key for key, count in Counter(keys).items() if count > 1]
    assert not twice


def test_ids_are_unique():
    ids = [each.id for each in COMMANDS]
    assert len(ids) == len(set(ids))


def test_a_card_has_no_digits_and_no_vi_keys():
    keys = {key for command in in_contexts(("card",)) for key in command.keys} | {
        each.key for each in OUTCOME_KEYS
    }
    assert not keys & {*"0123456789", "j", "k"}


def test_no_command_needs_a_chord():
    for command in COMMANDS:
        assert any("ctrl" not in key and "alt" not in key for key in command.keys), command.id


def test_every_outcome_of_the_card_is_one_scripts_know():
    assert {each.outcome for each in OUTCOME_KEYS} <= set(OUTCOMES)


def test_the_footer_ends_with_help_where_there_is_help():
    for contexts in CONTEXTS_OF.values():
        labels = [each.label for each in footer(contexts)]
        assert labels, contexts
        if "app" in contexts or "card" in contexts:
            assert labels[-1] == "all keys"


def test_every_command_stands_in_the_help_of_some_screen():
    shown = {text for contexts in CONTEXTS_OF.values() for _, text in help_rows(contexts)}
    assert {each.help for each in COMMANDS} <= shown
    assert {each.help for each in OUTCOME_KEYS} <= shown


def test_keys_text_names_each_screen_and_fits_80_columns():
    lines = keys_text().splitlines()
    assert set(CONTEXTS_OF) <= set(lines)
    assert {f"  {each.key:<14} {each.help}" for each in (*OUTCOME_KEYS, *INBOUND_KEYS)} <= set(lines)
    assert max(map(len, lines)) <= 80
