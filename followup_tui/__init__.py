"""Follow-up: who to call, why it matters to them, and the first sentence."""

__version__ = "0.1.0"
