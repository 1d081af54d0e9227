package io.rapport.jobs.store;

import io.rapport.jobs.store.intake.Organisations;
import io.rapport.jobs.store.intake.RegisterRecords;
import io.rapport.jobs.store.intake.UnitChanges;

/** Everything the way to a release reads and writes. */
public record ReleaseStores(
    TallyStore tallies,
    ThemeStore themes,
    RegisterRecords register,
    Organisations organisations,
    UnitChanges unitChanges,
    QualityStore quality,
    ThresholdStore thresholds,
    ReleaseStore releases,
    StandStore stands,
    PublishedStore published,
    ToldRecords told,
    DataVersion version,
    RunGuard guard) {}
