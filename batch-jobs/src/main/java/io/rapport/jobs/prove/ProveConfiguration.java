package io.rapport.jobs.prove;

import io.rapport.jobs.publish.OfficersRecord;
import io.rapport.jobs.publish.SafePublication;
import io.rapport.jobs.settings.Folders;
import io.rapport.jobs.settings.Settings;
import io.rapport.jobs.store.ProofStore;
import io.rapport.jobs.store.ReleaseStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Disclosure reports, and the proof repeated. */
@Configuration(proxyBeanMethods = false)
public class ProveConfiguration {

  @Bean
  OfficersRecord disclosureReports(
      ReleaseStore releases, ProofStore proofs, Folders folders, Settings settings) {
    return new DisclosureReports(
        releases, proofs, folders.disclosure(), settings.reportLanguages().get(0));
  }

  @Bean
  Prover prover(
      ReleaseStore releases,
      ProofStore proofs,
      SafePublication publications,
      OfficersRecord record) {
    return new Prover(releases, proofs, publications, record);
  }
}
