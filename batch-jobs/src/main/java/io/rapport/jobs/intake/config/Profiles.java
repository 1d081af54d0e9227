package io.rapport.jobs.intake.config;

import io.rapport.domain.intake.profile.Profile;
import io.rapport.jobs.process.ExitCode;
import io.rapport.jobs.process.RapportFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All profiles of an installation, sorted by the names of their files.
 *
 * @param all the profiles
 */
public record Profiles(List<Profile> all) {
  public Profiles {
    all = List.copyOf(all);
  }

  /**
   * Reads every file ending in {@code .yaml} in a folder; none if there is no such folder.
   *
   * @throws RapportFailure {@link ExitCode#CONFIGURATION} naming the file that is wrong
   */
  public static Profiles in(Path folder) {
    List<Profile> all = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file :
            files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
          Profile profile = ProfileFile.read(file);
          if (!ids.add(profile.id())) {
            throw new RapportFailure(
                ExitCode.CONFIGURATION, "profile " + profile.id() + " stands in two files");
          }
          all.add(profile);
        }
      } catch (InvalidConfig wrong) {
        throw new RapportFailure(ExitCode.CONFIGURATION, String.valueOf(wrong.getMessage()), wrong);
      } catch (IOException failed) {
        throw new RapportFailure(
            ExitCode.CONFIGURATION, "cannot read the folder " + folder.getFileName(), failed);
      }
    }
    return new Profiles(all);
  }
}
