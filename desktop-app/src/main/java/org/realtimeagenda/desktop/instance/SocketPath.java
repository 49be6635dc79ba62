package org.realtimeagenda.desktop.instance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.realtimeagenda.core.Sha256;

/**
 * Where the window of a home is spoken to: in a folder that is its owner's alone, so that nobody
 * else gets at the socket from the moment it is there.
 */
final class SocketPath {

  /** {@code sun_path} has 104 bytes on macOS and 108 on Linux, the last of them 0. */
  private static final int MAX_BYTES = 100;

  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private SocketPath() {}

  /**
   * The socket's path.
   *
   * @param folder of the home, which exists; where its path is too long for a socket, a short one
   *     in {@code shortRoot} stands for it
   * @throws IOException also when that folder is somebody else's
   */
  static Path in(Path folder, Path shortRoot) throws IOException {
    Path whole = folder.toAbsolutePath();
    Path socket = whole.resolve("socket");
    if (socket.toString().getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
      return socket;
    }
    Path substitute =
        shortRoot.resolve("realtime-agenda-" + Sha256.hex(whole.toString()).substring(0, 16));
    makeOwn(substitute);
    if (!Files.getOwner(substitute).equals(Files.getOwner(whole))) {
      throw new IOException(substitute + " is somebody else's");
    }
    return substitute.resolve("socket");
  }

  /** Where each user, or everybody, has room for short paths. */
  static Path shortRoot() {
    String runtime = System.getenv("XDG_RUNTIME_DIR");
    Path temp = Path.of(System.getProperty("java.io.tmpdir"));
    return runtime != null && Files.isDirectory(Path.of(runtime)) ? Path.of(runtime) : temp;
  }

  /** Makes a folder that only its owner may enter, unless it is there. */
  static void makeOwn(Path folder) throws IOException {
    Files.createDirectories(folder.toAbsolutePath().resolve("..").normalize());
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createDirectories(folder);
      return;
    }
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw there;
      }
      Files.setPosixFilePermissions(folder, OWNER_ONLY);
    }
  }
}
