"""The sample book: invented people and what happened with them, told relative to now."""
