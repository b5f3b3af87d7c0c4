#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes sure that the system packages are there which pip cannot bring.
#   system_packages.sh python | window | tests | package | trial
# As root what is missing is installed with apt; otherwise the command to type is printed and the exit status is 2.
set -eu
group=${1:?python, window, tests, package or trial}
# Elsewhere what pip brings is all.
[ "$(uname)" = Linux ] || exit 0
missing=""

library() { # shared object, package (alternatives joined by |)
    PATH="$PATH:/usr/sbin:/sbin"
    ldconfig -p 2>/dev/null | grep -q "[[:space:]]$1 " || missing="$missing $2"
}
program() { # command, package
    command -v "$1" >/dev/null 2>&1 || missing="$missing $2"
}

case $group in
python)
    "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null || missing="$missing python3-venv"
    ;;
window | tests | package | trial)
    library libEGL.so.1 libegl1
    library libGL.so.1 libgl1
    library libX11.so.6 libx11-6
    library libdbus-1.so.3 libdbus-1-3
    library libfontconfig.so.1 libfontconfig1
    library libfreetype.so.6 libfreetype6
    library libglib-2.0.so.0 'libglib2.0-0t64|libglib2.0-0'
    library libxkbcommon.so.0 libxkbcommon0
    library libxcb-cursor.so.0 libxcb-cursor0
    library libxkbcommon-x11.so.0 libxkbcommon-x11-0
    library libX11-xcb.so.1 libx11-xcb1
    library libxcb-icccm.so.4 libxcb-icccm4
    library libxcb-keysyms.so.1 libxcb-keysyms1
    library libxcb-shape.so.0 libxcb-shape0
    if [ "$group" = package ]; then
        program dpkg-shlibdeps dpkg-dev
        program strip binutils
    fi
    if [ "$group" = trial ]; then
        program mmdebstrap mmdebstrap
        program lintian lintian
    fi
    if [ "$group" = tests ] || [ "$group" = trial ]; then
        program Xvfb xvfb
        program xclip xclip
        program xdotool xdotool
        [ -x /usr/bin/import ] || missing="$missing imagemagick"
    fi
    ;;
*)
    echo "unknown group: $group" >&2
    exit 2
    ;;
esac

[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing:$missing (Debian's names). Install them with this system's package manager, then run make again." >&2
    exit 2
fi
if [ "$(id -u)" = 0 ]; then
    echo "Installing$missing"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
fi
names=""
for package in $missing; do
    first=${package%%|*}
    case $package in
    *'|'*) apt-cache show "$first" >/dev/null 2>&1 || first=${package##*|} ;;
    esac
    names="$names $first"
done
if [ "$(id -u)" = 0 ]; then
    # shellcheck disable=SC2086  # the names are meant to be split
    apt-get install -y -qq --no-install-recommends $names >/dev/null
else
    echo "Some system packages are missing. Type this, then run make again:" >&2
    echo "    sudo apt-get install -y --no-install-recommends$names" >&2
    exit 2
fi
