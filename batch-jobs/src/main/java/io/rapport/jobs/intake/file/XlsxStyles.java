package io.rapport.jobs.intake.file;

import static io.rapport.jobs.intake.file.XmlInspection.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which styles of an XLSX workbook show a number as a date; gathered from its part of styles. */
final class XlsxStyles implements PackageParts.Elements {
  private final Map<Integer, String> patterns = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();
  private final Map<Integer, Boolean> dates = new HashMap<>();
  private boolean ofCells;

  @Override
  public void start(XMLStreamReader xml) {
    switch (xml.getLocalName()) {
      case "numFmt" ->
          patterns.put(number(attribute(xml, "numFmtId")), attribute(xml, "formatCode"));
      case "cellXfs" -> ofCells = true;
      case "xf" -> {
        if (ofCells) {
          formats.add(number(attribute(xml, "numFmtId")));
        }
      }
      default -> {
        // Fonts, fills and borders.
      }
    }
  }

  @Override
  public void end(XMLStreamReader xml) {
    if (ofCells && xml.getLocalName().equals("cellXfs")) {
      ofCells = false;
    }
  }

  /**
   * Whether a style shows numbers as dates.
   *
   * @param style its number, as cells name it; what is none is no date
   */
  boolean isDate(String style) {
    return !style.isEmpty() && dates.computeIfAbsent(number(style), this::showsDates);
  }

  private boolean showsDates(int style) {
    if (style < 0 || style >= formats.size()) {
      return false;
    }
    int format = formats.get(style);
    @Nullable String pattern = patterns.get(format);
    return DateUtil.isADateFormat(format, pattern == null ? "" : pattern);
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }
}
