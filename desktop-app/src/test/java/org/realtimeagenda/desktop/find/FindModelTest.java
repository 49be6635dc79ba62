package org.realtimeagenda.desktop.find;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.realtimeagenda.desktop.list.Hit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FindModelTest {

  private record Question(String text, CompletableFuture<List<Hit>> answer) {}

  private final List<Question> asked = new ArrayList<>();
  private final List<String> found = new ArrayList<>();
  private final FindModel model =
      new FindModel(
          (text, _) -> {
            Question question = new Question(text, new CompletableFuture<>());
            asked.add(question);
            return question.answer();
          },
          one -> found.add(one.text()),
          () -> found.add("failed"));

  private void type(String text) {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> model.type(text));
  }

  private void answer(int question) {
    asked.get(question).answer().complete(List.of());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private List<String> questions() {
    return asked.stream().map(Question::text).toList();
  }

  @Test
  void asksOneQuestionAtATimeAndThenForTheLatestText() {
    type("r");
    type("re");
    type("rev");
    assertEquals(List.of("r"), questions());

    answer(0);
    await().until(() -> asked.size() == 2);
    assertEquals(List.of("r", "rev"), questions());
    assertEquals(List.of(), found);

    answer(1);
    assertEquals(List.of("rev"), found);
  }

  @Test
  void whatIsTypedBackIsFoundWithoutAnotherQuestionInBetween() {
    type("r");
    type("re");
    type("r");
    answer(0);
    assertEquals(List.of("r"), found);
  }

  @Test
  void anEmptyFieldAsksNothingAndFindsNothing() {
    type("r");
    type(" ");
    answer(0);
    assertEquals(List.of("r"), questions());
    assertEquals(List.of(), found);
  }

  @Test
  void goesOnAfterASearchThatFailed() {
    type("r");
    asked.getFirst().answer().completeExceptionally(new IllegalStateException("closed"));
    WaitForAsyncUtils.waitForFxEvents();
    type("re");
    assertEquals(List.of("r", "re"), questions());
    answer(1);
    assertEquals(List.of("failed", "re"), found);
  }
}
