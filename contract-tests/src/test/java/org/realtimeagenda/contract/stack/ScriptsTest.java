package org.realtimeagenda.contract.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the scripts ask of AWS, with an aws CLI that only takes notes. */
@DisabledOnOs(OS.WINDOWS)
@SuppressWarnings("NullAway.Init") // before each
class ScriptsTest {
  private @TempDir Path folder;
  private FakeAws aws;

  @BeforeEach
  void makeAws() throws IOException {
    aws = new FakeAws(folder);
    aws.answers("sts get-caller-identity*", "123456789012");
    aws.output("PutEventUrl", "https://put.example/");
    aws.output("GraphQLUrl", "https://graphql.example/graphql");
    aws.output("RealtimeUrl", "wss://realtime.example/graphql");
    aws.output("EventsTable", "events_table");
    aws.output("MembersTable", "agenda-members");
    aws.output("ChangesTable", "agenda-changes");
    aws.output("MemberPolicy", "arn:aws:iam::123456789012:policy/agenda-eu-west-1-member");
    aws.output("ApiId", "api1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy.sh",
        "add-member.sh",
        "load-sample-data.sh",
        "rotate-api-key.sh",
        "destroy.sh",
        "new-log.sh",
        "replay.sh",
        "reconcile.sh"
      })
  void saysHowItIsUsed(String script) throws Exception {
    var help = aws.run(script, "--help");
    assertEquals(0, help.exitCode());
    assertTrue(help.text().contains("Usage: " + script), help.text());
    assertEquals(2, aws.run(script, "--no-such-option").exitCode());
    assertEquals(List.of(), aws.calls());
  }

  @Test
  void dryRunPrintsThePlanAndAsksAwsNothing() throws Exception {
    var dry = aws.run("deploy.sh", "--dry-run", "--stack", "team-x", "--key-days", "30");
    assertEquals(0, dry.exitCode());
    assertTrue(dry.text().contains("Stack team-x in eu-west-1"), dry.text());
    assertTrue(dry.text().contains("4 AWS::DynamoDB::Table"), dry.text());
    assertTrue(dry.text().contains("API key lives 30 days"), dry.text());
    assertEquals(List.of(), aws.calls());
  }

  @Test
  void doesNothingWhenNobodySaysYes() throws Exception {
    assertEquals(1, aws.runAndSay("n\n", "deploy.sh", "--no-build").exitCode());
    assertEquals(List.of(), aws.calls());
  }

  private void noStackYet() throws IOException {
    aws.answers("s3api head-bucket*", 254, "Not Found");
    aws.answers("cloudformation describe-stacks*StackStatus*", 254, "does not exist");
    aws.answers("dynamodb describe-table*", 254, "ResourceNotFoundException");
  }

  @Test
  void makesANewStackAndBeginsItsLog() throws Exception {
    noStackYet();
    var deployed = aws.run("deploy.sh", "--yes", "--no-build");
    assertEquals(0, deployed.exitCode(), deployed.text());
    assertTrue(
        aws.calls("s3api head-bucket").getFirst().contains("--expected-bucket-owner 123456789012"));
    assertEquals(1, aws.calls("s3api create-bucket --bucket agenda-code-123456789012").size());
    String change = aws.calls("cloudformation create-change-set").getFirst();
    assertTrue(change.contains("--change-set-type CREATE"), change);
    assertTrue(change.contains("--import-existing-resources"), change);
    assertTrue(change.contains("ParameterKey=ApiKeyAExpires,ParameterValue="), change);
    assertEquals(1, aws.calls("cloudformation execute-change-set").size());
    assertTableNamesWithoutFunctions("events_table");
    String head = aws.calls("dynamodb put-item --table-name agenda-changes").getFirst();
    assertTrue(head.contains("attribute_not_exists(team)"), head);
    assertTrue(head.contains("\"last_seq\":{\"N\":\"0\"}"), head);
  }

  /** CloudFormation takes over no table whose name it has to compute. */
  private void assertTableNamesWithoutFunctions(String events) throws IOException {
    assertEquals(
        List.of(events, "agenda-members", "agenda-changes", "agenda-receipts"),
        aws.uploadedTemplate()
            .lines()
            .filter(line -> line.startsWith("      TableName: "))
            .map(line -> line.replaceAll(" *TableName: \"(.*)\"", "$1"))
            .toList());
  }

  @Test
  void whoSaysNoToTheChangesKeepsTheStackAsItWas() throws Exception {
    noStackYet();
    var refused = aws.runAndSay("y\nn\n", "deploy.sh", "--no-build");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.text().contains("The stack is as it was."), refused.text());
    assertEquals(1, aws.calls("cloudformation delete-change-set").size());
    assertEquals(List.of(), aws.calls("cloudformation execute-change-set"));
  }

  @Test
  void knowsBeforehandHowLongKeysLiveAndLogsAreKept() throws Exception {
    for (String[] wrong :
        new String[][] {
          {"deploy.sh", "--key-days", "1"},
          {"deploy.sh", "--key-days", "366"},
          {"deploy.sh", "--log-days", "4"},
          {"rotate-api-key.sh", "--days", "1"},
          {"rotate-api-key.sh", "--days", "090"}
        }) {
      assertEquals(2, aws.run(wrong[0], wrong[1], wrong[2]).exitCode(), String.join(" ", wrong));
    }
    assertEquals(0, aws.run("deploy.sh", "--dry-run", "--log-days", "365").exitCode());
    assertEquals(List.of(), aws.calls());
  }

  @Test
  void newCodeBecomesANewVersion() throws Exception {
    noStackYet();
    aws.run("deploy.sh", "--yes", "--no-build");
    String first = aws.uploadedTemplate();
    assertFalse(first.contains("VersionOfThisCode"));
    Files.writeString(folder.resolve("backend-lambdas/target/relay.jar"), "another relay");
    aws.run("deploy.sh", "--yes", "--no-build");
    assertFalse(first.equals(aws.uploadedTemplate()));
  }

  @Test
  void takesOverATableThatIsThere() throws Exception {
    aws.answers("cloudformation describe-stacks*StackStatus*", 254, "does not exist");
    aws.answers("dynamodb describe-table --table-name events_table*KeySchema*", "user_id\tid");
    aws.answers("dynamodb describe-table --table-name events_table*Stream*", "None");
    aws.answers("dynamodb describe-table*", 254, "ResourceNotFoundException");
    aws.answers("dynamodb describe-time-to-live*", "DISABLED\tNone");
    var deployed = aws.run("deploy.sh", "--yes", "--no-build");
    assertEquals(0, deployed.exitCode(), deployed.text());
    assertTrue(
        aws.calls("dynamodb update-table --table-name events_table")
            .getFirst()
            .contains("StreamViewType=NEW_AND_OLD_IMAGES"));
    assertEquals(1, aws.calls("dynamodb update-time-to-live").size());
    assertEquals(
        List.of("dynamodb update-continuous-backups", "dynamodb update-time-to-live"),
        aws.calls("dynamodb update-").stream()
            .map(call -> call.substring(0, call.indexOf(" --")))
            .filter(call -> !call.endsWith("table"))
            .toList(),
        "backups before expiry");
  }

  @Test
  void leavesATableAloneWhoseRowsExpireByAnotherAttribute() throws Exception {
    aws.answers("cloudformation describe-stacks*StackStatus*", 254, "does not exist");
    aws.answers("dynamodb describe-table --table-name events_table*KeySchema*", "user_id\tid");
    aws.answers("dynamodb describe-table*Stream*", "NEW_AND_OLD_IMAGES");
    aws.answers("dynamodb describe-time-to-live*", "ENABLED\tuntil");
    var deployed = aws.run("deploy.sh", "--yes", "--no-build");
    assertEquals(1, deployed.exitCode());
    assertTrue(deployed.text().contains("expire by another attribute"), deployed.text());
    assertEquals(List.of(), aws.calls("cloudformation create-change-set"));
  }

  @Test
  void leavesATableOfAnotherKeyAlone() throws Exception {
    aws.answers("cloudformation describe-stacks*StackStatus*", 254, "does not exist");
    aws.answers("dynamodb describe-table --table-name events_table*KeySchema*", "id");
    var deployed = aws.run("deploy.sh", "--yes", "--no-build");
    assertEquals(1, deployed.exitCode());
    assertTrue(deployed.text().contains("The key of events_table is (id)"), deployed.text());
    assertEquals(List.of(), aws.calls("dynamodb update"));
  }

  @Test
  void deployingAgainKeepsWhatIsNotSaid() throws Exception {
    aws.answers("cloudformation describe-stacks*StackStatus*", "UPDATE_COMPLETE");
    aws.answers(
        "cloudformation describe-stacks*Parameters[[]].ParameterKey*", "SnapStart\tAlarmEmail");
    aws.answers("cloudformation describe-stacks*SnapStart*", "PublishedVersions");
    aws.answers("dynamodb put-item*", 254, "ConditionalCheckFailedException");
    var deployed = aws.run("deploy.sh", "--yes", "--no-build");
    assertEquals(0, deployed.exitCode(), deployed.text());
    String change = aws.calls("cloudformation create-change-set").getFirst();
    assertTrue(change.contains("--change-set-type UPDATE"), change);
    assertTrue(change.contains("ParameterKey=SnapStart,ParameterValue=PublishedVersions"), change);
    assertTrue(change.contains("ParameterKey=AlarmEmail,UsePreviousValue=true"), change);
    assertFalse(change.contains("ApiKeyAExpires,ParameterValue"), change);
    assertFalse(deployed.text().contains("log has begun"), deployed.text());
  }

  @Test
  void addsAnIamUserWithTheNextNumber() throws Exception {
    aws.answers("iam get-user*", "AIDAEXAMPLE");
    aws.answers("dynamodb scan*user_id.N*", "1\t7\t2");
    Path file = folder.resolve("bob.json");
    var added =
        aws.run(
            "add-member.sh",
            "--yes",
            "--user",
            "bob",
            "--name",
            "Bob \"B\"",
            "--editors",
            "1,2",
            "--connection-file",
            file.toString());
    assertEquals(0, added.exitCode(), added.text());
    String row = aws.calls("dynamodb put-item").getFirst();
    assertTrue(
        row.contains(
            "{\"principal\":{\"S\":\"AIDAEXAMPLE\"},\"user_id\":{\"N\":\"8\"},"
                + "\"name\":{\"S\":\"Bob \\\"B\\\"\"},"
                + "\"editors\":{\"L\":[{\"N\":\"1\"},{\"N\":\"2\"}]}}"),
        row);
    assertEquals(List.of(), aws.calls("dynamodb update-item"), "half a member is written");
    assertEquals(1, aws.calls("iam attach-user-policy --user-name bob").size());
    assertTrue(Files.readString(file).contains("\"user_id\": 8"));
  }

  @Test
  void knowsSomebodyOfIdentityCenterByRoleAndLogin() throws Exception {
    aws.answers("iam list-roles*AWSReservedSSO_Calendar_*", "AROAEXAMPLE");
    var added =
        aws.run(
            "add-member.sh",
            "--yes",
            "--name",
            "Carol",
            "--identity-center",
            "carol@example.org",
            "--permission-set",
            "Calendar");
    assertEquals(0, added.exitCode(), added.text());
    assertTrue(aws.calls("dynamodb put-item").getFirst().contains("AROAEXAMPLE:carol@example.org"));
    assertEquals(List.of(), aws.calls("iam attach"));
  }

  @Test
  void whoIsRemovedKeepsTheNumberAndTheName() throws Exception {
    aws.answers("dynamodb query*by_user_id*", "AIDAEXAMPLE");
    aws.answers("dynamodb get-item*removed#2*", "{\"principal\":{\"S\":\"removed#2\"}}");
    aws.answers("iam list-entities-for-policy*AIDAEXAMPLE*", "bob");
    var removed = aws.run("add-member.sh", "--yes", "--remove", "2");
    assertEquals(0, removed.exitCode(), removed.text());
    assertTrue(aws.calls("dynamodb put-item").getFirst().contains("removed#2"));
    assertTrue(aws.calls("dynamodb delete-item").getFirst().contains("AIDAEXAMPLE"));
    assertEquals(1, aws.calls("iam detach-user-policy --user-name bob").size());
  }

  @Test
  void nobodyWritesForWhoIsRemoved() throws Exception {
    aws.answers("dynamodb query*by_user_id*", "AIDAEXAMPLE");
    assertEquals(0, aws.run("add-member.sh", "--yes", "--remove", "2").exitCode());
    String stripped = aws.calls("dynamodb update-item").getFirst();
    assertTrue(stripped.contains("removed#2"), stripped);
    assertTrue(stripped.contains("REMOVE editors"), stripped);
  }

  @Test
  void aRemovalThatWasBrokenOffGoesOn() throws Exception {
    aws.answers("dynamodb query*by_user_id*", "removed#2\tAIDAEXAMPLE");
    assertEquals(0, aws.run("add-member.sh", "--yes", "--remove", "2").exitCode());
    assertEquals(List.of(), aws.calls("dynamodb put-item"));
    assertTrue(aws.calls("dynamodb delete-item").getFirst().contains("AIDAEXAMPLE"));
  }

  @Test
  void refusesANameThatIsNoText() throws Exception {
    assertEquals(1, aws.run("add-member.sh", "--change", "2", "--name", "a\nb").exitCode());
    assertEquals(List.of(), aws.calls());
  }

  @Test
  void loadsFiveSampleRowsOverNothingThatIsThere() throws Exception {
    assertEquals(0, aws.run("load-sample-data.sh", "--yes").exitCode());
    List<String> rows = aws.calls("dynamodb put-item --table-name events_table");
    assertEquals(5, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.contains("attribute_not_exists(id)")));
  }

  @Test
  void makesANewKeyBesideTheOldOne() throws Exception {
    aws.answers("cloudformation describe-stacks*=='ApiKeys'*", "A");
    aws.answers(
        "cloudformation describe-stacks*Parameters[[]].ParameterKey*", "ApiKeys\tSnapStart");
    aws.answers("appsync list-api-keys*(key B)*", "da2-new");
    var rotated = aws.run("rotate-api-key.sh", "--yes", "--days", "10");
    assertEquals(0, rotated.exitCode(), rotated.text());
    String update = aws.calls("cloudformation update-stack").getFirst();
    assertTrue(update.contains("--use-previous-template"), update);
    assertTrue(update.contains("ParameterKey=ApiKeys,ParameterValue=AB"), update);
    assertTrue(update.contains("ParameterKey=ApiKeyBExpires,ParameterValue="), update);
    assertTrue(update.contains("ParameterKey=SnapStart,UsePreviousValue=true"), update);
    assertTrue(rotated.text().contains("da2-new"), rotated.text());
  }

  @Test
  void endsTheOldKey() throws Exception {
    aws.answers("cloudformation describe-stacks*=='ApiKeys'*", "BA");
    assertEquals(0, aws.run("rotate-api-key.sh", "--yes", "--finish").exitCode());
    assertTrue(
        aws.calls("cloudformation update-stack")
            .getFirst()
            .contains("ParameterKey=ApiKeys,ParameterValue=A"));
  }

  @Test
  void destroyingKeepsTheTables() throws Exception {
    aws.answers("iam list-entities-for-policy*PolicyUsers*", "alice\tbob");
    var destroyed = aws.runAndSay("y\n", "destroy.sh");
    assertEquals(0, destroyed.exitCode(), destroyed.text());
    assertEquals(2, aws.calls("iam detach-user-policy").size());
    assertEquals(1, aws.calls("cloudformation delete-stack --stack-name agenda").size());
    assertEquals(List.of(), aws.calls("dynamodb delete-table"));
  }

  @Test
  void deletesTablesOnlyForWhoWritesTheStacksName() throws Exception {
    assertEquals(2, aws.run("destroy.sh", "--delete-tables", "--yes").exitCode());
    assertEquals(1, aws.runAndSay("y\n", "destroy.sh", "--delete-tables").exitCode());
    assertEquals(List.of(), aws.calls("cloudformation delete-stack"));
    aws.answers("dynamodb describe-table*", "arn:aws:dynamodb:table");
    assertEquals(0, aws.runAndSay("agenda\n", "destroy.sh", "--delete-tables").exitCode());
    assertEquals(4, aws.calls("dynamodb delete-table").size());
  }

  @Test
  void aNewLogGoesOnFromTheHighestNumber() throws Exception {
    aws.answers("dynamodb get-item*last_seq.N*", "41");
    aws.answers("dynamodb query*no-scan-index-forward*", "43");
    var begun = aws.run("new-log.sh", "--yes");
    assertEquals(0, begun.exitCode(), begun.text());
    String head = aws.calls("dynamodb update-item").getFirst();
    assertTrue(head.contains("\":last\":{\"N\":\"43\"}"), head);
  }

  @Test
  void replayTouchesTheRowsThatWereSetAside() throws Exception {
    aws.output("SetAsideQueue", "https://queue.example/set-aside");
    aws.answersOnce(
        "sqs receive-message*", "1\thandle\t{\"reason\":\"name\",\"user_id\":1,\"id\":5}");
    var replayed = aws.run("replay.sh", "--yes");
    assertEquals(0, replayed.exitCode(), replayed.text());
    String touched = aws.calls("dynamodb update-item --table-name events_table").getFirst();
    assertTrue(touched.contains("{\"user_id\":{\"N\":\"1\"},\"id\":{\"N\":\"5\"}}"), touched);
    assertEquals(1, aws.calls("sqs delete-message").size());
  }

  @Test
  void reconcileTouchesEveryRowAndBuriesThoseThatAreGone() throws Exception {
    aws.output("GivenUpQueue", "https://queue.example/given-up");
    aws.answers("dynamodb query*", "1\t5\tput\n1\t6\tput\n1\t7\tput\n1\t7\tdelete");
    aws.answers("dynamodb scan*", "1\t5");
    aws.answers("dynamodb update-item*", 254, "ConditionalCheckFailedException");
    var reconciled = aws.run("reconcile.sh", "--yes");
    assertEquals(0, reconciled.exitCode(), reconciled.text());
    assertTrue(
        aws.calls("dynamodb batch-execute-statement")
            .getFirst()
            .contains("WHERE user_id=1 AND id=5"));
    List<String> buried = aws.calls("dynamodb put-item --table-name events_table");
    assertEquals(1, buried.size());
    assertTrue(buried.getFirst().contains("\"id\":{\"N\":\"6\"},\"deleted\":{\"BOOL\":true}"));
    assertEquals(1, aws.calls("sqs purge-queue").size());
  }
}
