"""What matching found out about pairs of articles, and which articles it has seen."""

MATCHED = """
CREATE TABLE matched (
    -- articles whose claims were compared with all others; one that was revised since has no row
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    limits TEXT NOT NULL          -- what bounded the comparison
)
"""

COVERAGE = """
CREATE TABLE coverage (
    -- pairs of articles that cover one event
    article_a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    article_b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    score REAL NOT NULL,          -- mean nearness of the claims of the shorter one, in [-1, 1]
    PRIMARY KEY (article_a, article_b),
    CHECK (article_a < article_b)
)
"""

VECTOR_CACHE = """
CREATE TABLE vector_cache (
    -- one row once there is an index of the claims' vectors beside the database: the index with this mark is of it
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL
)
"""

UNSETTLED = """
CREATE TABLE unsettled (
    -- claims that are new, changed, or met others anew since the groups were built
    claim_id INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE
)
"""

MATCHING = (
    MATCHED,
    COVERAGE,
    VECTOR_CACHE,
    UNSETTLED,
    "INSERT INTO unsettled SELECT id FROM claims",
    "CREATE INDEX coverage_b ON coverage (article_b)",
)
