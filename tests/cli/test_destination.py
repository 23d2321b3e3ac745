from __future__ import annotations

from pathlib import Path

import click
import pytest

from claims.cli.destination import destination


def test_a_file_is_there_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"before")
    with pytest.raises(RuntimeError), destination(str(path)) as stream:
        stream.write(b"half")
        raise RuntimeError
    assert path.read_bytes() == b"before"
    with destination(str(path)) as stream:
        stream.write(b"whole")
        assert path.read_bytes() == b"before"
    assert path.read_bytes() == b"whole"
    assert list(tmp_path.iterdir()) == [path]


def test_a_device_is_written_to_and_not_replaced() -> None:
    with destination("/dev/null") as stream:
        stream.write(b"away")
    assert not Path("/dev/null").is_file()


def test_a_directory_that_is_missing(tmp_path: Path) -> None:
    path = tmp_path / "none" / "out.jsonl"
    with pytest.raises(click.UsageError, match="cannot be written: No such file"), destination(str(path)):
        pass
