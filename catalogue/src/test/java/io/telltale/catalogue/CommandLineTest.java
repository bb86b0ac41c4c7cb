/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with arguments and inputs is quoted, with the reason and the remedy. */
class CommandLineTest {

  private static final Path PAGE = Path.of("..", "docs", "catalogue.md");

  @TempDir Path directory;

  @Test
  void helpAndVersionAreNoFailure() {
    assertThat(Tool.run("--version").out()).matches("telltale-catalogue [0-9].*\\R");
    Tool help = Tool.run("--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out()).contains("catalogue", "check", "diff", "export").contains("Exit codes:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"catalogue", "check", "diff", "export"})
  void everyOptionIsOnThePage(String command) throws IOException {
    String page = Files.readString(PAGE);
    assertThat(Tool.run(command, "--help").out().lines())
        .filteredOn(line -> line.matches(" +(-.,)? +--.*"))
        .filteredOn(line -> !line.contains("--help") && !line.contains("--version"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(page).contains(line.replaceFirst(".*(--[a-z]+).*", "`$1`")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check|Missing required parameter: '<input>'",
        "diff one.jar|Missing required parameter: '<new>'",
        "catalogue lib.jar|Missing required option: '--output=<folder>'",
        "check --format=xml x|expected one of [TEXT, JSON, SARIF] (case-insensitive) but was 'xml'",
        "bake|Unmatched argument at index 0: 'bake'",
        "check nowhere.jar|'nowhere.jar' does not exist; build it first, or correct the path",
        "check nowhere|'nowhere' does not exist; build it first, or correct the path",
        "check pom.xml|'pom.xml' is no jar, no folder and no .json file; name one of these",
        "diff nowhere.json pom.xml|'nowhere.json' does not exist; build it first, or correct the"
            + " path",
        "check src/test/java|'src/test/java' holds no jar and no class; compile first, or name"
            + " another folder"
      })
  void wrongUseIsToldAndEndsWithTwo(String line, String message) {
    Tool told = Tool.run((Object[]) line.split(" "));

    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains(message);
    assertThat(told.out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "[|is no JSON: Unexpected end-of-input",
        "{}|'format' is missing, and a whole number is needed",
        "{\"format\":1} {}|is no JSON: ",
        "{\"format\":3}|has format 3, and this version of telltale-catalogue reads format 1",
        "{\"format\":1,\"module\":\"m\",\"registry\":\"r\",\"exceptions\":[],\"errors\":[{\"name\":\"A-1\",\"domain\":\"../A\",\"code\":1}]}|'errors[0].domain'"
            + " is \"../A\", and it has to match",
        "{\"format\":1,\"module\":\"m\",\"registry\":\"r\",\"exceptions\":[],\"errors\":[{\"name\":\"A-1\",\"domain\":\"A\",\"code\":1e9}]}|'errors[0].code'"
            + " is 1.0E9, and a whole number is needed",
        "{\"format\":1,\"module\":\"m\",\"registry\":\"r\",\"exceptions\":[],\"errors\":[{\"name\":\"A-1\",\"domain\":\"A\",\"code\":1,\"status\":99}]}|'errors[0].status'"
            + " is 99, and it has to be between 100 and 599",
        "{\"format\":1,\"module\":\"m\",\"registry\":\"r\",\"errors\":[],\"exceptions\":[{\"type\":\"T\",\"members\":[{\"name\":\"n\",\"type\":\"LONG\",\"mask\":\"NONE\"}]}]}|'exceptions[0].members[0].mask'"
            + " is \"NONE\", and a mask is needed",
        "{\"format\":1,\"module\":\"m\",\"registry\":\"r\",\"errors\":{},\"exceptions\":[]}|'errors'"
            + " is {}, and an array is needed",
        "{\"format\":1,\"modules\":[{\"module\":5,\"errors\":[],\"exceptions\":[]}]}|'modules[0].module'"
            + " is 5, and a text is needed"
      })
  void aCatalogueThatIsNoneIsTold(String text, String message) throws IOException {
    Path file = Files.writeString(directory.resolve("x.json"), text);

    Tool told = Tool.run("catalogue", "-o", directory.resolve("site"), file);

    assertThat(told.err()).startsWith("telltale-catalogue: '" + file + "'").contains(message);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(directory.resolve("site")).doesNotExist();
  }

  @Test
  void aJarThatIsNoneIsTold() throws IOException {
    Path cut = directory.resolve("cut.jar");
    Path whole =
        new Modules(directory)
            .jar("whole", Files.createDirectories(directory.resolve("x")).getParent());
    byte[] bytes = Files.readAllBytes(whole);
    Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 3));
    Tool told = Tool.run("check", cut);
    assertThat(told.exit()).isEqualTo(2);
    assertThat(told.err()).contains("'" + cut + "'");
  }
}
