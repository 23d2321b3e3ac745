"""Finding the article that a person means."""

from __future__ import annotations

from pathlib import Path

from claims.article import Article
from claims.errors import InputError, NotFound
from claims.reading import read_paths
from claims.store.database import Store
from claims.store.queries import Audit, audit_article

# Keys that an error message lists.
_LISTED = 5


def audit_named(store: Store, name: str) -> Audit:
    """The audit of the article with this key or number, or else of the one article in the file of this name.

    Raises:
        NotFound: the database holds no such article.
        InputError: the file holds several.
    """
    try:
        return audit_article(store, name)
    except NotFound:
        if not Path(name).is_file():
            raise
    keys = [item.key for item in read_paths([name]) if isinstance(item, Article)]
    if len(keys) > 1:
        listed = ", ".join(keys[:_LISTED]) + (" ..." if len(keys) > _LISTED else "")
        raise InputError(f"an audit is of one article, {name} holds {len(keys)}; name one of them: {listed}")
    return audit_article(store, keys[0] if keys else name)
