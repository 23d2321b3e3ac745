"""Publishers of a database by what people call them."""

from __future__ import annotations

from claims.errors import NotFound
from claims.store.database import Store
from claims.store.outlet_corrections import load_overlay

PUBLISHERS = "SELECT DISTINCT coalesce(outlet_id, outlet, key) AS publisher FROM articles"


def publishers_called(name: str, store: Store) -> frozenset[str]:
    """Identities of the publishers with this id, name or web address, or whose name as given with articles is this.

    Raises:
        NotFound: No article is by one.
        StoreError: The database cannot be read.
    """
    known = load_overlay(store).find(name)
    called = {name.casefold()} | ({known.id.casefold()} if known else set())
    found = frozenset(row["publisher"] for row in store.query(PUBLISHERS) if row["publisher"].casefold() in called)
    if not found:
        who = f"{known.name} ({known.id})" if known else repr(name)
        raise NotFound(f"an outlet asked about must have published an article in {store.path}, was: {who}")
    return found
