"""How often outlets agree, in a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from claims.cli.cells import cell, clip
from claims.sourcing.interval import Share
from claims.sourcing.outlet_pair import FEW, OutletPair

_NAME = 40
# What people read; JSON has all.
_SHOWN = 40


def print_agreement(pairs: Sequence[OutletPair], console: Console) -> None:
    """A line a pair, as far as people read; what is left out is counted."""
    if not pairs:
        console.print("No two outlets hold a position in the same group.")
        return
    count = f"{_SHOWN} of {len(pairs):,}" if len(pairs) > _SHOWN else f"{len(pairs):,}"
    table = Table(title=f"Pairs of outlets: {count}", title_justify="left", box=box.HORIZONTALS)
    table.add_column("Outlet")
    table.add_column("Outlet")
    for name in ("Groups", "Agreed", "Indep.", "Disputed", "Compared", "Share", "95 %"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("")
    for pair in pairs[:_SHOWN]:
        counts = (pair.groups, pair.agreed, pair.agreed_independently, pair.disputed, pair.share_agreed.of)
        table.add_row(
            cell(clip(pair.name_a, _NAME)),
            cell(clip(pair.name_b, _NAME)),
            *(f"{count:,}" for count in counts),
            *_share(pair.share_agreed),
            "few" if pair.few else "",
        )
    console.print(table)
    if len(pairs) > _SHOWN:
        console.print(
            "--format json has all pairs; --least N leaves out those with fewer groups in common.", style="dim"
        )
    if any(pair.few for pair in pairs[:_SHOWN]):
        console.print(f"few: fewer than {FEW} groups compared, too few for the share to say much", style="dim")


def _share(share: Share) -> tuple[str, str]:
    if share.share is None:
        return "", ""
    return f"{share.share:.0%}".replace("%", " %"), f"{share.low * 100:.0f}–{share.high * 100:.0f} %"
