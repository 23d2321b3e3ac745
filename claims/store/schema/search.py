"""Full-text search over the normalised shadow columns; the original is what is shown.

Trigrams, not words: Arabic and Persian glue particles to words, so that a word index misses "لرويترز" when asked for
"رويترز" (`tests/store/test_search.py` holds the table of variants that both were measured on).
"""


def _search(table: str) -> tuple[str, ...]:
    forget = f"INSERT INTO {table}_fts ({table}_fts, rowid, folded) VALUES ('delete', old.id, old.folded);"
    learn = f"INSERT INTO {table}_fts (rowid, folded) VALUES (new.id, new.folded);"
    return (
        f"CREATE VIRTUAL TABLE {table}_fts USING fts5("
        f"folded, content='{table}', content_rowid='id', tokenize='trigram')",
        f"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN {learn} END",
        f"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN {forget} END",
        f"CREATE TRIGGER {table}_fts_update AFTER UPDATE OF folded ON {table} BEGIN {forget} {learn} END",
    )


SEARCH = (*_search("sentences"), *_search("claims"))
