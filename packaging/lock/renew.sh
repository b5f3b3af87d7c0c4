#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Writes the lock files anew: renew.sh UV
# Each serves Python 3.11 and later on every platform. Releases younger than a week wait, since what is malicious is
# mostly found out by then.
set -eu
uv=$1
cd "$(dirname "$0")/../.."
export UV_CUSTOM_COMPILE_COMMAND="make lock"

compile() { # output, what goes in
    output=packaging/lock/$1
    shift
    "$uv" pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
        --exclude-newer "7 days" --output-file "$output" "$@"
}

compile test.txt --extra dev pyproject.toml packaging/lock/build.in
compile run.txt --constraints packaging/lock/test.txt pyproject.toml packaging/lock/build.in
compile tools.txt packaging/lock/tools.in
compile package.txt --constraints packaging/lock/run.txt packaging/lock/package.in

# The same releases by their addresses, of which the Flatpak's manifest takes the wheels that fit its runtime.
wheels=build/lock/pylock.flatpak.toml
"$uv" pip compile --quiet --universal --python-version 3.13 --no-header --format pylock.toml --output-file "$wheels" \
    packaging/lock/run.txt
"$(dirname "$uv")/python" packaging/flatpak/sources.py "$wheels"
