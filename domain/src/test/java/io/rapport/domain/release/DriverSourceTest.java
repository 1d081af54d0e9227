package io.rapport.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverSourceTest {
  private static final Release RELEASE = Releases.withCoefficients().release();

  @ParameterizedTest(name = "drivers of {0} are those of {1}")
  @CsvSource({
    "ALL, ALL, true",
    "SAL, SAL, true",
    "LAB, ALL, false",
    "OPS, ALL, false",
    "OPS.N, ALL, false",
    "OPS-N, ALL, false"
  })
  void aUnitWithoutDriversHasThoseOfTheNearestUnitAbove(String unit, String of, boolean own) {
    assertThat(DriverSource.of(RELEASE, "2026-05", unit))
        .hasValueSatisfying(
            source -> {
              assertThat(source.unit().code()).isEqualTo(of);
              assertThat(source.own()).isEqualTo(own);
            });
  }

  @Test
  void thereIsNoneWhereNoUnitAboveHasAny() {
    assertThat(DriverSource.of(RELEASE, "2025-11", "SAL")).isEmpty();
    assertThat(DriverSource.of(RELEASE, "2026-05", "nobody")).isEmpty();
    assertThat(DriverSource.of(Releases.full().release(), "2026-05", "SAL")).isEmpty();
    assertThat(DriverSource.of(Releases.withoutSurvey().release(), "2026-05", "SAL")).isEmpty();
  }
}
