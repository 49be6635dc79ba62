package org.realtimeagenda.backend.aws.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.backend.BackendMember;
import org.realtimeagenda.backend.Members;
import org.realtimeagenda.core.Editors;
import org.realtimeagenda.core.Member;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * {@code members_table}: an item per principal, and an index by user_id. A member may have several
 * principals, whose items are otherwise the same. Editors are a list of user_ids, or the text
 * {@code *}; absent means nobody.
 */
public final class DynamoDbMembers implements Members {

  private static final String PRINCIPAL = "principal";
  private static final String BY_USER_ID = "by_user_id";

  private final DynamoDbClient client;
  private final String table;

  public DynamoDbMembers(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public Optional<BackendMember> byPrincipal(String principal) {
    Map<String, AttributeValue> item =
        answer(
            () ->
                client
                    .getItem(
                        request ->
                            request
                                .tableName(table)
                                .key(Map.of(PRINCIPAL, Rows.value(principal)))
                                .consistentRead(true))
                    .item());
    return item.isEmpty() ? Optional.empty() : Optional.of(member(item));
  }

  /** An index is read with a short delay, which a new member doesn't notice. */
  @Override
  public Optional<BackendMember> byUserId(int userId) {
    return answer(
            () ->
                client
                    .query(
                        request ->
                            request
                                .tableName(table)
                                .indexName(BY_USER_ID)
                                .keyConditionExpression("user_id = :user_id")
                                .expressionAttributeValues(Map.of(":user_id", Rows.value(userId)))
                                .limit(1))
                    .items())
        .stream()
        .findFirst()
        .map(DynamoDbMembers::member);
  }

  private static <T> T answer(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException failure) {
      throw new UncheckedIOException(new IOException(failure));
    }
  }

  private static BackendMember member(Map<String, AttributeValue> item) {
    return new BackendMember(
        new Member(
            Rows.integer(item, Rows.USER_ID),
            Rows.text(item, "name"),
            optionalText(item, "color"),
            optionalText(item, "tz"),
            editors(item.get("editors"))),
        Rows.text(item, PRINCIPAL));
  }

  private static @Nullable String optionalText(Map<String, AttributeValue> item, String name) {
    AttributeValue value = item.get(name);
    return value == null ? null : value.s();
  }

  private static Editors editors(@Nullable AttributeValue value) {
    if (value == null) {
      return Editors.nobody();
    }
    return Editors.EVERYBODY.equals(value.s())
        ? new Editors.Everybody()
        : new Editors.Listed(
            value.l().stream()
                .map(id -> new BigDecimal(id.n()).intValueExact())
                .collect(Collectors.toSet()));
  }
}
