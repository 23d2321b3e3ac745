"""An audit in the format asked for, where it is wanted."""

from __future__ import annotations

import io
from collections.abc import Sequence

from claims.cli.destination import STANDARD_OUTPUT, destination
from claims.store.queries import Audit, Group


def write_audit(audit: Audit, groups: Sequence[Group], format: str, output: str) -> None:
    """Write `audit`.

    Args:
        groups: Those of its disputed claims.
        format: ``table``, ``json`` or ``html``.
        output: A file, or ``-`` for standard output.

    Raises:
        click.UsageError: the file cannot be written.
    """
    from claims.cli.audit_report import print_audit
    from claims.cli.consoles import output_console

    if format == "table" and output == STANDARD_OUTPUT:
        print_audit(audit, groups, output_console())
        return
    text = _text(audit, groups, format)
    with destination(output) as stream:
        stream.write(text.encode("utf-8"))


def _text(audit: Audit, groups: Sequence[Group], format: str) -> str:
    from claims.cli.audit_html import audit_page
    from claims.cli.audit_report import print_audit
    from claims.cli.consoles import output_console
    from claims.cli.json_text import json_document

    if format == "html":
        return audit_page(audit, groups)
    if format == "json":
        return json_document(audit) + "\n"
    paper = io.StringIO()
    print_audit(audit, groups, output_console(paper))
    return paper.getvalue()
