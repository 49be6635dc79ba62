package org.realtimeagenda.desktop;

import java.nio.file.Path;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folders of one client on this computer. Two clients on one computer have two homes.
 *
 * @param config the connection file and what a person chose
 * @param data the store
 * @param cache what can be fetched again
 */
public record Home(Path config, Path data, Path cache, Path logs) {
  private static final String NAME = "realtime-agenda";

  /** Everything below one folder. */
  public static Home in(Path folder) {
    return new Home(
        folder, folder.resolve("data"), folder.resolve("cache"), folder.resolve("logs"));
  }

  /** Where the operating system wants it; on Linux the XDG folders. */
  public static Home ofThisUser() {
    AppDirs os = AppDirsFactory.getInstance();
    return new Home(
        Path.of(os.getUserConfigDir(NAME, null, null)),
        Path.of(os.getUserDataDir(NAME, null, null)),
        Path.of(os.getUserCacheDir(NAME, null, null)),
        logs(os));
  }

  /** XDG has logs among the state; appdirs would put them into the cache. */
  private static Path logs(AppDirs os) {
    if (!System.getProperty("os.name").equals("Linux")) {
      return Path.of(os.getUserLogDir(NAME, null, null));
    }
    String state = System.getenv("XDG_STATE_HOME");
    Path base =
        state != null && state.startsWith("/")
            ? Path.of(state)
            : Path.of(System.getProperty("user.home"), ".local", "state");
    return base.resolve(NAME);
  }

  /** The connection file of this home. */
  public Path connectionFile() {
    return config.resolve("connection.json");
  }
}
