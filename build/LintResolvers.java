import java.nio.file.Path;

/**
 * Lints the AppSync resolvers with ESLint, where Node is there.
 *
 * <p>Arguments: the folder {@code appsync}, and {@code true} where a missing Node is a failure.
 */
class LintResolvers {
  public static void main(String[] args) throws Exception {
    new NodeTool(Path.of(args[0]))
        .run(
            Boolean.parseBoolean(args[1]),
            "the AppSync resolvers were not linted.",
            "node_modules/eslint/bin/eslint.js",
            "--max-warnings=0",
            "resolvers");
  }
}
