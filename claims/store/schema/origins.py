"""Where an article's own voice comes from: the agency it credits, or the article it reprints."""

CREDITS = """
CREATE TABLE credits (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),   -- 0: whose copy it counts as
    outlet_id TEXT REFERENCES outlets (id),            -- null: "agencies", none named
    form TEXT NOT NULL,           -- dateline, byline, credit line, source line, closing
    start INTEGER NOT NULL CHECK (start >= 0),         -- the words that say so, offsets into the article
    end INTEGER NOT NULL CHECK (end >= start),
    PRIMARY KEY (article_id, position)
)
"""

# An article whose words were compared has a row here, whatever was found; one that was revised since has none.
TRACED = """
CREATE TABLE traced (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    words INTEGER NOT NULL CHECK (words >= 0),              -- of its sentences but for boilerplate
    fingerprints INTEGER NOT NULL CHECK (fingerprints >= 0),
    reprint_of INTEGER REFERENCES articles (id) ON DELETE SET NULL,
    score REAL CHECK (score BETWEEN 0 AND 1)                -- share of its words that stand in that article
)
"""

FINGERPRINTS = """
CREATE TABLE fingerprints (
    hash INTEGER NOT NULL,        -- of a few neighbouring normalised words; a winnowed selection
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (hash, article_id)
) WITHOUT ROWID
"""

OVERLAPS = """
CREATE TABLE overlaps (
    article_a INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    article_b INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    share_a REAL NOT NULL CHECK (share_a BETWEEN 0 AND 1),  -- words of a that stand in runs that b has too
    share_b REAL NOT NULL CHECK (share_b BETWEEN 0 AND 1),
    PRIMARY KEY (article_a, article_b),
    CHECK (article_a < article_b)
)
"""

# Publisher, then whom it carries or reprints, then whom it cites.
CLAIM_CHAINS = """
CREATE VIEW claim_chains AS
SELECT c.id AS claim_id, 0 AS step, 'publisher' AS role, a.outlet_id AS outlet_id,
    coalesce(o.name, a.outlet, a.key) AS name
FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN outlets o ON o.id = a.outlet_id
UNION ALL
SELECT c.id, 1, 'credited', r.outlet_id, coalesce(o.name, 'agencies')
FROM claims c JOIN credits r ON r.article_id = c.article_id AND r.position = 0 LEFT JOIN outlets o ON o.id = r.outlet_id
UNION ALL
SELECT c.id, 2, 'reprinted', a.outlet_id, coalesce(o.name, a.outlet, a.key)
FROM claims c JOIN traced t ON t.article_id = c.article_id JOIN articles a ON a.id = t.reprint_of
LEFT JOIN outlets o ON o.id = a.outlet_id
WHERE NOT EXISTS (SELECT 1 FROM credits r WHERE r.article_id = c.article_id AND r.outlet_id IS NOT NULL)
UNION ALL
SELECT c.id, 3 + j.key, 'cited', s.outlet_id, s.name
FROM claims c, json_each(c.chain) j LEFT JOIN sources s ON s.id = j.value
"""

ORIGINS = (
    CREDITS,
    TRACED,
    FINGERPRINTS,
    OVERLAPS,
    "CREATE INDEX fingerprints_article ON fingerprints (article_id)",
    "CREATE INDEX traced_reprint_of ON traced (reprint_of)",
    "CREATE INDEX credits_outlet ON credits (outlet_id)",
    "CREATE INDEX overlaps_b ON overlaps (article_b)",
    CLAIM_CHAINS,
)
