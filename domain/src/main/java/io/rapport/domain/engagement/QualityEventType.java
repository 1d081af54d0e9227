package io.rapport.domain.engagement;

/** Type of a quality event. */
public enum QualityEventType {
  DEVIATION,
  CAPA,
  AUDIT_OBSERVATION,
  COMPLAINT,
  COMMITMENT
}
