/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts and pull requests read; peers/browser holds SARIF to its schema besides. */
class ReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path directory;
  private Path one;
  private Path two;

  @BeforeEach
  void write() throws IOException {
    one = Catalogues.write(directory.resolve("one.json"), Catalogues.error("com.acme.A", 201));
    two =
        Catalogues.write(directory.resolve("two{0}[x].json"), Catalogues.error("com.acme.B", 201));
  }

  @Test
  void sarifHasWhatItsReadersNeed() throws IOException {
    Path output = directory.resolve("reports/check.sarif");

    Tool found = Tool.run("check", "-f", "sarif", "-o", output, one, two);

    assertThat(found.exit()).isEqualTo(1);
    assertThat(found.out()).startsWith("1 error, 0 warnings, 0 notes in ").contains("" + output);
    JsonNode sarif = MAPPER.readTree(output.toFile());
    assertThat(sarif.get("version").asText()).isEqualTo("2.1.0");
    assertThat(sarif.get("$schema").asText()).endsWith("sarif-2.1.0.json");
    JsonNode driver = sarif.at("/runs/0/tool/driver");
    assertThat(driver.get("name").asText()).isEqualTo("telltale-catalogue");
    assertThat(driver.get("version").asText()).matches("[0-9].*");
    JsonNode result = sarif.at("/runs/0/results/0");
    int rule = result.get("ruleIndex").asInt();
    assertThat(driver.at("/rules/" + rule + "/id")).isEqualTo(result.get("ruleId"));
    assertThat(result.get("ruleId").asText()).isEqualTo("duplicate-code");
    assertThat(result.get("level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).contains("code 201 of domain 'AUTH'");
    assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("com.acme.A");
    JsonNode related = result.at("/relatedLocations/0");
    assertThat(related.at("/logicalLocations/0/fullyQualifiedName").asText())
        .isEqualTo("com.acme.B");
    // A reference, and a text in which nothing is a place for an argument or a link.
    assertThat(related.at("/physicalLocation/artifactLocation/uri").asText())
        .startsWith("file:/")
        .endsWith("/two%7B0%7D%5Bx%5D.json");
    assertThat(related.at("/message/text").asText()).contains("two{{0}}\\[x\\].json");
  }

  @Test
  void jsonHasEveryFinding() throws IOException {
    Tool found = Tool.run("check", "--format=json", one, two);

    JsonNode json = MAPPER.readTree(found.out());
    assertThat(json.at("/counts/error").asInt()).isEqualTo(1);
    assertThat(json.at("/findings/0/rule").asText()).isEqualTo("duplicate-code");
    assertThat(json.at("/findings/0/places").findValuesAsText("type"))
        .containsExactly("com.acme.A", "com.acme.B");
  }
}
