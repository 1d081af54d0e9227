package io.rapport.domain.engagement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request or piece of work between a consultant and a line manager. A null field was not
 * recorded; it never means zero or no. The request's own text is not kept.
 *
 * @param engagementId unique id, at most 40 characters
 * @param status state; CLOSED exactly when a closing date is recorded
 * @param functionCode advising function, such as HR or IT
 * @param consultantId pseudonym of the consultant
 * @param managerId pseudonym of the line manager
 * @param departmentCode department as at the request
 */
public record Engagement(
    String engagementId,
    Status status,
    String functionCode,
    @Nullable String consultantId,
    String managerId,
    String departmentCode,
    Dates dates,
    Request request,
    Roles roles,
    Contract contract,
    Ownership ownership,
    Solution solution,
    Result result,
    Links links) {
  private static final int STEPS = 3;

  /**
   * When things happened.
   *
   * @param neededBy deadline as first asked
   */
  public record Dates(
      LocalDate requestedOn,
      @Nullable LocalDate neededBy,
      @Nullable LocalDate contractedOn,
      @Nullable LocalDate discoveryOn,
      @Nullable LocalDate feedbackOn,
      @Nullable LocalDate decisionOn,
      @Nullable LocalDate startedOn,
      @Nullable LocalDate closedOn) {}

  /**
   * What was asked and why.
   *
   * @param entryPoints what led here, the first one primary; empty if not recorded
   */
  public record Request(
      @Nullable RequestKind kind,
      @Nullable Initiator initiatedBy,
      List<EntryPoint> entryPoints,
      @Nullable InvolvementPhase involvementPhase,
      @Nullable WorkNature workNature,
      @Nullable NeedHorizon horizon,
      @Nullable NeedImportance importance,
      @Nullable GapFinder gapFoundBy,
      @Nullable LocalDate gapFoundOn) {
    public Request {
      entryPoints = List.copyOf(entryPoints);
    }
  }

  /**
   * Which roles were asked for and played, and how disagreement went.
   *
   * @param source who set requested and played
   * @param suggested role that {@link RoleRule} read from the words of the request, which are not
   *     kept themselves; never a label
   */
  public record Roles(
      @Nullable Role requested,
      @Nullable Role played,
      @Nullable Role clientView,
      @Nullable RoleSource source,
      @Nullable Boolean collaborationOffered,
      @Nullable Boolean collaborationAccepted,
      @Nullable Treatment treatedAs,
      @Nullable Boolean disagreed,
      @Nullable Pushback pushback,
      @Nullable Role suggested) {}

  /** How far purpose, benefits, roles and process were agreed. */
  public record Contract(
      @Nullable Agreement purpose,
      @Nullable Agreement benefits,
      @Nullable Agreement roles,
      @Nullable Agreement process) {}

  /** Who owned each step. */
  public record Ownership(
      @Nullable Owner diagnosis, @Nullable Owner solution, @Nullable Owner implementation) {

    /**
     * Whether who owned the steps fits the role played: a collaborative one shares a step at least,
     * and another does not share all three. Empty if no owner is recorded.
     */
    public Optional<Boolean> fits(Role played) {
      List<Owner> recorded =
          Stream.of(diagnosis, solution, implementation).filter(Objects::nonNull).toList();
      if (recorded.isEmpty()) {
        return Optional.empty();
      }
      long shared = recorded.stream().filter(owner -> owner == Owner.SHARED).count();
      return Optional.of(played == Role.COLLABORATIVE ? shared > 0 : shared < STEPS);
    }
  }

  /**
   * What was done.
   *
   * @param causeLevels levels on which causes were found; empty if not recorded
   * @param expertiseUse how far the consultant's expertise was used, 1–5
   * @param solutionFit how well the solution fits the need, 1–5
   */
  public record Solution(
      @Nullable SolutionOrigin origin,
      @Nullable SolutionType type,
      @Nullable Boolean diagnosisDone,
      Set<CauseLevel> causeLevels,
      @Nullable Integer expertiseUse,
      @Nullable Integer solutionFit,
      @Nullable MethodStep methodStep) {
    public Solution {
      causeLevels = Set.copyOf(causeLevels);
    }
  }

  /**
   * What came of it.
   *
   * @param clientRating rating by the client, 1–5
   * @param valueCurrency ISO 4217 code of the value's currency
   * @param hoursConsultant hours of the consultant
   * @param hoursClient hours of the client
   */
  public record Result(
      @Nullable Outcome outcomeMet,
      @Nullable Boolean harmReported,
      @Nullable Integer clientRating,
      @Nullable String businessGoalRef,
      @Nullable Boolean valueQuantified,
      @Nullable BigDecimal valueAmount,
      @Nullable String valueCurrency,
      @Nullable BigDecimal hoursConsultant,
      @Nullable BigDecimal hoursClient) {}

  /** What it hangs together with. */
  public record Links(
      @Nullable String followsEngagementId,
      @Nullable String repeatOfEngagementId,
      Set<String> qualityEventIds,
      @Nullable Integer surveyWave) {
    public Links {
      qualityEventIds = Set.copyOf(qualityEventIds);
    }
  }
}
