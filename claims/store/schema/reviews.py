"""Corrections of people: what they are about, which of them were taken back, and marks of what they made."""

REVIEW_WORDS = """
CREATE TABLE review_words (
    -- what a correction is about, as words, since ids change when an article is read anew
    review_id INTEGER NOT NULL REFERENCES reviews (id) ON DELETE CASCADE,
    place INTEGER NOT NULL CHECK (place >= 0),
    side INTEGER NOT NULL CHECK (side IN (0, 1)),      -- of a relation: it holds between claims of the two sides
    version INTEGER NOT NULL CHECK (version >= 0),     -- claims of one side and version stay in one position
    article TEXT NOT NULL,        -- key of the article; it may be gone
    spans TEXT NOT NULL CHECK (json_valid(spans)),     -- [[start, end], ...], where the words stood then
    words TEXT NOT NULL CHECK (json_valid(words)),     -- ["...", ...], those of each span
    before TEXT NOT NULL,         -- some of the text around them then
    after TEXT NOT NULL,
    PRIMARY KEY (review_id, place)
)
"""

STATEMENTS = (
    "ALTER TABLE reviews ADD COLUMN note TEXT",  # what its author wants to be remembered
    "ALTER TABLE reviews ADD COLUMN undone TEXT",  # when it was taken back, ISO 8601, UTC; null: it stands
    "ALTER TABLE reviews ADD COLUMN undone_by TEXT",
    REVIEW_WORDS,
    "CREATE INDEX review_words_article ON review_words (article)",
    # Not null where a person set the label, the outlet cited or the relation: who and when, 'Noor, 2026-11-26'. Scores
    # stay the model's; a relation whose reason is 'human' no model has read.
    "ALTER TABLE sentences ADD COLUMN human TEXT",
    "ALTER TABLE attributions ADD COLUMN human TEXT",
    "ALTER TABLE relations ADD COLUMN human TEXT",
    "CREATE INDEX relations_human ON relations (claim_a, claim_b) WHERE human IS NOT NULL",
)
