"""Files, directories and standard input: order, keys, and what goes on after a failure."""

import io
import json
import os
from datetime import date

import pytest

from claims.article import Article
from claims.errors import InputError, UnreadableFile
from claims.reading import Failure, ReadingOptions, count_articles, read_paths

TEXT = "قال الوزير إن المحادثات تأجلت.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _write(path, content=TEXT):
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, list):
        content = "".join(json.dumps(row) + "\n" for row in content)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())


def _keys(found):
    return [item.key if isinstance(item, Article) else item.path for item in found]


def test_directory_is_read_in_order_without_hidden_and_other_files(folder):
    names = ["b.txt", "a/z.md", "a/b/c.txt", "c.jsonl", ".hidden.txt", ".git/x.txt", "d.html", "e"]
    for name in names:
        _write(folder / name, [{"text": "x"}] if name.endswith("jsonl") else TEXT)
    assert _keys(read_paths(["."])) == ["a/b/c.txt", "a/z.md", "b.txt", "c.jsonl:1"]
    assert count_articles(["."]) == 4


def test_key_is_relative_below_the_current_directory_only(folder, monkeypatch):
    _write(folder / "in" / "a.txt")
    _write(folder / "b.txt")
    monkeypatch.chdir(folder / "in")
    paths = [folder / "in" / "a.txt", "../b.txt"]
    assert _keys(read_paths(paths)) == ["a.txt", (folder / "b.txt").as_posix()]


def test_format_is_told_by_content(folder):
    _write(folder / "rows.txt", [{"text": "x", "id": "r"}])
    _write(folder / "brace.txt", "{مسودة} قال الوزير.")
    _write(folder / "text.jsonl", "not JSON\n" + json.dumps({"text": "y", "id": "s"}))
    rows, brace, bad, good = read_paths(["rows.txt", "brace.txt", "text.jsonl"])
    assert (rows.key, brace.text, bad.line, good.key) == ("r", "{مسودة} قال الوزير.", 1, "s")


def test_failures_do_not_stop_the_reading(folder):
    _write(folder / "empty.txt", b"")
    _write(folder / "image.txt", b"\x89PNG\r\n\x1a\n")
    _write(folder / "rows.jsonl", [{"text": "x", "id": "r"}, {"text": ""}])
    _write(folder / "good.txt")
    (folder / "nothing").mkdir()
    paths = ["missing.txt", "empty.txt", "image.txt", "nothing", "rows.jsonl", "good.txt"]
    found = list(read_paths(paths))
    assert _keys(found) == ["missing.txt", "empty.txt", "image.txt", "nothing", "r", "rows.jsonl", "good.txt"]
    failures = [item for item in found if isinstance(item, Failure)]
    assert [failure.line for failure in failures] == [None, None, None, None, 2]
    assert [type(failure.error) for failure in failures] == [UnreadableFile] * 3 + [InputError] * 2
    for failure, words in zip(failures, ["No such file", "empty", "PNG image", "found none", "line 2"], strict=True):
        assert failure.path in str(failure.error)
        assert words in str(failure.error)
    assert count_articles(paths) == 6  # the empty directory is not counted


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="needs permissions that bind")
def test_unreadable_file_is_a_failure(folder):
    _write(folder / "a.txt")
    (folder / "a.txt").chmod(0)
    [failure] = read_paths(["a.txt"])
    assert "Permission denied" in str(failure.error)


def test_a_file_is_read_once(folder):
    _write(folder / "a.txt")
    (folder / "link.txt").symlink_to(folder / "a.txt")
    assert _keys(read_paths(["a.txt", ".", folder / "a.txt"])) == ["a.txt"]
    assert count_articles(["a.txt", "."]) == 1


def test_options_are_defaults(folder):
    _write(folder / "a.txt")
    [article] = read_paths(["a.txt"], ReadingOptions(outlet="Al-Midan", language="fa"))
    assert (article.outlet, article.language) == ("Al-Midan", "fa")
    [article] = read_paths(["a.txt"])
    assert (article.outlet, article.language) == (None, "ar")


INDEX = [
    {
        "file": "a.txt",
        "outlet": "Al-Midan",
        "lang": "ar",
        "date": "2025-10-21",
        "title": "عنوان",
        "url": "https://e.org/a",
    },
    {"file": "sub/b.news", "outlet": "Noor", "id": "b1"},
]


def _corpus(folder, index):
    for name in ("a.txt", "c.txt", "sub/b.news"):
        _write(folder / "corpus" / name)
    _write(folder / "corpus" / "index.jsonl", index)


@pytest.mark.parametrize("paths", [["corpus"], ["corpus/a.txt", "corpus/c.txt", "corpus/index.jsonl"]])
def test_index_describes_the_files_and_is_no_article(folder, paths):
    _corpus(folder, INDEX)
    a, c, b = read_paths(paths, ReadingOptions(outlet="Default", title="Headline"))
    assert (a.key, a.outlet, a.title, a.url) == ("https://e.org/a", "Al-Midan", "عنوان", "https://e.org/a")
    assert (a.published, a.language, a.text) == (date(2025, 10, 21), "ar", TEXT)
    assert (b.key, b.outlet, b.title) == ("b1", "Noor", "Headline")
    assert (c.key, c.outlet) == ("corpus/c.txt", "Default")
    assert count_articles(["corpus"]) == 3


def test_index_with_bad_rows(folder):
    rows = [*INDEX, {"file": "none.txt"}, {"outlet": "x"}, {"file": "c.txt", "date": "x"}, {"file": "../outside.txt"}]
    _corpus(folder, rows)
    _write(folder / "outside.txt")
    found = list(read_paths(["corpus"]))
    assert [item.line for item in found if isinstance(item, Failure)] == [3, 4, 5, 6]
    assert [item.key for item in found if isinstance(item, Article)] == ["https://e.org/a", "corpus/c.txt", "b1"]
    messages = [str(item.error) for item in found if isinstance(item, Failure)]
    assert "corpus/index.jsonl, line 3: `file` must be a file below corpus, was: none.txt" in messages


def test_index_of_articles_is_read_as_articles(folder):
    _corpus(folder, [{"text": "x", "id": "r"}, {"file": "a.txt", "text": "y", "id": "s"}])
    assert _keys(read_paths(["corpus"])) == ["corpus/a.txt", "corpus/c.txt", "r", "s"]


class _Stdin:
    def __init__(self, data):
        self.buffer = io.BytesIO(data)


def test_standard_input(monkeypatch):
    monkeypatch.setattr("sys.stdin", _Stdin(TEXT.encode("windows-1256")))
    [article] = read_paths(["-"])
    assert article.text == TEXT
    assert article.key == f"stdin:{article.digest[:12]}"
    monkeypatch.setattr("sys.stdin", _Stdin(b'\n{"text": "x"}\n{"text": "y", "id": "r"}\n{"text": 1}\n'))
    first, second, failure = read_paths(["-"])
    assert first.key == f"stdin:{first.digest[:12]}"
    assert (second.key, failure.path, failure.line) == ("r", "-", 4)
    monkeypatch.setattr("sys.stdin", _Stdin(b""))
    [failure] = read_paths(["-"])
    assert "standard input is empty" in str(failure.error)
    assert count_articles(["-"]) is None
