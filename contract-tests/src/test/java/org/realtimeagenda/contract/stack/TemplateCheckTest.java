package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimeagenda.contract.stack.TemplateCheck.Finding;

/** The templates are right, and one wrong word in a copy fails the check that names it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // before all
class TemplateCheckTest {

  /** One change of the template's text, and what the check has to say of it. */
  record Slip(String name, String right, String wrong, String message) {
    @Override
    public String toString() {
      return name;
    }
  }

  private Finding ours;
  private Finding broken;

  /** All the slips in one run, each in a copy of its own, since AWS's specification is large. */
  @BeforeAll
  void checkOursAndBrokenCopies(@TempDir Path copies) throws Exception {
    ours = TemplateCheck.ours();
    String right = Files.readString(TemplateCheck.STACK);
    List<Path> stacks = new ArrayList<>();
    for (Slip slip : slips().toList()) {
      String wrong = right.replace(slip.right(), slip.wrong());
      assertNotEquals(right, wrong, "there is nothing to break");
      stacks.add(Files.writeString(copies.resolve(slip.name()), wrong));
    }
    broken = TemplateCheck.check(TemplateCheck.APPSYNC, stacks);
  }

  @Test
  void findsNothingWrongWithOurs() {
    assertEquals(new Finding(0, ""), ours);
  }

  @ParameterizedTest
  @MethodSource("slips")
  void namesASlip(Slip slip) {
    List<String> problems =
        broken.text().lines().filter(line -> line.startsWith(slip.name() + ": ")).toList();
    assertTrue(
        problems.stream().anyMatch(problem -> problem.contains(slip.message())),
        problems.toString());
  }

  @Test
  void namesTheLineOfAResolverThatChangedAlone(@TempDir Path copy) throws Exception {
    Path resolvers = Files.createDirectory(copy.resolve("resolvers"));
    try (Stream<Path> files = Files.list(TemplateCheck.APPSYNC.resolve("resolvers"))) {
      for (Path file : files.toList()) {
        Files.copy(file, resolvers.resolve(file.getFileName()));
      }
    }
    Files.copy(TemplateCheck.APPSYNC.resolve("schema.graphql"), copy.resolve("schema.graphql"));
    Path head = resolvers.resolve("readHead.js");
    Files.writeString(head, Files.readString(head).replace("seq: 0", "seq: 1"));
    var finding = TemplateCheck.check(copy, List.of(TemplateCheck.STACK));
    assertEquals(1, finding.exitCode());
    assertTrue(
        finding.text().contains("ReadHeadFunction: its code isn't appsync/resolvers/readHead.js"),
        finding.text());
    assertTrue(finding.text().contains("seq: 1"), finding.text());
  }

  static Stream<Slip> slips() {
    return Stream.of(
        new Slip(
            "property",
            "BisectBatchOnFunctionError: true",
            "BisectBatchOnFunctionErrors: true",
            "RelayMapping: there is no property BisectBatchOnFunctionErrors"),
        new Slip(
            "nested property",
            "PointInTimeRecoveryEnabled: true",
            "PointInTimeRecovery: true",
            "EventsTable.PointInTimeRecoverySpecification: there is no property"),
        new Slip(
            "missing property",
            "      AuthenticationType: AWS_IAM\n",
            "",
            "Api: the property AuthenticationType is missing"),
        new Slip(
            "type of a value",
            "MemorySize: 1024",
            "MemorySize: plenty",
            "PutEventFunction.MemorySize: \"plenty\" is not an integer"),
        new Slip(
            "resource type",
            "AWS::Lambda::Url",
            "AWS::Lambda::FunctionUrl",
            "PutEventUrl: there is no resource type AWS::Lambda::FunctionUrl"),
        new Slip(
            "Ref",
            "DEAD_LETTER_QUEUE_URL: !Ref SetAsideQueue",
            "DEAD_LETTER_QUEUE_URL: !Ref SetAside",
            "Ref SetAside names neither a parameter nor a resource"),
        new Slip(
            "GetAtt",
            "EventSourceArn: !GetAtt EventsTable.StreamArn",
            "EventSourceArn: !GetAtt EventsTable.StreamARN",
            "GetAtt EventsTable.StreamARN: AWS::DynamoDB::Table has no such attribute"),
        new Slip(
            "Sub",
            "${MembersTable.Arn}/index",
            "${MemberTable.Arn}/index",
            "GetAtt MemberTable.Arn names no resource"),
        new Slip(
            "DependsOn", "DependsOn: PutEventLive", "DependsOn: Live", "DependsOn Live names no"),
        new Slip(
            "Condition",
            "Condition: HasApiKeyB",
            "Condition: HasKeyB",
            "there is no condition HasKeyB"),
        new Slip(
            "action that a resolver needs",
            "                  - dynamodb:Query\n                  - dynamodb:Scan",
            "                  - dynamodb:Query",
            "EventsSourceRole: doesn't allow dynamodb:Scan"),
        new Slip(
            "action that no resolver needs",
            "                  - dynamodb:Query\n                  - dynamodb:Scan",
            "                  - dynamodb:DeleteItem\n                  - dynamodb:Query\n"
                + "                  - dynamodb:Scan",
            "EventsSourceRole: allows dynamodb:DeleteItem, which no resolver uses"),
        new Slip(
            "line of a resolver",
            "        return { payload: ctx.args.input };",
            "        return { payload: ctx.args };",
            "PublishChangeResolver: its code isn't appsync/resolvers/publishChange.js, from line"),
        new Slip(
            "field without a resolver",
            "FieldName: listMembers",
            "FieldName: listMember",
            "Query.listMembers: has no resolver"));
  }
}
