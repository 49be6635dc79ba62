import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What is shipped, and under which licences, by the CycloneDX list that Maven makes. Fails where
 * one of them forbids it, or where something isn't released.
 */
final class Licences {

  /** Under one of them it may be shipped. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "MIT",
          "MIT-0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "CC0-1.0",
          "EPL-1.0",
          "EPL-2.0",
          "OFL-1.1",
          "GPL-2.0-with-classpath-exception");

  /** By the name in a pom, where the list has no short one. */
  private static final List<Known> KNOWN =
      List.of(
          new Known("apache", "Apache-2.0"),
          new Known("gplv2+ce", "GPL-2.0-with-classpath-exception"),
          new Known("ical4j", "BSD-3-Clause"),
          new Known("eclipse distribution", "BSD-3-Clause"),
          new Known("edl 1.0", "BSD-3-Clause"),
          new Known("bsd", "BSD-3-Clause"),
          new Known("open font", "OFL-1.1"),
          new Known("mit", "MIT"));

  private record Known(String words, String licence) {}

  private record Component(String name, String version, List<String> licences) {
    boolean mayBeShipped() {
      return licences.stream().anyMatch(ALLOWED::contains) && !version.endsWith("-SNAPSHOT");
    }

    String line() {
      return name + "\t" + version + "\t" + String.join(" or ", licences);
    }
  }

  private final List<Component> components;

  private Licences(List<Component> components) {
    this.components = components;
  }

  static Licences of(Path sbom) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(sbom.toFile())
            .getDocumentElement();
    List<Component> components = new ArrayList<>();
    for (Element list : children(root, "components")) {
      for (Element component : children(list, "component")) {
        components.add(
            new Component(
                text(component, "name"), text(component, "version"), licences(component)));
      }
    }
    return new Licences(components);
  }

  /** One a line: name, version, licences. */
  void writeTo(Path file) throws IOException {
    List<Component> forbidden = components.stream().filter(c -> !c.mayBeShipped()).toList();
    if (components.isEmpty() || !forbidden.isEmpty()) {
      throw new IOException("This may not be shipped: " + forbidden);
    }
    Files.write(file, new TreeSet<>(components.stream().map(Component::line).toList()));
  }

  private static List<String> licences(Element component) {
    List<String> found = new ArrayList<>();
    for (Element list : children(component, "licenses")) {
      for (Element expression : children(list, "expression")) {
        found.addAll(List.of(expression.getTextContent().strip().split(" OR ")));
      }
      for (Element licence : children(list, "license")) {
        String id = text(licence, "id");
        found.add(id.isEmpty() ? known(text(licence, "name")) : id);
      }
    }
    return found;
  }

  private static String known(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return KNOWN.stream()
        .filter(known -> small.contains(known.words()))
        .map(Known::licence)
        .findFirst()
        .orElse(name);
  }

  private static String text(Element parent, String name) {
    return children(parent, name).stream()
        .findFirst()
        .map(child -> child.getTextContent().strip())
        .orElse("");
  }

  private static List<Element> children(Element parent, String name) {
    NodeList all = parent.getChildNodes();
    return IntStream.range(0, all.getLength())
        .mapToObj(all::item)
        .filter(node -> node instanceof Element && node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }
}
