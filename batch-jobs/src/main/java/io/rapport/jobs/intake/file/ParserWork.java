package io.rapport.jobs.intake.file;

import io.rapport.domain.intake.Place;

/**
 * Work of a parser, which on a broken file fails in any way it likes; all of them mean that the
 * file is damaged, except that one may ask for more memory than there is.
 */
@FunctionalInterface
interface ParserWork<T> {
  /** Does the work. */
  T run() throws Exception;

  /** Runs a parser's work; what it throws becomes a refusal and its words go nowhere. */
  static <T> T refusing(Place place, ParserWork<T> work) {
    try {
      return work.run();
    } catch (UnreadableFile refused) {
      throw refused;
    } catch (Exception | StackOverflowError | AssertionError damaged) {
      throw damaged(place);
    } catch (OutOfMemoryError tooMuch) {
      throw new UnreadableFile(
          "memory", place, "the workbook asks for more memory than there is; split it");
    }
  }

  /** The refusal of a workbook that a parser cannot make sense of. */
  static UnreadableFile damaged(Place place) {
    return new UnreadableFile("damaged", place, "the workbook is damaged or cut off");
  }
}
