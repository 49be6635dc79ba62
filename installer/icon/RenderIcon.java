import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Renders the icon's SVG as PNG with what the JDK has: of SVG it knows {@code rect} with {@code
 * rx}, and {@code circle}.
 *
 * <pre>java RenderIcon.java realtime-agenda.svg FOLDER SIZE...</pre>
 *
 * writes {@code FOLDER/SIZE.png}.
 */
final class RenderIcon {
  private static final List<String> NOT_DRAWN = List.of("svg", "title");

  private RenderIcon() {}

  public static void main(String[] args) throws Exception {
    NodeList elements =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new File(args[0]))
            .getElementsByTagName("*");
    Path folder = Files.createDirectories(Path.of(args[1]));
    for (String size : List.of(args).subList(2, args.length)) {
      File file = folder.resolve(size + ".png").toFile();
      if (!ImageIO.write(draw(elements, Integer.parseInt(size)), "png", file)) {
        throw new IOException("This Java can't write PNG");
      }
    }
  }

  private static BufferedImage draw(NodeList elements, int size) throws IOException {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    double scale = size / number((Element) elements.item(0), "width");
    canvas.scale(scale, scale);
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (!NOT_DRAWN.contains(element.getTagName())) {
        canvas.setColor(Color.decode(element.getAttribute("fill")));
        canvas.fill(shape(element));
      }
    }
    canvas.dispose();
    return image;
  }

  private static Shape shape(Element element) throws IOException {
    return switch (element.getTagName()) {
      case "rect" -> {
        double diameter = 2 * number(element, "rx");
        yield new RoundRectangle2D.Double(
            number(element, "x"),
            number(element, "y"),
            number(element, "width"),
            number(element, "height"),
            diameter,
            diameter);
      }
      case "circle" -> {
        double radius = number(element, "r");
        yield new Ellipse2D.Double(
            number(element, "cx") - radius, number(element, "cy") - radius, 2 * radius, 2 * radius);
      }
      default -> throw new IOException("The icon may have no <" + element.getTagName() + ">");
    };
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
