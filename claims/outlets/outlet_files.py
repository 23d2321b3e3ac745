"""Outlets as people exchange them: TOML as the package's own data, CSV for spreadsheets, JSON Lines for programs.

CSV columns: id, name, kind, country, domains, owner, family, names, ambiguous, needs_kind. Several values in a cell
stand between semicolons; each of `names` begins with its language, as in ``ar=رويترز; fa=رویترز``. Only name and kind
are needed: an outlet without `id` is identified by its first domain, without one by its name.
"""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims.errors import RegistryError
from claims.outlets.outlet import Outlet, name_key
from claims.outlets.registry import outlet_from

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

COLUMNS = ("id", "name", "kind", "country", "domains", "owner", "family", "names", "ambiguous", "needs_kind")
_LISTS = ("domains", "ambiguous", "needs_kind")
_TABLE = re.compile(r"^[ \t]*\[\[[ \t]*outlet[ \t]*\]\]", re.MULTILINE)
_PLACE = re.compile(r" \(at line (\d+), column (\d+)\)| \(at end of document\)")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_HOST = re.compile(r"(?:[\w-]+\.)+[\w-]+")


@dataclass(frozen=True, slots=True)
class OutletRow:
    """What a file says in one place: an outlet, or what is wrong there.

    Attributes:
        line: From 1.
        outlet: None when the row is wrong.
        error: The rule and the value that breaks it; empty when the row is right.
    """

    line: int
    outlet: Outlet | None
    error: str = ""


def identity_of(name: str, domains: Sequence[str]) -> str:
    """The id of an outlet that comes without one: its first domain, else its folded name with hyphens."""
    return domains[0] if domains else "-".join(name_key(name))


def checked(row: Mapping[str, Any], where: str) -> Outlet:
    """The outlet of a row, by field, that a person wrote; `id` may be missing.

    Raises:
        RegistryError: a field is missing, unknown or unusable.
    """
    missing = [name for name in ("name", "kind") if not row.get(name)]
    if missing:
        raise RegistryError(f"{where}: an outlet needs name and kind; missing: {', '.join(missing)} in {dict(row)!r}")
    filled = dict(row)
    if not filled.get("id"):
        domains = filled.get("domains")
        filled["id"] = identity_of(str(filled["name"]), domains if isinstance(domains, list) else ()) or "?"
    outlet = outlet_from(filled, where)
    for name in outlet.all_names():
        if not name_key(name) or len(name.splitlines()) > 1:
            raise RegistryError(f"{where}: a name is one line with letters or digits, was: {name!r}")
    for language in outlet.names:
        if not _LANGUAGE.fullmatch(language):
            raise RegistryError(f"{where}: a language is a code such as ar or fa, was: {language!r}")
    if outlet.country is not None and not _COUNTRY.fullmatch(outlet.country):
        raise RegistryError(f"{where}: a country is two capital letters (ISO 3166), was: {outlet.country!r}")
    for domain in outlet.domains:
        if not _HOST.fullmatch(domain) or domain != domain.casefold():
            raise RegistryError(f"{where}: a domain is a host name in small letters, was: {domain!r}")
    return outlet


def read_toml(text: str) -> Iterator[OutletRow]:
    """The outlets of a TOML file, each table by itself, so that a broken one costs no other."""
    starts = [match.start() for match in _TABLE.finditer(text)]
    head = text[: starts[0] if starts else len(text)]
    yield from _head_errors(head)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        line = text.count("\n", 0, start) + 1
        try:
            rows = tomllib.loads(text[start:end]).get("outlet", [])
            yield OutletRow(line, checked(rows[0], ""))
        except tomllib.TOMLDecodeError as error:
            yield OutletRow(line + _lines_down(str(error)), None, f"it must be TOML: {_PLACE.sub('', str(error))}")
        except RegistryError as error:
            yield OutletRow(line, None, str(error).removeprefix(": ").removeprefix(", "))


def _head_errors(head: str) -> Iterator[OutletRow]:
    try:
        stray = sorted(tomllib.loads(head))
    except tomllib.TOMLDecodeError as error:
        yield OutletRow(1 + _lines_down(str(error)), None, f"it must be TOML: {_PLACE.sub('', str(error))}")
        return
    if stray:
        yield OutletRow(1, None, f"an outlet stands in a table [[outlet]], these keys do not: {', '.join(stray)}")


def _lines_down(message: str) -> int:
    place = _PLACE.search(message)
    return int(place[1]) - 1 if place and place[1] else 0


def read_csv(text: str) -> Iterator[OutletRow]:
    """The outlets of a CSV file with a row of column names."""
    reader = csv.reader(io.StringIO(text), strict=True)
    columns: list[str] | None = None
    line = 1
    try:
        for cells in reader:
            if cells and columns is None:
                columns = [cell.strip() for cell in cells]
                if wrong := _wrong_columns(columns):
                    yield OutletRow(line, None, wrong)
                    return
            elif cells and columns is not None:
                yield _csv_row(line, columns, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        yield OutletRow(line, None, f"it must be CSV: {error}")
        return
    if columns is None:
        yield OutletRow(1, None, _wrong_columns([]))


def _wrong_columns(columns: Sequence[str]) -> str:
    unknown = [column for column in columns if column not in COLUMNS]
    missing = [column for column in ("name", "kind") if column not in columns]
    twice = sorted({column for column in columns if columns.count(column) > 1})
    for what, found in (("unknown", unknown), ("missing", missing), ("twice", twice)):
        if found:
            return f"the columns are {', '.join(COLUMNS)}; {what}: {', '.join(found)}"
    return ""


def _csv_row(line: int, columns: Sequence[str], cells: Sequence[str]) -> OutletRow:
    if len(cells) != len(columns):
        return OutletRow(line, None, f"a row has a cell for each column, {len(columns)}, was: {len(cells)}")
    try:
        filled = {column: cell.strip() for column, cell in zip(columns, cells, strict=True) if cell.strip()}
        fields: dict[str, Any] = {**filled, **{key: _several(filled[key]) for key in _LISTS if key in filled}}
        if "names" in filled:
            fields["names"] = _names(filled["names"])
        return OutletRow(line, checked(fields, ""))
    except RegistryError as error:
        return OutletRow(line, None, str(error).removeprefix(": ").removeprefix(", "))


def _several(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _names(cell: str) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for part in _several(cell):
        language, equals, name = part.partition("=")
        if not equals or not name.strip():
            raise RegistryError(f"a name begins with its language, as in ar=رويترز, was: {part!r}")
        names.setdefault(language.strip(), []).append(name.strip())
    return names


def row_of(outlet: Outlet) -> dict[str, Any]:
    """The fields of an outlet that have a value, in the types of TOML and JSON; :func:`outlet_from` reads them back."""
    domains = [domain for domain in outlet.domains if domain != outlet.id]
    fields = {
        "id": outlet.id,
        "name": outlet.name,
        "kind": outlet.kind.value,
        "country": outlet.country,
        "domains": domains,
        "owner": outlet.owner,
        "family": outlet.family,
        "names": {language: list(names) for language, names in outlet.names.items() if names},
        "ambiguous": sorted(outlet.ambiguous & set(outlet.all_names())),
        "needs_kind": sorted(outlet.needs_kind & set(outlet.all_names())),
    }
    return {name: value for name, value in fields.items() if value}


def as_toml(outlets: Iterable[Outlet]) -> Iterator[str]:
    """One `[[outlet]]` table a part, as in the package's data."""
    for place, outlet in enumerate(outlets):
        lines = ["[[outlet]]"]
        for name, value in row_of(outlet).items():
            if name == "names":
                lines += [f"names.{language} = {_toml(names)}" for language, names in value.items()]
            else:
                lines.append(f"{name} = {_toml(value)}")
        yield ("\n" if place else "") + "\n".join(lines) + "\n"


def _toml(value: str | Sequence[str]) -> str:
    if not isinstance(value, str):
        return f"[{', '.join(map(_toml, value))}]"
    # The escapes of JSON are those of TOML, which forbids one more character as it is.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def as_csv(outlets: Iterable[Outlet]) -> Iterator[str]:
    """The row of column names, then a row an outlet."""
    yield _csv_line(COLUMNS)
    for outlet in outlets:
        row = row_of(outlet)
        row |= {name: "; ".join(row[name]) for name in _LISTS if name in row}
        names = row.get("names", {})
        row["names"] = "; ".join(f"{language}={name}" for language, each in names.items() for name in each)
        yield _csv_line([row.get(column, "") for column in COLUMNS])


def _csv_line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()


def as_jsonl(outlets: Iterable[Outlet]) -> Iterator[str]:
    """One object a line."""
    for outlet in outlets:
        yield json.dumps(row_of(outlet), ensure_ascii=False) + "\n"
