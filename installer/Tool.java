import java.io.IOException;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK. */
final class Tool {
  private Tool() {}

  static void run(String name, List<String> arguments) throws IOException {
    int exit =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException("This JDK has no " + name))
            .run(System.err, System.err, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IOException(name + " ended with " + exit);
    }
  }
}
