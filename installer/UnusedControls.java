import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Controls of JavaFX and AtlantaFX that the window has none of. Two thirds of AtlantaFX's rules are
 * for them, and a start waits until all rules are read.
 */
final class UnusedControls {

  /** By the names of their classes: the style classes that rules for them have. */
  private static final Map<String, List<String>> STYLES =
      Map.ofEntries(
          Map.entry("Accordion", List.of("accordion")),
          Map.entry("Alert", List.of("alert")),
          Map.entry("Breadcrumbs", List.of("breadcrumbs")),
          Map.entry("Calendar", List.of("calendar")),
          Map.entry("Chart", List.of("chart", "chart-[a-z-]+", "axis", "default-color[0-7]")),
          Map.entry("ChoiceBox", List.of("choice-box")),
          Map.entry("ChoiceDialog", List.of("choice-dialog")),
          Map.entry(
              "ColorPicker",
              List.of("color-picker", "color-palette[a-z-]*", "custom-color-dialog")),
          Map.entry("DialogPane", List.of("dialog-pane")),
          Map.entry("HTMLEditor", List.of("html-editor", "html-editor-[a-z]+")),
          Map.entry("MenuBar", List.of("menu-bar")),
          Map.entry("Message", List.of("message")),
          Map.entry("ModalPane", List.of("modal-pane", "modal-box")),
          Map.entry("Notification", List.of("notification")),
          Map.entry("Pagination", List.of("pagination")),
          Map.entry("RingProgressIndicator", List.of("ring-progress-indicator")),
          Map.entry("SelectableTextFlow", List.of("bb-code")),
          Map.entry("Slider", List.of("slider")),
          Map.entry("Spinner", List.of("spinner")),
          Map.entry("SplitMenuButton", List.of("split-menu-button")),
          Map.entry("SplitPane", List.of("split-pane")),
          Map.entry("TabLine", List.of("tab-line", "segmented-control")),
          Map.entry("TabPane", List.of("tab-pane")),
          Map.entry("TableView", List.of("table-view", "table-row-cell", "column-header")),
          Map.entry("TextInputDialog", List.of("text-input-dialog")),
          Map.entry("Tile", List.of("tile-base")),
          Map.entry("TitledPane", List.of("titled-pane")),
          Map.entry("ToggleSwitch", List.of("toggle-switch")),
          Map.entry("ToolBar", List.of("tool-bar")),
          Map.entry("TreeTableView", List.of("tree-table-view", "tree-table-row-cell")),
          Map.entry("TreeView", List.of("tree-view", "tree-cell")));

  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("([^{}]+)(\\{[^{}]*})");
  private static final Pattern OF_THEM =
      Pattern.compile(
          STYLES.values().stream()
              .flatMap(List::stream)
              .collect(Collectors.joining("|", "\\.(", ")(?![a-z0-9-])")));
  private static final Pattern CLASS =
      Pattern.compile(
          STYLES.keySet().stream()
              .collect(Collectors.joining("|", "(?:javafx|atlantafx)/[a-z/]+/(", ")(?![A-Za-z])")));

  private UnusedControls() {}

  /** A style sheet without the rules that are for them alone. */
  static String takenOut(String css) {
    return rules(css)
        .flatMap(rule -> others(rule.group(1)).map(selectors -> selectors + " " + rule.group(2)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Stream<MatchResult> rules(String css) {
    return RULE.matcher(COMMENT.matcher(css).replaceAll("")).results();
  }

  private static Stream<String> others(String selectors) {
    String left =
        Stream.of(selectors.split(","))
            .map(String::strip)
            .filter(selector -> !isOfThem(selector))
            .collect(Collectors.joining(", "));
    return left.isEmpty() ? Stream.empty() : Stream.of(left);
  }

  /** By what a selector begins with: parts of other controls may have the same style classes. */
  private static boolean isOfThem(String selector) {
    return OF_THEM.matcher(selector.split("[\\s>]", 2)[0]).find();
  }

  /**
   * Looks whether a class or a style sheet of the window's is about one of them all the same.
   *
   * @throws IllegalStateException names both
   */
  static void check(Path ours) throws IOException {
    String text = new String(Files.readAllBytes(ours), StandardCharsets.ISO_8859_1);
    Stream<String> used =
        ours.toString().endsWith(".css")
            ? rules(text)
                .flatMap(rule -> Stream.of(rule.group(1).split(",")))
                .map(String::strip)
                .filter(UnusedControls::isOfThem)
            : CLASS.matcher(text).results().map(name -> name.group(1));
    used.findFirst()
        .ifPresent(
            one -> {
              throw new IllegalStateException(
                  ours + " has " + one + ": take it off the list in UnusedControls.java");
            });
  }
}
