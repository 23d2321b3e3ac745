"""A passage in, the clauses that each assert something of their own out (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claims.clauses.figures import figure_joints
from claims.clauses.joints import Joint, joints
from claims.clauses.words import Word, grammar, read
from claims.span import Span


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a passage that is a claim.

    Attributes:
        span: Its words in the article, without what joins them to the others.
        opening: What it shares with the clause before and cannot do without; None when it stands alone.
        contrast: Joined to the clause before so that nobody's reported words go on through.
        clitic: Letters at its start that join it to the clause before.
    """

    span: Span
    opening: Span | None = None
    contrast: bool = False
    clitic: int = 0

    def words(self, text: str) -> str:
        """What the clause says, understood without the others: its words, behind those it shares.

        Only a figure of a list shares any. The likeness (of letters, four at a time) of the claims of 33 sentences to
        25 sentences about the same and 125 about something else tells the two apart with an AUC of 0.79 where clauses
        are compared by their own words, 0.75 behind the first four words of their sentence, 0.73 as whole sentences.
        """
        if self.opening is None:
            return self.span.of(text)
        return f"{self.opening.of(text)} {self.span.of(text)[self.clitic :]}"


def clauses(text: str, span: Span, code: str | None) -> tuple[Clause, ...]:
    """The clauses of a passage, in order; one with the whole of it when no boundary is sure.

    Args:
        text: The article's text.
        span: A sentence, or the words that somebody is quoted with.
        code: ISO 639-1 code of the language; None when unknown, which leaves the passage whole.
    """
    words, known = read(text, span), grammar(code)
    if len(words) < 6:
        return (Clause(span),)
    figures = {joint.start: joint for joint in figure_joints(text, words, code, known)}
    found = figures | {joint.start: joint for joint in joints(words, known)}
    met = [found[start] for start in sorted(found)]
    starts = [span.start, *(words[joint.start].span.start for joint in met)]
    ends = [*(words[joint.end - 1].span.end for joint in met), span.end]
    parts: list[Clause] = []
    for index, place in enumerate(zip(starts, ends, strict=True)):
        joint = met[index - 1] if index else None
        parts.append(_clause(Span(*place), joint, words, known.words.clitic_and))
    return tuple(parts)


def _clause(span: Span, joint: Joint | None, words: Sequence[Word], clitic: str) -> Clause:
    if joint is None:
        return Clause(span)
    if joint.shared is None:
        return Clause(span, contrast=joint.contrast)
    shared = words[: joint.shared]
    opening = Span(shared[0].span.start, shared[-1].span.end) if shared else None
    joined = clitic and words[joint.start].text.startswith(clitic)
    return Clause(span, opening, joint.contrast, len(clitic) if joined else 0)
