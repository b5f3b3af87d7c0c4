#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Tries a package on a Debian that has nothing: try_deb.sh DEB FOLDER
# As root; needs mmdebstrap, Xvfb, xdotool and ImageMagick. FOLDER gets the CSV, the PDF and the screenshot. BASE may name a
# tar of the root.
set -euo pipefail
deb=$(realpath "$1")
out=$(realpath -m "$2")
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
display=:87
root=$(mktemp -d)
rm -rf "$out"
mkdir -p "$out"

clean() {
    [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null || true
    for each in dev/shm dev proc; do umount "$root/$each" 2>/dev/null || true; done
    # Never over a folder of this machine that is still mounted there.
    rm -rf --one-file-system "$root"
}
trap clean EXIT
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 HOME=/home/reader DISPLAY="$display" "$@"; }
reader() { inside setpriv --reuid=1000 --regid=1000 --clear-groups "$@"; }
installer() { inside DEBIAN_FRONTEND=noninteractive apt-get -qq -o=Dpkg::Use-Pty=0 "$@"; }
# But what apt itself keeps there.
files() { (cd "$root" && find etc usr opt var -xdev -not -path 'var/cache/*' -not -path 'var/lib/apt/*' -not -path 'var/lib/dpkg/*' -not -path 'var/log/*' | sort); }
shown() { DISPLAY="$display" timeout 120 xdotool search --sync --onlyvisible --name "$1" | tail -1; }
keys() { # title of the window, which no window manager gives the focus, keys
    DISPLAY="$display" xdotool windowfocus "$(shown "$1")"
    shift
    sleep 1
    DISPLAY="$display" xdotool key --delay 500 "$@"
    sleep 2
}
until_true() { # seconds, command
    local limit=$((SECONDS + $1))
    shift
    until "$@"; do
        [ $SECONDS -lt $limit ] || { echo "not within the time: $*" >&2; return 1; }
        sleep 1
    done
}
buberl_is_listed() { reader inquit search --library /home/reader/second/data/library.inquit speaker:buberl 2>/dev/null | grep -q Buberl; }
buberl_is_printed() {
    local name
    name=$(cd "$root/home/reader" && find . -maxdepth 1 -name '*.pdf' | head -1)
    [ -n "$name" ] || return 1
    reader inquit extract --format jsonl "/home/reader/$name" 2>/dev/null | grep -q "Thomas Buberl" || return 1
    cp "$root/home/reader/$name" "$out/article.pdf"
}

if [ -n "${BASE:-}" ]; then
    tar -C "$root" -xf "$BASE"
else
    mmdebstrap --quiet --variant=minbase --include=ca-certificates "$suite" "$root"
fi
chmod 755 "$root"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount --bind /dev/shm "$root/dev/shm"
cp /etc/resolv.conf "$root/etc/resolv.conf"
install -d -o 1000 -g 1000 "$root/home/reader"
cp "$deb" "$root/inquit.deb"
installer update
files >"$out/before.txt"
installer install -y --no-install-recommends /inquit.deb >"$out/install.log"
inside dpkg -L inquit | sed 's|^/||' | sort >"$out/own.txt"
echo "installed: $(du -sm "$root/usr/lib/inquit" | cut -f1) MB"

sample=/usr/lib/inquit/_internal/desktop_app/resources/samples/alibaba-axa.txt
reader inquit --version
reader inquit import --workers 2 "$sample"
reader inquit export -o /home/reader/found.csv
reader inquit cite --style apa 1
cp "$root/home/reader/found.csv" "$out/found.csv"
grep -q "Thomas Buberl" "$out/found.csv"

# Outside, so that the X server's libraries are not there to help.
Xvfb "$display" -ac -screen 0 1280x800x24 -nolisten tcp >/dev/null 2>&1 &
screen=$!
sleep 2
reader env INQUIT_HOME=/home/reader/second inquit 2>"$out/window.log" &
window=$!
until_true 300 buberl_is_listed
sleep 5
import -display "$display" -window root "$out/window.png"
kill -0 "$window"

# Out of the tour, to the documents, and the article on paper: without a printer the dialog offers a PDF in the user's folder.
keys '^Inquit$' Escape
keys '^Inquit$' ctrl+shift+d ctrl+p
shown '^Print ' >/dev/null
import -display "$display" -window root "$out/print.png"
keys '^Print ' Return
until_true 120 buberl_is_printed
echo "printed: $(head -c 8 "$out/article.pdf") $(stat -c %s "$out/article.pdf") bytes"

# The window's process, and not the shell's that started it.
inside /bin/sh -c 'for each in /proc/[0-9]*; do [ "$(readlink "$each/root")" = / ] && [ "$(readlink "$each/exe")" = /usr/lib/inquit/inquit ] && kill "${each#/proc/}"; done; true'
wait "$window" || true
echo "said: $(wc -l <"$out/window.log") lines"
if grep Traceback "$out/window.log"; then exit 1; fi

installer purge -y inquit >/dev/null
installer autoremove --purge -y >/dev/null
comm -13 "$out/before.txt" <(files) >"$out/left.txt"
# What it installed, and what it may have made elsewhere; the rest is of what it depended on.
ours=$(comm -12 "$out/left.txt" "$out/own.txt" && grep -i inquit "$out/left.txt" || true)
[ -z "$ours" ] || { echo "left behind: $ours" >&2; exit 1; }
[ -f "$root/home/reader/.local/share/inquit/library.inquit" ]
echo "removed; the user's library stays"
