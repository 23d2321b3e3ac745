"""Write the model directory that ships: int8 ONNX networks, tokenizer, manifest.

python scripts/export.py runs/base runs/joint runs/relation models --version 1
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from claims.errors import ClaimsError
from claims.training.export import export_model

FOLDER = click.Path(path_type=Path, exists=True, file_okay=False)


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("base", type=FOLDER)
@click.argument("joint", type=FOLDER)
@click.argument("relation", type=FOLDER)
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--version", default="1", show_default=True, help="Version of the model, part of its name.")
@click.option(
    "--facts", type=click.Path(path_type=Path, exists=True), help="JSON: licence, data, scores, temperatures."
)
@click.option("--float32", is_flag=True, help="Leave the weights of the layers as they are: larger, slower, exact.")
def main(
    base: Path, joint: Path, relation: Path, directory: Path, version: str, facts: Path | None, float32: bool
) -> None:
    given = json.loads(facts.read_text(encoding="utf-8")) if facts else {}
    try:
        export_model(base, joint, relation, directory, f"claims-e5-small {version}", given, bits=None if float32 else 8)
    except ClaimsError as error:
        raise click.ClickException(str(error)) from error
    for path in sorted(directory.glob("*")):
        if path.is_file():
            click.echo(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
