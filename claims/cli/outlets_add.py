"""``claims outlets add``"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claims.cli.outlet_options import KINDS, change_options, named_languages

if TYPE_CHECKING:
    from claims.cli.outlet_changes import OutletChange


@click.command("add")
@click.option("--name", required=True, metavar="NAME", help="Its usual English name, or its own.")
@click.option("--kind", required=True, type=click.Choice(KINDS), help="What it is.")
@click.option("--country", metavar="CODE", help="Where it is from, as in LB (ISO 3166).")
@click.option("--domain", "domains", multiple=True, metavar="HOST", help="A web domain; the first is its id.")
@click.option("--owner", metavar="NAME", help="Who owns it.")
@click.option("--family", metavar="NAME", help="Outlets of one family are not independent of each other.")
@click.option(
    "--alias", "aliases", multiple=True, callback=named_languages, metavar="LANG=NAME", help="A further name."
)
@click.option(
    "--ambiguous",
    multiple=True,
    metavar="NAME",
    help="A name of it that is also a word or another thing: cited only where a source or a kind noun says so.",
)
@change_options
def command(
    name: str,
    kind: str,
    country: str | None,
    domains: tuple[str, ...],
    owner: str | None,
    family: str | None,
    aliases: list[tuple[str, str]],
    ambiguous: tuple[str, ...],
    db: Path,
    change: OutletChange,
) -> None:
    """Add an outlet.

    Stored articles whose text names it are resolved again, without the model. --domain, --alias and --ambiguous may be
    given several times. An outlet that is known already is corrected with `alias`, `merge` or `import`.

    \b
    Examples:
      claims outlets add --name "Harbour Post" --kind newspaper --country LB --domain harbourpost.example
      claims outlets add --name كذا --kind newspaper --alias "en=Kaza" --family "Harbour Group" --db news.db
    """
    from claims.cli.outlet_rows import add_outlet

    row = {"name": name, "kind": kind, "domains": [domain.strip().casefold() for domain in domains]}
    row |= {"country": country.upper()} if country else {}
    row |= {key: value for key, value in (("owner", owner), ("family", family)) if value}
    names: dict[str, list[str]] = {}
    for language, alias in aliases:
        names.setdefault(language, []).append(alias)
    add_outlet({**row, "names": names, "ambiguous": list(ambiguous)}, db, change)
