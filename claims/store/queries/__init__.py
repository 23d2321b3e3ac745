"""The questions that the command line and the web ask; each SELECT has a name, each answer is a frozen dataclass."""

from claims.store.queries.articles import (
    Cited,
    Revision,
    StoredArticle,
    StoredSentence,
    article,
)
from claims.store.queries.audits import Audit, DisputedClaim, MostCited, Opponent, Sourcing, audit_article
from claims.store.queries.groups import (
    ExportedClaim,
    Found,
    Group,
    Member,
    corroborated,
    disputed,
    export_groups,
    group,
)
from claims.store.queries.parties import CitedParty, PartyName, most_cited_parties
from claims.store.queries.summaries import FoundSentence, FoundSentences, Summary, search_sentences, summary

__all__ = [
    "Audit",
    "Cited",
    "CitedParty",
    "DisputedClaim",
    "ExportedClaim",
    "Found",
    "FoundSentence",
    "FoundSentences",
    "Group",
    "Member",
    "MostCited",
    "Opponent",
    "PartyName",
    "Revision",
    "Sourcing",
    "StoredArticle",
    "StoredSentence",
    "Summary",
    "article",
    "audit_article",
    "corroborated",
    "disputed",
    "export_groups",
    "group",
    "most_cited_parties",
    "search_sentences",
    "summary",
]
