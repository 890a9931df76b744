"""The book: one TinyDB file and its journal, and typed access to what is in them."""
