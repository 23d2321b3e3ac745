"""Values as JSON text: UTF-8 words as they are, nothing escaped that need not be."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

# UTF-8 has no half of a surrogate pair; JSON writes it as an escape.
_SURROGATE = re.compile("[\ud800-\udfff]")


def plain(value: Any) -> Any:
    """`value` in the types of JSON: dataclasses by field, enumerations by value, days in ISO 8601."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {plain(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def json_line(value: Any) -> str:
    """`value` on one line."""
    return _escaped(json.dumps(plain(value), ensure_ascii=False))


def json_document(value: Any) -> str:
    """`value`, indented for reading."""
    return _escaped(json.dumps(plain(value), ensure_ascii=False, indent=2))


def _escaped(text: str) -> str:
    return _SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text)
