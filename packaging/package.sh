#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes everything that is given away, in dist/: PYTHON=... package.sh
# PYTHON is the environment with packaging/lock/run.txt and package.txt. WEB may name the address of the project's page.
set -eu
cd "$(dirname "$0")/.."
python=${PYTHON:?the Python of the environment that packages}
steps=packaging/steps
work=build/package
SOURCE_DATE_EPOCH=$("$python" -c "import sys; sys.path.insert(0, '$steps'); import project; print(project.epoch())")
export SOURCE_DATE_EPOCH
# Files are as readable as git has them, whatever the mask of whoever packages.
umask 022

rm -rf dist
"$python" packaging/translations.py --compile
"$python" -m hatchling build -d dist
"$python" -m pip install --quiet --disable-pip-version-check --no-deps --no-index --force-reinstall dist/*.whl
"$python" $steps/bundle.py $work/out ${WEB:+"$WEB"}
"$python" $steps/tarball.py $work/out/inquit dist
if command -v dpkg-deb >/dev/null 2>&1; then
    "$python" $steps/deb.py $work/out/inquit dist
fi
(cd dist && sha256sum -- * >SHA256SUMS && cat SHA256SUMS)
