import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Every option that the installed program runs with. docs/performance.md says what each of those
 * that cost or save something came to.
 */
final class Options {

  /** What jdeps finds in the jars, and the words for the languages' dates. */
  static final List<String> MODULES =
      List.of(
          "java.base",
          "java.desktop",
          "java.logging",
          "java.management",
          "java.naming",
          "java.net.http",
          "java.sql",
          "java.xml",
          "javafx.controls",
          "jdk.localedata",
          "jdk.management",
          "jdk.security.auth",
          "jdk.unsupported");

  /** Whose dates and weeks are written right. */
  static final String LANGUAGES =
      "en,de,fr,es,it,pt,nl,da,sv,nb,fi,is,pl,cs,sk,hu,ro,bg,el,hr,sl,et,lv,lt,uk,tr,ja,ko,zh";

  /** What a start hardly needs is compressed; the rest is smaller to download when it isn't. */
  static final String COMPRESSED = "/java.desktop/**,/java.xml/**,/jdk.localedata/**";

  /**
   * Options of the runtime itself, so that a process that the program starts has them too, and
   * JAVA_TOOL_OPTIONS can say otherwise.
   */
  private static final List<String> RUNTIME =
      List.of(
          // three of those below are diagnostic
          "-XX:+UnlockDiagnosticVMOptions",
          // little memory, few threads
          "-XX:+UseSerialGC",
          // else the heap begins with a 64th of the computer's memory, and uses it before it
          // collects
          "-Xms16m",
          // young is small, since each page it fills stays; what outlives one collection of it is
          // mostly the window's, and copied once instead of twice
          "-XX:MaxNewSize=6m",
          "-XX:MaxTenuringThreshold=0",
          // what a collection of all of it frees goes back to the system
          "-XX:MinHeapFreeRatio=10",
          "-XX:MaxHeapFreeRatio=20",
          "-XX:-ShrinkHeapInSteps",
          // C2's work takes memory that malloc doesn't give back, and a calendar is idle, not busy
          "-XX:TieredStopAtLevel=1",
          // each method of it is compiled sooner, since nothing of it is slow to compile
          "-XX:Tier3InvocationThreshold=100",
          "-XX:Tier3MinInvocationThreshold=50",
          "-XX:Tier3CompileThreshold=1000",
          // else what was hot while the cache was made is compiled at once, while the window waits
          // for the core that this takes
          "-XX:-AOTReplayTraining",
          "-XX:-AOTRecordTraining",
          // what malloc holds for nothing goes back to the system every three seconds
          "-XX:TrimNativeHeapInterval=3000",
          // the AOT cache stays where it was made for; moved elsewhere, each of its pages is
          // written
          "-XX:ArchiveRelocationMode=0",
          "--enable-native-access=ALL-UNNAMED,javafx.graphics",
          // ControlsFX, the window's name, its theme and its first paint need what JavaFX keeps to
          // itself
          "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control=ALL-UNNAMED",
          "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.javafx.css=ALL-UNNAMED",
          "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED");

  /** A week is painted as fast without the graphics card, whose driver takes 30 MB and more. */
  private static final List<String> RUNTIME_ON_LINUX =
      List.of(
          "-Dprism.order=sw",
          // where JavaFX keeps its pulse, which has to learn to rest there
          "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED");

  /** What the launcher for Linux tells the C library and GTK. */
  static final Map<String, String> ENVIRONMENT_ON_LINUX =
      Map.of(
          // one heap of malloc's for all threads instead of one each
          "MALLOC_ARENA_MAX", "1",
          // GTK looks for GL as it starts, and nobody uses it
          "GDK_GL", "disable");

  /** Options that name a file of the image. */
  private static final List<String> LAUNCHER =
      List.of(
          "-Dorg.sqlite.lib.path=$APPDIR/native",
          // where it looks for what it may have left behind; else in all of the system's folder
          "-Dorg.sqlite.tmpdir=$APPDIR/native",
          "-Dagenda.fonts=$APPDIR/fonts",
          "-Dagenda.licences=$APPDIR/licences.txt",
          "-Dagenda.command=" + AppImage.NAME,
          "-Dagenda.launcher=$APPDIR/../" + AppImage.NAME);

  private Options() {}

  static List<String> ofRuntime(OperatingSystem system) {
    List<String> options = new ArrayList<>(RUNTIME);
    if (system == OperatingSystem.LINUX) {
      options.addAll(RUNTIME_ON_LINUX);
    }
    return options;
  }

  /**
   * @param cache the name of the AOT cache's file, without its ending
   */
  static List<String> ofLauncher(OperatingSystem system, String cache) {
    List<String> options = new ArrayList<>();
    options.add(
        switch (system) {
          // a second layer lies over it, as train.sh says why
          case LINUX -> "-XX:SharedArchiveFile=$APPDIR/" + cache + ".aot:$APPDIR/" + cache + ".jsa";
          case MAC, WINDOWS -> "-XX:AOTCache=$APPDIR/" + cache + ".aot";
        });
    options.addAll(LAUNCHER);
    return options;
  }
}
