"""What one JSON row may say about an article, checked."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date

from claims.errors import InputError

Row = Mapping[str, object]

_LANGUAGE = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9-_]+)?")
_DATE = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?)?")
_SHOWN = 80


def parse_row(line: str) -> Row:
    """The object on one line.

    Raises:
        InputError: it is not JSON, or not an object.
    """
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"a row must be one JSON object on one line ({error}), was: {shown(line)}") from error
    if not isinstance(row, dict):
        raise InputError(f"a row must be a JSON object, was: {shown(row)}")
    return row


def text_field(row: Row, name: str) -> str | None:
    """A string that may be missing, null or blank.

    Raises:
        InputError: it is something else.
    """
    value = row.get(name)
    if value is not None and not isinstance(value, str):
        raise InputError(f"`{name}` must be a string, was: {shown(value)}")
    return value.strip() or None if value else None


def id_field(row: Row) -> str | None:
    """The row's id; numbers are taken as they are written.

    Raises:
        InputError: it is neither a string nor a whole number.
    """
    value = row.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return text_field(row, "id")


def date_field(row: Row) -> date | None:
    """The day of `date`, an ISO date or datetime, in the time zone it is written in.

    Raises:
        InputError: it is something else.
    """
    value = text_field(row, "date")
    if value is None:
        return None
    match = _DATE.fullmatch(value)
    try:
        return date.fromisoformat(match[1]) if match else _refuse_date(value)
    except ValueError:
        return _refuse_date(value)


def _refuse_date(value: str) -> date:
    raise InputError(
        f"`date` must be an ISO date or datetime (2025-10-21 or 2025-10-21T14:38:00Z), was: {shown(value)}"
    )


def language_field(row: Row) -> str | None:
    """The two-letter code of `lang`; of "ar-EG" the first part.

    Raises:
        InputError: it is no language code.
    """
    value = text_field(row, "lang")
    if value is None:
        return None
    match = _LANGUAGE.fullmatch(value)
    if match is None:
        raise InputError(f"`lang` must be a language code such as ar or pt-BR, was: {shown(value)}")
    return match[1].lower()


def shown(value: object) -> str:
    """`value` as an error message shows it: short."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text)} characters)"
