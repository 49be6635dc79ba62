#!/usr/bin/env bash
# Makes the disk image for macOS in installer/target. Needs JDK 25 and Maven.
#
# It is signed where SIGNING_IDENTITY names a "Developer ID Application" in the key chain, and then
# notarised where NOTARY_PROFILE names credentials that `xcrun notarytool store-credentials` has kept.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
target=$root/installer/target
name=realtime-agenda

# shellcheck source=build/jdk.sh
. "$root/build/jdk.sh"
# shellcheck source=installer/image.sh
. "$root/installer/image.sh"

find_jdk || fail "The packages need JDK 25 or newer: install one, or name it in JAVA_HOME."
need iconutil sips xcrun

rm -rf "$target"
mkdir -p "$target/$name.iconset"
render_icons 16 32 64 128 256 512
for size in 16 32 128 256; do
  cp "$target/icons/$size.png" "$target/$name.iconset/icon_${size}x$size.png"
  cp "$target/icons/$((size * 2)).png" "$target/$name.iconset/icon_${size}x$size@2x.png"
done
iconutil --convert icns --output "$target/$name.icns" "$target/$name.iconset"

build_image "$name.icns"
app=$target/image/$name.app

# starts it once on an empty calendar, so that the next start finds its classes ready
train() {
  local config=$app/Contents/app/$name.cfg home
  home=$(mktemp -d)
  echo start=this-computer >"$home/window.properties"
  cp "$config" "$target/$name.cfg"
  sed 's/-XX:AOTCache=/-XX:AOTCacheOutput=/' "$target/$name.cfg" >"$config"
  "$app/Contents/MacOS/$name" --home "$home" &
  local window=$!
  sleep 30
  kill $window
  wait $window || true
  cp "$target/$name.cfg" "$config"
  rm -rf "$home"
  [ -s "$cache" ] || fail "There is no $cache"
}

train
signing=()
if [ -n "${SIGNING_IDENTITY:-}" ]; then
  signing=(--mac-sign --mac-signing-key-user-name "$SIGNING_IDENTITY")
  "$jdk/bin/jpackage" --type app-image --app-image "$app" "${signing[@]}"
fi
"$jdk/bin/jpackage" --type dmg --name "Realtime Agenda" --app-image "$app" "$root/LICENSE" \
  --dest "$target" ${signing[@]+"${signing[@]}"}
dmg=$(echo "$target"/*.dmg)
if [ -n "${SIGNING_IDENTITY:-}" ] && [ -n "${NOTARY_PROFILE:-}" ]; then
  xcrun notarytool submit "$dmg" --keychain-profile "$NOTARY_PROFILE" --wait
  xcrun stapler staple "$dmg"
fi
du -h "$dmg"
