package org.realtimeagenda.contract.cloud;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Pattern;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.realtimeagenda.core.WireJson;
import org.realtimeagenda.server.graphql.FieldException;
import tools.jackson.databind.JsonNode;

/** The files of {@code appsync/resolvers} in a JavaScript engine, one call at a time. */
final class Resolvers implements AutoCloseable {

  private static final Path FOLDER = Path.of("..", "appsync", "resolvers");

  /** AppSync's own modules, which are no files. */
  private static final Pattern IMPORT = Pattern.compile("import (\\{[^}]*}) from '([^']+)';");

  private final Context context;
  private final Value call;

  Resolvers() throws IOException {
    context =
        Context.newBuilder("js")
            .option("engine.WarnInterpreterOnly", "false")
            .option("js.esm-eval-returns-exports", "true")
            .build();
    context.getBindings("js").putMember("base64Encode", (ProxyExecutable) Resolvers::base64);
    try (InputStream utils =
        Objects.requireNonNull(Resolvers.class.getResourceAsStream("/appsync/utils.js"))) {
      context.eval("js", new String(utils.readAllBytes(), UTF_8));
    }
    call = context.getBindings("js").getMember("call");
  }

  private static String base64(Value... arguments) {
    return Base64.getEncoder().encodeToString(arguments[0].asString().getBytes(UTF_8));
  }

  /** A file's two functions. */
  final class Resolver {
    private final Value request;
    private final Value response;

    private Resolver(Value module) {
      request = module.getMember("request");
      response = module.getMember("response");
    }

    JsonNode request(JsonNode ctx) {
      return call(request, ctx);
    }

    JsonNode response(JsonNode ctx) {
      return call(response, ctx);
    }
  }

  synchronized Resolver load(String name) throws IOException {
    String script = Files.readString(FOLDER.resolve(name + ".js"));
    String ownModules = IMPORT.matcher(script).replaceAll("const $1 = modules['$2'];");
    return new Resolver(
        context.eval(
            Source.newBuilder("js", ownModules, name + ".mjs")
                .mimeType("application/javascript+module")
                .build()));
  }

  private synchronized JsonNode call(Value handler, JsonNode ctx) {
    try {
      return WireJson.MAPPER.readTree(call.execute(handler, ctx.toString()).asString());
    } catch (PolyglotException thrown) {
      Value error = thrown.getGuestObject();
      if (error != null && error.hasMember("errorType")) {
        throw new FieldException(
            error.getMember("errorType").asString(), error.getMember("message").asString());
      }
      throw thrown;
    }
  }

  @Override
  public void close() {
    context.close(true);
  }
}
