package org.realtimeagenda.desktop;

import com.calendarfx.view.EntryViewBase;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.testfx.util.WaitForAsyncUtils;

/** What assistive technology is told of a node, besides the words that are seen on it. */
public final class Said {
  private Said() {}

  /** A chip is asked, on the FX thread; others have their sentence beforehand. */
  public static @Nullable String of(Node node) {
    return node instanceof EntryViewBase<?> chip
        ? WaitForAsyncUtils.waitForAsyncFx(
            60_000, () -> (String) chip.queryAccessibleAttribute(AccessibleAttribute.TEXT))
        : node.getAccessibleText();
  }
}
