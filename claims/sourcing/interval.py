"""Shares with their uncertainty."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

# Two-sided 95 % of the normal distribution.
Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Share:
    """`count` of `of`, and how far a share of so few can be trusted.

    Attributes:
        share: In [0, 1]; None when `of` is 0.
        low: Lower end of the 95 % interval, in [0, 1]; 0 when `of` is 0.
        high: Its upper end; 1 when `of` is 0, since nothing is known then.
    """

    count: int
    of: int
    share: float | None
    low: float
    high: float

    def holds(self, other: Share) -> bool:
        """Whether the interval holds the share of `other`; True where either is of nothing."""
        return self.share is None or other.share is None or self.low <= other.share <= self.high


def share_of(count: int, of: int) -> Share:
    """The share with its Wilson score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209-212).

    It stays inside [0, 1] and is of use with few observations and shares near the ends, unlike the share plus or minus
    its standard error. It takes observations to be independent; sentences of one article are less than that, so the
    true uncertainty is rather larger.

    Raises:
        ValueError: not `0 <= count <= of`.
    """
    if not 0 <= count <= of:
        raise ValueError(f"a share needs 0 <= count <= of, was: {count} of {of}")
    if not of:
        return Share(count, of, None, 0.0, 1.0)
    share = count / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / (1 + Z * Z / of)
    # The ends are exact where nothing or everything is counted; rounding would leave them at 1e-17.
    low = 0.0 if count == 0 else max(0.0, middle - half)
    high = 1.0 if count == of else min(1.0, middle + half)
    return Share(count, of, share, low, high)
