#!/usr/bin/env bash
# Builds the jars once more, from a clone in another folder, and fails where one isn't byte for byte the
# same as in the image that build.sh has made. Run it in a clone, after build.sh.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
image=$root/installer/target/image/app
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -d "$image" ] || { echo "There is no image: run build.sh first" >&2 && exit 1; }
git clone -q "$root" "$work/again"
"$work/again/agenda" --version
different=0
for jar in "$work"/again/*/target/*.jar; do
  same=$image/$(basename "$jar")
  if [ -f "$same" ]; then
    cmp "$jar" "$same" && echo "ok: $(basename "$jar")" || different=1
  fi
done
exit $different
