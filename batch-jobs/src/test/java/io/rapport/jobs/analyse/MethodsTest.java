package io.rapport.jobs.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.rapport.domain.analysis.partnership.PartnershipMethod;
import io.rapport.domain.analysis.partnership.index.Goalpost;
import io.rapport.domain.analysis.partnership.index.IndexScheme;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.analysis.partnership.index.Pillar;
import io.rapport.domain.analysis.partnership.index.PublishRule;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodsTest {
  @TempDir private Path folder;

  private PartnershipMethod read(String yaml) throws IOException {
    Files.writeString(folder.resolve("partnership.yaml"), yaml);
    return Methods.in(folder, 5).methods().partnership();
  }

  @Test
  void theFileThatComesWithTheProductHoldsTheDefaults() {
    Path config = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(config.resolve("config/partnership.yaml"))) {
      config = config.getParent();
    }
    assertThat(Methods.in(config.resolve("config"), 5).methods().partnership())
        .isEqualTo(PartnershipMethod.withDefaults());
  }

  @Test
  void takesWhatIsLeftOutFromTheFirstVersion() throws IOException {
    assertThat(read("version: \"7\"").index()).isEqualTo(IndexScheme.withDefaults());
    assertThat(read("index: {}").index()).isEqualTo(IndexScheme.withDefaults());
  }

  @Test
  void readsEveryConventionOfTheIndex() throws IOException {
    IndexScheme scheme =
        read("""
                index:
                  version: "2"
                  weights: {role: 3, results: 2}
                  goalposts:
                    exchanges: {best: 6}
                    lastMinute: {worst: 0.8, best: 0.1, share: 0.5}
                  publish: {engagements: 20, pillars: 5, clientForms: 8}
                  concentration: 60
                  weightDraws: 100
                  replications: 300
                """)
            .index();
    assertThat(scheme.version()).isEqualTo("2");
    assertThat(scheme.weight(Pillar.ROLE)).isCloseTo(3 / 9.0, within(1e-12));
    assertThat(scheme.weight(Pillar.RESULTS)).isCloseTo(2 / 9.0, within(1e-12));
    assertThat(scheme.weight(Pillar.TIMING)).isCloseTo(1 / 9.0, within(1e-12));
    assertThat(scheme.goalpost(Part.EXCHANGES)).isEqualTo(new Goalpost(0, 6, 1));
    assertThat(scheme.goalpost(Part.LAST_MINUTE)).isEqualTo(new Goalpost(0.8, 0.1, 0.5));
    assertThat(scheme.goalpost(Part.BALANCE)).isEqualTo(new Goalpost(0, 1, 1));
    assertThat(scheme.publish()).isEqualTo(new PublishRule(20, 5, 8));
    assertThat(scheme.concentration()).isEqualTo(60);
    assertThat(scheme.weightDraws()).isEqualTo(100);
    assertThat(scheme.replications()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index: {colour: 1} | partnership.yaml: unknown key index.colour",
        "index: {weights: {mood: 1}} | partnership.yaml: index.weights.mood: mood is not a pillar:"
            + " use one of role, timing, agreement, reciprocity, perception, results",
        "index: {weights: {role: 0}} | partnership.yaml: index.weights.role is 0.0: use a number"
            + " above 0",
        "index: {weights: {role: }} | partnership.yaml: index.weights.role is null: use a number"
            + " above 0",
        "index: {goalposts: {exchange: {best: 1}}} | partnership.yaml: index.goalposts.exchange:"
            + " exchange is not a part of the index",
        "index: {goalposts: {balance: }} | partnership.yaml: index.goalposts.balance is empty",
        "index: {goalposts: {balance: {best: 0}}} | partnership.yaml: index.goalposts.balance:"
            + " goalposts must be finite and differ",
        "index: {goalposts: {balance: {top: 0}}} | partnership.yaml: unknown key"
            + " index.goalposts.balance.top",
        "index: {publish: {pillars: 7}} | partnership.yaml: index.publish: there are not so many"
            + " pillars: 7",
        "index: {replications: 0} | partnership.yaml: index: concentration, draws and replications"
            + " must be positive",
        "index: {replications: many} | partnership.yaml: line 1: index.replications: ",
      })
  void refusesWhatItCannotUse(String yaml, String complaint) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(RapportFailure.class)
        .hasMessageStartingWith(complaint);
  }
}
