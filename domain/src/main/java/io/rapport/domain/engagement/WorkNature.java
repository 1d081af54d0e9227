package io.rapport.domain.engagement;

/** Nature of the work. */
public enum WorkNature {
  FIREFIGHTING,
  TRANSACTIONAL,
  MINI_PROJECT,
  PROJECT,
  STRATEGIC
}
