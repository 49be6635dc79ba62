import com.apollographql.apollo.compiler.ApolloCompiler;
import com.apollographql.apollo.compiler.ApolloCompilerKt;
import com.apollographql.apollo.compiler.CodegenOptions;
import com.apollographql.apollo.compiler.CodegenSchemaOptions;
import com.apollographql.apollo.compiler.InputFile;
import com.apollographql.apollo.compiler.IrOptions;
import com.apollographql.apollo.compiler.JavaNullable;
import com.apollographql.apollo.compiler.OptionsKt;
import com.apollographql.apollo.compiler.TargetLanguage;
import com.apollographql.apollo.compiler.codegen.SourceOutputKt;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes Java models of the operations in a folder, with Apollo's compiler.
 *
 * <p>Runs from source in the JVM that runs Maven, which may be Java 17.
 */
class GenerateGraphql {

  /** Arguments: the schema, the folder of operations, the package, the output folder. */
  public static void main(String[] args) throws IOException {
    List<File> schemas = new ArrayList<>(files(Path.of(args[1]), ".graphqls"));
    schemas.add(new File(args[0]));
    List<InputFile> operations = ApolloCompilerKt.toInputFiles(files(Path.of(args[1]), ".graphql"));
    var sources =
        ApolloCompiler.INSTANCE.buildSchemaAndOperationsSources(
            ApolloCompilerKt.toInputFiles(schemas),
            operations,
            scalars(),
            models(),
            java(args[2]),
            null, // layout
            null, // operation ids
            null, // transforms
            null,
            null,
            null,
            null,
            null, // logger
            null); // manifest
    SourceOutputKt.writeTo(sources, new File(args[3]), true, null);
  }

  private static List<File> files(Path folder, String extension) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(extension))
          .sorted()
          .map(Path::toFile)
          .toList();
    }
  }

  private static CodegenSchemaOptions scalars() {
    return new CodegenSchemaOptions(
        Map.of("AWSTimestamp", "java.lang.Long"),
        Map.of("AWSTimestamp", "com.apollographql.apollo.api.Adapters.LongAdapter"),
        false);
  }

  /** No __typename: no type of the schema is polymorphic. */
  private static IrOptions models() {
    return OptionsKt.buildIrOptions(
        null,
        null,
        true,
        OptionsKt.ADD_TYPENAME_IF_POLYMORPHIC,
        null,
        null,
        OptionsKt.MODELS_OPERATION_BASED,
        null,
        null,
        null);
  }

  private static CodegenOptions java(String packageName) {
    return OptionsKt.buildCodegenOptions(
        TargetLanguage.JAVA,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        JavaNullable.JETBRAINS_ANNOTATIONS,
        null,
        null,
        packageName,
        null);
  }
}
