#!/usr/bin/env bash
# Builds the jars once more, from a clone in another folder, and fails where one isn't byte for byte the
# same as that of build.sh. Run it in a clone, after build.sh, which puts them into the image; there the
# window's has its style sheets compiled.
set -euo pipefail

root=$(cd "$(dirname "$0")/.." && pwd -P)
image=$root/installer/target/image/app
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -d "$image" ] || { echo "There is no image: run build.sh first" >&2 && exit 1; }
compared=0
git clone -q "$root" "$work/again"
"$work/again/agenda" --version
different=0
for jar in "$work"/again/*/target/*.jar; do
  name=$(basename "$jar")
  if [ -f "$image/$name" ]; then
    cmp "$jar" "$root${jar#"$work/again"}" && echo "ok: $name" || different=1
    compared=$((compared + 1))
  fi
done
[ $compared -gt 0 ] || { echo "No jar was compared" >&2 && exit 1; }
exit $different
