package org.realtimeagenda.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files that hold secrets: 0600, their folder 0700, and on Windows an owner-only ACL. */
final class OwnerOnlyFiles {
  private OwnerOnlyFiles() {}

  /**
   * Makes {@code directory} where it isn't there. One that holds more than {@code own} isn't only
   * ours, and stays as open as it is.
   */
  static void createDirectory(Path directory, Set<String> own) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(directory)) {
      if (files.allMatch(file -> own.contains(String.valueOf(file.getFileName())))) {
        restrict(directory, "rwx------");
      }
    }
  }

  /** Replaces {@code file} as a whole. */
  static void write(Path file, String text) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path draft = Files.createTempFile(directory, ".writing", null);
    try {
      restrict(draft, "rw-------");
      Files.writeString(draft, text);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void restrict(Path file, String permissions) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    } else {
      AclEntry owner =
          AclEntry.newBuilder()
              .setType(AclEntryType.ALLOW)
              .setPrincipal(Files.getOwner(file))
              .setPermissions(EnumSet.allOf(AclEntryPermission.class))
              .setFlags(inherited(file))
              .build();
      Files.getFileAttributeView(file, AclFileAttributeView.class).setAcl(List.of(owner));
    }
  }

  private static Set<AclEntryFlag> inherited(Path file) {
    return Files.isDirectory(file)
        ? EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT)
        : Set.of();
  }
}
