package io.rapport.templates.pdf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** What veraPDF finds against a PDF. */
final class Conformance {
  static {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private Conformance() {}

  /** Every failed check of PDF/UA-1 and PDF/A-2a, in words. */
  static List<String> failures(byte[] pdf) throws Exception {
    List<String> failures = new ArrayList<>(failures(pdf, PDFAFlavour.PDFUA_1));
    failures.addAll(failures(pdf, PDFAFlavour.PDFA_2_A));
    return failures;
  }

  /** Every failed check of one standard, in words. */
  static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws Exception {
    return failures(pdf, flavour, "");
  }

  /** Every failed check of an encrypted file. */
  static List<String> failures(byte[] pdf, PDFAFlavour flavour, String password) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), flavour, flavour, password);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      if (result.getTotalAssertions() == 0) {
        throw new IllegalStateException("nothing was checked");
      }
      return result.getTestAssertions().stream()
          .filter(check -> check.getStatus() == TestAssertion.Status.FAILED)
          .map(check -> words(flavour, check))
          .toList();
    }
  }

  private static String words(PDFAFlavour flavour, TestAssertion check) {
    return String.format(
        Locale.ROOT,
        "%s %s-%d %s @ %s",
        flavour,
        check.getRuleId().getClause(),
        check.getRuleId().getTestNumber(),
        check.getMessage(),
        check.getLocation().getContext());
  }
}
