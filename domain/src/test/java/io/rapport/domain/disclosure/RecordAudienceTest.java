package io.rapport.domain.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.domain.analysis.Support;
import io.rapport.domain.analysis.records.RecordCell;
import io.rapport.domain.analysis.records.RecordClass;
import io.rapport.domain.analysis.records.RecordGroup;
import io.rapport.domain.figure.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sets of records at each limit: five records, three managers and consultants, one half. */
class RecordAudienceTest {
  private static final Scope DEPARTMENT = new Scope.Department("SALES");
  private static final int[] NOBODY = {};

  /** Each record has a manager and a consultant of its own. */
  @Test
  void fourRecordsAreSmallAndFiveAreNot() {
    RecordAudience audience = ofDepartment(alone(6));
    assertThat(audience.isSmall(first(4))).isTrue();
    assertThat(audience.isSmall(first(5))).isFalse();
    assertThat(audience.isSmall(NOBODY)).as("nobody").isFalse();
    assertThat(audience.people(first(4))).isEqualTo(4);
    assertThat(audience.people(NOBODY)).isZero();
  }

  @Test
  void recordsOfAClassCountAll() {
    RecordAudience audience =
        ofDepartment(List.of(ofOne(7, 0, 0), ofOne(2, 1, 1), ofOne(6, 2, 2), ofOne(8, 3, 3)));
    assertThat(audience.people(new int[] {0, 1, 3})).isEqualTo(17);
  }

  /** Two of six records each; the consultants are all different. */
  @Test
  void twoManagersAreTooFew() {
    List<RecordClass> classes = new ArrayList<>();
    for (int record = 0; record < 9; record++) {
      classes.add(ofOne(1, record % 3, record));
    }
    RecordAudience audience = ofDepartment(classes);
    assertThat(audience.isSmall(new int[] {0, 1, 3, 4, 6, 7})).isTrue();
    assertThat(audience.isSmall(new int[] {0, 1, 2, 3, 4, 5})).isFalse();
  }

  @Test
  void twoConsultantsAreTooFew() {
    List<RecordClass> classes = new ArrayList<>();
    for (int record = 0; record < 9; record++) {
      classes.add(ofOne(1, record, record % 3));
    }
    RecordAudience audience = ofDepartment(classes);
    assertThat(audience.isSmall(new int[] {0, 1, 3, 4, 6, 7})).isTrue();
    assertThat(audience.isSmall(new int[] {0, 1, 2, 3, 4, 5})).isFalse();
  }

  @Test
  void ofAFunctionsTotalTheConsultantsMayBeFew() {
    List<RecordClass> classes =
        IntStream.range(0, 6).mapToObj(record -> ofOne(1, record, 0)).toList();
    RecordCell function = cell(new Scope.Function("HR"), first(6));
    RecordAudience audience = audience(DisclosurePolicy.DEFAULT, classes, function);
    assertThat(audience.isSmall(first(6))).isFalse();
    assertThat(audience.isSmall(first(5))).as("a part of the function").isTrue();
    assertThat(ofDepartment(classes).isSmall(first(6))).as("a department").isTrue();
  }

  /** Of eight people seven are too few, where four managers and three consultants would do. */
  @Test
  void managersAndConsultantsAreEnoughTogether() {
    DisclosurePolicy eight = new DisclosurePolicy("eight", 10, 5, 8, 3, 3, 0.5);
    List<RecordClass> classes = new ArrayList<>();
    for (int record = 0; record < 8; record++) {
      classes.add(ofOne(1, record % 4, record % 3));
    }
    assertThat(audience(eight, classes, cell(DEPARTMENT, first(8))).isSmall(first(8))).isTrue();
    List<RecordClass> more = new ArrayList<>(classes.subList(0, 7));
    more.add(ofOne(1, 3, 3));
    assertThat(audience(eight, more, cell(DEPARTMENT, first(8))).isSmall(first(8))).isFalse();
  }

  /** The first manager has three of six records, then three and a half. */
  @Test
  void oneManagerMayHaveHalfOfTheRecords() {
    List<RecordClass> half =
        List.of(ofOne(1, 0, 0), ofOne(2, 0, 1), ofOne(1, 1, 2), ofOne(2, 2, 3), ofOne(9, 3, 4));
    assertThat(ofDepartment(half).isSmall(first(4))).isFalse();

    RecordClass shared =
        new RecordClass(1, new int[] {0, 1}, new double[] {0.5, 0.5}, new int[] {2});
    List<RecordClass> more = List.of(half.get(0), half.get(1), shared, half.get(3), half.get(4));
    assertThat(ofDepartment(more).isSmall(first(4))).isTrue();
  }

  /** A manager of many records is in the way only where most of them are his. */
  @Test
  void dominanceIsOfTheSetAlone() {
    List<RecordClass> classes =
        List.of(ofOne(20, 0, 0), ofOne(2, 1, 1), ofOne(2, 2, 2), ofOne(2, 3, 3));
    RecordAudience audience = ofDepartment(classes);
    assertThat(audience.isSmall(first(4))).isTrue();
    assertThat(audience.isSmall(new int[] {1, 2, 3})).isFalse();
    assertThat(audience.isSmall(first(4))).as("counted anew each time").isTrue();
  }

  @Test
  void whereNobodyKnowsTheManagersTheyAreNotAskedFor() {
    List<RecordClass> classes =
        IntStream.range(0, 5)
            .mapToObj(record -> new RecordClass(1, NOBODY, new double[0], new int[] {record}))
            .toList();
    RecordAudience audience = ofDepartment(classes);
    assertThat(audience.isSmall(first(5))).isFalse();
    assertThat(audience.isSmall(first(4))).isTrue();
  }

  /** Five people who gave one answer or two; the managers they speak of are two. */
  @Test
  void thePulseNeedsItsRespondentsAlone() {
    List<RecordClass> classes =
        IntStream.range(0, 6).mapToObj(form -> ofOne(2, form % 2, form % 5)).toList();
    RecordCell pulse =
        RecordCells.cell("2026-06.12m", DEPARTMENT, new Support.Pulse(5, 12), first(6));
    RecordAudience audience = audience(DisclosurePolicy.DEFAULT, classes, pulse);
    assertThat(audience.isSmall(first(5))).isFalse();
    assertThat(audience.isSmall(first(4))).isTrue();
    assertThat(audience.isSmall(new int[] {0, 1, 2, 3, 5})).as("the first one twice").isTrue();
    assertThat(audience.isSmall(NOBODY)).isFalse();
  }

  private static RecordAudience ofDepartment(List<RecordClass> classes) {
    return audience(DisclosurePolicy.DEFAULT, classes, cell(DEPARTMENT, first(classes.size())));
  }

  private static RecordAudience audience(
      DisclosurePolicy policy, List<RecordClass> classes, RecordCell... cells) {
    return new RecordAudience(new RecordGroup(List.of(), classes, List.of(cells)), policy);
  }

  private static RecordCell cell(Scope scope, int[] classes) {
    return RecordCells.cell("2026-06.12m", scope, classes);
  }

  private static List<RecordClass> alone(int records) {
    return IntStream.range(0, records).mapToObj(record -> ofOne(1, record, record)).toList();
  }

  /** Some records of one manager and one consultant. */
  private static RecordClass ofOne(long records, int manager, int consultant) {
    return new RecordClass(
        records, new int[] {manager}, new double[] {records}, new int[] {consultant});
  }

  private static int[] first(int classes) {
    return IntStream.range(0, classes).toArray();
  }
}
