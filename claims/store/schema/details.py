"""Figures, days, places and persons of claims."""

CLAIM_DETAILS = """
CREATE TABLE claim_details (
    claim_id INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),  -- from 0, in text order
    kind TEXT NOT NULL CHECK (kind IN ('quantity', 'date', 'place', 'person')),
    start INTEGER NOT NULL CHECK (start >= 0),        -- offsets into the article
    end INTEGER NOT NULL CHECK (end >= start),
    text TEXT NOT NULL,           -- the words there
    value TEXT NOT NULL,          -- number; ISO 8601 day or first/last; ISO 3166 code or GeoNames id; name
    unit TEXT NOT NULL,           -- of quantities what is counted; day, weekday, relative, month; country, city
    name TEXT NOT NULL,           -- usual English name of a place
    country TEXT NOT NULL,        -- ISO 3166-1 alpha-2 code of a place
    approximate INTEGER NOT NULL CHECK (approximate IN (0, 1)),  -- 1: a quantity that is an estimate or a bound
    PRIMARY KEY (claim_id, position)
) WITHOUT ROWID
"""

DETAILED = """
CREATE TABLE detailed (
    -- articles whose claims were searched for details
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    details INTEGER NOT NULL CHECK (details >= 0)     -- how many were found
)
"""

DETAILS_OF_CLAIMS = """
CREATE VIEW details_of_claims AS
SELECT
    d.claim_id,
    a.key AS article,
    coalesce(o.name, a.outlet) AS outlet,
    a.published,
    a.language,
    d.kind,
    d.text,
    d.value,
    d.unit,
    d.name,
    d.country,
    d.approximate,
    d.start,
    d.end,
    c.quote                                                     -- the claim
FROM claim_details d
JOIN claims c ON c.id = d.claim_id
JOIN articles a ON a.id = c.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
"""

DETAILS = (
    CLAIM_DETAILS,
    DETAILED,
    "CREATE INDEX claim_details_value ON claim_details (kind, value)",
    DETAILS_OF_CLAIMS,
)
