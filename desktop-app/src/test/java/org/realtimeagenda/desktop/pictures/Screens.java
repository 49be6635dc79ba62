package org.realtimeagenda.desktop.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.realtimeagenda.desktop.theme.Theme;

/**
 * Paints anew the pictures that a page of the documentation shows, beside it. Arguments: the page,
 * a Markdown file, then in which of the albums they are; all of them where none is named.
 */
public final class Screens {

  private static final Pattern PICTURE = Pattern.compile("\\(([a-z0-9.-]+)\\.png\\)");

  private Screens() {}

  public static void main(String[] args) throws IOException, TimeoutException {
    Path page = Path.of(args[0]);
    Set<String> missing = names(Files.readString(page));
    Set<String> albums = Set.copyOf(List.of(args).subList(1, args.length));
    Gallery.paint(albums, theme -> new SomePictures(page.resolveSibling(""), theme, missing));
    if (albums.isEmpty() && !missing.isEmpty()) {
      throw new IllegalStateException("no album has " + missing);
    }
  }

  /** Of the pictures that a page shows from its own folder, without ".png". */
  static Set<String> names(String page) {
    Set<String> names = new TreeSet<>();
    Matcher pictures = PICTURE.matcher(page);
    while (pictures.find()) {
      names.add(pictures.group(1));
    }
    return names;
  }

  /** Keeps the pictures that are looked for, each as a small file. */
  private static final class SomePictures extends Camera {
    private final Set<String> missing;

    SomePictures(Path folder, Theme theme, Set<String> missing) {
      super(folder, theme);
      this.missing = missing;
    }

    @Override
    void shot(String name) {
      if (missing.contains(fileName(name))) {
        super.shot(name);
      } else {
        // what comes next may need what is painted now
        robot.interact(() -> {});
      }
    }

    @Override
    void keep(BufferedImage picture, Path folder, String name) throws IOException {
      Path file = folder.resolve(name + ".png");
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(file))) {
        ImageWriteParam smallest = writer.getDefaultWriteParam();
        smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        smallest.setCompressionQuality(0);
        writer.setOutput(out);
        writer.write(null, new IIOImage(FewColors.of(picture), null, null), smallest);
      } finally {
        writer.dispose();
      }
      missing.remove(name);
    }
  }
}
