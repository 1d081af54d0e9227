package io.rapport.domain.engagement;

/** How the client treated the consultant. */
public enum Treatment {
  PARTNER,
  ORDER_TAKER,
  DIRECT_REPORT,
  TEMP_HELP
}
