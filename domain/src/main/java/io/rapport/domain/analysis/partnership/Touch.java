package io.rapport.domain.analysis.partnership;

import io.rapport.domain.engagement.Exchange;
import java.util.Optional;

/**
 * An exchange with where it belongs.
 *
 * @param function its own, or that of its consultant
 * @param department the manager's on the roster
 */
record Touch(Exchange exchange, Optional<String> function, Optional<String> department) {

  Optional<Relationship> relationship() {
    return function.map(code -> new Relationship(exchange.managerId(), code));
  }
}
