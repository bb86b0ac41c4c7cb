/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.telltale.annotations.Mask;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.setup.Installation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Editors offer every property that there is, and none that has no effect. */
class ConfigurationMetadataTest {

  private static final List<String> OF_SPRING =
      List.of(
          "telltale.preset",
          "telltale.web.record",
          "telltale.web.replies",
          "telltale.web.mask-problems",
          "telltale.web.codes",
          "telltale.web.log-levels",
          "telltale.async.record",
          "telltale.listeners.record",
          "telltale.micrometer.errors",
          "telltale.micrometer.keys",
          "telltale.micrometer.mask-values");

  private static JsonNode metadata(String part) throws IOException {
    try (InputStream metadata =
        ConfigurationMetadataTest.class.getResourceAsStream(
            "/META-INF/spring-configuration-metadata.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(metadata)).get(part);
    }
  }

  @Test
  void namesEveryOptionThatHasAnEffectWhereSpringBuildsTheSdk() throws IOException {
    List<String> named = new ArrayList<>();
    for (JsonNode property : metadata("properties")) {
      named.add(property.get("name").asText());
      assertThat(property.get("description").asText()).as(property.toString()).endsWith(".");
    }
    Set<String> all = new TreeSet<>(OF_SPRING);
    Options.ALL.stream().filter(Installation::isEffective).map(Option::property).forEach(all::add);
    assertThat(named).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
  }

  /** An editor takes the names of masks from the enum, and so they stand nowhere else. */
  @Test
  void masksAreThoseOfTheAnnotations() throws IOException {
    JsonNode hint = metadata("hints").get(0);
    assertThat(hint.get("name").asText()).isEqualTo(Options.MASK_FLOOR.property());
    assertThat(hint.at("/values/0/value").asText()).isEqualTo("none");
    assertThat(hint.at("/providers/0/name").asText()).isEqualTo("handle-as");
    assertThat(hint.at("/providers/0/parameters/target").asText()).isEqualTo(Mask.class.getName());
  }

  @Test
  void thePageForUsersNamesWhatIsSpringsOwn() throws IOException {
    String page = Files.readString(Path.of("../../docs/spring-boot.md"));
    assertThat(OF_SPRING).allSatisfy(property -> assertThat(page).contains("`" + property + "`"));
  }
}
