"""Files, directories and standard input -> articles."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from claims.article import Article
from claims.errors import InputError, UnreadableFile
from claims.reading.encoding import decode
from claims.reading.failure import Failure
from claims.reading.index import INDEX_NAME, Entry, Index, read_index
from claims.reading.jsonl import read_jsonl
from claims.reading.options import ReadingOptions
from claims.reading.row import parse_row
from claims.reading.text import read_text

STANDARD_INPUT = "-"
_SUFFIXES = (".txt", ".jsonl", ".md")


def read_paths(paths: Iterable[str | Path], options: ReadingOptions | None = None) -> Iterator[Article | Failure]:
    """Every article of `paths` in order, and a :class:`Failure` for whatever gave none.

    A directory stands for the .txt, .jsonl and .md files below it, sorted, hidden ones left out. "-" is standard input.
    A file reached twice is read once. Whether a file is JSON Lines is told by its content.

    Args:
        paths: Files, directories, "-".
        options: Defaults for articles that do not say.
    """
    reader = _Reader(options or ReadingOptions())
    for path in paths:
        yield from reader.read(path)


def count_articles(paths: Iterable[str | Path]) -> int | None:
    """About how many articles and failures `read_paths` will yield; None when standard input is among `paths`."""
    given = [str(path) for path in paths]
    if STANDARD_INPUT in given:
        return None
    files = {_identity(file): file for path in given for file in _files(Path(path))}
    return sum(map(_count_in, files.values()))


def _count_in(file: Path) -> int:
    if file.name == INDEX_NAME and _index_of(file.parent) is not None:
        return 0
    try:
        with file.open("rb") as stream:
            if stream.read(1) != b"{":
                return 1
            stream.seek(0)
            return sum(not line.isspace() for line in stream)
    except OSError:
        return 1


def _files(path: Path) -> list[Path]:
    """What is to be read at `path`: itself, or the files of the directory it is."""
    if not path.is_dir():
        return [path]
    found: set[Path] = set()
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found.update(Path(folder, name) for name in names if not name.startswith(".") and name.endswith(_SUFFIXES))
        index = _index_of(Path(folder))
        found.update(index.entries if index else ())
    return sorted(found, key=lambda file: file.parts)


def _identity(path: Path) -> str:
    return os.path.realpath(path)


def _index_of(folder: Path) -> Index | None:
    path = folder / INDEX_NAME
    try:
        changed = path.stat().st_mtime_ns
    except OSError:
        return None
    return _read_index(path, changed)


@lru_cache(maxsize=256)
def _read_index(path: Path, changed: int) -> Index | None:
    """Cached by time of change: each file of a directory asks for its index."""
    return read_index(path, str(path))


class _Reader:
    """Remembers what has been read."""

    def __init__(self, options: ReadingOptions) -> None:
        self._options = options
        self._seen: set[str] = set()

    def read(self, path: str | Path) -> Iterator[Article | Failure]:
        """The articles and failures of one path as the user gave it."""
        if str(path) == STANDARD_INPUT:
            yield from self._read_standard_input()
            return
        files = _files(Path(path))
        if not files:
            rule = f"a directory must hold {', '.join(_SUFFIXES)} files, found none in: {path}"
            yield Failure(str(path), None, InputError(rule))
        for file in files:
            yield from self._read_once(file)

    def _read_once(self, file: Path) -> Iterator[Article | Failure]:
        identity = _identity(file)
        if identity in self._seen:
            return
        self._seen.add(identity)
        index = _index_of(file.parent)
        if index is not None and file.name == INDEX_NAME:
            yield from index.failures
            for listed in index.entries:
                yield from self._read_once(listed)
            return
        try:
            data = file.read_bytes()
            yield from self._read_data(data, str(file), file, _entry_for(file))
        except OSError as error:
            reason = error.strerror or str(error)
            yield Failure(str(file), None, UnreadableFile(f"a path must be a file that can be read, {file}: {reason}"))
        except InputError as error:
            yield Failure(str(file), None, error)

    def _read_data(self, data: bytes, shown: str, file: Path, entry: Entry | None) -> Iterator[Article | Failure]:
        text = decode(data, shown)
        key = _relative(file)
        if _is_jsonl(text, file.suffix):
            options = entry.over(self._options) if entry else self._options
            yield from read_jsonl(text.split("\n"), shown, options, lambda line, _: f"{key}:{line}")
        elif entry:
            yield read_text(text, entry.id or entry.url or key, entry.over(self._options), entry.url)
        else:
            yield read_text(text, key, self._options)

    def _read_standard_input(self) -> Iterator[Article | Failure]:
        try:
            text = decode(sys.stdin.buffer.read(), "standard input")
        except InputError as error:
            yield Failure(STANDARD_INPUT, None, error)
            return
        if text.lstrip().startswith("{"):
            yield from read_jsonl(
                text.split("\n"), STANDARD_INPUT, self._options, lambda _, article: _digest_key(article)
            )
        else:
            yield read_text(text, _digest_key(Article("", text)), self._options)


def _digest_key(article: Article) -> str:
    return f"stdin:{article.digest[:12]}"


def _entry_for(file: Path) -> Entry | None:
    """What the nearest index above `file` says about it; an index may list files in folders below its own."""
    for folder in file.parents:
        index = _index_of(folder)
        if index is not None:
            return index.entries.get(file)
    return None


def _is_jsonl(text: str, suffix: str) -> bool:
    """By content; only the suffix tells a file of bad rows from a text."""
    if suffix in (".jsonl", ".json"):
        return True
    first = text.lstrip().partition("\n")[0]
    if not first.startswith("{"):
        return False
    try:
        parse_row(first)
    except InputError:
        return False
    return True


def _relative(file: Path) -> str:
    """`file` as a POSIX string, relative to the current directory when below it."""
    absolute = Path(os.path.abspath(file))
    try:
        return absolute.relative_to(Path.cwd()).as_posix()
    except ValueError:
        return absolute.as_posix()
