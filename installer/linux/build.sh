#!/usr/bin/env bash
# Makes the packages for Linux in installer/target: .deb and .tar.gz, and .rpm where rpmbuild is there.
# Needs JDK 25, Maven, Xvfb, GTK 3 and dpkg-deb. Who publishes the .deb names themselves in MAINTAINER,
# as "Name <address>"; without, it says by the address that nobody can be written to (RFC 2606).
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
need Xvfb dpkg-deb
ldconfig -p | grep libgtk-3.so.0 >/dev/null || fail "The packages need GTK 3 (libgtk-3-0) to be tried out."

rm -rf "$target"
mkdir -p "$target"
sizes='16 24 32 48 64 128 256 512'
# shellcheck disable=SC2086 # a list
render_icons $sizes
image=$target/image
build_image icons/256.png
"$here/train.sh" "$image" "$cache"

# what a desktop finds it by, as it lies below /usr
share=$target/share
install -D -m 644 "$here/$name.desktop" "$share/applications/$name.desktop"
for size in $sizes; do
  install -D -m 644 "$target/icons/$size.png" "$share/icons/hicolor/${size}x$size/apps/$name.png"
done
install -D -m 644 "$root/installer/icon/$name.svg" "$share/icons/hicolor/scalable/apps/$name.svg"
mkdir -p "$share/metainfo" "$share/man/man1" "$share/bash-completion/completions"
sed -e "s/@VERSION@/$version/" -e "s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" \
  "$here/org.realtimeagenda.Agenda.metainfo.xml" >"$share/metainfo/org.realtimeagenda.Agenda.metainfo.xml"
"$image/$name" man | gzip -9n >"$share/man/man1/$name.1.gz"
"$image/$name" completion >"$share/bash-completion/completions/$name"

all_as_old_as_the_commit() {
  find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

make_tar() {
  local folder=$target/tar/$name-$version
  mkdir -p "$folder"
  cp -a "$image/." "$share" "$root/LICENSE" "$folder"
  all_as_old_as_the_commit "$target/tar"
  tar --sort=name --owner=0 --group=0 --numeric-owner --format=gnu -C "$target/tar" -cf - "$name-$version" |
    gzip -9n >"$target/$name-$version-linux-$(uname -m).tar.gz"
}

# the tree that packages unpack below /
make_tree() {
  tree=$target/tree
  mkdir -p "$tree/usr/lib" "$tree/usr/bin"
  cp -a "$image" "$tree/usr/lib/$name"
  cp -a "$share" "$tree/usr/share"
  ln -s "../lib/$name/$name" "$tree/usr/bin/$name"
  install -D -m 644 "$here/copyright" "$tree/usr/share/doc/$name/copyright"
  gzip -9nc "$root/CHANGELOG.md" >"$tree/usr/share/doc/$name/changelog.gz"
  chmod 644 "$tree/usr/share/doc/$name/changelog.gz"
  all_as_old_as_the_commit "$tree"
}

make_deb() {
  local deb=$target/deb
  cp -a "$tree" "$deb"
  mkdir "$deb/DEBIAN"
  local maintainer=${MAINTAINER:-The Realtime Agenda authors <nobody@realtimeagenda.invalid>}
  sed -e "s/@VERSION@/$version/" -e "s|@MAINTAINER@|$maintainer|" -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" \
    -e "s/@SIZE@/$(du -ks --apparent-size "$tree" | cut -f 1)/" "$here/control" >"$deb/DEBIAN/control"
  (cd "$tree" && find . -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$deb/DEBIAN/md5sums"
  all_as_old_as_the_commit "$deb"
  dpkg-deb --root-owner-group -Zxz --build "$deb" "$target/${name}_${version}_$(dpkg --print-architecture).deb"
}

make_rpm() {
  (cd "$tree" && find . \( -type f -o -type l \) -printf '/%P\n' | grep -v "^/usr/lib/$name/" | sort) \
    >"$target/rpm-files"
  rpmbuild -bb --quiet --define "_topdir $target/rpm" --define "_rpmdir $target" \
    --define "agenda_version $version" --define "agenda_tree $tree" --define "agenda_files $target/rpm-files" \
    --define "_build_name_fmt %{NAME}-%{VERSION}-%{RELEASE}.%{ARCH}.rpm" \
    --define "use_source_date_epoch_as_buildtime 1" --define "clamp_mtime_to_source_date_epoch 1" \
    --define "_buildhost reproducible" "$here/$name.spec"
}

make_tar
make_tree
make_deb
if command -v rpmbuild >/dev/null; then
  make_rpm
else
  echo "rpmbuild isn't there: no .rpm"
fi
du -h "$target"/*.deb "$target"/*.tar.gz
