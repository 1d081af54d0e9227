package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Workbook;
import io.rapport.domain.report.WorkbookChart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFGraphicFrame;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

class NativeChartTest {

  @Test
  void chartsDrawCellsOfTheWorkbookAndKeepWhatTheyHoldAtFirst() throws IOException {
    try (XSSFWorkbook workbook = rendered(1)) {
      CTBarSer picked =
          chart(workbook, 0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);

      assertThat(picked.getTx().getStrRef().getF()).isEqualTo("Summary!$B$2");
      assertThat(picked.getTx().getStrRef().getStrCache().getPtArray(0).getV()).isEqualTo("Sales");
      assertThat(picked.getCat().getStrRef().getF()).isEqualTo("ChartData!$A$2:$A$2");
      assertThat(picked.getVal().getNumRef().getF()).isEqualTo("ChartData!$B$2:$B$2");
      assertThat(picked.getVal().getNumRef().getNumCache().getPtArray(0).getV()).isEqualTo("74.0");
    }
  }

  @Test
  void nothingIsKeptOfAFigureThatIsNotShown() throws IOException {
    try (XSSFWorkbook workbook = rendered(4)) {
      CTBarSer picked =
          chart(workbook, 0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);

      assertThat(picked.getTx().getStrRef().getStrCache().getPtArray(0).getV())
          .isEqualTo("=Finance");
      assertThat(picked.getVal().getNumRef().getNumCache().getPtList()).isEmpty();
    }
  }

  @Test
  void everyChartHasATitleAndAnAlternativeText() throws IOException {
    Workbook model = PickerWorkbook.of(1);
    List<WorkbookChart> charts = model.sheets().get(0).charts();
    try (XSSFWorkbook workbook = rendered(1)) {
      for (int i = 0; i < charts.size(); i++) {
        CTNonVisualDrawingProps properties =
            frames(workbook).get(i).getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
        assertThat(properties.getDescr()).isEqualTo(charts.get(i).alternative());
        assertThat(properties.getTitle()).isEqualTo(charts.get(i).title());
        assertThat(chart(workbook, i).getTitleText().getString()).isEqualTo(charts.get(i).title());
      }
    }
  }

  @Test
  void chartsStandBelowTheTableAndDoNotCover() throws IOException {
    try (XSSFWorkbook workbook = rendered(1)) {
      XSSFSheet front = workbook.getSheet(PickerWorkbook.FRONT);
      List<XSSFClientAnchor> anchors =
          frames(workbook).stream().map(frame -> (XSSFClientAnchor) frame.getAnchor()).toList();

      assertThat(anchors).hasSize(3).allMatch(anchor -> anchor.getRow1() > front.getLastRowNum());
      assertThat(anchors.get(1).getCol1()).isGreaterThanOrEqualTo(anchors.get(0).getCol2());
      assertThat(anchors.get(2).getRow1()).isGreaterThan(anchors.get(0).getRow2());
      assertThat(workbook.getPrintArea(0)).endsWith("$" + (1 + anchors.get(2).getRow2()));
    }
  }

  private static XSSFChart chart(XSSFWorkbook workbook, int number) {
    return workbook.getSheet(PickerWorkbook.FRONT).getDrawingPatriarch().getCharts().stream()
        .sorted(
            Comparator.comparing(
                (XSSFChart chart) -> chart.getPackagePart().getPartName().getName()))
        .toList()
        .get(number);
  }

  private static List<XSSFGraphicFrame> frames(XSSFWorkbook workbook) {
    return workbook.getSheet(PickerWorkbook.FRONT).getDrawingPatriarch().getShapes().stream()
        .map(XSSFGraphicFrame.class::cast)
        .toList();
  }

  private static XSSFWorkbook rendered(int unit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(PickerWorkbook.of(unit), out);
    return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
  }
}
