package io.rapport.templates.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Java's own reader of profiles finds the colours of Java's own sRGB. */
class SrgbProfileTest {
  @Test
  void meansTheSameColoursAsJavasOwn() {
    ICC_Profile profile = ICC_Profile.getInstance(SrgbProfile.bytes());
    assertThat(profile.getColorSpaceType()).isEqualTo(ColorSpace.TYPE_RGB);
    assertThat(profile.getProfileClass()).isEqualTo(ICC_Profile.CLASS_DISPLAY);
    ColorSpace written = new ICC_ColorSpace(profile);
    ColorSpace own = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    for (int red = 0; red <= 4; red++) {
      for (int green = 0; green <= 4; green++) {
        for (int blue = 0; blue <= 4; blue++) {
          float[] colour = {red / 4f, green / 4f, blue / 4f};
          float[] means = written.toCIEXYZ(colour);
          float[] expected = own.toCIEXYZ(colour);
          for (int i = 0; i < 3; i++) {
            assertThat(means[i])
                .as("%d %d %d", red, green, blue)
                .isCloseTo(expected[i], Offset.offset(0.004f));
          }
        }
      }
    }
  }

  @Test
  void isTheSameEachTimeAndSmall() {
    assertThat(SrgbProfile.bytes()).isEqualTo(SrgbProfile.bytes()).hasSizeLessThan(700);
  }
}
