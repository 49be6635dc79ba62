package org.realtimeagenda.client.stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.team.Answer;
import org.realtimeagenda.client.team.Connection;
import org.realtimeagenda.client.team.CredentialsSource;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/**
 * Finds the backend of a team by the name of its CloudFormation stack: put-event's function is
 * called {@code <stack>-put-event}, and its alias {@code live} knows the rest. Asks AWS Lambda's
 * GetFunctionUrlConfig and GetFunctionConfiguration, so it waits for the network.
 */
public final class StackLookup {

  private static final String ALIAS = "live";
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final @Nullable String profile;

  /**
   * A lookup with the credentials of a profile.
   *
   * @param profile of the AWS configuration; null for the default chain
   */
  public StackLookup(@Nullable String profile) {
    this.profile = profile;
  }

  /**
   * Looks.
   *
   * @param region null for the profile's
   * @return refused with a sentence for the person: 400 no region, 401 no credentials, 403 not
   *     allowed, 404 no such stack there
   * @throws IOException when AWS is out of reach
   */
  public Answer<Backend> find(String stack, @Nullable String region) throws IOException {
    Connection.Auth.AwsProfile auth = new Connection.Auth.AwsProfile(profile);
    try (CredentialsSource credentials = CredentialsSource.of(auth)) {
      return switch (credentials.fresh()) {
        case Answer.Refused<AwsCredentials>(int status, String reason) ->
            new Answer.Refused<>(status, reason);
        case Answer.Ok<AwsCredentials>(AwsCredentials fresh) -> {
          Region where = region == null ? configured() : Region.of(region);
          yield where == null ? noRegion() : find(stack, where, fresh, credentials.signIn());
        }
      };
    }
  }

  private static Answer<Backend> find(
      String stack, Region region, AwsCredentials credentials, String signIn) throws IOException {
    String function = stack + "-put-event";
    try (LambdaClient lambda = client(region, credentials)) {
      String putEventUrl =
          lambda
              .getFunctionUrlConfig(ask -> ask.functionName(function).qualifier(ALIAS))
              .functionUrl();
      EnvironmentResponse environment =
          lambda
              .getFunctionConfiguration(ask -> ask.functionName(function).qualifier(ALIAS))
              .environment();
      Map<String, String> variables = environment == null ? Map.of() : environment.variables();
      String graphqlUrl = variables.get("GRAPHQL_URL");
      String realtimeUrl = variables.get("REALTIME_URL");
      if (graphqlUrl == null || realtimeUrl == null) {
        return new Answer.Refused<>(404, function + " belongs to another program.");
      }
      return new Answer.Ok<>(
          new Backend(
              variables.getOrDefault("TEAM", stack),
              region.id(),
              URI.create(putEventUrl),
              URI.create(graphqlUrl),
              URI.create(realtimeUrl)));
    } catch (ResourceNotFoundException none) {
      return new Answer.Refused<>(
          404,
          "There is no stack "
              + stack
              + " in "
              + region
              + " of this account. Check its name, the region and the profile.");
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500 || refused.isThrottlingException()) {
        throw new IOException(refused.awsErrorDetails().errorMessage(), refused);
      }
      return new Answer.Refused<>(
          refused.statusCode(), sentence(refused.awsErrorDetails(), signIn));
    } catch (SdkException unreachable) {
      throw new IOException(unreachable.getMessage(), unreachable);
    }
  }

  private static String sentence(AwsErrorDetails refusal, String signIn) {
    return switch (String.valueOf(refusal.errorCode())) {
      case "ExpiredTokenException", "ExpiredToken" -> signIn;
      case "UnrecognizedClientException" ->
          "AWS doesn't know this access key. Set it up again: aws configure";
      case "AccessDeniedException" ->
          refusal.errorMessage() + " Whoever looks after the stack can give you its member policy.";
      default -> String.valueOf(refusal.errorMessage());
    };
  }

  private static LambdaClient client(Region region, AwsCredentials credentials) {
    return LambdaClient.builder()
        .region(region)
        .credentialsProvider(StaticCredentialsProvider.create(credentials))
        .overrideConfiguration(setting -> setting.apiCallTimeout(PATIENCE))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  private @Nullable Region configured() {
    DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
    try {
      return (profile == null ? chain : chain.profileName(profile)).build().getRegion();
    } catch (SdkException none) {
      return null;
    }
  }

  private Answer<Backend> noRegion() {
    return new Answer.Refused<>(
        400,
        profile == null
            ? "No region is set. Name the region of your team's stack."
            : "The AWS profile "
                + profile
                + " names no region. Name the region of your team's stack.");
  }

  /**
   * Where a team's backend is.
   *
   * @param team its name
   */
  public record Backend(
      String team, String region, URI putEventUrl, URI graphqlUrl, URI realtimeUrl) {

    /**
     * The connection with a profile of this computer.
     *
     * @param userId the member's; null where it has yet to be asked for
     */
    public Connection as(@Nullable Integer userId, @Nullable String profile) {
      return new Connection(
          team,
          region,
          userId,
          putEventUrl,
          graphqlUrl,
          realtimeUrl,
          new Connection.Auth.AwsProfile(profile));
    }
  }
}
