package io.rapport.domain.report;

import io.rapport.domain.figure.Statistic;

/** A sheet of the analysts' workbook, in its order. */
enum Tab {
  COVER,
  NOTES,
  SUMMARY,
  QUESTIONS,
  INDICES,
  ITEMS,
  UNITS,
  DEMOGRAPHICS,
  COMPARISONS,
  DRIVERS,
  RELIABILITY,
  TREND,
  ROLES,
  TIMING,
  AGREEMENT,
  EXCHANGE,
  TRUST,
  STAGES,
  ENTRY_POINTS,
  QUALITY_EVENTS,
  COVERAGE,
  SKILLS,
  LINK,
  HEALTH_INDEX,
  ALERTS,
  RESPONSE,
  THEMES,
  DATA_QUALITY,
  INPUTS,
  CHART_DATA,
  DICTIONARY,
  METHOD,
  CHECKS;

  /** Why a sheet is left out. */
  enum Absence {
    NO_SURVEY,
    ONE_WAVE,
    NOT_RECORDED,
    NO_GROUPS,
    NO_COMMENTS,
    NOTHING_COMPARED,
    TOO_FEW
  }

  /** Whether the sheet holds figures of the survey only. */
  boolean isOfSurvey() {
    return switch (this) {
      case INDICES,
          ITEMS,
          UNITS,
          DEMOGRAPHICS,
          COMPARISONS,
          DRIVERS,
          RELIABILITY,
          TREND,
          RESPONSE,
          THEMES ->
          true;
      default -> false;
    };
  }

  /** The sheet on which the figures of a statistic stand. */
  static Tab of(Statistic statistic) {
    return switch (statistic) {
      case ITEM, ENPS -> ITEMS;
      case INDEX -> INDICES;
      case RESPONSE -> RESPONSE;
      case ITEM_VS_REST, INDEX_VS_REST, ITEM_CHANGE, INDEX_CHANGE -> COMPARISONS;
      case RELIABILITY, ITEM_RELIABILITY, AGGREGATION -> RELIABILITY;
      case DRIVER, EXPLAINED -> DRIVERS;
      case THEME -> THEMES;
      case S01, S02, S05, S08, S31, S32, S33, S34, S35, S42 -> ROLES;
      case S03, S04, S06, S07, S09, S36 -> TIMING;
      case S10, S11, S24, S25, S26 -> AGREEMENT;
      case S12 -> EXCHANGE;
      case S13, S14 -> TRUST;
      case S15, S16, S17, S18 -> STAGES;
      case S19, S20 -> ENTRY_POINTS;
      case S21, S22, S23, S27 -> QUALITY_EVENTS;
      case S28 -> COVERAGE;
      case S29, S30, S38 -> SKILLS;
      case S37, S40 -> LINK;
      case S39 -> HEALTH_INDEX;
      case S41 -> ALERTS;
    };
  }
}
