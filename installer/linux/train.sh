#!/usr/bin/env bash
# Makes the AOT cache of an image: starts its window once under Xvfb, on a home with events and a team
# server that answers, and lets the JVM write down which classes it needed and how.
#
#   train.sh IMAGE CACHE-FILE
set -euo pipefail

image=$1
cache=$2
work=$(mktemp -d)
started=()

clean_up() {
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  rm -f "$image/untrained" "$image/training"
  rm -rf "$work"
}
trap clean_up EXIT

# wait_for SECONDS COMMAND...
wait_for() {
  local tries=$(($1 * 5))
  shift
  until "$@"; do
    tries=$((tries - 1))
    if [ $tries -eq 0 ]; then
      echo "Waited in vain: $*" >&2
      cat "$work"/*.log >&2
      exit 1
    fi
    sleep 0.2
  done
}

# the launcher as it is shipped, but for the cache that isn't there yet
grep -v 'XX:AOTCache=' "$image/realtime-agenda" >"$image/untrained"
sed 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$image/realtime-agenda" >"$image/training"
chmod +x "$image/untrained" "$image/training"

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
started+=($!)
wait_for 20 test -s "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY

"$image/untrained" serve --port 0 --data "$work/server" --member alice --member bob \
  >"$work/ready" 2>"$work/server.log" &
started+=($!)
wait_for 60 grep -qs READY "$work/ready"
mkdir "$work/home"
cp "$work/server/connections/bob.json" "$work/home/connection.json"
for days in 0 1 2 3; do
  day=$(date -d "+$days days" +%F)
  "$image/untrained" put --connection "$work/server/connections/alice.json" \
    --name "Planning $days" --start "${day}T10:00" --end "${day}T11:30" --location "Room 2"
done >"$work/put.log" 2>&1

JAVA_TOOL_OPTIONS="-Xlog:disable -Xlog:class+load:file=$work/classes::filecount=0" \
  "$image/training" --home "$work/home" >"$work/window.log" 2>&1 &
window=$!
# an event is drawn; then what comes after the first paint: the team, holidays, the log
wait_for 120 grep -qs calendar.ChipSkin "$work/classes"
sleep 10
kill $window
wait $window || true
if [ ! -s "$cache" ]; then
  echo "There is no $cache" >&2
  cat "$work/window.log" >&2
  exit 1
fi
