"""Persons and institutions: one source for all their names."""

SOURCE_NAMES = """
CREATE TABLE source_names (
    -- names that one person or institution goes by, once articles are found to cite the same one
    source_id INTEGER NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
    language TEXT NOT NULL,       -- ISO 639-1 code of the articles that write it so; empty when unknown
    name TEXT NOT NULL,
    evidence TEXT NOT NULL,       -- why it is the same source: 'name and role', 'name and claim' ...
    PRIMARY KEY (source_id, language, name)
)
"""

PARTIES = (
    # A person or institution is its article's until another article is found to cite the same one: not null till then.
    "ALTER TABLE sources ADD COLUMN article_id INTEGER REFERENCES articles (id) ON DELETE CASCADE",
    # That the source is who is meant, in [0, 1], and what joined it with another of its article: 'surname', 'title' ...
    "ALTER TABLE attributions ADD COLUMN confidence REAL NOT NULL DEFAULT 1.0",
    "ALTER TABLE attributions ADD COLUMN rule TEXT NOT NULL DEFAULT ''",
    SOURCE_NAMES,
    # Two persons of one name are two sources.
    "DROP INDEX sources_other",
    "CREATE UNIQUE INDEX sources_other ON sources (kind, name) "
    "WHERE outlet_id IS NULL AND kind NOT IN ('person', 'institution')",
    "CREATE UNIQUE INDEX sources_of_article ON sources (article_id, kind, name) WHERE article_id IS NOT NULL",
    "CREATE INDEX source_names_name ON source_names (name)",
)
