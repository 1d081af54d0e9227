package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.partnership.Indicator.Better;
import io.rapport.domain.engagement.Agreement;
import io.rapport.domain.engagement.Engagement;
import io.rapport.domain.engagement.Owner;
import io.rapport.domain.engagement.Treatment;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** S10 contracting and S11 joint ownership. */
final class AgreementMeasurements {
  /** Purpose, benefits, roles and process. */
  static final int CONTRACT_ITEMS = 4;

  private AgreementMeasurements() {}

  static List<Measurement<Engagement>> all() {
    List<Measurement<Engagement>> all = new ArrayList<>(contract());
    for (int agreed = 0; agreed <= CONTRACT_ITEMS; agreed++) {
      int count = agreed;
      all.add(
          new Measurement<>(
              Indicator.share(Statistic.S10, "agreed." + count).amongShares(CONTRACT_ITEMS + 1),
              engagement -> hasAgreed(engagement, count)));
    }
    all.addAll(ownership());
    return all;
  }

  private static List<Measurement<Engagement>> contract() {
    return List.of(
        new Measurement<>(
            Indicator.mean(Statistic.S10, "completeness", Quantity.SHARE)
                .better(Better.HIGHER)
                .asHeadline(),
            AgreementMeasurements::completeness),
        share("allFour", AgreementMeasurements::allFour),
        share("purpose", engagement -> agreed(engagement.contract().purpose())),
        share("benefits", engagement -> agreed(engagement.contract().benefits())),
        share("roles", engagement -> agreed(engagement.contract().roles())),
        share("process", engagement -> agreed(engagement.contract().process())),
        share("beforeStart", AgreementMeasurements::contractedBeforeStart));
  }

  private static List<Measurement<Engagement>> ownership() {
    return List.of(
        new Measurement<>(
            Indicator.mean(Statistic.S11, "shared", Quantity.SHARE).better(Better.HIGHER),
            AgreementMeasurements::sharedOwnership),
        new Measurement<>(
            Indicator.share(Statistic.S11, "delegated").better(Better.LOWER),
            AgreementMeasurements::delegated));
  }

  /** The items of a contract that are recorded, in any order. */
  static List<Agreement> items(Engagement engagement) {
    Engagement.Contract contract = engagement.contract();
    return Stream.of(contract.purpose(), contract.benefits(), contract.roles(), contract.process())
        .filter(Objects::nonNull)
        .toList();
  }

  private static Measurement<Engagement> share(String part, Function<Engagement, Observed> field) {
    return new Measurement<>(Indicator.share(Statistic.S10, part).better(Better.HIGHER), field);
  }

  static Observed completeness(Engagement engagement) {
    List<Agreement> items = items(engagement);
    if (items.isEmpty()) {
      return Observed.MISSING;
    }
    return items.stream()
        .filter(item -> item != Agreement.NOT_APPLICABLE)
        .mapToDouble(AgreementMeasurements::credit)
        .average()
        .stream()
        .mapToObj(Observed::of)
        .findFirst()
        .orElse(Observed.OUTSIDE);
  }

  private static double credit(Agreement item) {
    return switch (item) {
      case AGREED -> 1;
      case DISCUSSED -> 0.5;
      case NOT_DISCUSSED, NOT_APPLICABLE -> 0;
    };
  }

  /** How many of the four items were agreed, of engagements to which all four apply. */
  static Observed agreedItems(Engagement engagement) {
    List<Agreement> items = items(engagement);
    if (items.size() < CONTRACT_ITEMS) {
      return Observed.MISSING;
    }
    return items.contains(Agreement.NOT_APPLICABLE)
        ? Observed.OUTSIDE
        : Observed.of((double) items.stream().filter(item -> item == Agreement.AGREED).count());
  }

  private static Observed hasAgreed(Engagement engagement, int count) {
    Observed agreed = agreedItems(engagement);
    return agreed.kind() == Observed.Kind.COUNTED ? Observed.of(agreed.value() == count) : agreed;
  }

  private static Observed allFour(Engagement engagement) {
    return hasAgreed(engagement, CONTRACT_ITEMS);
  }

  private static Observed agreed(@Nullable Agreement item) {
    if (item == null) {
      return Observed.MISSING;
    }
    return item == Agreement.NOT_APPLICABLE
        ? Observed.OUTSIDE
        : Observed.of(item == Agreement.AGREED);
  }

  private static Observed contractedBeforeStart(Engagement engagement) {
    var contracted = engagement.dates().contractedOn();
    var started = engagement.dates().startedOn();
    return contracted == null || started == null
        ? Observed.MISSING
        : Observed.of(!contracted.isAfter(started));
  }

  private static Observed sharedOwnership(Engagement engagement) {
    Engagement.Ownership ownership = engagement.ownership();
    List<Owner> owners =
        Stream.of(ownership.diagnosis(), ownership.solution(), ownership.implementation())
            .filter(Objects::nonNull)
            .toList();
    if (owners.isEmpty()) {
      return Observed.MISSING;
    }
    return owners.stream()
        .filter(owner -> owner != Owner.NOT_DONE)
        .mapToDouble(owner -> owner == Owner.SHARED ? 1 : 0)
        .average()
        .stream()
        .mapToObj(Observed::of)
        .findFirst()
        .orElse(Observed.OUTSIDE);
  }

  private static Observed delegated(Engagement engagement) {
    Treatment treatment = engagement.roles().treatedAs();
    return treatment == null ? Observed.MISSING : Observed.of(treatment != Treatment.PARTNER);
  }
}
