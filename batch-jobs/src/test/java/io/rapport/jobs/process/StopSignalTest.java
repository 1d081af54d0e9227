package io.rapport.jobs.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StopSignalTest {
  private final StopSignal signal = new StopSignal();
  private final AtomicInteger told = new AtomicInteger();

  @Test
  void tellsEveryListenerOnceEvenALateOne() {
    signal.onRequest(told::incrementAndGet);
    signal.request();
    signal.request();
    signal.onRequest(told::incrementAndGet);

    assertThat(told).hasValue(2);
    assertThat(signal.requested()).isTrue();
  }

  @Test
  void checkPassesUntilAStopIsAskedFor() {
    signal.check();
    signal.request();

    assertThatThrownBy(signal::check)
        .isInstanceOfSatisfying(
            RapportFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.STOPPED));
  }

  @Test
  void waitsForTheEndOfTheCommand() {
    signal.finish();

    assertThat(signal.awaitFinish()).isTrue();
  }
}
