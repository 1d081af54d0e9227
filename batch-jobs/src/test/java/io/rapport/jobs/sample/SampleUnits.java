package io.rapport.jobs.sample;

import java.util.List;

/**
 * The units of the invented company: 40 in a tree of company, six divisions, departments and (in
 * two departments) teams; exactly 1,200 people.
 */
final class SampleUnits {
  static final String COMPANY = "Wendelmere Diagnostics";

  /** The team whose answers fall into two camps. */
  static final String POLARISED = "RND-SWE-FW";

  /** Low departments where somebody followed up the first wave; their people felt it. */
  static final List<String> FOLLOWED_UP = List.of("OPS-PAC", "SCM-WHS");

  /** Low departments where nobody did. */
  static final List<String> NOT_FOLLOWED_UP = List.of("COM-HOT", "QRA-QCL");

  /** Units in which nobody worked on quality events: what others are compared with. */
  static final List<String> LEFT_ALONE = List.of("OPS-REA-C", "OPS-ANA", "QRA-QCL", "COM-FSE");

  static final List<SampleUnit> ALL =
      List.of(
          unit("WDX", "", COMPANY, 0, 0.3),
          unit("OPS", "WDX", "Operations", 0, 0.1),
          unit("OPS-REA", "OPS", "Reagent production", 0, 0.0),
          unit("OPS-REA-A", "OPS-REA", "Reagent line A", 38, -0.1),
          unit("OPS-REA-B", "OPS-REA", "Reagent line B", 35, 0.1),
          unit("OPS-REA-C", "OPS-REA", "Reagent line C", 34, -0.1),
          unit("OPS-ANA", "OPS", "Analyser assembly", 80, 0.0),
          unit("OPS-PAC", "OPS", "Packaging", 58, -0.56),
          unit("OPS-MNT", "OPS", "Maintenance", 38, 0.4),
          unit("SCM", "WDX", "Supply chain", 0, 0.0),
          unit("SCM-PLN", "SCM", "Production planning", 13, 0.05),
          unit("SCM-PUR", "SCM", "Purchasing", 17, -0.05),
          unit("SCM-WHS", "SCM", "Warehouse", 52, -0.44),
          unit("SCM-SHP", "SCM", "Shipping", 21, -0.1),
          unit("RND", "WDX", "Research and development", 0, 0.2),
          unit("RND-ASY", "RND", "Assay development", 52, 0.1),
          unit("RND-HWE", "RND", "Instrument engineering", 60, 0.05),
          unit("RND-SWE", "RND", "Software", 0, 0.1),
          unit("RND-SWE-FW", "RND-SWE", "Firmware", 26, 0.0),
          unit("RND-SWE-LIS", "RND-SWE", "Laboratory systems", 38, 0.75),
          unit("RND-SWE-DAT", "RND-SWE", "Data and algorithms", 17, 0.2),
          unit("RND-CLI", "RND", "Clinical studies", 26, 0.0),
          unit("RND-PAT", "RND", "Patents", 4, 0.1),
          unit("QRA", "WDX", "Quality and regulatory", 0, 0.1),
          unit("QRA-QCL", "QRA", "Quality control laboratory", 61, -0.4),
          unit("QRA-QAS", "QRA", "Quality assurance", 47, 0.05),
          unit("QRA-REG", "QRA", "Regulatory affairs", 19, 0.45),
          unit("QRA-VAL", "QRA", "Validation", 19, -0.1),
          unit("COM", "WDX", "Sales and service", 0, 0.1),
          unit("COM-NOR", "COM", "Sales North", 55, 0.45),
          unit("COM-SOU", "COM", "Sales South", 49, 0.0),
          unit("COM-FSE", "COM", "Field service", 79, -0.05),
          unit("COM-HOT", "COM", "Customer hotline", 53, -0.58),
          unit("COM-MKT", "COM", "Marketing", 39, 0.1),
          unit("COM-TEN", "COM", "Tenders", 17, -0.05),
          unit("COR", "WDX", "Corporate services", 0, 0.1),
          unit("COR-FIN", "COR", "Finance", 53, 0.0),
          unit("COR-IT", "COR", "Information technology", 58, -0.05),
          unit("COR-HR", "COR", "Human resources", 36, 0.1),
          unit("COR-LEG", "COR", "Legal", 6, 0.0));

  private SampleUnits() {}

  /**
   * A unit.
   *
   * @param headcount people of this very unit
   * @param mood how far its people's answers lie above the company's, in standard deviations of a
   *     latent answer
   */
  record SampleUnit(String code, String parent, String name, int headcount, double mood) {}

  static Table table() {
    return Table.of(
        "organisation",
        List.of("unit", "parent", "name", "headcount"),
        ALL.stream()
            .map(
                unit ->
                    new Fields()
                        .set("unit", unit.code())
                        .set("parent", unit.parent())
                        .set("name", unit.name())
                        .set("headcount", unit.headcount()))
            .toList());
  }

  private static SampleUnit unit(
      String code, String parent, String name, int headcount, double mood) {
    return new SampleUnit(code, parent, name, headcount, mood);
  }
}
