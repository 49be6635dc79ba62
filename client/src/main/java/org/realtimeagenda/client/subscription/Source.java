package org.realtimeagenda.client.subscription;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a calendar comes from. Its text may be a secret: whoever knows it reads the calendar. */
public sealed interface Source {

  /** A name before a colon; of one letter it is a drive. */
  Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):.*", Pattern.DOTALL);

  /** Where plain http: never leaves this computer. */
  Set<String> THIS_COMPUTER = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  /** An address as it is kept, and read again by {@link #of}. */
  String text();

  /** The part of it that is no secret: a host, or the name of a file. */
  String where();

  /** An https: address, or an http: one of this computer. */
  record Web(URI address) implements Source {
    @Override
    public String text() {
      return address.toString();
    }

    @Override
    public String where() {
      return address.getHost();
    }

    @Override
    public String toString() {
      return where();
    }
  }

  /** A file of this computer. */
  record LocalFile(Path path) implements Source {
    @Override
    public String text() {
      return path.toUri().toString();
    }

    @Override
    public String where() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public String toString() {
      return where();
    }
  }

  /**
   * Reads what a person typed: an address with https:, webcal: or file:, or the path of a file.
   *
   * @throws ProblemException when it is neither, or isn't safe
   */
  static Source of(String typed) throws ProblemException {
    String text = typed.strip();
    Matcher scheme = SCHEME.matcher(text);
    try {
      if (!scheme.matches()) {
        return file(Path.of(text));
      }
      String name = scheme.group(1).toLowerCase(Locale.ROOT);
      return switch (name) {
        case "file" -> new LocalFile(Path.of(new URI(text)));
        case "https", "http" -> web(new URI(text));
        case "webcal", "webcals" -> web(webcal(new URI("https" + text.substring(name.length()))));
        default -> throw new ProblemException(Problem.Kind.NO_SOURCE);
      };
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException wrong) {
      throw new ProblemException(Problem.Kind.NO_SOURCE);
    }
  }

  private static Source file(Path path) throws ProblemException {
    if (!Files.isRegularFile(path)) {
      throw new ProblemException(Problem.Kind.NO_SOURCE);
    }
    return new LocalFile(path.toAbsolutePath().normalize());
  }

  private static Source web(URI address) throws ProblemException {
    if (address.getHost() == null) {
      throw new ProblemException(Problem.Kind.NO_SOURCE);
    }
    if (!"https".equalsIgnoreCase(address.getScheme()) && !isThisComputer(address.getHost())) {
      throw new ProblemException(Problem.Kind.NOT_SAFE);
    }
    return new Web(address);
  }

  /** webcal: says nothing of how it is fetched; nobody on this computer listens in. */
  private static URI webcal(URI https) {
    return https.getHost() != null && isThisComputer(https.getHost())
        ? URI.create("http" + https.toString().substring("https".length()))
        : https;
  }

  static boolean isThisComputer(String host) {
    return THIS_COMPUTER.contains(host.toLowerCase(Locale.ROOT));
  }
}
