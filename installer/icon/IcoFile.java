import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts PNG files into one icon for Windows, which takes them as they are since Vista.
 *
 * <pre>java IcoFile.java ICO-FILE PNG-FILE...</pre>
 */
final class IcoFile {
  private static final int HEADER = 6;
  private static final int ENTRY = 16;

  /** In a PNG file, where its width is. */
  private static final int WIDTH_AT = 16;

  private IcoFile() {}

  public static void main(String[] args) throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      pictures.add(Files.readAllBytes(Path.of(args[i])));
    }
    Files.write(Path.of(args[0]), of(pictures));
  }

  private static byte[] of(List<byte[]> pictures) {
    int at = HEADER + ENTRY * pictures.size();
    ByteBuffer head = ByteBuffer.allocate(at).order(ByteOrder.LITTLE_ENDIAN);
    head.putShort((short) 0).putShort((short) 1).putShort((short) pictures.size());
    for (byte[] picture : pictures) {
      // 256 is written as 0
      byte side = (byte) ByteBuffer.wrap(picture).getInt(WIDTH_AT);
      head.put(side).put(side).put((byte) 0).put((byte) 0);
      head.putShort((short) 1).putShort((short) 32).putInt(picture.length).putInt(at);
      at += picture.length;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.array());
    pictures.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
