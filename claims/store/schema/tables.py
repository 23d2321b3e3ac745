"""Tables and indices of the first schema. Comments inside the statements stay in the database, for those who open it.

AUTOINCREMENT where people note ids down: the id of something that is gone never comes back as something else.
"""

RUNS = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,        -- version of this program
    model TEXT NOT NULL,          -- name of the model
    model_digest TEXT NOT NULL,   -- SHA-256 of its files
    started TEXT NOT NULL,        -- ISO 8601, UTC
    finished TEXT,                -- null while it runs, or when it broke off
    articles INTEGER NOT NULL DEFAULT 0 CHECK (articles >= 0)  -- articles added or revised
)
"""

OUTLETS = """
CREATE TABLE outlets (
    id TEXT PRIMARY KEY,          -- main web domain
    name TEXT NOT NULL,           -- usual English name
    kind TEXT NOT NULL,           -- agency, newspaper, broadcaster ...
    country TEXT,                 -- ISO 3166-1 alpha-2
    owner TEXT,
    family TEXT,                  -- outlets of one family do not corroborate each other
    domains TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(domains))  -- JSON list
)
"""

OUTLET_NAMES = """
CREATE TABLE outlet_names (
    outlet_id TEXT NOT NULL REFERENCES outlets (id) ON DELETE CASCADE,
    language TEXT NOT NULL,       -- ISO 639-1 code
    name TEXT NOT NULL,
    folded TEXT NOT NULL,         -- normalised, for matching only
    PRIMARY KEY (outlet_id, language, name)
)
"""

SOURCES = """
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('outlet', 'person', 'institution', 'document', 'unnamed')),
    name TEXT NOT NULL CHECK (name <> ''),
    outlet_id TEXT REFERENCES outlets (id)  -- null for what is no outlet, or none that is known
)
"""

ARTICLES = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL UNIQUE,     -- identity across runs: the id or address given, else the path
    outlet_id TEXT REFERENCES outlets (id) ON DELETE SET NULL,  -- publisher, when known
    outlet TEXT,                  -- publisher as given
    title TEXT,
    published TEXT CHECK (published IS date(published)),  -- ISO 8601 day
    language TEXT,                -- ISO 639-1 code
    url TEXT,
    text TEXT NOT NULL,           -- as read; every offset counts its Unicode code points
    digest TEXT NOT NULL,         -- SHA-256 of text and given sentence boundaries
    first_seen TEXT NOT NULL,     -- ISO 8601, UTC
    changed TEXT NOT NULL,        -- when this row or its sentences were last written
    run_id INTEGER NOT NULL REFERENCES runs (id)
)
"""

REVISIONS = """
CREATE TABLE revisions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),  -- 1 is the text first seen
    title TEXT,
    published TEXT,
    text TEXT NOT NULL,           -- what the article said before it was replaced
    digest TEXT NOT NULL,
    replaced TEXT NOT NULL,       -- when the next text was seen; ISO 8601, UTC
    UNIQUE (article_id, number)
)
"""

# A negative position is a row that a rewrite has put aside and not yet decided on; none outlives its transaction.
SENTENCES = """
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- from 0, in text order
    given_id TEXT,                -- the id that came with the input
    start INTEGER NOT NULL CHECK (start >= 0),
    end INTEGER NOT NULL CHECK (end >= start),
    text TEXT NOT NULL,
    folded TEXT NOT NULL,         -- normalised, for search only
    label TEXT NOT NULL CHECK (label IN ('claim', 'attribution', 'commentary', 'boilerplate')),
    score_claim REAL NOT NULL,    -- probabilities in [0, 1], summing to 1
    score_attribution REAL NOT NULL,
    score_commentary REAL NOT NULL,
    score_boilerplate REAL NOT NULL,
    UNIQUE (article_id, position)
)
"""

ATTRIBUTIONS = """
CREATE TABLE attributions (
    id INTEGER PRIMARY KEY,
    sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    source_id INTEGER REFERENCES sources (id),  -- null when nobody is named
    kind TEXT NOT NULL CHECK (kind IN ('outlet', 'person', 'institution', 'document', 'unnamed')),
    source_start INTEGER,         -- offsets into the article; null when the words leave the source out
    source_end INTEGER,
    cue TEXT NOT NULL CHECK (json_valid(cue)),          -- [[start, end], ...]
    content TEXT NOT NULL CHECK (json_valid(content)),  -- [[start, end], ...]
    polarity TEXT NOT NULL CHECK (polarity IN ('assert', 'deny', 'doubt')),
    nested INTEGER NOT NULL CHECK (nested IN (0, 1)),   -- 1: quoted through the attribution before it
    resolution TEXT NOT NULL CHECK (resolution IN ('named', 'anaphor', 'continued', 'unresolved')),
    score REAL NOT NULL,          -- of the source, in [0, 1]
    UNIQUE (sentence_id, position),
    CHECK ((source_start IS NULL) = (source_end IS NULL) AND source_start <= source_end)
)
"""

CLAIMS = """
CREATE TABLE claims (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,    -- from 0, in text order
    spans TEXT NOT NULL CHECK (json_valid(spans)),  -- [[start, end], ...], offsets into the article
    start INTEGER NOT NULL CHECK (start >= 0),      -- hull of the spans
    end INTEGER NOT NULL CHECK (end >= start),
    quote TEXT NOT NULL,          -- the words of the spans, joined by an ellipsis
    text TEXT NOT NULL,           -- the words that matching compares
    folded TEXT NOT NULL,         -- text normalised, for search only
    polarity TEXT NOT NULL CHECK (polarity IN ('assert', 'deny', 'doubt')),
    chain TEXT NOT NULL CHECK (json_valid(chain)),  -- [source id or null, ...], nearest to the publisher first
    origin TEXT NOT NULL,         -- outlet id or name of the last outlet of the chain, else of the publisher
    vector BLOB NOT NULL,         -- float32, little-endian, unit length
    UNIQUE (article_id, position)
)
"""

GROUPS = """
CREATE TABLE groups (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    status TEXT NOT NULL CHECK (status IN ('corroborated', 'disputed', 'single-origin', 'unnamed-only')),
    independent_origins INTEGER NOT NULL CHECK (independent_origins >= 0),
    created TEXT NOT NULL,        -- ISO 8601, UTC
    changed TEXT NOT NULL
)
"""

GROUP_MEMBERS = """
CREATE TABLE group_members (
    claim_id INTEGER PRIMARY KEY REFERENCES claims (id) ON DELETE CASCADE,  -- a claim is in one group at most
    group_id INTEGER NOT NULL REFERENCES groups (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),  -- same position: agree; another: dispute
    reason TEXT NOT NULL          -- why it stands here: model, denial, number: 148 / 93 ...
)
"""

RELATIONS = """
CREATE TABLE relations (
    claim_a INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    claim_b INTEGER NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
    relation TEXT NOT NULL CHECK (relation IN ('agree', 'dispute', 'unrelated')),
    score_agree REAL NOT NULL,    -- probabilities in [0, 1], summing to 1
    score_dispute REAL NOT NULL,
    score_unrelated REAL NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (claim_a, claim_b),
    CHECK (claim_a < claim_b)
)
"""

REVIEWS = """
CREATE TABLE reviews (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,        -- what a person corrected: kind/id, as in claim/12
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    created TEXT NOT NULL         -- ISO 8601, UTC
)
"""

TABLES = (
    RUNS,
    OUTLETS,
    OUTLET_NAMES,
    SOURCES,
    ARTICLES,
    REVISIONS,
    SENTENCES,
    ATTRIBUTIONS,
    CLAIMS,
    GROUPS,
    GROUP_MEMBERS,
    RELATIONS,
    REVIEWS,
)

# An outlet is one source however it is called or tagged; any other source is its kind and words. Nulls are never equal
# to SQLite, so one UNIQUE over the three columns would let each outlet-less source in again and again.
INDICES = (
    "CREATE UNIQUE INDEX sources_outlet ON sources (outlet_id) WHERE outlet_id IS NOT NULL",
    "CREATE UNIQUE INDEX sources_other ON sources (kind, name) WHERE outlet_id IS NULL",
    "CREATE INDEX outlet_names_folded ON outlet_names (folded)",
    "CREATE INDEX articles_outlet ON articles (outlet_id)",
    "CREATE INDEX articles_published ON articles (published)",
    "CREATE INDEX articles_run ON articles (run_id)",
    "CREATE INDEX attributions_source ON attributions (source_id)",
    "CREATE INDEX claims_sentence ON claims (sentence_id)",
    "CREATE INDEX claims_origin ON claims (origin)",
    "CREATE INDEX groups_status ON groups (status)",
    "CREATE INDEX group_members_group ON group_members (group_id, position)",
    "CREATE INDEX relations_b ON relations (claim_b)",
    "CREATE INDEX reviews_subject ON reviews (subject)",
)
