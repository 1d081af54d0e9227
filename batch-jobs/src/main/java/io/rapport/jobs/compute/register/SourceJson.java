package io.rapport.jobs.compute.register;

import io.rapport.domain.intake.register.RegisterTable;
import io.rapport.jobs.compute.JsonFields;
import io.rapport.jobs.intake.RegisterFile;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What was read, as JSON. */
final class SourceJson {
  private SourceJson() {}

  static Consumer<JsonFields> of(RegisterComputation computation) {
    RegisterFile file = computation.file();
    Map<String, Long> records = new TreeMap<>();
    file.records().forEach((table, count) -> records.put(name(table), count));
    return json ->
        json.text("file", file.name())
            .text("readAs", file.readAs())
            .text("month", computation.month().toString())
            .text("methodVersion", computation.method().version())
            .whole("rows", file.read().rows().read())
            .whole("accepted", file.read().rows().accepted())
            .whole("refused", file.read().rows().refused())
            .whole("blank", file.read().rows().blank())
            .counts("records", records)
            .whole("surveyDepartments", file.survey().size())
            .counts("refusals", file.read().refusals())
            .counts("findings", file.read().findings())
            .array(
                "review",
                file.register().findings(),
                finding ->
                    json.text("rule", finding.rule())
                        .text("words", finding.message())
                        .whole("count", finding.count())
                        .whole("examined", finding.examined()));
  }

  private static String name(RegisterTable table) {
    return table.sheet();
  }
}
