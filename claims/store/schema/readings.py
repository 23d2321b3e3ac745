"""What resolving an article again needs, and marks of what people added to the registry or corrected in it."""

READINGS = """
CREATE TABLE readings (
    -- attributions as the model marked them, before anybody was resolved
    sentence_id INTEGER NOT NULL REFERENCES sentences (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    kind TEXT NOT NULL CHECK (kind IN ('outlet', 'person', 'institution', 'document', 'unnamed')),
    source_start INTEGER,         -- offsets into the article; null when the words leave the source out
    source_end INTEGER,
    cue TEXT NOT NULL CHECK (json_valid(cue)),          -- [[start, end], ...]
    content TEXT NOT NULL CHECK (json_valid(content)),  -- [[start, end], ...]
    polarity TEXT NOT NULL CHECK (polarity IN ('assert', 'deny', 'doubt')),
    nested INTEGER NOT NULL CHECK (nested IN (0, 1)),   -- 1: quoted through the attribution before it
    score REAL NOT NULL,          -- of the source, in [0, 1]
    PRIMARY KEY (sentence_id, position),
    CHECK ((source_start IS NULL) = (source_end IS NULL) AND source_start <= source_end)
)
"""

# Of articles written before there were readings, what was resolved stands for what was marked: resolving it again finds
# the same names, but for kinds that resolution corrected.
FILL_READINGS = """
INSERT INTO readings (sentence_id, position, kind, source_start, source_end, cue, content, polarity, nested, score)
SELECT sentence_id, position, kind, source_start, source_end, cue, content, polarity, nested, score FROM attributions
"""

MARKS = (
    # 'user': added by a person; 'package': it came with the program.
    "ALTER TABLE outlets ADD COLUMN origin TEXT NOT NULL DEFAULT 'package' CHECK (origin IN ('package', 'user'))",
    # Not null: people said that it is the same outlet as that one, which has its names and citations.
    "ALTER TABLE outlets ADD COLUMN merged_into TEXT REFERENCES outlets (id)",
    "ALTER TABLE outlet_names ADD COLUMN origin TEXT NOT NULL DEFAULT 'package' CHECK (origin IN ('package', 'user'))",
    # Not null: an outlet that nobody has reviewed, which the registry does not know and a noun announces; the kinds
    # that the noun stands for, as in 'broadcaster/radio'.
    "ALTER TABLE sources ADD COLUMN announced TEXT",
    "CREATE INDEX outlets_merged_into ON outlets (merged_into)",
)

STATEMENTS = (READINGS, FILL_READINGS, *MARKS)
