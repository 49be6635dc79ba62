package org.realtimeagenda.desktop.pictures;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.scene.input.KeyCode;
import org.realtimeagenda.desktop.InMemoryReplica;
import org.realtimeagenda.desktop.SampleTeam;
import org.realtimeagenda.desktop.Situations;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.shell.PageKind;
import org.realtimeagenda.desktop.theme.Accent;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.TextSize;

/** The window as a person can choose it to be. */
final class ChoicePictures {
  private final Camera camera;
  private final InMemoryReplica replica;

  private ChoicePictures(Camera camera, UnaryOperator<Look> look, FormatChoices formats)
      throws IOException {
    this.camera = camera;
    this.replica = new InMemoryReplica(SampleTeam.ALICE, SampleTeam.members(), SampleTeam.week());
    camera.choose(look, formats);
    camera.open(replica, SampleTeam.CLOCK);
  }

  private static ChoicePictures of(Camera camera, UnaryOperator<Look> look) throws IOException {
    return new ChoicePictures(camera, look, FormatChoices.OF_REGION);
  }

  static void preferences(Camera camera) throws IOException {
    ChoicePictures pictures = of(camera, UnaryOperator.identity());
    pictures.card("preferences");
    camera.size(800, 560);
    pictures.card("preferences-800");
  }

  static void largeText(Camera camera) throws IOException {
    ChoicePictures pictures = of(camera, look -> look.withTextSize(TextSize.PERCENT_150));
    pictures.pages("text-150");
    pictures.card("text-150-preferences");
    camera.page(PageKind.WEEK);
    camera.toTheRight();
    camera.press("#more");
    camera.shot("text-150-more");
    camera.closePopups();
    camera.size(1280, 800);
    camera.press("#own-zone");
    camera.robot.write("london");
    camera.shot("text-150-zone-picker");
    camera.closePopups();
    pictures.dialogs("text-150");
  }

  static void compact(Camera camera) throws IOException {
    ChoicePictures pictures = of(camera, look -> look.withDensity(Density.COMPACT));
    pictures.pages("compact");
  }

  static void accents(Camera camera) throws IOException {
    for (Accent accent : new Accent[] {Accent.TEAL, Accent.GOLD, Accent.PINK}) {
      ChoicePictures pictures = of(camera, look -> look.withAccent(accent));
      String name = "accent-" + accent.name().toLowerCase(Locale.ROOT);
      pictures.card(name);
      camera.press("#new-event");
      camera.shot(name + "-dialog");
      camera.press("#cancel");
      camera.close();
    }
  }

  static void formats(Camera camera) throws IOException {
    ChoicePictures pictures =
        new ChoicePictures(
            camera,
            UnaryOperator.identity(),
            new FormatChoices(DayOfWeek.SUNDAY, ClockHours.TWELVE, false));
    pictures.pages("twelve-hours");
    pictures.dialogs("twelve-hours");
    camera.page(PageKind.WEEK);
    camera.press("#own-zone");
    camera.robot.write("london");
    camera.robot.push(KeyCode.ENTER);
    camera.shot("twelve-hours-second-zone");
  }

  static void scales(Camera camera) throws IOException {
    ChoicePictures pictures = of(camera, UnaryOperator.identity());
    for (double scale : new double[] {1.5, 2}) {
      camera.scale(scale);
      camera.page(PageKind.WEEK);
      camera.shot("scale-" + scale + "-week");
      camera.page(PageKind.MONTH);
      camera.shot("scale-" + scale + "-month");
      pictures.card("scale-" + scale + "-preferences");
      pictures.dialogs("scale-" + scale);
    }
  }

  private void pages(String name) {
    camera.robot.interact(() -> replica.push(SampleTeam.BOB, SampleTeam.budgetReview()));
    for (PageKind page : PageKind.values()) {
      camera.page(page);
      camera.shot(name + "-" + Camera.name(page));
    }
  }

  private void dialogs(String name) {
    camera.press("#new-event");
    camera.type("#title", "Supplier workshop");
    camera.choose("#repeat", 4);
    camera.shot(name + "-dialog");
    camera.press("#cancel");
    camera.leave("#drop-draft");
    camera.robot.interact(() -> replica.situation(Situations.offline()));
    camera.press("#state");
    camera.shot(name + "-offline");
    camera.press("#state");
    camera.robot.interact(() -> replica.situation(Situations.decide(Situations.bothChanged(1))));
    camera.press("#state");
    camera.press("#compare-versions");
    camera.shot(name + "-conflict");
    camera.leave("#decide-later");
    camera.robot.interact(() -> replica.situation(Situations.live(28)));
  }

  private void card(String name) {
    camera.robot.push(KeyCode.CONTROL, KeyCode.COMMA);
    camera.await("#preferences");
    camera.shot(name);
    camera.robot.push(KeyCode.ESCAPE);
  }
}
