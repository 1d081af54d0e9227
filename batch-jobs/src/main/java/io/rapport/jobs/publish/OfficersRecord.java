package io.rapport.jobs.publish;

/**
 * What the data-protection officer is left of each publication, before readers see it. Nothing is
 * published without it.
 */
public interface OfficersRecord {
  /**
   * Leaves the record of a publication that is drawn and not yet in place; does nothing if the same
   * is there already. Whatever it throws keeps the publication from its place.
   *
   * @param publication name of its folder, such as "2026-06.2"
   */
  void keep(String publication, Manifest manifest);

  /** Whether there is a record of a publication. */
  boolean holds(String publication);
}
