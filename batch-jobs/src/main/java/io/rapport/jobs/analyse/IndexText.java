package io.rapport.jobs.analyse;

import io.rapport.domain.analysis.partnership.index.Goalpost;
import io.rapport.domain.analysis.partnership.index.IndexScheme;
import io.rapport.domain.analysis.partnership.index.Part;
import io.rapport.domain.analysis.partnership.index.Pillar;
import io.rapport.domain.analysis.partnership.index.PublishRule;
import io.rapport.jobs.intake.config.YamlFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The section {@code index} of {@code partnership.yaml}; what is left out is null. */
record IndexText(
    @Nullable String version,
    @Nullable Map<String, @Nullable Double> weights,
    @Nullable Map<String, @Nullable GoalpostText> goalposts,
    @Nullable PublishText publish,
    @Nullable Double concentration,
    @Nullable Integer weightDraws,
    @Nullable Integer replications) {
  private static final String SECTION = "index";

  record GoalpostText(@Nullable Double worst, @Nullable Double best, @Nullable Double share) {}

  record PublishText(
      @Nullable Long engagements, @Nullable Integer pillars, @Nullable Long clientForms) {}

  /**
   * What it means; what is left out is as in the first version of the index.
   *
   * @param file where it stands, for complaints
   * @throws io.rapport.jobs.process.RapportFailure {@link
   *     io.rapport.jobs.process.ExitCode#CONFIGURATION} naming the file and the key that is wrong
   */
  IndexScheme read(YamlFile file) {
    IndexScheme standard = IndexScheme.withDefaults();
    return valid(
        file,
        SECTION,
        () ->
            new IndexScheme(
                or(version, standard.version()),
                weights(file, standard),
                goalposts(file, standard),
                publish(file, standard.publish()),
                or(concentration, standard.concentration()),
                or(weightDraws, standard.weightDraws()),
                or(replications, standard.replications())));
  }

  private Map<Pillar, Double> weights(YamlFile file, IndexScheme standard) {
    String where = SECTION + ".weights";
    EnumMap<Pillar, Double> all = new EnumMap<>(standard.weights());
    // The standard weights add up to 1; in the file each pillar's is 1 unless it says otherwise.
    all.replaceAll((pillar, weight) -> 1.0);
    if (weights != null) {
      weights.forEach(
          (name, weight) -> {
            String key = where + "." + name;
            Pillar pillar = named(file, key, name, Pillar.values(), "a pillar");
            if (weight == null || !(weight > 0) || Double.isInfinite(weight)) {
              throw file.failure(key + " is " + weight + ": use a number above 0");
            }
            all.put(pillar, weight);
          });
    }
    return all;
  }

  private Map<Part, Goalpost> goalposts(YamlFile file, IndexScheme standard) {
    EnumMap<Part, Goalpost> all = new EnumMap<>(standard.goalposts());
    if (goalposts != null) {
      goalposts.forEach(
          (name, text) -> {
            String key = SECTION + ".goalposts." + name;
            Part part = named(file, key, name, Part.values(), "a part of the index");
            if (text == null) {
              throw file.failure(key + " is empty");
            }
            Goalpost before = standard.goalpost(part);
            all.put(
                part,
                valid(
                    file,
                    key,
                    () ->
                        new Goalpost(
                            or(text.worst(), before.worst()),
                            or(text.best(), before.best()),
                            or(text.share(), before.share()))));
          });
    }
    return all;
  }

  private PublishRule publish(YamlFile file, PublishRule standard) {
    PublishText text = publish;
    return text == null
        ? standard
        : valid(
            file,
            SECTION + ".publish",
            () ->
                new PublishRule(
                    or(text.engagements(), standard.fewestEngagements()),
                    or(text.pillars(), standard.fewestPillars()),
                    or(text.clientForms(), standard.fewestClientForms())));
  }

  private static <E extends Enum<E>> E named(
      YamlFile file, String key, String name, E[] all, String kind) {
    return Arrays.stream(all)
        .filter(each -> name(each).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                file.failure(
                    key
                        + ": "
                        + name
                        + " is not "
                        + kind
                        + ": use one of "
                        + Arrays.stream(all)
                            .map(IndexText::name)
                            .collect(Collectors.joining(", "))));
  }

  /** As it stands in the file: {@code collaborativePlayed}. */
  private static String name(Enum<?> constant) {
    String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
    return words[0]
        + Arrays.stream(words)
            .skip(1)
            .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
            .collect(Collectors.joining());
  }

  /** What the domain does not let pass is a mistake in the file. */
  private static <T> T valid(YamlFile file, String key, Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException wrong) {
      throw file.failure(key + ": " + wrong.getMessage());
    }
  }

  private static <T> T or(@Nullable T value, T standard) {
    return value == null ? standard : value;
  }
}
