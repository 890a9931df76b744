"""A document as the bytes it is stored in: one encoder for all, so that equal documents are equal bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

# Compact, as UTF-8, and refusing what is no JSON (NaN, sets, dates); the quick one would turn those into something.
_STRICT = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))
_HALF = "A text holds half a character (a lone surrogate), which no file can hold."
_quick = msgspec.json.Encoder().encode
_DECODER = msgspec.json.Decoder(dict[str, Any])


def encode_document(document: object) -> bytes:
    """A document's bytes.

    `TypeError` or `ValueError` for what JSON does not have: sets, dates, NaN, half a surrogate pair. Their
    words never quote the document.
    """
    try:
        return _STRICT.encode(document).encode()
    except UnicodeEncodeError:
        raise ValueError(_HALF) from None
    except TypeError as error:
        raise TypeError(str(error)) from None
    except (ValueError, RecursionError):
        raise ValueError(
            "A number is infinite, or none at all (NaN), or the document holds itself."
        ) from None


def encode_typed(document: Mapping[str, object]) -> bytes:
    """The same for documents made of our models, which hold nothing but JSON: quicker, as every commit is."""
    try:
        return _quick(document)
    except UnicodeEncodeError:
        raise ValueError(_HALF) from None


def decode_document(raw: bytes) -> dict[str, Any]:
    """A document, the caller's own."""
    return _DECODER.decode(raw)
