package io.rapport.domain.analysis.partnership;

import java.util.function.Function;

/** An indicator and what each record says to it. */
record Measurement<T>(Indicator indicator, Function<T, Observed> field) {}
