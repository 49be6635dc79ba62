/** The system that the image is for: the one that makes it. */
enum OperatingSystem {
  LINUX("Linux", "linux", "lib"),
  MAC("Mac", "darwin", "lib"),
  WINDOWS("Windows", "win32", "bin");

  /** As SQLite's jar names it. */
  final String ofSqlite;

  /** As JNA's jar begins its name. */
  final String ofJna;

  /** The folder of a runtime's native libraries. */
  final String libraries;

  OperatingSystem(String ofSqlite, String ofJna, String libraries) {
    this.ofSqlite = ofSqlite;
    this.ofJna = ofJna;
    this.libraries = libraries;
  }

  static OperatingSystem current() {
    String name = System.getProperty("os.name");
    return name.startsWith("Windows") ? WINDOWS : name.startsWith("Mac") ? MAC : LINUX;
  }
}
