"""``index.jsonl``: a directory's own list of what its text files are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from claims.errors import InputError
from claims.reading.encoding import decode
from claims.reading.failure import Failure
from claims.reading.options import ReadingOptions
from claims.reading.row import Row, date_field, id_field, language_field, parse_row, text_field
from claims.reading.row import shown as shown_value

INDEX_NAME = "index.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """What an index says about one file; None where it says nothing."""

    options: ReadingOptions
    id: str | None
    url: str | None

    def over(self, defaults: ReadingOptions) -> ReadingOptions:
        """`defaults`, except for what this entry says."""
        own = self.options
        return ReadingOptions(
            outlet=own.outlet or defaults.outlet,
            published=own.published or defaults.published,
            language=own.language or defaults.language,
            title=own.title or defaults.title,
        )


@dataclass(frozen=True, slots=True)
class Index:
    """A read index: entries by file, and the rows that were none."""

    entries: Mapping[Path, Entry]
    failures: tuple[Failure, ...]


def read_index(path: Path, shown: str) -> Index | None:
    """The index at `path`; None when it is missing or an ordinary file of articles, whose rows have no `file`.

    Args:
        path: An ``index.jsonl``.
        shown: What error messages call it.
    """
    try:
        text = decode(path.read_bytes(), shown)
    except (OSError, InputError):
        return None
    entries: dict[Path, Entry] = {}
    failures: list[Failure] = []
    is_index = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            row = parse_row(line)
            # The first readable row decides: a file of articles may be called index.jsonl as well.
            if not is_index and row.get("file") is None:
                return None
            is_index = True
            file = _listed_file(row, path.parent)
            entries[file] = _read_entry(row)
        except InputError as error:
            failures.append(Failure(shown, number, InputError(f"{shown}, line {number}: {error}")))
    return Index(entries, tuple(failures)) if is_index else None


def _listed_file(row: Row, folder: Path) -> Path:
    name = text_field(row, "file")
    if name is None:
        raise InputError(f"a row of an index must name its `file`, was: {shown_value(dict(row))}")
    # An index that came with somebody's corpus must not make this machine's other files into articles.
    if not (folder / name).is_file() or not (folder / name).resolve().is_relative_to(folder.resolve()):
        raise InputError(f"`file` must be a file below {folder}, was: {name}")
    return folder / name


def _read_entry(row: Row) -> Entry:
    options = ReadingOptions(
        outlet=text_field(row, "outlet"),
        published=date_field(row),
        language=language_field(row),
        title=text_field(row, "title"),
    )
    return Entry(options, id_field(row), text_field(row, "url"))
