package io.rapport.jobs.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.jobs.intake.file.SmallHeap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many answers as a sheet has rows, in a heap that does not hold them unless it has to. */
class LongTableHeapTest {
  private static final int RESPONDENTS = 52_000;
  private static final int ITEMS = 20;
  private static final int SAFETY_SECONDS = 300;

  @TempDir Path folder;

  @ParameterizedTest(name = "rows by {0} in {1} MB")
  @CsvSource({"respondent, 40", "item, 160"})
  void aMillionAnswersAreReadWithinABound(String order, int megabytes) throws IOException {
    Path questionnaire = folder.resolve("q.yaml");
    Files.writeString(questionnaire, DroppedFiles.ANSWERS);
    Path table = folder.resolve("answers.csv");
    try (BufferedWriter out = Files.newBufferedWriter(table)) {
      out.write("respondent_id,item_id,value,round,dept\n");
      int outer = order.equals("item") ? ITEMS : RESPONDENTS;
      int inner = RESPONDENTS * ITEMS / outer;
      for (int i = 0; i < outer; i++) {
        for (int k = 0; k < inner; k++) {
          int respondent = order.equals("item") ? k : i;
          int item = order.equals("item") ? i : k;
          // Two of the items are asked for, the others are further answers of the same people.
          out.write("p" + respondent + ",A" + (1 + item) + ",5,2026-03,LAB\n");
        }
      }
    }

    assertThat(
            SmallHeap.lines(
                folder,
                megabytes,
                SAFETY_SECONDS,
                LongTable.class,
                List.of(table.toString(), questionnaire.toString())))
        .containsExactly(RESPONDENTS + " respondents, " + 2 * RESPONDENTS + " answers");
  }
}
