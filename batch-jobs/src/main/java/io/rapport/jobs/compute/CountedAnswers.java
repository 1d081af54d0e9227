package io.rapport.jobs.compute;

import io.rapport.domain.survey.Response;
import java.util.function.Consumer;

/** The responses of a file that count: of several rows of a respondent the one that is taken. */
@FunctionalInterface
interface CountedAnswers {
  /** Reads the file once more and hands them on, in the order of its rows. */
  void forEach(Consumer<Response> consumer);
}
