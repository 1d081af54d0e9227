package io.rapport.jobs.store;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Statistic;
import io.rapport.domain.release.Catalogue;
import io.rapport.domain.release.Proof;
import io.rapport.domain.release.Quality;
import io.rapport.domain.release.Release;
import io.rapport.domain.release.ReleasedCell;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Parts of a release as JSON, with fields in a fixed order so that equal parts are equal bytes. */
final class ReleaseJson {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .addModule(new SimpleModule().addDeserializer(Catalogue.Reason.class, new ReasonJson()))
          .build();

  private ReleaseJson() {}

  /** Any part of a proof. */
  static String text(Object part) {
    return JSON.writeValueAsString(part);
  }

  static SortedMap<Statistic, Proof.Decided> decided(String json) {
    return JSON.readValue(json, new TypeReference<TreeMap<Statistic, Proof.Decided>>() {});
  }

  static List<Proof.Merged> merged(String json) {
    return JSON.readValue(json, new TypeReference<List<Proof.Merged>>() {});
  }

  static Proof.Parameters parameters(String json) {
    return JSON.readValue(json, Proof.Parameters.class);
  }

  static Proof.Audited audited(String json) {
    return JSON.readValue(json, Proof.Audited.class);
  }

  static String policy(Release.Policy policy) {
    return JSON.writeValueAsString(policy);
  }

  static Release.Policy policy(String json) {
    return JSON.readValue(json, Release.Policy.class);
  }

  static String catalogue(Catalogue catalogue) {
    return JSON.writeValueAsString(catalogue);
  }

  static Catalogue catalogue(String json) {
    return JSON.readValue(json, Catalogue.class);
  }

  static String quality(Quality quality) {
    return JSON.writeValueAsString(quality);
  }

  static Quality quality(String json) {
    return JSON.readValue(json, Quality.class);
  }

  /** Numbers by measure, as strings, so that their decimals survive. */
  static String numbers(ReleasedCell.Shown cell) {
    Map<String, String> numbers = new TreeMap<>();
    cell.values().forEach((measure, number) -> numbers.put(measure.name(), number.toPlainString()));
    return JSON.writeValueAsString(numbers);
  }

  static Map<Measure, BigDecimal> numbers(String json) {
    Map<String, String> numbers = JSON.readValue(json, new TypeReference<>() {});
    Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);
    numbers.forEach(
        (measure, number) -> values.put(Measure.valueOf(measure), new BigDecimal(number)));
    return values;
  }

  /**
   * SHA-256 of all that readers are told: policy, names and cells. The data-quality part is left
   * out, so that a file for another month does not make a new issue of this one.
   */
  static String contentHash(Release release) {
    return contentHash(policy(release.policy()), catalogue(release.catalogue()), release.cells());
  }

  /**
   * The same of what the ledger keeps. It hashes the parts as they were written then; today's
   * program would perhaps write them with more fields.
   *
   * @param policy as kept
   * @param catalogue as kept
   */
  static String keptContentHash(
      String policy, String catalogue, SortedMap<CellKey, ReleasedCell> cells) {
    return contentHash(inOrder(policy), inOrder(catalogue), cells);
  }

  private static String contentHash(
      String policy, String catalogue, SortedMap<CellKey, ReleasedCell> cells) {
    MessageDigest digest = sha256();
    line(digest, policy);
    line(digest, catalogue);
    cells.forEach(
        (key, cell) -> {
          line(digest, key.text());
          line(digest, content(cell));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  /** JSON with its fields in alphabetical order: the database keeps another one. */
  private static String inOrder(String json) {
    return JSON.writeValueAsString(JSON.readValue(json, Object.class));
  }

  static String sha256(byte[] content) {
    return HexFormat.of().formatHex(sha256().digest(content));
  }

  /** State of a cell as the ledger names it. */
  static String state(ReleasedCell cell) {
    if (cell instanceof ReleasedCell.Shown) {
      return "shown";
    } else if (cell instanceof ReleasedCell.Hidden) {
      return "hidden";
    } else if (cell instanceof ReleasedCell.NotComparable) {
      return "not comparable";
    }
    return cell instanceof ReleasedCell.NotAsked ? "not asked" : "not recorded";
  }

  private static String content(ReleasedCell cell) {
    if (cell instanceof ReleasedCell.Shown shown) {
      return numbers(shown)
          + shown.quantity()
          + shown.base().text()
          + shown.bound()
          + shown.recorded().map(BigDecimal::toPlainString).orElse("")
          + shown.reading()
          + shown.asOf().filter(period -> !period.equals(shown.key().period())).orElse("");
    }
    return state(cell);
  }

  private static void line(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
