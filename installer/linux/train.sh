#!/usr/bin/env bash
# Makes the AOT cache of an image, in two layers: starts its window under Xvfb and lets the JVM write
# down which classes it needed and how. All classes of the first layer are loaded before the program
# begins, so it has those of a start until the window is painted; the other one has what comes later,
# with events and a team server that answers.
#
#   train.sh IMAGE CACHE-FILE
set -euo pipefail

image=$1
cache=$2
work=$(mktemp -d)
started=()

clean_up() {
  [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
  rm -f "$image/untrained" "$image/training-first" "$image/training-rest"
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

# the launcher as it is shipped, but for the layers that aren't there yet
top=${cache%.aot}.jsa
option='"-XX:SharedArchiveFile=[^"]*"'
sed "/$option/d" "$image/realtime-agenda" >"$image/untrained"
sed "s|$option|\"-XX:AOTCacheOutput=$cache\"|" "$image/realtime-agenda" >"$image/training-first"
sed "s|$option|\"-XX:SharedArchiveFile=$cache\" \"-XX:ArchiveClassesAtExit=$top\"|" \
  "$image/realtime-agenda" >"$image/training-rest"
chmod +x "$image/untrained" "$image/training-first" "$image/training-rest"

Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >"$work/xvfb.log" 2>&1 &
started+=($!)
wait_for 20 test -s "$work/display"
DISPLAY=:$(cat "$work/display")
export DISPLAY

# has_loaded CLASS: the window that is being trained
has_loaded() {
  grep -qs "org.realtimeagenda.desktop.$1 " "$work/classes"
}

# train LAUNCHER HOME CLASS SECONDS FILE: a window until so long after it has loaded that class
train() {
  rm -f "$work/classes"
  JAVA_TOOL_OPTIONS="-Xlog:disable -Xlog:class+load:file=$work/classes::filecount=0" \
    "$image/$1" --home "$2" >"$work/window.log" 2>&1 &
  local window=$!
  wait_for 120 has_loaded "$3"
  sleep "$4"
  kill $window
  wait $window || true
  if [ ! -s "$5" ]; then
    echo "There is no $5" >&2
    cat "$work/window.log" >&2
    exit 1
  fi
}

# day NUMBER: the date so many days from now
day() {
  date -d "+$1 days" +%F
}

# days with more than they show, titles that are cut, and a colour of the file
mkdir "$work/alone"
echo start=this-computer >"$work/alone/window.properties"
{
  printf 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Realtime Agenda//training//EN\r\n'
  for number in {0..39}; do
    date=$(day $((number % 4)) | tr -d -)
    printf 'BEGIN:VEVENT\r\nUID:%s@example.com\r\nDTSTAMP:20260101T000000Z\r\n' "$number"
    printf 'DTSTART:%sT100000\r\nDTEND:%sT1%s3000\r\n' "$date" "$date" $((number / 4 % 3))
    printf 'SUMMARY:Planning of number %s\r\nLOCATION:Room 2\r\nCOLOR:tomato\r\nEND:VEVENT\r\n' "$number"
  done
  printf 'END:VCALENDAR\r\n'
} >"$work/week.ics"
"$image/untrained" import --home "$work/alone" "$work/week.ics" >"$work/import.log" 2>&1
train training-first "$work/alone" app.LaterParts 0 "$cache"

"$image/untrained" serve --port 0 --data "$work/server" --member alice --member bob \
  >"$work/ready" 2>"$work/server.log" &
started+=($!)
wait_for 60 grep -qs READY "$work/ready"
mkdir "$work/team"
cp "$work/server/connections/bob.json" "$work/team/connection.json"
for number in 0 1 2 3; do
  "$image/untrained" put --connection "$work/server/connections/alice.json" \
    --name "Planning $number" --start "$(day $number)T10:00" --end "$(day $number)T11:30" --location "Room 2"
done >"$work/put.log" 2>&1
# an event is drawn; then what comes after the first paint: the team, holidays, the log
train training-rest "$work/team" calendar.ChipSkin 10 "$top"
