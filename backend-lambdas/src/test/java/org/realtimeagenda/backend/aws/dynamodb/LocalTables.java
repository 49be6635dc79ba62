package org.realtimeagenda.backend.aws.dynamodb;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.realtimeagenda.dynamodblocal.DynamoDbLocal;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The team's tables in DynamoDB Local, empty for each test; one process for all tests. */
public final class LocalTables
    implements ExecutionCondition, BeforeEachCallback, AfterEachCallback {

  public static final String EVENTS = "events";
  public static final String MEMBERS = "members";
  public static final String CHANGES = "changes";
  public static final String RECEIPTS = "receipts";

  private @Nullable DynamoDbClient client;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return DynamoDbLocal.runsHere()
        ? ConditionEvaluationResult.enabled("DynamoDB Local runs here")
        : ConditionEvaluationResult.disabled("DynamoDB Local has no library for this processor");
  }

  /** Tables of one's own come with an access key id of one's own. */
  @Override
  public void beforeEach(ExtensionContext context) {
    DynamoDbLocal server =
        context
            .getRoot()
            .getStore(Namespace.create(LocalTables.class))
            .computeIfAbsent(DynamoDbLocal.class, _ -> start(), DynamoDbLocal.class);
    String accessKeyId = UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    client =
        DynamoDbClient.builder()
            .endpointOverride(server.url())
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKeyId, "secret")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    create(EVENTS, number("user_id"), number("id"));
    create(RECEIPTS, number("author"), text("mutation_id"));
    create(CHANGES, text("team"), number("seq"));
    createMembers();
  }

  private static DynamoDbLocal start() {
    try {
      return DynamoDbLocal.start();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void create(String table, AttributeDefinition hash, AttributeDefinition range) {
    client()
        .createTable(
            request ->
                describe(request, table)
                    .attributeDefinitions(hash, range)
                    .keySchema(key(hash, KeyType.HASH), key(range, KeyType.RANGE)));
  }

  private void createMembers() {
    AttributeDefinition principal = text("principal");
    AttributeDefinition userId = number("user_id");
    GlobalSecondaryIndex index =
        GlobalSecondaryIndex.builder()
            .indexName("by_user_id")
            .keySchema(key(userId, KeyType.HASH))
            .projection(all -> all.projectionType(ProjectionType.ALL))
            .build();
    client()
        .createTable(
            request ->
                describe(request, MEMBERS)
                    .attributeDefinitions(principal, userId)
                    .keySchema(key(principal, KeyType.HASH))
                    .globalSecondaryIndexes(index));
  }

  private static CreateTableRequest.Builder describe(
      CreateTableRequest.Builder request, String table) {
    return request.tableName(table).billingMode(BillingMode.PAY_PER_REQUEST);
  }

  private static AttributeDefinition number(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.N)
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(AttributeDefinition attribute, KeyType type) {
    return KeySchemaElement.builder()
        .attributeName(attribute.attributeName())
        .keyType(type)
        .build();
  }

  public DynamoDbClient client() {
    return Objects.requireNonNull(client);
  }

  /** Adds a member as the deployer does; {@code more} are attributes beside those. */
  void addMember(String principal, int userId, String name, Map<String, AttributeValue> more) {
    Map<String, AttributeValue> item = new HashMap<>(more);
    item.put("principal", AttributeValue.fromS(principal));
    item.put("user_id", AttributeValue.fromN(String.valueOf(userId)));
    item.put("name", AttributeValue.fromS(name));
    client().putItem(request -> request.tableName(MEMBERS).item(item));
  }

  /** Writes an item as another tool does. */
  void put(String table, Map<String, AttributeValue> item) {
    client().putItem(request -> request.tableName(table).item(item));
  }

  List<Map<String, AttributeValue>> all(String table) {
    return client().scan(request -> request.tableName(table).consistentRead(true)).items();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    client().close();
  }
}
