"""The package is built in layers: a module imports from its own and those below; other packages have one door each."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "claims"

# Each layer imports from itself and from those before it.
LAYERS = (
    "errors",
    "span",
    "normalize",
    "anchor",
    "article",
    "languages",
    "reading",
    "sentence",
    "label",
    "marking",
    "attribution",
    "outlets",
    "sources",
    "details",
    "clauses",
    "claim",
    "analysis",
    "claim_details",
    "reviews",
    "matching",
    "agreement",
    "positions",
    "sourcing",
    "inference",
    "store",
    "grouping",
    "pipeline",
    "resolution",
    "reviewing",
    "exchange",
    "evaluation",
    "cli",
    "web",
)
# Beside the layers: what trains the models, which nothing that runs them needs.
TRAINING = "training"
# Of the outside packages, who may import them.
DOORS = {
    "usearch": {"claims.store.vector_index"},
    "onnxruntime": {"claims.inference.session", "claims.training.export"},
    "onnx": {"claims.training.export"},
    "torch": {"claims.training"},
    "safetensors": {"claims.training"},
    "transformers": {"claims.inference.tokens", "claims.training"},
    "spacy": {"claims.sentence"},
    "click": {"claims.cli"},
    "rich": {"claims.cli"},
}
HEAVY = ("numpy", "torch", "spacy", "transformers", "onnxruntime", "onnx", "sqlite_utils", "click")


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(path): path for path in sorted(PACKAGE.rglob("*.py"))}


def imported(path: Path, deferred: bool = True) -> set[str]:
    """Absolute names of what a module imports, `a.b.c` for ``from a.b import c``.

    Args:
        path: The module's file.
        deferred: Also what is imported inside functions and for type checkers alone.
    """
    found: set[str] = set()
    for node in walk(ast.parse(path.read_text(encoding="utf-8")), deferred):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute, line {node.lineno} is relative"
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def walk(node: ast.AST, deferred: bool) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        later = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda))
        typing = isinstance(child, ast.If) and "TYPE_CHECKING" in ast.unparse(child.test)
        if deferred or not (later or typing):
            yield child
            yield from walk(child, deferred)


def modules_in(names: set[str]) -> set[str]:
    """The modules of the package that the imported names are, or are in."""
    found = set()
    for name in names:
        if name.split(".")[0] == "claims":
            found.add(name if name in MODULES else name.rpartition(".")[0])
    assert found <= set(MODULES), found - set(MODULES)
    return found


def layer_of(module: str) -> str:
    return module.split(".")[1] if "." in module else ""


def test_imports_are_found_wherever_they_stand(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text(
        "import a.b\nfrom c import d\nif TYPE_CHECKING:\n    import e\ntry:\n    import f\nexcept E:\n    pass\n"
        "class C:\n    import g\n    def m(self):\n        from h.i import j, k\n"
    )
    assert imported(module) == {"a.b", "c.d", "e", "f", "g", "h.i.j", "h.i.k"}
    assert imported(module, deferred=False) == {"a.b", "c.d", "f", "g"}


def test_every_module_is_in_a_layer() -> None:
    assert {layer_of(module) for module in MODULES} - {""} <= {*LAYERS, TRAINING}
    for layer in ("errors", "span", "attribution", "store", "pipeline", TRAINING):
        assert any(layer_of(module) == layer for module in MODULES), layer


@pytest.mark.parametrize("module", [module for module in MODULES if layer_of(module) in LAYERS])
def test_a_module_imports_from_its_own_layer_and_those_below(module: str) -> None:
    place = LAYERS.index(layer_of(module))
    allowed = {*LAYERS[: place + 1], ""}
    above = {name for name in modules_in(imported(MODULES[module])) if layer_of(name) not in allowed}
    assert not above, f"{module} imports {sorted(above)} from above it"


def test_stages_do_not_know_the_models_nor_the_store() -> None:
    stages = LAYERS[: LAYERS.index("inference")]
    for module, path in MODULES.items():
        if layer_of(module) in stages:
            assert not {layer_of(name) for name in modules_in(imported(path))} & {"inference", "store"}, module


def test_the_models_know_no_stage_but_what_they_are_declared_in() -> None:
    allowed = {"errors", "span", "label", "attribution", "matching", "inference"}
    for module, path in MODULES.items():
        if layer_of(module) == "inference":
            assert {layer_of(name) for name in modules_in(imported(path))} <= allowed, module


def test_only_scripts_train() -> None:
    for module, path in MODULES.items():
        if layer_of(module) != TRAINING:
            assert TRAINING not in {layer_of(name) for name in modules_in(imported(path))}, module
    allowed = {"errors", "span", "label", "marking", "attribution", "matching", "inference", "evaluation", TRAINING}
    for module, path in MODULES.items():
        if layer_of(module) == TRAINING:
            assert {layer_of(name) for name in modules_in(imported(path))} <= allowed, module
    scripts = [modules_in(imported(path)) for path in sorted((ROOT / "scripts").glob("*.py"))]
    assert any(layer_of(name) == TRAINING for names in scripts for name in names)


@pytest.mark.parametrize("package", DOORS)
def test_an_outside_package_has_one_door(package: str) -> None:
    users = {module for module, path in MODULES.items() if package in {name.split(".")[0] for name in imported(path)}}
    doors = DOORS[package]
    outside = {user for user in users if not any(user == door or user.startswith(door + ".") for door in doors)}
    assert not outside, f"{sorted(outside)} import {package}, only {sorted(doors)} may"


def test_modules_do_not_import_one_another_in_a_circle() -> None:
    graph = {module: modules_in(imported(path)) - {module} for module, path in MODULES.items()}
    done: set[str] = set()

    def visit(module: str, trail: tuple[str, ...]) -> None:
        assert module not in trail, " -> ".join((*trail[trail.index(module) :], module))
        if module not in done:
            for name in sorted(graph[module]):
                visit(name, (*trail, module))
            done.add(module)

    for module in graph:
        visit(module, ())


def python(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )


STAGES_AND_MODELS = ("label", "marking", "attribution", "claim", "matching", "inference")


def test_importing_the_package_is_silent_and_light() -> None:
    done = python(f"import claims, sys; print([name for name in {HEAVY!r} if name in sys.modules])")
    assert (done.returncode, done.stdout.strip(), done.stderr) == (0, "[]", "")


@pytest.mark.parametrize(
    "module",
    [module for module in MODULES if layer_of(module) in STAGES_AND_MODELS],
)
def test_stages_wait_with_heavy_packages_until_they_work(module: str) -> None:
    assert not {name.split(".")[0] for name in imported(MODULES[module], deferred=False)} & set(HEAVY)
