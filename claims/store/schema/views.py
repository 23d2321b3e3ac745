"""Views: the answers that the file gives without this program."""

_GROUPS_OF_STATUS = """
CREATE VIEW {view} AS
SELECT
    g.id AS group_id,
    g.independent_origins,                                      -- origins that differ behind the group
    count(DISTINCT m.position) AS positions,                    -- versions that dispute each other
    count(*) AS claims,
    count(DISTINCT a.id) AS articles,
    count(DISTINCT coalesce(a.outlet_id, a.outlet, a.key)) AS outlets,    -- publishers
    count(DISTINCT a.language) AS languages,
    min(a.published) AS earliest,                               -- first day it was published, of those known
    max(a.published) AS latest
FROM groups g
JOIN group_members m ON m.group_id = g.id
JOIN claims c ON c.id = m.claim_id
JOIN articles a ON a.id = c.article_id
WHERE g.status = '{status}'
GROUP BY g.id
"""

DISPUTED = _GROUPS_OF_STATUS.format(view="disputed", status="disputed")
CORROBORATED = _GROUPS_OF_STATUS.format(view="corroborated", status="corroborated")

SOURCING_BY_ARTICLE = """
CREATE VIEW sourcing_by_article AS
WITH cited AS (
    SELECT s.article_id,
           count(*) AS citations,
           sum(t.source_id IS NOT NULL AND t.kind <> 'unnamed') AS named,
           sum(t.source_id IS NULL OR t.kind = 'unnamed') AS unnamed,
           sum(t.polarity = 'deny') AS denials,
           count(DISTINCT t.source_id) AS sources
    FROM attributions t JOIN sentences s ON s.id = t.sentence_id
    GROUP BY s.article_id
), labelled AS (
    SELECT article_id,
           sum(label = 'claim') AS claim,
           sum(label = 'attribution') AS attribution,
           sum(label = 'commentary') AS commentary,
           sum(label = 'boilerplate') AS boilerplate
    FROM sentences GROUP BY article_id
)
SELECT
    a.id AS article_id,
    a.key,
    coalesce(a.outlet_id, a.outlet, a.key) AS outlet_id,        -- identity of the publisher
    coalesce(o.name, a.outlet) AS outlet,                       -- its name
    a.language,
    a.published,
    coalesce(l.claim, 0) AS claim,                              -- sentences of each label
    coalesce(l.attribution, 0) AS attribution,
    coalesce(l.commentary, 0) AS commentary,
    coalesce(l.boilerplate, 0) AS boilerplate,
    l.attribution * 1.0 / nullif(l.claim + l.attribution + l.commentary, 0) AS attributed_share,  -- of the body, [0, 1]
    coalesce(c.citations, 0) AS citations,                      -- attributions; a sentence may hold several
    coalesce(c.named, 0) AS named,                              -- of them, those that name somebody
    coalesce(c.unnamed, 0) AS unnamed,
    coalesce(c.denials, 0) AS denials,
    coalesce(c.sources, 0) AS sources                           -- different parties cited
FROM articles a
LEFT JOIN outlets o ON o.id = a.outlet_id
LEFT JOIN labelled l ON l.article_id = a.id
LEFT JOIN cited c ON c.article_id = a.id
"""

SOURCING_BY_OUTLET = """
CREATE VIEW sourcing_by_outlet AS
SELECT
    outlet_id,                                                  -- identity of the publisher
    max(outlet) AS outlet,                                      -- its name
    count(*) AS articles,
    sum(claim) AS claim,                                        -- sentences of each label
    sum(attribution) AS attribution,
    sum(commentary) AS commentary,
    sum(boilerplate) AS boilerplate,
    sum(attribution) * 1.0 / nullif(sum(claim + attribution + commentary), 0) AS attributed_share,  -- [0, 1]
    sum(citations) AS citations,
    sum(named) AS named,
    sum(unnamed) AS unnamed,
    sum(denials) AS denials
FROM sourcing_by_article
GROUP BY outlet_id
"""

# Two claims of one origin agree because one is a copy of the other: agreed_independently leaves those out.
OUTLET_AGREEMENT = """
CREATE VIEW outlet_agreement AS
WITH said AS (
    SELECT DISTINCT m.group_id, m.position, c.origin, coalesce(a.outlet_id, a.outlet, a.key) AS outlet
    FROM group_members m
    JOIN claims c ON c.id = m.claim_id
    JOIN articles a ON a.id = c.article_id
), met AS (
    SELECT x.outlet AS outlet_a, y.outlet AS outlet_b, x.group_id,
           max(x.position = y.position) AS agreed,
           max(x.position = y.position AND x.origin <> y.origin) AS agreed_independently,
           max(x.position <> y.position) AS disputed
    FROM said x JOIN said y ON y.group_id = x.group_id AND x.outlet < y.outlet
    GROUP BY 1, 2, 3
)
SELECT
    outlet_a,                                                   -- publishers, each pair once
    outlet_b,
    count(*) AS groups,                                         -- groups that both have claims in
    sum(agreed) AS agreed,                                      -- of them, those where they share a position
    sum(agreed_independently) AS agreed_independently,          -- and do not share the origin too
    sum(disputed) AS disputed                                   -- those where they hold different positions
FROM met
GROUP BY outlet_a, outlet_b
"""

WHO_CITES_WHOM = """
CREATE VIEW who_cites_whom AS
SELECT
    coalesce(a.outlet_id, a.outlet, a.key) AS citing_id,        -- publisher
    max(coalesce(o.name, a.outlet)) AS citing,
    coalesce(s.outlet_id, s.name) AS cited_id,                  -- outlet cited in its articles
    max(s.name) AS cited,
    count(*) AS citations,
    count(DISTINCT a.id) AS articles,
    sum(t.nested) AS through_others,                            -- citations through another source
    sum(t.polarity = 'deny') AS denials,                        -- citations in which the cited outlet denies something
    min(a.published) AS earliest,
    max(a.published) AS latest
FROM attributions t
JOIN sources s ON s.id = t.source_id AND s.kind = 'outlet'
JOIN sentences e ON e.id = t.sentence_id
JOIN articles a ON a.id = e.article_id
LEFT JOIN outlets o ON o.id = a.outlet_id
GROUP BY 1, 3
"""

VIEWS = (
    DISPUTED,
    CORROBORATED,
    SOURCING_BY_ARTICLE,
    SOURCING_BY_OUTLET,
    OUTLET_AGREEMENT,
    WHO_CITES_WHOM,
)
