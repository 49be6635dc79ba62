package org.realtimeagenda.desktop.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A picture in 256 colours: those of its areas as they are, and of the edges of letters those that
 * are far enough from one another.
 */
final class FewColors {
  private static final int MOST = 256;

  /** So many of the most frequent are areas. */
  private static final int AREAS = 64;

  /** Squares of the least distance, as large as leaves room for all. */
  private static final int[] DISTANCES = {0, 12, 27, 48, 75, 108, 147, 192, 300, 432, 768};

  private FewColors() {}

  static BufferedImage of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
    Map<Integer, Integer> counts = new HashMap<>();
    for (int pixel : pixels) {
      counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
    }
    List<Integer> chosen = chosen(counts);
    Map<Integer, Byte> places = new HashMap<>();
    int[] colors = chosen.stream().mapToInt(Integer::intValue).toArray();
    IndexColorModel model = new IndexColorModel(8, colors.length, colors, 0, false, -1, 0);
    BufferedImage few = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, model);
    byte[] row = new byte[width];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        row[x] =
            places.computeIfAbsent(
                pixels[y * width + x] & 0xFFFFFF, color -> (byte) nearest(color, chosen));
      }
      few.getRaster().setDataElements(0, y, width, 1, row);
    }
    return few;
  }

  private static List<Integer> chosen(Map<Integer, Integer> counts) {
    List<Integer> frequent =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .toList();
    List<Integer> chosen = List.of();
    for (int least : DISTANCES) {
      chosen = apart(frequent, least);
      if (chosen.size() <= MOST) {
        return chosen;
      }
    }
    return chosen.subList(0, MOST);
  }

  private static List<Integer> apart(List<Integer> frequent, int least) {
    List<Integer> chosen = new ArrayList<>();
    for (int color : frequent) {
      if (chosen.size() < AREAS || distance(color, chosen.get(nearest(color, chosen))) > least) {
        chosen.add(color);
      }
      if (chosen.size() > MOST) {
        return chosen;
      }
    }
    return chosen;
  }

  private static int nearest(int color, List<Integer> chosen) {
    int nearest = 0;
    for (int i = 1; i < chosen.size(); i++) {
      if (distance(color, chosen.get(i)) < distance(color, chosen.get(nearest))) {
        nearest = i;
      }
    }
    return nearest;
  }

  private static int distance(int one, int other) {
    int red = (one >> 16 & 0xFF) - (other >> 16 & 0xFF);
    int green = (one >> 8 & 0xFF) - (other >> 8 & 0xFF);
    int blue = (one & 0xFF) - (other & 0xFF);
    return red * red + green * green + blue * blue;
  }
}
