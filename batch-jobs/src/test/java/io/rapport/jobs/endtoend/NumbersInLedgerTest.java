package io.rapport.jobs.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.release.Release;
import io.rapport.domain.report.AnalystWorkbook;
import io.rapport.domain.report.Document;
import io.rapport.domain.report.MonthlyReport;
import io.rapport.domain.report.UnitReport;
import io.rapport.jobs.store.LedgerReading;
import io.rapport.templates.pdf.PdfRenderer;
import io.rapport.templates.workbook.WorkbookRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NumbersInLedgerTest {
  @TempDir static Path folder;

  private static Release release;
  private static DyedRelease dyed;
  private static Path published;

  @BeforeAll
  static void draw() throws IOException {
    DemoRun demo = DemoRun.once();
    published = demo.first().resolve("published/2026-06");
    release = demo.look(sql -> LedgerReading.latest(sql, DemoRun.MONTH));
    dyed = DyedRelease.of(release);
    render(dyed.release(), folder);
  }

  @Test
  void pdfs() throws IOException {
    for (Document document : documents(release)) {
      List<String> real = PrintedNumbers.lines(published.resolve(document.fileName()));
      List<String> lines = PrintedNumbers.lines(folder.resolve(document.fileName()));
      List<String> strange =
          PrintedNumbers.strangers(lines, new HashSet<>(real), dyed::holdsRounded);
      if (!strange.isEmpty()) {
        System.out.println(document.fileName() + "\n  " + String.join("\n  ", strange));
      }
    }
  }

  @Test
  void workbook() {
    Path real = published.resolve("analysts-2026-06.xlsx");
    Map<String, Object> before = PrintedNumbers.cells(real);
    System.out.println(PrintedNumbers.hidingPlaces(real));
    Map<String, Object> after = PrintedNumbers.cells(folder.resolve("analysts-2026-06.xlsx"));
    System.out.println(before.size() + " " + after.size());
    after.forEach(
        (at, value) -> {
          if (!value.equals(before.get(at))) {
            if (value instanceof BigDecimal number) {
              if (!dyed.holds(number) && !dyed.holds(number.movePointRight(2))) {
                System.out.println(at + " " + number + " was " + before.get(at));
              }
            } else if (value instanceof String text) {
              for (BigDecimal number : PrintedNumbers.in(text)) {
                if (!dyed.holdsRounded(number)) {
                  System.out.println(at + " " + text + " was " + before.get(at));
                }
              }
            }
          }
        });
  }

  private static List<Document> documents(Release of) {
    List<Document> documents = new ArrayList<>(List.of(MonthlyReport.of(of)));
    documents.addAll(UnitReport.all(of));
    return documents;
  }

  private static void render(Release of, Path into) throws IOException {
    PdfRenderer pdf = new PdfRenderer();
    for (Document document : documents(of)) {
      Path file = into.resolve(document.fileName());
      Files.createDirectories(file.getParent());
      try (OutputStream out = Files.newOutputStream(file)) {
        pdf.render(document, out);
      }
    }
    try (OutputStream out = Files.newOutputStream(into.resolve("analysts-2026-06.xlsx"))) {
      new WorkbookRenderer().render(AnalystWorkbook.of(of), out);
    }
  }
}
