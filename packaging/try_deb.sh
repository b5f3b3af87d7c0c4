#!/bin/bash
# SPDX-License-Identifier: Apache-2.0
# Tries a package on a Debian that has nothing: try_deb.sh DEB FOLDER
# As root; needs mmdebstrap, Xvfb and ImageMagick. FOLDER gets the CSV and the screenshot. BASE may name a tar of the root.
set -euo pipefail
deb=$(realpath "$1")
out=$(realpath -m "$2")
suite=${SUITE:-$(. /etc/os-release && echo "$VERSION_CODENAME")}
display=:87
root=$(mktemp -d)
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
files() { (cd "$root" && find etc usr opt -xdev | sort); }

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
# What apt itself changes is no trace of ours.
inside DEBIAN_FRONTEND=noninteractive apt-get update -qq
inside DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /inquit.deb >"$out/install.log"
files >"$out/installed.txt"
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
for _ in $(seq 90); do
    sleep 1
    if reader inquit search --library /home/reader/second/data/library.inquit speaker:buberl 2>/dev/null | grep -q Buberl; then
        break
    fi
done
sleep 5
import -display "$display" -window root "$out/window.png"
kill -0 "$window"
reader inquit search --library /home/reader/second/data/library.inquit speaker:buberl | grep -m1 Buberl
# The window's process, and not the shell's that started it.
inside /bin/sh -c 'for each in /proc/[0-9]*; do [ "$(readlink "$each/root")" = / ] && [ "$(readlink "$each/exe")" = /usr/lib/inquit/inquit ] && kill "${each#/proc/}"; done; true'
wait "$window" || true
echo "said: $(wc -l <"$out/window.log") lines"

inside DEBIAN_FRONTEND=noninteractive apt-get purge -y -qq inquit >/dev/null
files | grep -i inquit && { echo "left behind" >&2; exit 1; }
[ -f "$root/home/reader/.local/share/inquit/library.inquit" ]
echo "removed; the user's library stays"
