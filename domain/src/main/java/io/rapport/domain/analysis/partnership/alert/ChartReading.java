package io.rapport.domain.analysis.partnership.alert;

/**
 * What a chart says of the reporting month.
 *
 * @param alarms whether it alarms
 * @param figure its sum or moving average in the month, that at the alarm if it alarms
 * @param limit what the figure must reach or pass
 * @param usual share or mean of the baseline
 * @param chance that it alarms though nothing changed
 */
public record ChartReading(
    boolean alarms, double figure, double limit, double usual, double chance) {}
