package io.rapport.templates.chart;

import io.rapport.domain.report.Tone;

/** Words at the right of a row. */
record Words(String text, Tone tone, Face face) {}
