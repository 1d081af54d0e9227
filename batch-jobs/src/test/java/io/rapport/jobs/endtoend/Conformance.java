package io.rapport.jobs.endtoend;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds against a published PDF. */
final class Conformance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Every failed check of PDF/UA-1 and PDF/A-2a, in words. */
  static List<String> failures(Path pdf) throws Exception {
    List<String> failures = new ArrayList<>();
    for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A)) {
      try (InputStream in = Files.newInputStream(pdf);
          PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
          PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
        ValidationResult result = validator.validate(parser);
        if (result.getTotalAssertions() == 0) {
          throw new IllegalStateException("nothing was checked");
        }
        result.getTestAssertions().stream()
            .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
            .map(check -> flavour + " " + check.getRuleId().getClause() + " " + check.getMessage())
            .forEach(failures::add);
      }
    }
    return failures;
  }
}
