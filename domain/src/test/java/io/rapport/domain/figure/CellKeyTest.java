package io.rapport.domain.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellKeyTest {

  static Stream<CellKey> keys() {
    List<Scope> scopes =
        List.of(
            Scope.Whole.WHOLE,
            new Scope.Unit("SALES"),
            new Scope.Unit("R/D + Labs 100%"),
            new Scope.Unit("%2F"),
            new Scope.Function("HR"),
            new Scope.Function("HR+department:X"),
            new Scope.Department("Zürich / Nord"),
            new Scope.FunctionInDepartment("HR", "SALES"),
            new Scope.FunctionInDepartment("H/R", "+department:"));
    return Stream.of(Statistic.values())
        .flatMap(
            statistic ->
                scopes.stream()
                    .flatMap(
                        scope ->
                            Stream.of("", "played.EXPERT", "a/b")
                                .map(
                                    part ->
                                        new CellKey(statistic, "2026-06.3m~12m", scope, part))));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aKeyIsReadBackFromItsText(CellKey key) {
    assertThat(CellKey.parse(key.text())).isEqualTo(key);
  }

  @Test
  void noTwoKeysHaveTheSameTextOrPlace() {
    List<CellKey> keys = keys().toList();

    assertThat(keys).extracting(CellKey::text).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(keys)).hasSameSizeAs(keys);
  }

  @Test
  void aPlainKeyReadsAsInTheReports() {
    assertThat(new CellKey(Statistic.ITEM, "2026-05", new Scope.Unit("SALES"), "ENG1").text())
        .isEqualTo("item/2026-05/unit:SALES/ENG1");
    assertThat(
            new CellKey(
                    Statistic.S01,
                    "2026-06.12m",
                    new Scope.FunctionInDepartment("HR", "SALES"),
                    "played.EXPERT")
                .text())
        .isEqualTo("S01/2026-06.12m/function:HR+department:SALES/played.EXPERT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "item/2026-05/unit:A", "item/2026-05/team:A/B", "S99/p/whole/"})
  void whatIsNoKeyIsRefused(String text) {
    assertThatThrownBy(() -> CellKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
