package io.rapport.domain.analysis.partnership;

import io.rapport.domain.analysis.Support;

/**
 * What a part of the index rests on in one cell, the same as the figure it repeats.
 *
 * @param recorded share of the records that have its fields
 * @param support who stands behind it: the pulse for how both sides see it, records otherwise
 */
record PartBase(double recorded, Support support) {
  static PartBase of(Sample sample) {
    return new PartBase(sample.recordedShare(), sample.support());
  }
}
