"""Which module may import which."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import claims

ROOT = Path(claims.__file__).resolve().parent
STAGES = (
    *("span", "article", "label", "attribution", "claim", "matching"),
    *("agreement", "outlets", "languages", "sentence", "normalize", "reading"),
)
HEAVY = ("numpy", "torch", "spacy", "transformers", "onnxruntime")


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(ROOT.rglob("*.py"))}


def _statements(node: ast.AST, lazy: bool) -> Iterator[ast.stmt]:
    """Import statements; those that only type checkers see are left out, those in functions unless `lazy`."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.If) and ast.unparse(child.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
            for other in child.orelse:
                yield from _statements(ast.Module([other], []), lazy)
        elif isinstance(child, ast.Import | ast.ImportFrom):
            yield child
        elif lazy or not isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from _statements(child, lazy)


def imports(module: str, lazy: bool = True) -> set[str]:
    """Dotted names that `module` imports; of the package's own those of modules."""
    found: set[str] = set()
    for statement in _statements(ast.parse(MODULES[module].read_text(encoding="utf-8")), lazy):
        if isinstance(statement, ast.Import):
            found |= {alias.name for alias in statement.names}
        else:
            assert not statement.level, f"{module} imports relatively"
            base = statement.module or ""
            inner = {f"{base}.{alias.name}" for alias in statement.names} & MODULES.keys()
            found |= inner
            if len(inner) < len(statement.names):
                found.add(base)
    return found


def under(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(package + ".") for package in packages)


def importers(*packages: str) -> set[str]:
    return {module for module in MODULES if any(under(name, *packages) for name in imports(module))}


def test_the_table_of_modules_is_not_empty() -> None:
    assert {"claims", "claims.span", "claims.outlets.registry"} <= MODULES.keys()
    assert "claims.span" in imports("claims.attribution")
    assert "numpy" in imports("claims.attribution")
    assert "numpy" not in imports("claims.attribution", lazy=False)
    assert all(f"claims.{stage}" in MODULES for stage in STAGES)


def test_only_training_imports_torch() -> None:
    assert not {module for module in importers("torch") if not under(module, "claims.training")}


def test_onnxruntime_has_one_door() -> None:
    others = {module for module in importers("onnxruntime") if not under(module, "claims.training")}
    assert others == {"claims.inference.session"}


def test_nothing_imports_training() -> None:
    assert not {module for module in importers("claims.training") if not under(module, "claims.training")}


@pytest.mark.parametrize("stage", STAGES)
def test_stages_know_neither_models_nor_store(stage: str) -> None:
    upper = [f"claims.{name}" for name in ("inference", "store", "cli", "pipeline")]
    for module in MODULES:
        if under(module, f"claims.{stage}"):
            assert not [name for name in imports(module) if under(name, *upper)], module


def test_no_import_cycles() -> None:
    graph = {module: (imports(module) & MODULES.keys()) - {module} for module in MODULES}
    TopologicalSorter(graph).prepare()  # raises CycleError


def test_importing_the_package_is_silent_and_light() -> None:
    code = f"import sys, claims\nsys.exit(' '.join(sorted(set({HEAVY!r}) & sys.modules.keys())) or 0)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT.parent, timeout=60, check=False
    )
    assert (done.returncode, done.stdout, done.stderr.strip()) == (0, "", "")
