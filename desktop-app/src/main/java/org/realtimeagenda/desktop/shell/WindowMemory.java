package org.realtimeagenda.desktop.shell;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimeagenda.client.holidays.Region;
import org.realtimeagenda.desktop.formats.ClockHours;
import org.realtimeagenda.desktop.formats.FormatChoices;
import org.realtimeagenda.desktop.formats.Language;
import org.realtimeagenda.desktop.theme.Accent;
import org.realtimeagenda.desktop.theme.Density;
import org.realtimeagenda.desktop.theme.Look;
import org.realtimeagenda.desktop.theme.Motion;
import org.realtimeagenda.desktop.theme.TextSize;
import org.realtimeagenda.desktop.theme.Theme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the window remembers from one start to the next, in {@code window.properties}. */
public final class WindowMemory {
  private static final Logger log = LoggerFactory.getLogger(WindowMemory.class);

  /** Where a window was, in pixels. */
  public record Bounds(double x, double y, double width, double height) {}

  /**
   * The person at this window.
   *
   * @param self {@code user_id}; null when the connection only reads
   */
  public record Who(@Nullable Integer self) {}

  private final Path file;
  private final Properties values = new Properties();

  /** Reads the file, if it is there. */
  public WindowMemory(Path home) {
    this.file = home.resolve("window.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    } catch (NoSuchFileException firstStart) {
      log.debug("Nothing remembered yet");
    } catch (IOException | IllegalArgumentException unreadable) {
      log.warn("Where the window was can't be read from {}", file, unreadable);
    }
  }

  public @Nullable Bounds bounds() {
    Double x = read("x", Double::valueOf);
    Double y = read("y", Double::valueOf);
    Double width = read("width", Double::valueOf);
    Double height = read("height", Double::valueOf);
    return x == null || y == null || width == null || height == null
        ? null
        : new Bounds(x, y, width, height);
  }

  public PageKind kind() {
    PageKind kind = read("view", PageKind::valueOf);
    return kind == null ? PageKind.WEEK : kind;
  }

  /** The date shown, if the window was closed today: another day begins with itself. */
  public LocalDate date(LocalDate today) {
    LocalDate date = read("date", LocalDate::parse);
    return date != null && today.equals(read("closedOn", LocalDate::parse)) ? date : today;
  }

  /** Regions whose holidays show, without codes that name none; null before the first choice. */
  public @Nullable List<Region> holidays() {
    return read(
        "holidays",
        text ->
            Stream.of(text.split(",", -1))
                .filter(code -> !code.isBlank())
                .flatMap(code -> region(code).stream())
                .toList());
  }

  private Optional<Region> region(String code) {
    try {
      return Optional.of(Region.of(code));
    } catch (IllegalArgumentException wrong) {
      log.warn("{} has a wrong place: {}", file, wrong.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Who the person at this window is, as the connection file said when it was read last; null when
   * it is another file now.
   *
   * @param connection tells one state of the file from another
   */
  public @Nullable Who who(String connection) {
    return connection.equals(values.getProperty("connection"))
        ? read("self", text -> new Who(text.isEmpty() ? null : Integer.valueOf(text)))
        : null;
  }

  public void who(String connection, Who who) {
    values.setProperty("connection", connection);
    values.setProperty("self", who.self() == null ? "" : who.self().toString());
  }

  /** Whether the person chose to keep the calendar on this computer alone. */
  public boolean onThisComputer() {
    return "this-computer".equals(values.getProperty("start"));
  }

  /** Remembers that choice. */
  public void chooseThisComputer() {
    values.setProperty("start", "this-computer");
  }

  public void holidays(List<Region> regions) {
    values.setProperty(
        "holidays", regions.stream().map(Region::code).collect(Collectors.joining(",")));
  }

  /** The zone of the second column of hours; null for none. */
  public @Nullable ZoneId secondZone() {
    return read("secondZone", ZoneId::of);
  }

  public void secondZone(@Nullable ZoneId zone) {
    if (zone == null) {
      values.remove("secondZone");
    } else {
      values.setProperty("secondZone", zone.getId());
    }
  }

  /** Whether the program stays when its window is closed. */
  public boolean stays() {
    return Boolean.parseBoolean(values.getProperty("stays"));
  }

  public void stays(boolean stays) {
    values.setProperty("stays", Boolean.toString(stays));
  }

  /** How the window looks, as far as the person chose. */
  public Look look() {
    Look usual = Look.OF_SYSTEM;
    return new Look(
        read("theme", Theme::valueOf),
        Objects.requireNonNullElse(read("accent", Accent::valueOf), usual.accent()),
        Objects.requireNonNullElse(read("density", Density::valueOf), usual.density()),
        Objects.requireNonNullElse(read("textSize", TextSize::valueOf), usual.textSize()),
        read("motion", Motion::valueOf));
  }

  /** The one that the window had last, or has by choice: most likely that of the next one. */
  public Theme expectedTheme() {
    Theme chosen = look().theme();
    Theme likely = chosen == null ? read("lastTheme", Theme::valueOf) : chosen;
    return Objects.requireNonNullElse(likely, Theme.LIGHT);
  }

  public void lastTheme(Theme shown) {
    write("lastTheme", shown);
  }

  public void look(Look look) {
    write("theme", look.theme());
    write("accent", look.accent());
    write("density", look.density());
    write("textSize", look.textSize());
    write("motion", look.motion());
  }

  /** How days and times are written, as far as the person chose. */
  public FormatChoices formats() {
    return new FormatChoices(
        read("firstDay", DayOfWeek::valueOf),
        read("hours", ClockHours::valueOf),
        !"false".equals(values.getProperty("weekNumbers")));
  }

  public void formats(FormatChoices formats) {
    write("firstDay", formats.firstDay());
    write("hours", formats.hours());
    values.setProperty("weekNumbers", Boolean.toString(formats.weekNumbers()));
  }

  /** Of the texts; null for the system's. */
  public @Nullable Language language() {
    return read("language", Language::valueOf);
  }

  public void language(@Nullable Language language) {
    write("language", language);
  }

  public void place(PageKind kind, LocalDate date, LocalDate today) {
    values.setProperty("closedOn", today.toString());
    values.setProperty("view", kind.name());
    values.setProperty("date", date.toString());
  }

  public void bounds(Bounds bounds) {
    values.setProperty("x", Double.toString(bounds.x()));
    values.setProperty("y", Double.toString(bounds.y()));
    values.setProperty("width", Double.toString(bounds.width()));
    values.setProperty("height", Double.toString(bounds.height()));
  }

  /** Writes the file, as a whole or not at all; on any thread. */
  public synchronized void save() {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(part)) {
        values.store(writer, null);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      log.warn("Where the window is can't be kept in {}", file, unwritable);
    }
  }

  private void write(String key, @Nullable Enum<?> value) {
    if (value == null) {
      values.remove(key);
    } else {
      values.setProperty(key, value.name());
    }
  }

  private <T> @Nullable T read(String key, Function<String, T> parse) {
    String text = values.getProperty(key);
    try {
      return text == null ? null : parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      log.warn("{} has a wrong {}", file, key);
      return null;
    }
  }
}
