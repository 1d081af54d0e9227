package io.rapport.domain.release;

import io.rapport.domain.figure.CellKey;
import io.rapport.domain.figure.Measure;
import io.rapport.domain.figure.Quantity;
import io.rapport.domain.figure.Reading;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What readers may know of a figure. */
public sealed interface ReleasedCell {

  /** Name of the figure. */
  CellKey key();

  /**
   * A figure with numbers, coded and rounded. Instances come from {@link CellRelease} or, once
   * stored, from {@link #restored}.
   */
  final class Shown implements ReleasedCell {
    private final CellKey key;
    private final Quantity quantity;
    private final Map<Measure, BigDecimal> values;
    private final Base base;
    private final Bound bound;
    private final Optional<BigDecimal> recorded;
    private final Reading reading;
    private final Optional<String> asOf;

    Shown(
        CellKey key,
        Quantity quantity,
        Map<Measure, BigDecimal> values,
        Base base,
        Bound bound,
        Optional<BigDecimal> recorded,
        Reading reading) {
      this(key, quantity, values, base, bound, recorded, reading, Optional.empty());
    }

    private Shown(
        CellKey key,
        Quantity quantity,
        Map<Measure, BigDecimal> values,
        Base base,
        Bound bound,
        Optional<BigDecimal> recorded,
        Reading reading,
        Optional<String> asOf) {
      this.key = key;
      this.quantity = quantity;
      EnumMap<Measure, BigDecimal> copy = new EnumMap<>(Measure.class);
      copy.putAll(values);
      this.values = Collections.unmodifiableMap(copy);
      this.base = base;
      this.bound = bound;
      this.recorded = recorded;
      this.reading = reading;
      this.asOf = asOf;
    }

    /** A cell as the ledger keeps it. */
    public static Shown restored(
        CellKey key,
        Quantity quantity,
        Map<Measure, BigDecimal> values,
        Base base,
        Bound bound,
        Optional<BigDecimal> recorded,
        Reading reading) {
      return new Shown(key, quantity, values, base, bound, recorded, reading);
    }

    /** The same cell with one more number, which must follow from what is shown. */
    Shown with(Measure measure, BigDecimal number) {
      Map<Measure, BigDecimal> more = new EnumMap<>(Measure.class);
      more.putAll(values);
      more.put(measure, number);
      return new Shown(key, quantity, more, base, bound, recorded, reading, asOf);
    }

    /**
     * The same numbers where nothing may be told anew: of a later window of work records, or of the
     * same window in a later issue.
     *
     * @param later the figure's key there
     */
    public Shown standingFor(CellKey later) {
      return new Shown(
          later, quantity, values, base, bound, recorded, reading, Optional.of(first().period()));
    }

    @Override
    public CellKey key() {
      return key;
    }

    /**
     * The period that its numbers are of, if they are as an earlier issue told them because nothing
     * may be told anew; empty for a figure of work records that is told now, and for the survey.
     */
    public Optional<String> asOf() {
      return asOf;
    }

    /** The key under which its numbers were told first. */
    public CellKey first() {
      return asOf.map(period -> new CellKey(key.statistic(), period, key.scope(), key.part()))
          .orElse(key);
    }

    /** In what the value is counted. */
    public Quantity quantity() {
      return quantity;
    }

    /**
     * All its numbers, rounded. Shares and differences of shares are in points of 100; scores are 0
     * to 100.
     */
    public Map<Measure, BigDecimal> values() {
      return values;
    }

    /** The figure itself. */
    public BigDecimal value() {
      return Objects.requireNonNull(values.get(Measure.VALUE));
    }

    /** One of its numbers. */
    public Optional<BigDecimal> value(Measure measure) {
      return Optional.ofNullable(values.get(measure));
    }

    /** How many stand behind it, banded where it must be. */
    public Base base() {
      return base;
    }

    /** Whether the value is an end of the range that may be shown. */
    public Bound bound() {
      return bound;
    }

    /** Share of records that had the fields it needs, in whole percent; empty for answers. */
    public Optional<BigDecimal> recorded() {
      return recorded;
    }

    /** What a comparison says. */
    public Reading reading() {
      return reading;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Shown shown
          && key.equals(shown.key)
          && quantity == shown.quantity
          && values.equals(shown.values)
          && base.equals(shown.base)
          && bound == shown.bound
          && recorded.equals(shown.recorded)
          && reading == shown.reading
          && asOf.equals(shown.asOf);
    }

    @Override
    public int hashCode() {
      return Objects.hash(key, values, base);
    }

    @Override
    public String toString() {
      return key + " = " + value();
    }
  }

  /** A figure that is not shown for confidentiality. Why exactly is not for readers. */
  record Hidden(CellKey key) implements ReleasedCell {}

  /** A figure that the wave did not ask for. */
  record NotAsked(CellKey key) implements ReleasedCell {}

  /** A change since a wave with which it cannot be compared. The catalogue says why. */
  record NotComparable(CellKey key) implements ReleasedCell {}

  /** A figure for which nothing, or too little, was recorded. */
  record NotRecorded(CellKey key) implements ReleasedCell {}

  /** Whether a value was coded to the end of the range that may be shown. */
  enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST
  }

  /** How many stand behind a figure. */
  sealed interface Base {

    /** The number itself. */
    record Exact(long n) implements Base {}

    /** A range that holds the number. */
    record Band(int low, int high) implements Base {}

    /** Text as printed: "212" or "10–14". */
    default String text() {
      if (this instanceof Exact exact) {
        return Long.toString(exact.n());
      }
      Band band = (Band) this;
      return band.low() + "–" + band.high();
    }

    /** The number itself, or the smallest of the range. */
    default long atLeast() {
      return this instanceof Exact exact ? exact.n() : ((Band) this).low();
    }

    /** Whether fewer than 30 stand behind the figure, so that it is marked. */
    default boolean isLow() {
      return this instanceof Band || (this instanceof Exact exact && exact.n() < 30);
    }
  }
}
