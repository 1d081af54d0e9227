package io.rapport.domain.analysis.survey.wave;

import io.rapport.domain.analysis.survey.Tally;
import io.rapport.domain.statistics.AdjustedWaldNps;
import io.rapport.domain.statistics.OrdinalAgreement;
import io.rapport.domain.statistics.WilsonInterval;
import io.rapport.domain.survey.Item;
import io.rapport.domain.survey.Scale;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a group of people answered to an item. Codes, and all that is made of them, have reversed
 * items turned round, so that higher is always better.
 *
 * @param item id of the item
 * @param n valid answers: the base of all shares
 * @param missing people without an answer
 * @param notApplicable people for whom the item does not apply
 * @param mean of the codes
 * @param sd of the codes, divisor n − 1
 * @param counts answers by code, also of those that nobody chose, not-applicable ones left out
 * @param favourable share with its intervals
 * @param neutral share, 0..1
 * @param unfavourable share, 0..1
 * @param agreement van der Eijk's A, −1..1; below 0 the answers lean to two camps
 * @param netPromoter for items on a scale from 0 to 10
 */
public record ItemStatistics(
    String item,
    long n,
    long missing,
    long notApplicable,
    Value mean,
    Value sd,
    SortedMap<Integer, Long> counts,
    Favourable favourable,
    Value neutral,
    Value unfavourable,
    Value agreement,
    Optional<NetPromoter> netPromoter) {
  private static final List<Integer> ZERO_TO_TEN = IntStream.rangeClosed(0, 10).boxed().toList();
  private static final int PASSIVE = 7;
  private static final int PROMOTER = 9;
  private static final String NOBODY = "nobody answered";

  public ItemStatistics {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /**
   * The favourable share.
   *
   * @param share 0..1
   * @param interval Wilson's, with the finite-population correction where the headcount is known
   * @param uncorrected Wilson's, as if from a population without end
   * @param worstCase what the share of everybody can be, whatever those without an answer think
   */
  public record Favourable(Value share, Bounds interval, Bounds uncorrected, Bounds worstCase) {}

  /**
   * Employee net promoter score, in points from −100 to 100.
   *
   * @param score promoters (9–10) less detractors (0–6)
   * @param interval adjusted Wald
   * @param promoters share, 0..1
   * @param detractors share, 0..1
   */
  public record NetPromoter(Value score, Bounds interval, Value promoters, Value detractors) {}

  static ItemStatistics of(Item item, int position, Tally tally, Eligible eligible) {
    Tally.ItemCounts counted = tally.item(position);
    SortedMap<Integer, Long> counts = counts(item, tally.counts(position));
    long n = counted.base();
    return new ItemStatistics(
        item.id(),
        n,
        tally.respondents() - n - counted.notApplicable(),
        counted.notApplicable(),
        n == 0 ? new Value.Missing(NOBODY) : Value.of(counted.codes().mean()),
        n < 2
            ? new Value.Missing(n == 0 ? NOBODY : "a single answer has no spread")
            : Value.of(counted.codes().standardDeviation()),
        counts,
        favourable(counted, eligible),
        share(counted.neutral(), n),
        share(counted.unfavourable(), n),
        agreement(counts),
        netPromoter(counts, n));
  }

  private static SortedMap<Integer, Long> counts(Item item, long[] given) {
    SortedMap<Integer, Long> counts = new TreeMap<>();
    for (int i = 0; i < given.length; i++) {
      Scale.Answer answer = item.scale().answers().get(i);
      if (answer.kind() != Scale.Kind.NOT_APPLICABLE) {
        counts.put(item.aligned(answer.code()), given[i]);
      }
    }
    return counts;
  }

  private static Favourable favourable(Tally.ItemCounts counted, Eligible eligible) {
    long n = counted.base();
    if (n == 0) {
      Bounds none = Bounds.missing(NOBODY);
      return new Favourable(new Value.Missing(NOBODY), none, none, none);
    }
    WilsonInterval wilson = WilsonInterval.withDefaults();
    WilsonInterval.Result plain = wilson.ofCounts(counted.favourable(), n);
    OptionalLong population = eligible.population(n);
    WilsonInterval.Result corrected =
        population.isPresent()
            ? wilson.withPopulation(population.getAsLong()).ofCounts(counted.favourable(), n)
            : plain;
    return new Favourable(
        Value.of(plain.share()),
        Bounds.of(corrected.interval()),
        Bounds.of(plain.interval()),
        eligible.worstCase(plain.share(), n));
  }

  private static Value share(long count, long n) {
    return n == 0 ? new Value.Missing(NOBODY) : Value.of((double) count / n);
  }

  private static Value agreement(SortedMap<Integer, Long> counts) {
    if (counts.size() < 3) {
      return new Value.Missing("two answers cannot be polarised apart from their shares");
    }
    return Value.of(
        OrdinalAgreement.ofCounts(counts.values().stream().mapToLong(Long::longValue).toArray()),
        OrdinalAgreement.Result::agreement);
  }

  private static Optional<NetPromoter> netPromoter(SortedMap<Integer, Long> counts, long n) {
    if (!List.copyOf(counts.keySet()).equals(ZERO_TO_TEN)) {
      return Optional.empty();
    }
    if (n == 0) {
      Value none = new Value.Missing(NOBODY);
      return Optional.of(new NetPromoter(none, Bounds.missing(NOBODY), none, none));
    }
    long promoters = sum(counts.tailMap(PROMOTER));
    long detractors = sum(counts.headMap(PASSIVE));
    AdjustedWaldNps.Result score =
        AdjustedWaldNps.withDefaults().ofCounts(promoters, n - promoters - detractors, detractors);
    // Adjusted by three answers, the interval around a single one would not hold it.
    Bounds interval =
        n == 1 ? Bounds.missing("a single answer has no interval") : Bounds.of(score.interval());
    return Optional.of(
        new NetPromoter(
            Value.of(score.score()), interval, share(promoters, n), share(detractors, n)));
  }

  private static long sum(SortedMap<Integer, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
