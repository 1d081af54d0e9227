package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.endtoend.Installation.Ended;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A published release is proved again from the ledger, and whoever altered anything is found. */
class ProveTest {
  @TempDir Path folder;
  private Installation works;

  @BeforeEach
  void publish() {
    works = Works.delivered(new Installation(folder)).at("2026-07-02T03:17:00Z");
    assertThat(works.run("run").code()).isZero();
  }

  @Test
  void aReleaseIsProvedFromTheLedger() {
    String content = text("select content_sha256 from release");
    String evidence = text("select evidence_sha256 from release_proof");
    long cells = works.count("released_cell");
    long shown = works.count("released_cell where state = 'shown'");
    assertThat(shown).isBetween(50L, 999L);

    Ended proved = works.run("prove");

    assertThat(proved.err()).isEmpty();
    assertThat(proved.code()).isZero();
    assertThat(proved.out())
        .containsExactly(
            "2026-06, issue 1: %s cells, %d of them shown"
                .formatted(String.format(Locale.ROOT, "%,d", cells), shown),
            "content    as it was released: SHA-256 " + content,
            "evidence   as it was kept: SHA-256 " + evidence,
            "audit      nothing that gives few people away follows, or can be guessed, from what is shown",
            "published  in 2026-06, 7 files as in its manifest");
    assertThat(works.run("prove", "--month", "2026-06", "--issue", "1")).isEqualTo(proved);
  }

  @Test
  void theAnswersAreNotNeededForIt() {
    List<String> proof = works.run("prove").out();
    for (String table : List.of("survey_response", "tally", "category_tally", "wave_tally")) {
      works.sql().sql("truncate " + table + " cascade").update();
    }
    works.sql().sql("truncate register_record").update();

    assertThat(works.run("prove").out()).isEqualTo(proof);
  }

  @Test
  void everyIssueIsProvedAndOneThatIsNotPublishedToo() {
    works.write("data/inbox/engagements.csv", Works.engagements(2));
    assertThat(works.run("run").out()).contains("2026-06: analysed");

    assertThat(works.run("prove").out())
        .last()
        .isEqualTo("published  in 2026-06.2, 7 files as in its manifest");
    assertThat(works.run("prove", "--issue", "1").out())
        .last()
        .isEqualTo("published  in 2026-06, 7 files as in its manifest");
    assertThat(works.run("analyse", "--month", "2026-05").code()).isZero();
    Ended unpublished = works.run("prove", "--month", "2026-05");
    assertThat(unpublished.code()).isZero();
    assertThat(unpublished.out()).last().isEqualTo("published  nowhere in the published folder");
  }

  @Test
  void whatWasNeverReleasedOrHasNoProofEndsWithItsCode() {
    assertThat(works.run("prove", "--month", "2020-01"))
        .isEqualTo(new Ended(66, List.of(), List.of("rapport: 2020-01 has not been released")));
    assertThat(works.run("prove", "--issue", "7"))
        .isEqualTo(new Ended(66, List.of(), List.of("rapport: 2026-06 has no issue 7")));
    alter("release_proof", "delete from release_proof");
    assertThat(works.run("prove"))
        .isEqualTo(
            new Ended(
                66,
                List.of(),
                List.of("rapport: 2026-06, issue 1, was released before proofs were kept")));
    assertThat(works.run("prove", "--issue", "first").code()).isEqualTo(64);
  }

  @Test
  void anAlteredCellIsFound() {
    alter(
        "released_cell",
        "update released_cell set numbers = jsonb_set(numbers, '{VALUE}', '\"77\"')"
            + " where cell_key = 'item/2026-05/unit:WEAVE/ENG1'");
    assertFound("content    ALTERED: SHA-256 was ");
  }

  @Test
  void aCellThatWasPutInLaterIsFound() {
    works
        .sql()
        .sql(
            "insert into released_cell (release_id, cell_key, state, quantity, numbers, base_low,"
                + " base_high, bound, reading) select release_id,"
                + " 'item/2026-05/unit:WEAVE+gender:F/ENG1', state, quantity, numbers, base_low,"
                + " base_high, bound, reading from released_cell"
                + " where cell_key = 'item/2026-05/unit:WEAVE/ENG1'")
        .update();
    assertFound("content    ALTERED: SHA-256 was ", "audit      ALTERED: ");
  }

  @Test
  void anAuditOfAStricterPolicyFindsWhatItForbids() throws Exception {
    String kept = evidence();
    String stricter = kept.replace("\"limits\":{\"answers\":10,", "\"limits\":{\"answers\":31,");
    assertThat(stricter).isNotEqualTo(kept);
    keep(stricter);
    assertFound("audit      FOUND: ");
  }

  @Test
  void alteredEvidenceIsFound() {
    alter("release_proof", "update release_proof set evidence_sha256 = repeat('0', 64)");
    assertThat(works.run("prove"))
        .isEqualTo(
            new Ended(
                70,
                List.of(),
                List.of(
                    "rapport: the evidence in the ledger is not what was kept: its SHA-256 is"
                        + " another one")));
    alter("release_proof", "update release_proof set evidence = 'cut'");
    assertThat(works.run("prove"))
        .isEqualTo(
            new Ended(
                70,
                List.of(),
                List.of(
                    "rapport: the evidence in the ledger is not what was kept and cannot be"
                        + " read")));
  }

  @Test
  void alteredMissingAndForeignFilesAreFound() throws IOException {
    Path published = works.path("published/2026-06");
    Path report = published.resolve("leadership-2026-06.pdf");
    byte[] bytes = Files.readAllBytes(report);
    Files.write(report, new byte[] {1});
    assertFound("published  ALTERED: the files of 2026-06");
    Files.write(report, bytes);
    Files.writeString(published.resolve("more.txt"), "more");
    assertFound("published  ALTERED: the files of 2026-06");
    Files.delete(published.resolve("more.txt"));
    assertThat(works.run("prove").code()).isZero();

    Files.delete(works.path("disclosure/2026-06.json"));
    assertFound("published  MISSING: the disclosure report of 2026-06");
    assertThat(works.run("run").out()).contains("2026-06: published in " + published.getParent());
    assertThat(works.run("prove").code()).isZero();

    Path manifest = published.resolve("manifest.json");
    String content = text("select content_sha256 from release");
    Files.writeString(
        manifest, Files.readString(manifest).replace(content, "0".repeat(content.length())));
    assertFound("published  FOREIGN: the ledger has no release of 2026-06");
  }

  @Test
  void theOfficerGetsWhatTheLedgerSaysAndTheSameBytesEachTime() throws Exception {
    Path disclosure = works.path("disclosure");
    PublishedFolder kept = new PublishedFolder(disclosure);
    SortedMap<String, String> bytes = kept.bytes();
    SortedMap<String, String> times = kept.times();
    assertThat(bytes).containsOnlyKeys("", "2026-06.html", "2026-06.json");
    JsonNode json = new JsonMapper().readTree(Files.readString(disclosure.resolve("2026-06.json")));
    assertThat(json.at("/sha256/content").asString())
        .isEqualTo(text("select content_sha256 from release"));
    assertThat(json.at("/sha256/evidence").asString())
        .isEqualTo(text("select evidence_sha256 from release_proof"))
        .isEqualTo(hash(evidence().getBytes(StandardCharsets.UTF_8)));
    assertThat(json.at("/sha256/manifest").asString())
        .isEqualTo(hash(Files.readAllBytes(works.path("published/2026-06/manifest.json"))));
    assertThat(json.get("shown").asLong())
        .isEqualTo(works.count("released_cell where state = 'shown'"));
    assertThat(json.get("absent").asLong())
        .isEqualTo(works.count("released_cell where state not in ('shown', 'hidden')"));
    long hidden = 0;
    for (JsonNode reason : json.get("hidden")) {
      hidden += reason.asLong();
    }
    assertThat(hidden)
        .isGreaterThanOrEqualTo(works.count("released_cell where state = 'hidden'"))
        .isPositive();
    assertThat(Files.readString(disclosure.resolve("2026-06.html")))
        .contains("Disclosure report, June 2026", json.at("/sha256/manifest").asString());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(disclosure)))
        .isEqualTo("rwxr-x---");
    for (String name : List.of("2026-06.html", "2026-06.json")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(disclosure.resolve(name))))
          .isEqualTo("rw-r-----");
    }

    assertThat(works.run("run").out()).contains("2026-06: publication is up to date");
    assertThat(kept.bytes()).isEqualTo(bytes);
    assertThat(kept.times()).isEqualTo(times);
    Files.move(disclosure, folder.resolve("taken away"));
    assertThat(works.run("run").code()).isZero();
    assertThat(kept.bytes()).isEqualTo(bytes);
    Installation elsewhere =
        Works.delivered(new Installation(folder.resolve("elsewhere"))).at("2026-07-02T03:17:00Z");
    assertThat(elsewhere.run("run").code()).isZero();
    assertThat(new PublishedFolder(elsewhere.path("disclosure")).bytes()).isEqualTo(bytes);
  }

  private void assertFound(String... beginnings) {
    Ended ended = works.run("prove");
    assertThat(ended.code()).isEqualTo(70);
    assertThat(ended.out()).isEmpty();
    for (String beginning : beginnings) {
      assertThat(ended.err()).anyMatch(line -> line.startsWith("rapport: " + beginning));
    }
  }

  /** As somebody could who owns the tables and means ill. */
  private void alter(String table, String statement) {
    works.sql().sql("alter table " + table + " disable trigger append_only").update();
    works.sql().sql(statement).update();
    works.sql().sql("alter table " + table + " enable trigger append_only").update();
  }

  private String text(String query) {
    return works.sql().sql(query).query(String.class).single();
  }

  private String evidence() throws IOException {
    byte[] packed =
        works.sql().sql("select evidence from release_proof").query(byte[].class).single();
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void keep(String evidence) throws Exception {
    byte[] json = evidence.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(json);
    }
    works.sql().sql("alter table release_proof disable trigger append_only").update();
    works
        .sql()
        .sql("update release_proof set evidence = ?, evidence_sha256 = ?")
        .params(packed.toByteArray(), hash(json))
        .update();
    works.sql().sql("alter table release_proof enable trigger append_only").update();
  }

  private static String hash(byte[] content) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
