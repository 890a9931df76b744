"""What can be wrong with a file as a whole."""


class NotReadable(Exception):
    """A file that cannot be imported; the message is one sentence that says what to do. Nothing was changed."""
