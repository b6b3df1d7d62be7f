#!/usr/bin/env bash
# Shows the atlas on the whole screen and starts the browser again whenever it ends.
# Under systemd (tieline-kiosk.service) `--once` leaves the starting again to systemd.
#
#   TIELINE_URL       address of the atlas                 http://localhost:4173/kiosk/
#   TIELINE_CHROMIUM  the browser                          the first of the usual names
#   TIELINE_PROFILE   folder of the browser's own files    ~/.local/share/tieline-kiosk
#   TIELINE_FLAGS     further flags, separated by spaces   none
set -euo pipefail

url=${TIELINE_URL:-http://localhost:4173/kiosk/}
profile=${TIELINE_PROFILE:-${XDG_DATA_HOME:-$HOME/.local/share}/tieline-kiosk}

browser=${TIELINE_CHROMIUM:-}
for name in chromium chromium-browser google-chrome-stable google-chrome; do
	[ -n "$browser" ] || browser=$(command -v "$name" || true)
done
if [ -z "$browser" ]; then
	echo "No Chromium found: install the package chromium, or name the browser in TIELINE_CHROMIUM." >&2
	exit 1
fi

flags=(
	# The whole screen, without address bar, menus, or the way out by F11.
	--kiosk
	# One folder for the offline copy and the log, away from anybody's own browser.
	"--user-data-dir=$profile"
	# No welcome page, no question whether this is the usual browser.
	--no-first-run
	--no-default-browser-check
	# After a power cut: no bubble "Restore pages?" in front of the map.
	--hide-crash-restore-bubble
	# A message about the browser itself would cover the map and could not be understood.
	--noerrdialogs
	--disable-infobars
	# Two fingers turn and zoom the map, not the page; a swipe from the edge does not go back a page.
	--disable-pinch
	--overscroll-history-navigation=0
	# The atlas needs nobody else: no updates of parts, no sync, no reports, no translation bar.
	--disable-component-update
	--disable-background-networking
	--disable-sync
	--disable-breakpad
	'--disable-features=Translate,MediaRouter,OptimizationHints'
	# The password store of a desktop asks for a password when there is nobody to give one.
	--password-store=basic
	# Chromium refuses WebGL for good after a few deaths of the GPU process. The atlas waits and asks again by itself.
	--disable-gpu-process-crash-limit
	# A page behind another window, or a screen that sleeps, must not be slowed down until the watchdogs give it up.
	--disable-renderer-backgrounding
	--disable-backgrounding-occluded-windows
	# Voices may speak without a touch first; the atlas itself decides when.
	--autoplay-policy=no-user-gesture-required
)
read -r -a more <<<"${TIELINE_FLAGS:-}"

mkdir -p "$profile"

child=
stop() {
	trap - TERM INT
	[ -z "$child" ] || kill "$child" 2>/dev/null || true
	wait || true
	exit 0
}
trap stop TERM INT

run() {
	# A lock left by a power cut would keep the browser from starting.
	rm -f "$profile/SingletonLock" "$profile/SingletonSocket" "$profile/SingletonCookie"
	"$browser" "${flags[@]}" ${more[@]+"${more[@]}"} "$url" &
	child=$!
	local status=0
	wait "$child" || status=$?
	child=
	return "$status"
}

if [ "${1:-}" = --once ]; then
	run
	exit
fi

# Again after 2 s; where it ends at once, ever later, up to a minute, so that a broken machine is not kept busy.
pause=2
while true; do
	started=$SECONDS
	status=0
	run || status=$?
	lasted=$((SECONDS - started))
	if [ "$lasted" -ge 60 ]; then pause=2; fi
	echo "The browser ended with $status after $lasted s; again in $pause s." >&2
	sleep "$pause" &
	child=$!
	wait "$child" || true
	child=
	pause=$((pause * 2 > 60 ? 60 : pause * 2))
done
