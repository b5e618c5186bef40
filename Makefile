# make run    the sample issues, read: their events, and the calendar they make
# make test   every test; make lint   ruff and mypy; make bench   speeds, each against the others

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin

.PHONY: run test lint bench format clean

run: $(VENV)/.installed
	$(BIN)/agenda extract tests/issues --published 2026-11-22
	@mkdir -p out
	$(BIN)/agenda extract tests/issues --published 2026-11-22 --format ics > out/agenda.ics
	$(BIN)/agenda lint out/agenda.ics

test: $(VENV)/.installed-test
	$(BIN)/pytest -q -n auto

lint: $(VENV)/.installed-test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.installed-bench
	$(BIN)/python -m tests.bench

format: $(VENV)/.installed-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --constraint constraints.txt --editable . --group test --group lint
	@touch $@

$(VENV)/.installed-bench: pyproject.toml constraints.txt | $(VENV)/bin/python
	$(BIN)/pip install --quiet --constraint constraints.txt --editable . --group test --group bench
	@touch $@

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .hypothesis
