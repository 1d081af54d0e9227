package io.rapport.domain.engagement;

/** Cause of a quality event. */
public enum Cause {
  OPERATOR_ERROR,
  TRAINING,
  PERFORMANCE,
  PROCEDURE,
  PROCESS,
  EQUIPMENT,
  MATERIAL_SUPPLIER,
  POLICY,
  RESOURCE,
  OTHER,
  NOT_DETERMINED
}
