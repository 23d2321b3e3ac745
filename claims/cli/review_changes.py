"""Setting labels and outlets by hand: check, read the article again, record, write, compare what is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.analysis import Analysis
from claims.anchor import anchored
from claims.cli.consoles import error_console, output_console
from claims.cli.group_changes import build_groups_again
from claims.cli.known_outlets import outlet_named
from claims.cli.models import ModelChoice
from claims.errors import InputError, StoreError
from claims.label import Label, Prediction
from claims.matching.candidates import Limits
from claims.matching.groups import Thresholds
from claims.outlets.registry import Registry
from claims.pipeline import match
from claims.reviewing import reread
from claims.reviews import words_of
from claims.store.article_rows import as_json
from claims.store.database import Store, open_store
from claims.store.group_rows import has_groups
from claims.store.outlet_corrections import load_overlay
from claims.store.queries import Cited, article
from claims.store.queries.review_states import State, review_states
from claims.store.queries.reviewed import SpokenSentence, model_of, spoken_sentence
from claims.store.readings import Reading, load_reading, write_resolution
from claims.store.registry_rows import write_overlay
from claims.store.review_rows import (
    Field,
    Review,
    Said,
    Words,
    article_reviews,
    load_review,
    load_reviews,
    record,
    undo,
)


@dataclass(frozen=True, slots=True)
class ArticleChange:
    """How a command changes an article: where, who says so, and the model that is asked for what it never said.

    Attributes:
        limits: What bounds the comparison of new claims; None leaves it for the next `claims ingest`.
    """

    db: Path
    author: str
    note: str | None
    model: ModelChoice
    limits: Limits | None


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """What saying something of a sentence did.

    Attributes:
        review: Number of the correction.
        sentence: What it is now.
    """

    review: int
    sentence: SpokenSentence


def set_label(name: str, label: Label, change: ArticleChange) -> SentenceChange:
    """Give a sentence a label.

    Raises:
        NotFound: There is no such sentence.
        StoreError: The model is needed, and is not the one that read the article.
    """
    with open_store(change.db, create=False) as store:
        found = spoken_sentence(store, name)
        text = article(store, found.article).text
        words = (Words(found.article, anchored(text, [found.sentence.span])),)
        said = Said(f"sentence/{found.number}", Field.LABEL, label.value, words, change.author, change.note)
        return _say(store, found, said, change)


def set_outlet(name: str, outlet: str, attribution: int | None, change: ArticleChange) -> SentenceChange:
    """Say which outlet an attribution cites.

    Raises:
        InputError: The sentence has no attribution, not so many, or several and none was chosen.
        NotFound: There is no such sentence or outlet.
    """
    with open_store(change.db, create=False) as store:
        found = spoken_sentence(store, name)
        known = load_overlay(store)
        meant = outlet_named(known, outlet)
        write_overlay(store, known)
        cited = _chosen(found, attribution)
        span = found.sentence.span
        marks = words_of(cited.source, cited.cue, cited.content, span)
        text = article(store, found.article).text
        words = tuple(Words(found.article, anchored(text, spans), side) for side, spans in enumerate(((span,), marks)))
        value = as_json({"id": meant.id, "name": meant.name})
        said = Said(f"sentence/{found.number}", Field.OUTLET, value, words, change.author, change.note)
        return _say(store, found, said, change)


def undo_review(number: int, change: ArticleChange) -> None:
    """Take a correction back, and say so.

    Raises:
        InputError: It was taken back already, or is one of an outlet.
        NotFound: There is none of this number.
    """
    with open_store(change.db, create=False) as store:
        review = load_review(store, number)
        if review.said.field is Field.RELATION or review.undone is not None:
            undo(store, number, change.author)
            build_groups_again(store)
        else:
            _undo_of_article(store, review, change)
        rest = [each.review.number for each in review_states(store) if each.state is State.GONE]
    output_console().print(f"Correction {number} is undone.")
    if rest:
        error_console().print(f"note: no longer apply, their words are gone: {', '.join(map(str, rest))}")


def _undo_of_article(store: Store, review: Review, change: ArticleChange) -> None:
    key = review.said.words[0].article
    if not store.query("SELECT 1 FROM articles WHERE key = ?", (key,)):
        undo(store, review.number, change.author)
        return
    work = _Article(store, article(store, key).id, change)
    analysis = work.analysed([each for each in load_reviews(store, key) if each.number != review.number])
    undo(store, review.number, change.author)
    work.write(analysis)


def report_sentence(change: SentenceChange, format: str) -> None:
    """What the sentence is now, on standard output."""
    from claims.cli.destination import print_json
    from claims.cli.review_table import print_sentences

    if format == "json":
        print_json(change)
        return
    console = output_console()
    print_sentences([change.sentence], console)
    console.print(f"Correction {change.review}; `claims review undo {change.review}` takes it back.")


def _chosen(found: SpokenSentence, attribution: int | None) -> Cited:
    citations = found.sentence.citations
    listed = ", ".join(f"{n} ({each.name or 'nobody named'})" for n, each in enumerate(citations, start=1))
    if not citations:
        raise InputError(f"a sentence that cites an outlet has an attribution, {found.number} has none")
    if attribution is None and len(citations) > 1:
        raise InputError(f"of several attributions --attribution N says which, sentence {found.number} has {listed}")
    if attribution is not None and attribution > len(citations):
        raise InputError(f"--attribution is one of the sentence, was: {attribution}; {found.number} has {listed}")
    return citations[(attribution or 1) - 1]


def _say(store: Store, found: SpokenSentence, said: Said, change: ArticleChange) -> SentenceChange:
    work = _Article(store, found.article_id, change)
    # Read before it is recorded: what cannot be applied is not said.
    draft = Review(0, said, "")
    work.analysed([*load_reviews(store, found.article), draft])
    review = record(store, said)
    work.write(work.analysed(load_reviews(store, found.article)))
    return SentenceChange(review.number, spoken_sentence(store, str(found.number)))


class _Article:
    """A stored article while people speak of it."""

    def __init__(self, store: Store, article_id: int, change: ArticleChange) -> None:
        self._store = store
        self._change = change
        self._registry: Registry = load_overlay(store).registry
        self._reading: Reading = load_reading(store, article_id)
        self._read_once: list[Prediction] | None = None

    def analysed(self, reviews: Sequence[Review]) -> Analysis:
        """What it is, given these corrections."""
        return reread(self._reading, self._registry, article_reviews(reviews), self._read)

    def write(self, analysis: Analysis) -> None:
        """Write what it is; claims that are new are compared with others, if any ever were."""
        claims = {(claim.sentence, claim.spans) for claim in analysis.claims}
        new = bool(claims - set(self._reading.claim_vectors))
        write_resolution(self._store, self._reading.id, analysis, compare=new)
        limits = self._change.limits
        if new and limits is not None and has_groups(self._store):
            match(self._store, self._change.model.load(), self._registry, limits, Thresholds())
            return
        if new:
            error_console().print("note: `claims ingest` compares the new claims with others")
        build_groups_again(self._store)

    def _read(self, sentences: Sequence[str]) -> list[Prediction]:
        if self._read_once is None:
            models = self._change.model.load()
            name, digest = model_of(self._store, self._reading.id)
            if models.manifest.digest != digest:
                raise StoreError(
                    f"{self._reading.article.key} was read by model {name}, which is needed for this, was: "
                    f"{models.manifest.name}; ingest the article again, or give --model"
                )
            self._read_once = models.read(sentences)
        return self._read_once
