# make run     read the sample issues: show their events, write out/agenda.ics, judge it, serve it
# make test    every test
# make lint    ruff with everything selected, mypy strict
# make bench   speeds, each measured in one run with what it is compared to
# make soak    ten minutes of subscribers, while sources change and workers are killed
# make format  write the code as lint wants it
# make golden  write the expected results anew; read the difference before committing it
# make screenshots  take the pictures of docs/screenshots anew, with chromium
# make clean   remove all that make has made
# make help    these lines
#
# Needed: Python 3.11 or later and make.  Another Python:  make run PYTHON=python3.13
# Another port than 8000:  make run PORT=8080

PYTHON ?= python3
VENV ?= .venv
PORT ?= 8000
BIN := $(VENV)/bin
# Links lead to port 8000 unless they are told another.
HERE := $(if $(filter-out 8000,$(PORT)),AGENDA_SERVICE__BASE_URL=http://127.0.0.1:$(PORT)/)
INSTALL := $(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .

.PHONY: run test lint bench soak format golden screenshots clean help

run: $(VENV)/.installed
	$(BIN)/agenda extract tests/issues
	@mkdir -p out
	$(BIN)/agenda extract tests/issues --format ics > out/agenda.ics
	$(BIN)/agenda lint out/agenda.ics
	$(HERE) $(BIN)/agenda serve --port $(PORT)

test: $(VENV)/.installed-test
	$(BIN)/python -m pytest -q -n auto

lint: $(VENV)/.installed-lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/.installed-bench
	$(BIN)/python -m tests.bench

soak: $(VENV)/.installed-test
	$(BIN)/python tests/serving/soak.py 600

format: $(VENV)/.installed-lint
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# Write the expected results anew; read the difference before committing it.
golden: $(VENV)/.installed-test
	$(BIN)/python tests/cli/update_samples.py
	$(BIN)/python tests/feeds/update_golden.py
	$(BIN)/python -m tests.extraction.update

screenshots: $(VENV)/.installed-test
	PYTHONPATH=tests $(BIN)/python tests/web/take_screenshots.py

# pip 25.1 was the first to know dependency groups.
$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "$(PYTHON): $$($(PYTHON) --version 2>&1 | tail -n 1)"; \
	    echo 'Python 3.11 or later is needed; name it:  make run PYTHON=python3.13'; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	@touch $@

# Compiled now, as an installation does, so that no start has to.
$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/.python
	$(INSTALL)
	$(BIN)/python -m compileall -q agenda feeds
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(INSTALL) --group test
	@touch $@

# mypy reads the tests as well, so their libraries have to be there.
$(VENV)/.installed-lint: $(VENV)/.installed-test
	$(INSTALL) --group lint
	@touch $@

$(VENV)/.installed-bench: $(VENV)/.installed-test
	$(INSTALL) --group bench
	@touch $@

help:
	@sed -n 's/^# \(make .*\)/\1/p' $(firstword $(MAKEFILE_LIST))

clean:
	rm -rf $(VENV) out .mypy_cache .ruff_cache .hypothesis .coverage
