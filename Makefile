# make demo   set up, ingest the sample articles, print disputed claims and an audit
# make test   set up, then lint, types and tests
# make docs   write the generated parts of the documentation anew

PYTHON ?= python3
VENV ?= .venv
# EXTRAS=test,train also runs the tests of the training code, which need torch.
EXTRAS ?= test
BIN = $(VENV)/bin
DEMO = demo.db

.PHONY: demo test docs clean

demo: $(VENV)/.run
	$(BIN)/claims ingest articles/*/*.txt --db $(DEMO)
	$(BIN)/claims disputed --db $(DEMO) --limit 5
	$(BIN)/claims audit articles/ras-lubana-blast/ar_nafidhat-aldad.txt --db $(DEMO)

test: $(VENV)/.$(EXTRAS)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

docs: $(VENV)/.$(EXTRAS)
	$(BIN)/python scripts/command_reference.py

$(VENV)/.run: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --editable .
	touch $@

$(VENV)/.$(EXTRAS): pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --editable '.[$(EXTRAS)]'
	touch $@

clean:
	rm -rf $(VENV) $(DEMO) $(DEMO)-wal $(DEMO)-shm
