"""The looks of the app: one accent, one warning, dim for what is context (screens.md)."""

from __future__ import annotations

from textual.theme import Theme

DARK = Theme(
    name="dark",
    dark=True,
    primary="#7fb4ca",
    accent="#7fb4ca",
    warning="#e0af68",
    error="#e0af68",
    foreground="#d6d8dc",
    background="#1b1d22",
    surface="#1b1d22",
    panel="#1b1d22",
    variables={
        "text": "#d6d8dc",
        "text-muted": "#8f949e",
        "text-disabled": "#8f949e",
        "text-accent": "#7fb4ca",
        "text-warning": "#e0af68",
        "text-error": "#e0af68",
        "block-cursor-background": "#2c313a",
        "block-cursor-foreground": "#d6d8dc",
        "input-selection-background": "#3d4653",
    },
)

LIGHT = Theme(
    name="light",
    dark=False,
    primary="#0b6a7d",
    accent="#0b6a7d",
    warning="#8f5300",
    error="#8f5300",
    foreground="#22252a",
    background="#fafaf7",
    surface="#fafaf7",
    panel="#fafaf7",
    variables={
        "text": "#22252a",
        "text-muted": "#62666e",
        "text-disabled": "#62666e",
        "text-accent": "#0b6a7d",
        "text-warning": "#8f5300",
        "text-error": "#8f5300",
        "block-cursor-background": "#e4e6e2",
        "block-cursor-foreground": "#22252a",
        "input-selection-background": "#cfd8da",
    },
)

ANSI = Theme(
    name="ansi",
    dark=True,
    ansi=True,
    primary="ansi_cyan",
    accent="ansi_cyan",
    warning="ansi_yellow",
    error="ansi_yellow",
    variables={
        # The terminal's own colours, whatever they are; the cursor's row is bold and marked with ›.
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "block-cursor-background": "ansi_default",
        "border": "ansi_cyan",
        "footer-key-foreground": "ansi_cyan",
        # Named by Textual's own widgets, and missing from what 8.2 makes of an ANSI theme.
        "surface-active": "ansi_default",
        "foreground-disabled": "ansi_default",
    },
)

THEMES = {theme.name: theme for theme in (DARK, LIGHT, ANSI)}
"""Ours by name, as `--theme` and the configuration say them."""
