"""What a sentence that cites somebody says in the publisher's own voice (pure)."""

from __future__ import annotations

from collections.abc import Sequence

from claims.clauses.split import Clause, clauses
from claims.span import Span


def own_voice(
    text: str, sentence: Span, speaking: Sequence[Span], contents: Sequence[Span], code: str | None
) -> tuple[Clause, ...]:
    """The clauses of a sentence that nobody cited in it is responsible for.

    A clause in front of who says something is the publisher's: "The port reopened, and the minister said …". One behind
    somebody's words rather continues them, unless it is set against them: "…, while the port reopened". Adverbials,
    datelines and what is said of the source are no clauses.

    Args:
        text: The article's text.
        sentence: The sentence.
        speaking: Its sources and cues.
        contents: What they are cited with.
        code: ISO 639-1 code of the language.
    """
    parts = clauses(text, sentence, code)
    if len(parts) < 2:
        return ()
    taken = (*speaking, *contents)
    found = []
    for part, following in zip(parts, (*parts[1:], None), strict=True):
        listed = part.opening is not None or (following is not None and following.opening is not None)
        if listed or any(part.span.overlaps(span) for span in taken):
            continue
        behind = any(span.end <= part.span.start for span in taken)
        if part.contrast if behind else _introduces(part, speaking, contents):
            found.append(part)
    return tuple(found)


def _introduces(part: Clause, speaking: Sequence[Span], contents: Sequence[Span]) -> bool:
    """Whether somebody begins to speak behind the clause, so that it is not the beginning of what they said."""
    first = min((span.start for span in contents if span.start >= part.span.end), default=None)
    return first is not None and any(part.span.end <= span.start < first for span in speaking)
