#!/bin/sh
# Finds a JDK 25 or newer and leaves its folder in $jdk; for scripts to read with `.`.

# A JDK says its version in a file, so that no candidate has to be started.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='="' read -r key _ version _; do
    if [ "$key" = JAVA_VERSION ]; then
      major=${version%%[!0-9]*}
      [ -n "$major" ] && [ "$major" -ge 25 ]
      return
    fi
  done <"$1/release"
  return 1
}

find_jdk() {
  mac_home=
  if [ -x /usr/libexec/java_home ]; then
    mac_home=$(/usr/libexec/java_home -v 25+ 2>/dev/null) || mac_home=
  fi
  for jdk in "${JAVA_HOME:-/nowhere}" "${mac_home:-/nowhere}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$jdk"; then
      return 0
    fi
  done
  return 1
}
