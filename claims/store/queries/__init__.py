"""The questions that the command line and the web ask; each SELECT has a name, each answer is a frozen dataclass."""

from claims.store.queries.agreement import outlet_agreement
from claims.store.queries.articles import (
    Cited,
    Revision,
    StoredArticle,
    StoredSentence,
    article,
)
from claims.store.queries.audits import Audit, DisputedClaim, Opponent, audit_article, audit_scope
from claims.store.queries.citing import who_cites_whom
from claims.store.queries.details import ClaimRecord, details_of, export_claims
from claims.store.queries.exports import ExportedClaim, export_groups
from claims.store.queries.found import Conditions, Found, corroborated, disputed
from claims.store.queries.groups import Group, Member, group
from claims.store.queries.outlets import (
    CitedBy,
    OutletUse,
    Unreviewed,
    cited_by,
    outlet_uses,
    unreviewed_outlets,
)
from claims.store.queries.parties import CitedParty, PartyName, most_cited_parties
from claims.store.queries.scopes import Scope
from claims.store.queries.silence import Silent
from claims.store.queries.single_origin import SingleOrigin
from claims.store.queries.standing import Credited, ReprintOf, Standing
from claims.store.queries.summaries import FoundSentence, FoundSentences, Summary, search_sentences, summary

__all__ = [
    "Audit",
    "Cited",
    "CitedBy",
    "CitedParty",
    "ClaimRecord",
    "Conditions",
    "Credited",
    "DisputedClaim",
    "ExportedClaim",
    "Found",
    "FoundSentence",
    "FoundSentences",
    "Group",
    "Member",
    "Opponent",
    "OutletUse",
    "PartyName",
    "ReprintOf",
    "Revision",
    "Scope",
    "Silent",
    "SingleOrigin",
    "Standing",
    "StoredArticle",
    "StoredSentence",
    "Summary",
    "Unreviewed",
    "article",
    "audit_article",
    "audit_scope",
    "cited_by",
    "corroborated",
    "details_of",
    "disputed",
    "export_claims",
    "export_groups",
    "group",
    "most_cited_parties",
    "outlet_agreement",
    "outlet_uses",
    "search_sentences",
    "summary",
    "unreviewed_outlets",
    "who_cites_whom",
]
