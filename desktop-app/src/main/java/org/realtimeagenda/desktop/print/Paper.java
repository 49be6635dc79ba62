package org.realtimeagenda.desktop.print;

import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The size of the sheets. */
public enum Paper {
  A4(PDRectangle.A4),
  LETTER(PDRectangle.LETTER);

  /** Where Letter is in use, as CLDR has it. */
  private static final Set<String> OF_LETTER =
      Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

  private final PDRectangle upright;

  Paper(PDRectangle upright) {
    this.upright = upright;
  }

  /** The one that people of a region have. */
  public static Paper of(Locale region) {
    return OF_LETTER.contains(region.getCountry()) ? LETTER : A4;
  }

  PDRectangle upright() {
    return upright;
  }

  PDRectangle lying() {
    return new PDRectangle(/* width= */ upright.getHeight(), /* height= */ upright.getWidth());
  }
}
