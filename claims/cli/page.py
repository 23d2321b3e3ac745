"""The frame of a page that is one file: nothing in it is fetched from anywhere."""

from __future__ import annotations

from collections.abc import Iterable

from claims.cli.html_text import escaped

# Told to the browser as well, so that a page made of other people's words cannot load or run anything.
POLICY = "default-src 'none'; style-src 'unsafe-inline'"

STYLE = """
:root { color-scheme: light dark; --ink: #1d2326; --dim: #5c676d; --paper: #fff; --line: #d5dbde; --ground: #eef1f2;
  --bar: #2f7d95; --corpus: #b3541e; --mark: #fff0b3; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ea; --dim: #9aa6ac; --paper: #14181a; --line: #3a4347;
  --ground: #23292c; --bar: #5db3cd; --corpus: #f0a36f; --mark: #5a4a10; } }
body { font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); max-width: 70rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
p.dim, .dim, caption { color: var(--dim); }
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .5rem 0 1.5rem; }
th { text-align: start; font-weight: 600; }
th, td { padding: .3rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top; }
.figures td:nth-child(n+3), .ranks td:nth-child(n+3) { white-space: nowrap; font-variant-numeric: tabular-nums; }
.figures td:first-child { width: 9rem; } .figures td:nth-child(2), .ranks td:nth-child(2) { width: 40%; }
.plot { display: block; width: 100%; height: 1rem; }
.ground { fill: var(--ground); } .bar { fill: var(--bar); } .corpus { fill: var(--corpus); }
.whisker { stroke: var(--ink); stroke-width: 1.5; vector-effect: non-scaling-stroke; }
mark { background: var(--mark); color: inherit; font-weight: 600; }
p[dir], h1[dir] { text-align: start; } .sentences p { margin: 0; }
.boilerplate { color: var(--dim); } .denies { color: var(--corpus); }
@media print { body { max-width: none; margin: 0; } tr { break-inside: avoid; } }
"""


def page(title: str, parts: Iterable[str]) -> str:
    """A page of these parts, which are HTML already; `title` is words."""
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{escaped(POLICY)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escaped(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{''.join(parts)}</body>\n</html>\n"
    )
