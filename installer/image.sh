#!/usr/bin/env bash
# What the packages for Linux and macOS have in common; for their scripts to read with `.`, once
# they have set $root, $target, $name and $jdk.
# shellcheck disable=SC2034,SC2154

fail() {
  echo "$1" >&2
  exit 1
}

# need TOOL...
need() {
  local tool
  for tool in "$@"; do
    command -v "$tool" >/dev/null || fail "The packages need $tool: install it, then try again."
  done
}

# build_image ICON: from the sources at $root to an image of runtime, jars and launcher in
# $target/image; ICON is the one for the launcher, below $target. Leaves $version, $class_path and
# $cache, the file where the launcher looks for the AOT cache.
build_image() {
  local jar sbom
  # everything in the packages is as old as the commit
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct)}
  export SOURCE_DATE_EPOCH
  umask 022
  # builds anew, so that the program names the commit of today
  rm -f "$root/desktop-app/target/agenda.classpath"
  "$root/agenda" --version
  class_path=$root/desktop-app/target/agenda.classpath
  jar=$(basename "$(cut -d : -f 1 "$class_path")" .jar)
  version=${jar##*-}
  sbom=$root/desktop-app/target/sbom.xml
  (cd "$root" && JAVA_HOME=$jdk mvn -B -ntp -q -pl desktop-app -am -Dmaven.test.skip=true -Psbom package)
  cache=$("$jdk/bin/java" "$root/installer/AppImage.java" "$class_path" "$sbom" "$version" \
    "$target/$1" "$target/image")
}

# render_icons SIZE...: as PNG in $target/icons
render_icons() {
  "$jdk/bin/java" -Djava.awt.headless=true "$root/installer/icon/RenderIcon.java" \
    "$root/installer/icon/$name.svg" "$target/icons" "$@"
}
