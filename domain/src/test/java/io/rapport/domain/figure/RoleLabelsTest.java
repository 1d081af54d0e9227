package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.language.Language;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RoleLabelsTest {
  private final Map<String, Double> kappas = new HashMap<>();
  private final RoleLabels labels =
      RoleLabels.of(YearMonth.of(2026, 6), key -> Optional.ofNullable(kappas.get(key.text())));

  private boolean disagree(String key) {
    return labels.disagree(CellKey.parse(key));
  }

  @ParameterizedTest(name = "κ {0}: {1}")
  @CsvSource({"-.2, true", "0, true", ".399, true", ".4, false", ".76, false"})
  void limit(double kappa, boolean disagree) {
    kappas.put("S35/2026-06.12m/whole/kappa.client", kappa);
    assertThat(disagree("S01/2026-06.12m/whole/played.EXPERT")).isEqualTo(disagree);
    assertThat(RoleLabels.LEAST_KAPPA).isEqualTo(.4);
    assertThat(RoleLabels.words(Language.ENGLISH)).isEqualTo("labels disagree");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource(Statistic.class)
  @DisplayName("only figures made of roles are concerned")
  void ofRoles(Statistic statistic) {
    kappas.put("S35/2026-06.12m/whole/kappa.client", .1);
    CellKey key = new CellKey(statistic, "2026-06.12m", Scope.Whole.WHOLE, "part");
    assertThat(labels.disagree(key))
        .isEqualTo(statistic.id().matches("S01|S02|S31|S32|S33|S34|S42"));
  }

  @Test
  @DisplayName("κ of the same months and scope decides, else that of the year")
  void windows() {
    kappas.put("S35/2026-06.12m/whole/kappa.client", .1);
    assertThat(disagree("S01/2026-06.3m/whole/x")).isTrue();
    assertThat(disagree("S01/2026-02.1m/whole/x")).isTrue();
    assertThat(disagree("S02/2026-06.3m~12m/whole/x")).isTrue();
    assertThat(disagree("S01/2026-06.12m/function:HR/x")).as("not known").isFalse();
    kappas.put("S35/2026-06.3m/whole/kappa.client", .8);
    assertThat(disagree("S01/2026-06.3m/whole/x")).isFalse();
    assertThat(disagree("S02/2026-06.3m~12m/whole/x")).isFalse();
    assertThat(disagree("S01/2026-02.1m/whole/x")).isTrue();
  }

  @Test
  @DisplayName("a function in a department goes by the function")
  void functionInDepartment() {
    kappas.put("S35/2026-06.12m/function:HR/kappa.client", .1);
    assertThat(disagree("S01/2026-06.12m/function:HR/x")).isTrue();
    assertThat(disagree("S01/2026-06.12m/function:HR+department:QC/x")).isTrue();
    assertThat(disagree("S01/2026-06.12m/function:IT+department:QC/x")).isFalse();
    assertThat(disagree("S01/2026-06.12m/department:QC/x")).isFalse();
    assertThat(disagree("S01/2026-06.12m/level:SENIOR/x")).isFalse();
  }
}
