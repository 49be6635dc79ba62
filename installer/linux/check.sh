#!/usr/bin/env bash
# Installs the .deb that build.sh has made, with apt, on this machine; tries what a person would do with
# it; removes it, and fails if something is left behind. Needs root (or sudo), Xvfb, xprop,
# desktop-file-validate and appstreamcli.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
name=realtime-agenda
deb=$(echo "$root/installer/target/$name"_*.deb)
tar=$(echo "$root/installer/target/$name"-*.tar.gz)
work=$(mktemp -d)
started=()

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

apt_get() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -y -qq "$@" >>"$work/apt.log" 2>&1 ||
    { cat "$work/apt.log" >&2 && fail "apt-get $*"; }
}

stop() {
  kill "$@" 2>/dev/null || true
  wait "$@" 2>/dev/null || true
}

clean_up() {
  [ ${#started[@]} -eq 0 ] || stop "${started[@]}"
  rm -rf "$work"
}
trap clean_up EXIT

fail() {
  echo "FAILED: $1" >&2
  exit 1
}

passed() {
  echo "ok: $1"
}

# wait_for SECONDS COMMAND...
wait_for() {
  local tries=$(($1 * 5))
  shift
  until "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "waited in vain for: $*"
    sleep 0.2
  done
}

# a home of our own, in which nothing but the program writes
export HOME=$work/person
mkdir -p "$HOME"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME XDG_RUNTIME_DIR

sizes() {
  local deb_mb installed_mb
  deb_mb=$(($(stat -c %s "$deb") / 1000000))
  installed_mb=$(($(dpkg-deb -f "$deb" Installed-Size) * 1024 / 1000000))
  [ $deb_mb -le 90 ] || fail "the .deb has $deb_mb MB"
  [ $installed_mb -le 220 ] || fail "$installed_mb MB are installed"
  passed "$deb_mb MB to download, $installed_mb MB installed"
}

# licences that forbid it, and what only tests need
contents() {
  if dpkg-deb -c "$deb" | grep -iE 'dynamodb-?local|sqlite4java|junit|testfx|mockwebserver'; then
    fail "this may not be shipped"
  fi
  passed "nothing in it that may not be shipped"
}

supply_chain() {
  local app=/usr/lib/$name/app
  grep -q 'http://cyclonedx.org/schema/bom/' "$app/sbom.cdx.xml" || fail "no CycloneDX list"
  [ "$(grep -c "$(printf '\t')" "$app/licences.txt")" -ge 50 ] || fail "no list of licences"
  passed "$(wc -l <"$app/licences.txt") libraries with their licences"
}

desktop() {
  desktop-file-validate "/usr/share/applications/$name.desktop" || fail "the .desktop file"
  appstreamcli validate --no-net /usr/share/metainfo/org.realtimeagenda.Agenda.metainfo.xml ||
    fail "the AppStream file"
  passed "desktop and AppStream files"
}

command_line() {
  [ "$(command -v $name)" = "/usr/bin/$name" ] || fail "$name isn't on the PATH"
  local version commit
  version=$($name --version)
  commit=$(git -C "$root" rev-parse HEAD)
  [[ $version =~ \(commit\ ([0-9a-f]{7,})\) && $commit = "${BASH_REMATCH[1]}"* ]] ||
    fail "--version doesn't name commit $commit: $version"
  echo "$version"
  gzip -dc "/usr/share/man/man1/$name.1.gz" | grep -q '^\.SS watch' || fail "the manual page"
  bash -c "source /usr/share/bash-completion/completions/$name && complete -p $name" >/dev/null ||
    fail "the completion"
  passed "version, manual page, completion"
}

team() {
  $name serve --port 0 --data "$work/server" --member alice --member bob >"$work/ready" &
  started+=($!)
  wait_for 60 grep -q READY "$work/ready"
  mkdir "$work/alice" "$work/bob"
  cp "$work/server/connections/alice.json" "$work/alice/connection.json"
  cp "$work/server/connections/bob.json" "$work/bob/connection.json"
  $name watch --json --home "$work/bob" >"$work/watched" &
  local watch=$!
  started+=("$watch")
  wait_for 60 grep -q '"type":"live"' "$work/watched"
  $name put --home "$work/alice" --name "Design review" --start 2026-11-23T10:00 \
    --end 2026-11-23T11:00
  wait_for 30 grep -q '"Design review"' "$work/watched"
  stop $watch
  passed "an event of one home is seen in another"
}

# says_date LANGUAGE COUNTRY DATE
says_date() {
  JAVA_TOOL_OPTIONS="-Duser.language=$1 -Duser.country=$2" $name list --home "$work/bob" \
    >"$work/list" 2>"$work/list.err" || { cat "$work/list.err" >&2 && fail "list in $1"; }
  grep -qF "$3" "$work/list" || { cat "$work/list" && fail "no $3 in the list in $1"; }
}

languages() {
  says_date fr FR 'lun. 23 nov. 2026'
  says_date de DE 'Mo. 23 Nov. 2026'
  passed "French and German dates"
}

# comes_from_cache LAUNCHER: its window's classes of ours, each loaded from the AOT cache
comes_from_cache() {
  rm -rf "$work/classes"
  JAVA_TOOL_OPTIONS="-Xlog:class+load:file=$work/classes::filecount=0" \
    "$1" --home "$work/bob" 2>"$work/window.log" &
  local window=$!
  started+=("$window")
  wait_for 60 grep -q calendar.ChipSkin "$work/classes"
  wait_for 20 xprop -name 'Realtime Agenda' WM_CLASS
  [[ $(xprop -name 'Realtime Agenda' WM_CLASS) = *"\"$name\""* ]] ||
    fail "the window isn't called $name, so a desktop can't know it"
  wait_for 20 test -e "$work/bob/logs/agenda.0.log"
  stop $window
  ! grep -q '\[error\]\[\(aot\|cds\)' "$work/window.log" || { cat "$work/window.log" && fail "AOT cache"; }
  # but for those with $$, which the JVM makes as it runs
  local ours shared
  ours=$(grep -c ' org\.realtimeagenda\.\([^ $]\|$[^$]\)* source: ' "$work/classes")
  shared=$(grep -c ' org\.realtimeagenda\.\([^ $]\|$[^$]\)* source: shared objects file' "$work/classes" || true)
  if [ "$shared" -le 100 ] || [ $((ours - shared)) -gt $((ours / 20)) ]; then
    fail "$shared of $ours classes come from the AOT cache"
  fi
  grep -q ' org\.realtimeagenda\..* source: shared objects file (top)' "$work/classes" ||
    fail "no class comes from the AOT cache's second layer"
  passed "$shared of $ours classes come from the AOT cache"
}

window() {
  Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$work/display" >/dev/null 2>&1 &
  started+=($!)
  wait_for 20 test -s "$work/display"
  DISPLAY=:$(cat "$work/display")
  export DISPLAY
  comes_from_cache $name
  [ ! -e "$HOME/.openjfx" ] || fail "JavaFX unpacked its libraries into the home"
}

# starts as at login, and shows its window when it is started once more
background() {
  rm -f "$work/bob/logs/agenda.0.log"
  $name --background --home "$work/bob" 2>"$work/background.log" &
  local program=$!
  started+=("$program")
  wait_for 60 test -e "$work/bob/logs/agenda.0.log"
  ! xprop -name 'Realtime Agenda' WM_CLASS >/dev/null 2>&1 || fail "a start in the background shows a window"
  $name --home "$work/bob" || fail "a second start"
  wait_for 20 xprop -name 'Realtime Agenda' WM_CLASS
  stop $program
  passed "a start in the background"
}

folder() {
  mkdir "$work/elsewhere"
  tar -xzf "$tar" -C "$work/elsewhere"
  comes_from_cache "$(echo "$work/elsewhere"/*/$name)"
  passed "the .tar.gz runs from any folder"
}

upgrade() {
  apt_get install --reinstall "$deb"
  $name list --home "$work/bob" | grep -q 'Design review' || fail "the reinstalled program has no events"
  passed "installed again over itself, the calendar is as it was"
}

removal() {
  [ ${#started[@]} -eq 0 ] || stop "${started[@]}"
  dpkg -L $name >"$work/paths"
  apt_get purge $name
  local left=0
  while read -r path; do
    [ "$path" != /. ] || continue
    if [ -L "$path" ] || [ -f "$path" ] || { [ -d "$path" ] && ! dpkg -S "$path" >/dev/null 2>&1; }; then
      echo "left behind: $path" >&2
      left=1
    fi
  done <"$work/paths"
  # and what it may have made besides
  if find /usr /etc /opt /var -xdev \( -name "*$name*" -o -name '*realtimeagenda*' \) \
    -not -path '/var/cache/apt/*' -not -path "$root/*" | grep .; then
    left=1
  fi
  [ $left = 0 ] || fail "the package leaves something behind"
  [ -s "$work/bob/connection.json" ] || fail "the connection file is gone"
  [ -n "$(ls "$work/bob/data")" ] || fail "the calendar is gone"
  passed "removed, with nothing left behind but the person's data"
}

[ -f "$deb" ] || fail "there is no .deb: run installer/linux/build.sh"
sizes
contents
apt_get install "$deb"
supply_chain
desktop
command_line
team
languages
window
background
folder
upgrade
removal
