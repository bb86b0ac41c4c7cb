/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.telltale.runtime.ForeignReply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts and dashboards that name a metric which is not there stay silent; nobody would notice. */
class OperationsTest {

  private static final Path DOCS = Path.of("../docs");
  private static final Pattern OURS = Pattern.compile("\\b(?:telltale|error)_[a-z_]+\\b");

  /** The names as Prometheus has them. */
  private static Set<String> registered() throws IOException {
    Set<String> names = new TreeSet<>();
    try (InputStream json =
        ForeignReply.class.getResourceAsStream("/META-INF/telltale/names.json")) {
      for (JsonNode name : new ObjectMapper().readTree(json).get("names")) {
        String plain = name.get("name").asText().replace('.', '_');
        names.add(name.get("type").asText().equals("counter") ? plain + "_total" : plain);
      }
    }
    return names;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "operations.md",
        "operations/telltale-alerts.yml",
        "operations/telltale-alerts.test.yml",
        "operations/telltale-dashboard.json"
      })
  void everyNameIsOneThatIsExported(String file) throws IOException {
    Set<String> named =
        OURS.matcher(Files.readString(DOCS.resolve(file)))
            .results()
            .map(MatchResult::group)
            .collect(toCollection(TreeSet::new));

    assertThat(named).contains("telltale_errors_total", "error_name");
    assertThat(registered()).containsAll(named);
  }

  @Test
  void everyAlertIsTestedAndExplained() throws IOException {
    String tests = Files.readString(DOCS.resolve("operations/telltale-alerts.test.yml"));
    String page = Files.readString(DOCS.resolve("operations.md"));

    assertThat(
            Pattern.compile("alert: (\\w+)")
                .matcher(Files.readString(DOCS.resolve("operations/telltale-alerts.yml")))
                .results())
        .isNotEmpty()
        .allSatisfy(
            alert -> {
              assertThat(tests).contains("alertname: " + alert.group(1));
              assertThat(page).contains("| `" + alert.group(1) + "` |");
            });
  }
}
