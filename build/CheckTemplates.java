import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Checks the CloudFormation templates, where Node is there.
 *
 * <p>Arguments: the folder {@code cloudformation/check}, {@code true} where a missing Node is a
 * failure, and what check.js is to be given.
 */
class CheckTemplates {
  public static void main(String[] args) throws Exception {
    new NodeTool(Path.of(args[0]))
        .run(
            Boolean.parseBoolean(args[1]),
            "the CloudFormation templates were not checked.",
            Stream.concat(Stream.of("check.js"), Arrays.stream(args).skip(2))
                .toArray(String[]::new));
  }
}
