"""Words of an audit that its table and its page share."""

from __future__ import annotations

from collections.abc import Sequence

from claims.sourcing.chains import Chain
from claims.sourcing.comparison import ComparedDiversity
from claims.sourcing.interval import Share
from claims.store.queries import Audit, Scope

SOMEBODY = "somebody unnamed"
TOPICS = {
    "sentences": "Sentences",
    "citations": "Citations",
    "kinds": "Kinds of source",
    "claims": "Claims, by what is known of their group",
}


def scope_words(scope: Scope) -> str:
    """ "Tehran Times, since 2025-11-01, until 2025-11-30"; of no condition "All articles"."""
    parts = [scope.outlet or "All articles"]
    parts += [f"since {scope.since.isoformat()}"] if scope.since else []
    parts += [f"until {scope.until.isoformat()}"] if scope.until else []
    return ", ".join(parts)


def counts_words(audit: Audit) -> str:
    """How much was counted here, and in the whole database."""
    here, corpus = audit.figures, audit.corpus
    words = (
        f"{_many(here.articles, 'article')}, {_many(here.sentences, 'sentence')}, {_many(here.citations, 'citation')}, "
        f"{_many(here.claims, 'claim')}; in the whole database {_many(corpus.articles, 'article')}"
    )
    return words + (f"; {_many(audit.undated, 'article')} without a day left out" if audit.undated else "")


def percent(share: float | None) -> str:
    """ "34 %"; a dash where there is nothing to divide."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")


def interval_words(share: Share) -> str:
    """ "21–48 %"; a dash where there is nothing to divide."""
    return "–" if share.share is None else f"{share.low * 100:.0f}–{share.high * 100:.0f} %"


def chain_words(chain: Chain) -> Sequence[str]:
    """The publisher, then those it cites, nearest first."""
    return [chain.outlet or chain.publisher, *(link or SOMEBODY for link in chain.links)]


def diversity_words(diversity: ComparedDiversity) -> str:
    """The effective number of sources, and what to hold it against."""
    if not diversity.citations:
        return "no named source"
    expected = (
        ""
        if diversity.corpus_at_size is None
        else f"; as many citations drawn from all: {diversity.corpus_at_size:.1f}"
    )
    return (
        f"{diversity.here:.1f} effective sources in {_many(diversity.citations, 'named citation')}{expected}; "
        f"whole database: {diversity.corpus:.1f}"
    )


def more_words(shown: int, total: int) -> str:
    """What a list leaves out; empty when it is whole."""
    return f"and {total - shown:,} more, all of them with --format json" if shown < total else ""


def _many(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
