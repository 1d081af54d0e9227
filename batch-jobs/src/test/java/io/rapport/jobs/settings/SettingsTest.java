package io.rapport.jobs.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.domain.language.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;

class SettingsTest {
  private static final Path SHIPPED = Path.of("..", "config", "application.yaml");

  @Test
  void theShippedFileHoldsEverySettingWithItsDefault() throws IOException {
    List<PropertySource<?>> shipped =
        new YamlPropertySourceLoader().load("shipped", new FileSystemResource(SHIPPED));
    Settings read =
        new Binder(ConfigurationPropertySources.from(shipped))
            .bindOrCreate("rapport", Settings.class);

    assertThat(read).isEqualTo(bind(Map.of()));
    assertThat(((EnumerablePropertySource<?>) shipped.get(0)).getPropertyNames())
        .containsExactlyInAnyOrder(
            "rapport.organisation",
            "rapport.zone",
            "rapport.languages",
            "rapport.folders.data",
            "rapport.folders.inbox",
            "rapport.folders.published",
            "rapport.folders.disclosure",
            "rapport.folders.config",
            "rapport.datasource.url",
            "rapport.datasource.username",
            "rapport.datasource.password-file",
            "rapport.datasource.renderer.username",
            "rapport.datasource.renderer.password-file",
            "rapport.intake.reject-limit",
            "rapport.intake.fallback-encoding",
            "rapport.survey.questionnaire",
            "rapport.survey.practical-points",
            "rapport.keys.pseudonym-file",
            "rapport.keys.report-password-file");
  }

  @Test
  void readsLanguagesInTheirOrder() {
    assertThat(bind(Map.of()).reportLanguages()).containsExactly(Language.ENGLISH);
    assertThat(bind(Map.of("rapport.languages", "de, en")).reportLanguages())
        .containsExactly(Language.GERMAN, Language.ENGLISH);
    for (String wrong : List.of("it", "en, en", "")) {
      assertThatThrownBy(() -> bind(Map.of("rapport.languages", wrong)))
          .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void resolvesFoldersFromTheProjectFolder() {
    Settings settings =
        bind(Map.of("rapport.folders.data", "/var/rapport", "rapport.folders.inbox", "../inbox"));

    Folders folders = Folders.of(settings, new Home(Path.of("/opt/rapport"), Path.of("/home/ann")));

    assertThat(folders.data()).isEqualTo(Path.of("/var/rapport"));
    assertThat(folders.inbox()).isEqualTo(Path.of("/opt/inbox"));
    assertThat(folders.published()).isEqualTo(Path.of("/opt/rapport/published"));
    assertThat(folders.disclosure()).isEqualTo(Path.of("/opt/rapport/disclosure"));
    assertThat(folders.pseudonymKey()).isEqualTo(Path.of("/var/rapport/keys/pseudonym.key"));
    assertThat(folders.log()).isEqualTo(Path.of("/var/rapport/logs/rapport.log"));
  }

  @Test
  void takesTheEmbeddedDatabaseUnlessAServerIsNamed() {
    assertThat(bind(Map.of()).datasource().embedded()).isTrue();
    assertThat(
            bind(Map.of("rapport.datasource.url", "jdbc:postgresql://db/x"))
                .datasource()
                .embedded())
        .isFalse();
    assertThat(bind(Map.of("rapport.zone", "Z")).zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void refusesOtherDatabasesPasswordsInTheUrlAndAccountsWithoutAServer() {
    assertRefused(Map.of("rapport.datasource.url", "jdbc:h2:mem:x"), "jdbc:postgresql:");
    assertRefused(
        Map.of("rapport.datasource.url", "jdbc:postgresql://db/x?password=secret"),
        "password-file");
    assertRefused(Map.of("rapport.datasource.username", "ann"), "rapport.datasource.url");
    assertRefused(Map.of("rapport.datasource.renderer.username", "ann"), "rapport.datasource.url");
    assertRefused(
        Map.of(
            "rapport.datasource.url", "jdbc:postgresql://db/x",
            "rapport.datasource.username", "ann",
            "rapport.datasource.renderer.username", "ann"),
        "rapport.datasource.renderer.username must be another account");
  }

  @Test
  void refusesAnEncodingThatIsNone() {
    assertRefused(Map.of("rapport.intake.fallback-encoding", "windows-1"), "windows-1");
  }

  private static void assertRefused(Map<String, String> settings, String explanation) {
    assertThatThrownBy(() -> bind(settings))
        .rootCause()
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(explanation)
        .hasMessageNotContaining("secret");
  }

  private static Settings bind(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("rapport", Settings.class);
  }
}
