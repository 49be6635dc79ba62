package org.realtimeagenda.desktop.doctor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.ConnectionFile;
import org.realtimeagenda.core.InvalidAttributeException;
import org.realtimeagenda.desktop.doctor.Step.Outcome;

/** The step that reads the connection file. */
final class ConnectionCheck {
  private static final Set<PosixFilePermission> OTHERS =
      Set.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  /** AWS's own host names say where they are. */
  private static final Pattern REGION =
      Pattern.compile(
          "[^.]+\\.(?:lambda-url|appsync-api|appsync-realtime-api)\\.([^.]+)\\.(?:on|amazonaws)\\..*");

  private final Outcome outcome;
  private final @Nullable Connection connection;

  ConnectionCheck(Path file) {
    Outcome found;
    Connection usable = null;
    try {
      Connection read = ConnectionFile.read(file);
      Outcome.Broken elsewhere = elsewhere(read);
      if (elsewhere == null) {
        usable = read;
        found =
            openToOthers(file)
                ? Fault.CONNECTION_FILE_OPEN.with(file)
                : new Outcome.Works(Messages.text("connection.works", file, read.team()));
      } else {
        found = elsewhere;
      }
    } catch (NoSuchFileException none) {
      found = Fault.CONNECTION_FILE_MISSING.with(file);
    } catch (InvalidAttributeException wrong) {
      found = Fault.CONNECTION_FILE_UNUSABLE.with(file, wrong.field() + ": " + wrong.reason());
    } catch (IOException unreadable) {
      found = Fault.CONNECTION_FILE_UNUSABLE.with(file, unreadable.toString());
    }
    this.outcome = found;
    this.connection = usable;
  }

  Outcome outcome() {
    return outcome;
  }

  /** Empty when nothing can be asked with it. */
  Optional<Connection> usable() {
    return Optional.ofNullable(connection);
  }

  private static boolean openToOthers(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
  }

  /** Signed for one region, sent to another. */
  private static Outcome.@Nullable Broken elsewhere(Connection connection) {
    if (connection.readOnly()) {
      return null;
    }
    for (URI url : Arrays.asList(connection.putEventUrl(), connection.graphqlUrl())) {
      Matcher host = REGION.matcher(url == null ? "" : url.getHost());
      if (host.matches() && !host.group(1).equals(connection.region())) {
        return Fault.WRONG_REGION.with(
            "", host.group(), connection.region() + " / " + host.group(1));
      }
    }
    return null;
  }
}
