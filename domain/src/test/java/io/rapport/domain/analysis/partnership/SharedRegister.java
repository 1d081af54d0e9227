package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Cause;
import io.rapport.domain.engagement.Direction;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.EntryPoint;
import io.rapport.domain.engagement.Exchange;
import io.rapport.domain.engagement.ExchangeKind;
import io.rapport.domain.engagement.GapFinder;
import io.rapport.domain.engagement.InvolvementPhase;
import io.rapport.domain.engagement.Outcome;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.PulseForm;
import io.rapport.domain.engagement.QualityEvent;
import io.rapport.domain.engagement.QualityEventType;
import io.rapport.domain.engagement.Register;
import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import io.rapport.domain.engagement.Side;
import io.rapport.domain.engagement.Stage;
import io.rapport.domain.engagement.StageEntry;
import io.rapport.domain.engagement.Uptake;
import io.rapport.domain.engagement.WorkNature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The register of the public test data, without the rules that a user's own file goes through. */
final class SharedRegister {
  private final Path folder;

  private SharedRegister(Path folder) {
    this.folder = folder;
  }

  /** The register, if the shared data lies beside the project or one of its parents. */
  static Optional<SharedRegister> find() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/engagement-register");
      if (Files.isDirectory(candidate)) {
        return Optional.of(new SharedRegister(candidate));
      }
    }
    return Optional.empty();
  }

  Register register() {
    return new Register(
        rows("engagements", SharedRegister::engagement),
        rows("exchanges", SharedRegister::exchange),
        rows("stage_log", SharedRegister::stage),
        rows("pulse", SharedRegister::pulse),
        rows("quality_events", SharedRegister::event),
        rows(
            "managers",
            row -> Samples.manager(row.text("manager_id"), row.text("department_code"))),
        rows(
            "consultants",
            row -> Samples.consultant(row.text("consultant_id"), row.text("function_code"))),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private <T> List<T> rows(String table, Function<CsvRow, T> read) {
    try (Stream<String> lines = Files.lines(folder.resolve(table + ".csv"))) {
      List<String[]> cells = lines.map(line -> line.split(",", -1)).toList();
      return cells.stream().skip(1).map(row -> read.apply(CsvRow.of(cells.get(0), row))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Engagement engagement(CsvRow row) {
    Engagement recorded =
        Samples.engagement(row.text("engagement_id"), row.text("requested_on"))
            .of(row.text("function_code"), row.text("consultant_id"))
            .with(row.text("manager_id"), row.text("department_code"))
            .neededBy(row.date("needed_by"))
            .startedOn(row.date("started_on"))
            .closedOn(row.date("closed_on"))
            .kind(row.code("request_kind", RequestKind.class))
            .entryPoints(
                Arrays.stream(row.text("entry_point").split(";")).map(EntryPoint::valueOf).toList())
            .phase(row.code("involvement_phase", InvolvementPhase.class))
            .nature(row.code("work_nature", WorkNature.class))
            .roles(
                row.code("role_requested", Role.class),
                row.code("role_played", Role.class),
                row.code("role_client_view", Role.class))
            .contract(
                row.code("contract_purpose", Agreement.class),
                row.code("contract_benefits", Agreement.class),
                row.code("contract_roles", Agreement.class),
                row.code("contract_process", Agreement.class))
            .owners(
                row.code("owner_diagnosis", Owner.class),
                row.code("owner_solution", Owner.class),
                row.code("owner_implementation", Owner.class))
            .hours(row.text("hours_consultant"))
            .build();
    return Fields.outcome(
        Fields.gap(recorded, row.code("gap_found_by", GapFinder.class), null),
        row.code("outcome_met", Outcome.class));
  }

  private static Exchange exchange(CsvRow row) {
    return new Exchange(
        row.text("exchange_id"),
        LocalDate.parse(row.text("occurred_on")),
        row.text("consultant_id"),
        row.text("manager_id"),
        null,
        null,
        row.code("direction", Direction.class),
        null,
        null,
        row.text("kind").equals("HPI_EDUCATION")
            ? ExchangeKind.METHOD_EDUCATION
            : row.code("kind", ExchangeKind.class),
        null,
        row.code("uptake", Uptake.class),
        null,
        null);
  }

  private static StageEntry stage(CsvRow row) {
    return new StageEntry(
        row.text("manager_id"),
        row.text("function_code"),
        LocalDate.parse(row.text("entered_on")),
        Stage.valueOf(row.text("stage")),
        null,
        null);
  }

  private static PulseForm pulse(CsvRow row) {
    return new PulseForm(
        Integer.parseInt(row.text("wave")),
        LocalDate.parse(row.text("wave_date")),
        row.text("manager_id"),
        row.text("function_code"),
        row.text("department_code"),
        Side.valueOf(row.text("side")),
        row.answers("cred", 3),
        row.answers("trust", 4),
        row.answers("access", 3),
        row.answers("partner", 2));
  }

  private static QualityEvent event(CsvRow row) {
    return new QualityEvent(
        row.text("event_id"),
        QualityEventType.valueOf(row.text("event_type")),
        LocalDate.parse(row.text("opened_on")),
        row.date("due_on"),
        row.date("closed_on"),
        row.text("department_code"),
        row.text("process_code"),
        null,
        row.code("cause_category", Cause.class),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** Cells by column; no cell of these files holds a comma. */
  private record CsvRow(Map<String, String> cells) {
    static CsvRow of(String[] header, String[] row) {
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < header.length; i++) {
        cells.put(header[i], row[i]);
      }
      return new CsvRow(cells);
    }

    String text(String column) {
      return Optional.ofNullable(cells.get(column)).orElseThrow();
    }

    @Nullable LocalDate date(String column) {
      return text(column).isEmpty() ? null : LocalDate.parse(text(column));
    }

    <E extends Enum<E>> @Nullable E code(String column, Class<E> type) {
      return text(column).isEmpty() ? null : Enum.valueOf(type, text(column));
    }

    List<Optional<Integer>> answers(String item, int count) {
      return Stream.iterate(1, i -> i + 1)
          .limit(count)
          .map(i -> text(item + i))
          .map(
              cell ->
                  cell.isEmpty() ? Optional.<Integer>empty() : Optional.of(Integer.valueOf(cell)))
          .toList();
    }
  }
}
