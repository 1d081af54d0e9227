package io.rapport.domain.analysis.partnership;

import java.time.LocalDate;

/**
 * A department whose survey result lies below target.
 *
 * @param code department
 * @param waveClosed last day of the wave
 */
public record LowDepartment(String code, LocalDate waveClosed) {}
