package io.rapport.templates.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.report.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Workbooks as other programs see them. */
class OpensWithoutRepairTest {

  @TempDir private Path folder;

  static Stream<Workbook> workbooks() {
    return Stream.of(SampleWorkbook.create(), PickerWorkbook.of(1), PickerWorkbook.of(4));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("workbooks")
  void everyPartKeepsToTheSchemas(Workbook model) throws IOException, XmlException {
    SchemaTypeLoader schemas =
        XmlBeans.typeLoaderUnion(
            XmlBeans.getBuiltinTypeSystem(), WorksheetDocument.type.getTypeSystem());
    List<String> known = new ArrayList<>();
    try (ZipFile parts = new ZipFile(write(model).toFile())) {
      for (ZipEntry part : parts.stream().toList()) {
        String xml = new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
        XmlObject document = schemas.parse(xml, null, null);
        List<XmlError> errors = new ArrayList<>();
        if (!document.schemaType().isNoType()) {
          known.add(part.getName());
          document.validate(new XmlOptions().setErrorListener(errors));
        }
        assertThat(errors).as(part.getName()).isEmpty();
      }
      assertThat(parts.stream().map(ZipEntry::getName))
          .filteredOn(name -> name.matches("xl/[^_].*\\.xml|docProps/app.xml"))
          .filteredOn(name -> !name.contains("_rels"))
          .isNotEmpty()
          .allSatisfy(name -> assertThat(known).contains(name));
    }
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("workbooks")
  void theOpenXmlSdkFindsNothingAgainstIt(Workbook model) throws IOException {
    assertThat(Office.findings(write(model), folder)).isEqualTo("[]");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("workbooks")
  void libreOfficePrintsEverySheet(Workbook model) throws IOException {
    Path pdf =
        Office.converted(
                List.of(write(model)), "pdf", Files.createDirectories(folder.resolve("pdf")))
            .get(0);

    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      String text = new PDFTextStripper().getText(document);
      assertThat(model.sheets())
          .allSatisfy(sheet -> assertThat(text).contains(sheet.name()))
          .allSatisfy(sheet -> assertThat(text).contains(sheet.columns().get(0).header()));
      assertThat(text).doesNotContain("Err:", "#NAME?", "#REF!", "#VALUE!");
    }
  }

  private Path write(Workbook model) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new WorkbookRenderer().render(model, out);

    return Files.write(folder.resolve(model.fileName()), out.toByteArray());
  }
}
