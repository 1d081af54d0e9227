package io.rapport.jobs.sample;

import io.rapport.domain.engagement.RequestKind;
import io.rapport.domain.engagement.Role;
import java.util.List;

/** What managers ask for when they want an expert, a pair of hands or a partner. */
final class RequestWords {
  private RequestWords() {}

  static Odds<RequestKind> kinds(SampleFunction function, Role role) {
    boolean people =
        function == SampleFunction.HR || function == SampleFunction.PERFORMANCE_CONSULTING;
    return switch (role) {
      case EXPERT ->
          Odds.of(RequestKind.TALK_TO_EMPLOYEE, people ? 0.3 : 0.05)
              .or(RequestKind.FIX_PERSON_OR_TEAM, people ? 0.3 : 0.05)
              .or(RequestKind.HANDLE_SITUATION, 0.3)
              .or(RequestKind.FIX_THING, people ? 0.02 : 0.45)
              .or(RequestKind.ADVICE, 0.1);
      case PAIR_OF_HANDS ->
          Odds.of(RequestKind.TRAINING_ORDER, people ? 0.4 : 0.1)
              .or(RequestKind.HIRE_ORDER, function == SampleFunction.HR ? 0.25 : 0.01)
              .or(RequestKind.INFO_LOOKUP, 0.25)
              .or(RequestKind.IMPLEMENT_DECISION, people ? 0.15 : 0.5);
      case COLLABORATIVE ->
          Odds.of(RequestKind.ORG_DESIGN, people ? 0.2 : 0.05)
              .or(RequestKind.PROGRAM_ADOPTION, 0.18)
              .or(RequestKind.GAP_ANALYSIS, 0.18)
              .or(RequestKind.PROCESS_IMPROVEMENT, people ? 0.15 : 0.3)
              .or(RequestKind.CAPA_SUPPORT, function == SampleFunction.COMPLIANCE ? 0.3 : 0.05)
              .or(RequestKind.ADVICE, 0.2);
    };
  }

  static String text(RequestKind kind, Dice dice) {
    return dice.pick(
        switch (kind) {
          case TALK_TO_EMPLOYEE ->
              List.of(
                  "Could you talk to my shift lead about the tone on the floor?",
                  "Please talk to my colleague, he will not hear it from me");
          case FIX_PERSON_OR_TEAM ->
              List.of(
                  "The night crew does not get along, please fix them",
                  "Go help the new supervisor, things are getting worse");
          case HANDLE_SITUATION ->
              List.of("Can you handle this as you did in spring?", "Handle it for us, please");
          case FIX_THING ->
              List.of("The monthly file does not add up again", "The form rejects our entries");
          case TRAINING_ORDER ->
              List.of(
                  "The line needs training on the new labels",
                  "My people need training on difficult calls, one day should do");
          case HIRE_ORDER ->
              List.of("Go hire a second planner, the role is agreed", "Just get the post filled");
          case INFO_LOOKUP ->
              List.of("Find out for me what the rule is", "Find out for me who signs this off");
          case IMPLEMENT_DECISION ->
              List.of("We have decided, please roll out by month end", "Set up the new approval");
          case ORG_DESIGN ->
              List.of(
                  "Work with us on how the two lines should be cut", "Think it through with me");
          case PROGRAM_ADOPTION ->
              List.of("Meet with us to see what the new shift model needs", "Plan this together");
          case SURVEY_FOLLOW_UP ->
              List.of(
                  "Our survey results are low, help us understand why",
                  "Go through the survey results together with my team");
          case GAP_ANALYSIS ->
              List.of("Help us understand where the hours go", "Where is the gap? Work with me");
          case PROCESS_IMPROVEMENT ->
              List.of("Improve the handover together", "Work with us on the changeover");
          case CAPA_SUPPORT ->
              List.of("Work with us on the root cause", "Close the action together");
          case ADVICE -> List.of("What would you do in my place?", "I would like your view first");
          case OTHER -> List.of("Something else");
        });
  }
}
