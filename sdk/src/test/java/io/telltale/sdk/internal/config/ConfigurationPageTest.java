/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.Mask;
import io.telltale.sdk.TracingConfig;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page that tells of the options tells of all of them, and of no other. */
class ConfigurationPageTest {

  private static final Path PAGE = Path.of("..", "docs", "configuration.md");

  private static List<String> rows() throws Exception {
    return Files.readAllLines(PAGE).stream()
        .filter(line -> line.contains("| `TELLTALE_"))
        .map(line -> String.join("|", Arrays.copyOf(line.split("\\|"), 5)).strip())
        .toList();
  }

  @Test
  void hasTheNamesAndDefaultsOfEveryOption() throws Exception {
    Map<String, String> defaults = TracingConfig.production().options();

    assertThat(rows())
        .containsExactlyElementsOf(
            Options.ALL.stream()
                .map(
                    option -> {
                      String value = defaults.get(option.name());
                      return "| `%s` | `%s` | `%s` | %s"
                          .formatted(
                              option.name(),
                              option.property(),
                              option.variable(),
                              value == null ? "–" : "`" + value + "`");
                    })
                .toList());
  }

  @Test
  void theFloorIsAnyMask() throws Exception {
    assertThat(Files.readString(PAGE).lines().filter(line -> line.startsWith("| `maskFloor`")))
        .singleElement()
        .asString()
        .contains(Option.constantsOf(Mask.class).split(", "));
  }

  @Test
  void everyOptionIsAMethodOfTheBuilder() {
    Set<String> methods =
        Arrays.stream(TracingConfig.Builder.class.getMethods())
            .filter(method -> method.getDeclaringClass() != Object.class)
            .filter(method -> !Modifier.isStatic(method.getModifiers()))
            .map(Method::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected =
        Options.ALL.stream().map(Option::name).collect(Collectors.toCollection(TreeSet::new));
    expected.addAll(Set.of("build", "captureStackTrace", "noMaskFloor"));

    assertThat(methods).isEqualTo(expected);
  }

  @Test
  void theDefaultsOfThePresetsAreThoseOfThePage() throws Exception {
    String page = Files.readString(PAGE);

    assertThat(differences(TracingConfig.development()))
        .containsOnly("stackTrace=full", "undeclaredStackTrace=full", "exportFallback=console");
    assertThat(differences(TracingConfig.strict()))
        .containsOnly("undeclaredMessages=declared", "maskFloor=redact", "requireProtection=true");
    assertThat(differences(TracingConfig.disabled())).containsOnly("enabled=false");
    assertThat(page)
        .contains(
            "`stackTrace` and `undeclaredStackTrace` are `full`, `exportFallback` is `console`")
        .contains(
            "`undeclaredMessages` is `declared`, `maskFloor` is `redact`, `requireProtection` is on");
  }

  private static Set<String> differences(TracingConfig preset) {
    Set<Map.Entry<String, String>> differing = new java.util.HashSet<>(preset.options().entrySet());
    differing.removeAll(TracingConfig.production().options().entrySet());
    return differing.stream().map(Object::toString).collect(Collectors.toSet());
  }
}
