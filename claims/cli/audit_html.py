"""An audit as a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from claims.cli.audit_words import (
    TOPICS,
    chain_words,
    counts_words,
    diversity_words,
    interval_words,
    more_words,
    percent,
    scope_words,
)
from claims.cli.group_table import STANCES, speaker
from claims.cli.html_text import escaped, marked_words, own_words, table
from claims.cli.page import page
from claims.cli.sentence_table import STANCES as DENIALS
from claims.cli.sentence_table import Party, Row, rows_of_stored
from claims.cli.svg_bars import count_bar, share_bar
from claims.outlets.citation import Resolution
from claims.sourcing.chains import Chain
from claims.sourcing.comparison import ComparedShare
from claims.sourcing.figures import MostCited
from claims.span import Span
from claims.store.queries import Audit, DisputedClaim, Group, SingleOrigin, StoredArticle

# Rows of a list; how many there are is said. A page of a whole database must still open.
LISTED = 25
ORIGINS = 200

NOTES = """<h2>How to read the figures</h2>
<p>The whisker on a bar is the 95 % Wilson interval of the share: what so few sentences leave open. It takes them for
independent, which those of one article are not quite. The upright tick is the share of the whole database, these
articles among them; a star says that it lies outside the interval.</p>
<p>The effective number of sources is the exponential of the Shannon entropy of the named citations by source (Hill
1973; Jost 2006): so many sources, cited equally often, would be as diverse. Fewer citations have fewer sources
whoever wrote them, so hold it against what as many citations, drawn at random from the whole database, would have.</p>
<p>Direct citations give three words or more of what is attributed between quotation marks. Labels, sources and groups
are a model's reading and can be wrong; nothing here says what is true.</p>
"""


def audit_page(audit: Audit, groups: Sequence[Group]) -> str:
    """The whole page; `groups` are those of its disputed claims."""
    article = audit.article
    title = (article.title or article.key) if article else scope_words(audit.scope)
    return page(f"Sourcing: {title}", _parts(audit, groups, title))


def _parts(audit: Audit, groups: Sequence[Group], title: str) -> Iterator[str]:
    article = audit.article
    yield own_words(title, article.language if article else None, "h1")
    if article:
        yield _facts(article)
    yield f'<p class="dim">{escaped(counts_words(audit))}</p>\n'
    for topic, rows in groupby(audit.comparison.shares, key=lambda row: row.topic):
        yield f"<h2>{escaped(TOPICS[topic])}</h2>\n"
        yield _shares(list(rows), audit.scope.everything)
    yield f"<h2>Diversity</h2>\n<p>{escaped(diversity_words(audit.comparison.diversity))}</p>\n"
    figures = audit.figures
    yield _ranks("Most cited outlets", figures.outlets)
    yield _ranks("Most cited persons", figures.persons)
    yield _ranks("Most cited institutions", figures.institutions)
    yield _ranks("Most cited documents", figures.documents)
    yield _chains(audit.chains)
    yield _single_origins(audit.single_origin)
    if article:
        yield _disputes(audit.disputed, groups)
        yield _sentences(rows_of_stored(audit.sentences), article.language)
    yield NOTES


def _facts(article: StoredArticle) -> str:
    facts = [own_words(article.outlet)] if article.outlet else []
    facts += [fact for fact in (article.published and article.published.isoformat(), article.language) if fact]
    facts.append(own_words(article.key))
    return f'<p class="dim">{" · ".join(facts)}</p>\n'


def _shares(rows: Sequence[ComparedShare], everything: bool) -> str:
    """A row a share; beside it that of the whole database, unless it is the same."""
    if everything:
        return table(("Part", "Plot", "Count", "Share", "95 %"), map(_own, rows), "figures")
    both = (_own(row, row.corpus.share) + _corpus(row) for row in rows)
    return table(("Part", "Plot", "Count", "Share", "95 %", "All articles", "Outside"), both, "figures")


def _own(row: ComparedShare, corpus: float | None = None) -> tuple[str, ...]:
    here = row.here
    words = f"{row.name}: {percent(here.share)}" + ("" if corpus is None else f", all articles {percent(corpus)}")
    plot = "" if here.share is None else share_bar(here.share, here.low, here.high, corpus, words)
    return escaped(row.name), plot, f"{here.count:,} of {here.of:,}", percent(here.share), interval_words(here)


def _corpus(row: ComparedShare) -> tuple[str, ...]:
    corpus = row.corpus
    return (
        f"{percent(corpus.share)} ({corpus.count:,} of {corpus.of:,})",
        '<span title="the share of all articles is outside the interval">*</span>' if row.outside else "",
    )


def _ranks(title: str, cited: Sequence[MostCited]) -> str:
    if not cited:
        return ""
    most = cited[0].citations
    rows = (
        (
            own_words(each.name),
            count_bar(each.citations, most, f"{each.name}: {each.citations}"),
            f"{each.citations:,}",
            f"{each.articles:,}",
        )
        for each in cited[:LISTED]
    )
    body = table(("Name", "Plot", "Citations", "Articles"), rows, "ranks")
    return f"<h2>{title}</h2>\n{body}{_more(LISTED, len(cited))}"


def _chains(chains: Sequence[Chain]) -> str:
    if not chains:
        return ""
    rows = (
        (" ← ".join(map(own_words, chain_words(chain))), f"{chain.claims:,}", f"{chain.articles:,}")
        for chain in chains[:LISTED]
    )
    body = table(("Publisher ← those it cites", "Claims", "Articles"), rows, "chains")
    return f"<h2>Chains of attributed claims</h2>\n{body}{_more(LISTED, len(chains))}"


def _single_origins(found: Sequence[SingleOrigin]) -> str:
    if not found:
        return ""
    rows = (
        (
            f'<span title="claims show {each.group}">{each.group}</span>',
            own_words(each.origin_name),
            f"{each.articles:,}",
            own_words(each.text, each.language, "p"),
        )
        for each in found[:ORIGINS]
    )
    body = table(("Group", "Origin", "Articles", "Claim"), rows, "origins")
    note = '<p class="dim"><code>claims show GROUP</code> shows every claim of a group.</p>\n'
    return f"<h2>Claims of a single origin</h2>\n{note}{body}{_more(ORIGINS, len(found))}"


def _disputes(disputed: Sequence[DisputedClaim], groups: Iterable[Group]) -> str:
    if not disputed:
        return "<h2>Claims that others dispute</h2>\n<p>None.</p>\n"
    said = {member.claim: member for group in groups for member in group.members}
    rows = []
    for claim in disputed:
        own = said[claim.claim]
        others = "".join(
            own_words(speaker(said[other.claim]), None, "p", "dim")
            + own_words(said[other.claim].text, said[other.claim].language, "p")
            for other in claim.opponents
        )
        words = own_words(own.text, own.language, "p")
        rows.append((str(claim.sentence), words + escaped(STANCES[own.polarity]), str(claim.group), others))
    return f"<h2>Claims that others dispute</h2>\n{table(('#', 'This article', 'Group', 'Others'), rows, 'disputes')}"


def _sentences(rows: Sequence[Row], language: str | None) -> str:
    cells = (
        (
            str(number),
            f'<span class="{row.label.value}">{row.label.value}</span>',
            marked_words(row.text, _named(row), language, "p"),
            "<br>".join(map(_cites, row.cited)),
        )
        for number, row in enumerate(rows)
    )
    return f"<h2>Sentence by sentence</h2>\n{table(('#', 'Label', 'Sentence', 'Cites'), cells, 'sentences')}"


def _named(row: Row) -> list[Span]:
    inside = (party.words for party in row.cited if party.words and row.span.contains(party.words))
    return [words.shift(-row.span.start) for words in inside]


def _cites(party: Party) -> str:
    name = own_words(party.name) if party.name else "nobody named"
    how = "" if party.resolution is Resolution.NAMED else f", {party.resolution.value}"
    through = ", through the one before" if party.nested else ""
    stance = f'<span class="denies">{DENIALS[party.polarity]}</span>' if DENIALS[party.polarity] else ""
    return f'{name}{stance} <span class="dim">({party.kind.value}{through}{how})</span>'


def _more(listed: int, total: int) -> str:
    more = more_words(listed, total)
    return f'<p class="dim">{escaped(more)}</p>\n' if more else ""
