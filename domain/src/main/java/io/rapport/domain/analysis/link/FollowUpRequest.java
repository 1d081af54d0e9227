package io.rapport.domain.analysis.link;

import io.rapport.domain.engagement.Role;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An engagement to follow up on the survey.
 *
 * @param departmentCode that asked for it
 * @param requestedOn day of the request
 * @param rolePlayed by the consultant, if recorded
 */
public record FollowUpRequest(
    String departmentCode, LocalDate requestedOn, Optional<Role> rolePlayed) {}
