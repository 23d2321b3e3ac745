"""Bytes and paths -> articles."""

from claims.reading.failure import Failure
from claims.reading.options import ReadingOptions
from claims.reading.sources import count_articles, read_paths

__all__ = ["Failure", "ReadingOptions", "count_articles", "read_paths"]
