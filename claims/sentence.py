"""Article -> sentences: spans of the stored text, found with spaCy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any

from claims.article import Article
from claims.languages import language
from claims.languages.boundary import TOKEN, sentence_starts
from claims.span import Span

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

COMPONENT = "claims_sentence_starts"

# Web text has one paragraph a line, and a heading has no stop: a line break always ends a sentence.
_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_SURROGATE = re.compile("[\ud800-\udfff]")
_lock = Lock()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article.

    Attributes:
        span: Where it stands in the article's text, without white space at its ends.
        id: The id that came with the input, if one did.
    """

    span: Span
    id: str | None = None


def split_sentences(article: Article) -> tuple[Sentence, ...]:
    """The sentences of `article` in order: those given with it, else those found.

    Found sentences never overlap, and every character but white space is in exactly one. A sentence
    of any length is kept whole.
    """
    if article.sentences:
        return tuple(Sentence(given.span, given.id) for given in article.sentences)
    # The memory zone forgets the words of this article again; it belongs to one caller at a time.
    with _lock:
        pipeline = _pipeline(language(article.language).code)
        with pipeline.memory_zone():
            return tuple(Sentence(span) for span in _spans(article.text, pipeline))


def _spans(text: str, pipeline: Pipeline) -> Iterator[Span]:
    for line in _LINE.finditer(text):
        span = Span(*line.span()).trim(text)
        if not span:
            continue
        # spaCy stores words as UTF-8, which has no half of a surrogate pair; the stand-in is one code point as well.
        for sentence in pipeline(_SURROGATE.sub("\ufffd", span.of(text))).sents:
            yield Span(sentence.start_char, sentence.end_char).shift(span.start).trim(text)


@cache
def _pipeline(code: str) -> Pipeline:
    """A blank multi-language pipeline that sets sentence starts as language `code` does."""
    import spacy  # here, because it takes seconds and most of the package does without it

    _register()
    pipeline = spacy.blank("xx")
    pipeline.tokenizer = _Tokenizer(pipeline.vocab)
    pipeline.max_length = 1 << 40  # the limit is for parsers, whose memory grows with the text; there is none here
    pipeline.add_pipe(COMPONENT, config={"language": code})
    return pipeline


class _Tokenizer:
    """Cuts where :data:`TOKEN` does; the multi-language tokenizer keeps "الخبر.وأضاف" and Chinese lines whole."""

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        for token in TOKEN.findall(text):
            if token == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(token)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)


class SentenceStarts:
    """The spaCy component: sets `is_sent_start` of every token."""

    def __init__(self, code: str) -> None:
        self.language = language(code)

    def __call__(self, doc: Doc) -> Doc:
        import numpy as np

        words: list[str] = []
        gaps: list[bool] = []
        gap = True
        for token in doc:
            if token.is_space:
                gap = True
                continue
            words.append(token.text)
            gaps.append(gap)
            gap = bool(token.whitespace_)
        starts = iter(sentence_starts(words, gaps, self.language))
        flags = [1 if not token.is_space and next(starts) else -1 for token in doc]
        # Not `token.is_sent_start = …`: its setter looks through the whole document, which makes long lines quadratic.
        column: Any = np.array(flags, dtype="int64").reshape(-1, 1).astype("uint64")
        return doc.from_array(["SENT_START"], column)


@cache
def _register() -> None:
    from spacy.language import Language as Pipeline

    @Pipeline.factory(COMPONENT, default_config={"language": ""}, assigns=["token.is_sent_start"])
    def create(nlp: Pipeline, name: str, language: str) -> SentenceStarts:
        return SentenceStarts(language)
