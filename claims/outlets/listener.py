"""Sources that only listen: a model marks "AFP" in "told AFP" as it marks a source."""

from __future__ import annotations

from collections.abc import Sequence

from claims.attribution import Attribution, SourceKind
from claims.outlets.channel import spoken_to
from claims.outlets.naming import ArticleNames, outlets_named


def is_channel(names: ArticleNames, attribution: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether a source is an outlet that somebody speaks to; one the registry does not know counts as well.

    Args:
        names: Of the article.
        attribution: Its source has a span.
        others: The other attributions of its sentence.
    """
    span, kind = attribution.source.span, attribution.source.kind
    if span is None:
        return False
    accompanied = any(
        other.cue == attribution.cue and other.source.span and other.source.kind is not SourceKind.OUTLET
        for other in others
    )
    found = outlets_named(names, span, kind)
    if found:
        return all(spoken_to(names.words, mention.span, mention.outlet, accompanied) for mention in found)
    return kind is SourceKind.OUTLET and spoken_to(names.words, span, None, accompanied)
