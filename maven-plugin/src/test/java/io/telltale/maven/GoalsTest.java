/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the goals do in a build; Maven itself runs them in the build of the sample. */
class GoalsTest {

  @TempDir Path directory;
  private final List<String> log = new ArrayList<>();

  private <M extends ToolMojo> M on(M goal) {
    goal.setLog(
        new SystemStreamLog() {
          @Override
          public void info(CharSequence line) {
            log.add("info " + line);
          }

          @Override
          public void error(CharSequence line) {
            log.add("error " + line);
          }
        });
    return goal;
  }

  private Path catalogue(String name, int status, String type) throws IOException {
    String json =
        """
        {"format": 1, "module": "com.acme", "registry": "com.acme.%1$sErrors", "errors": [
          {"name": "AUTH-201", "domain": "AUTH", "code": 201, "status": %2$d, "title": "Log in", "type": "%1$s"}
        ], "exceptions": [{"type": "%1$s", "members": []}]}
        """;
    return Files.writeString(directory.resolve(name), json.formatted(type, status));
  }

  @Test
  void aCatalogueIsWritten() throws Exception {
    CatalogueMojo goal = on(new CatalogueMojo());
    goal.inputs = List.of(catalogue("a.json", 401, "com.acme.A").toString());
    goal.outputDirectory = directory.resolve("site").toFile();
    goal.title = "Acme";

    goal.execute();

    assertThat(directory.resolve("site/index.html")).content().contains("<title>Acme</title>");
    assertThat(log)
        .containsExactly("info 1 error of 1 module: " + directory.resolve("site/index.html"));
  }

  @Test
  void aCodeThatIsGivenTwiceFailsTheBuild() throws Exception {
    CheckMojo goal = on(new CheckMojo());
    goal.inputs =
        List.of(
            catalogue("a.json", 401, "com.acme.A").toString(),
            catalogue("b.json", 401, "com.acme.B").toString());

    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("the lines above say which");
    assertThat(log)
        .contains("error error duplicate-code: code 201 of domain 'AUTH' is given 2 times");
  }

  @Test
  void aChangeThatBreaksClientsFailsTheBuildUnlessItIsAllowed() throws Exception {
    DiffMojo goal = on(new DiffMojo());
    goal.old = catalogue("a.json", 401, "com.acme.A").toString();
    goal.inputs = List.of(catalogue("b.json", 403, "com.acme.A").toString());
    goal.format = "sarif";
    goal.output = directory.resolve("out/diff.sarif").toFile();
    goal.sources = List.of("src/main/java");

    assertThatThrownBy(goal::execute).isInstanceOf(MojoFailureException.class);
    assertThat(directory.resolve("out/diff.sarif")).content().contains("status-changed");
    goal.allow = "breaking";
    goal.execute();
  }

  @Test
  void theRepliesAreExported() throws Exception {
    ExportMojo goal = on(new ExportMojo());
    goal.inputs = List.of(catalogue("a.json", 401, "com.acme.A").toString());
    goal.openApi = directory.resolve("api/errors.json").toFile();
    goal.title = "Acme";
    goal.release = "2.4";

    goal.execute();

    assertThat(directory.resolve("api/errors.json"))
        .content()
        .contains("\"3.1.0\"", "\"Acme\"", "\"2.4\"", "\"AUTH-201\"");
  }

  @Test
  void evidenceIsWrittenAndWhatIsMissingFailsTheBuild() throws Exception {
    EvidenceMojo goal = on(new EvidenceMojo());
    goal.inputs = List.of(catalogue("a.json", 401, "com.acme.A").toString());
    goal.evidenceDirectory = directory.resolve("evidence").toFile();
    goal.title = "Acme";
    goal.lockFile = directory.resolve("not-there.lock").toFile();
    goal.tests = directory.resolve("not-there").toFile();

    goal.execute();

    assertThat(directory.resolve("evidence/data-protection.html"))
        .content()
        .contains("<title>Acme</title>");
    goal.require = "locks";
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("a line of the lock");
  }

  @Test
  void wrongUseIsTold() {
    CheckMojo goal = on(new CheckMojo());
    goal.inputs = List.of("nowhere.jar");
    assertThatThrownBy(goal::execute)
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageContaining("'nowhere.jar' does not exist");
  }

  @Test
  void theClassPathOfTheProjectIsReadByDefault() throws Exception {
    CheckMojo goal = on(new CheckMojo());
    goal.classPath = List.of("target/classes", "not-there.jar");

    goal.execute();

    assertThat(log)
        .containsExactly(
            "info 0 errors, 0 warnings, 0 notes in 1 archive with 0 marked classes, and 0 modules"
                + " with 0 errors");
  }

  @Test
  void whereNothingIsCompiledItIsLeftOut() throws Exception {
    CheckMojo parent = on(new CheckMojo());
    parent.classPath = List.of("target/classes");
    parent.packaging = "pom";
    parent.execute();
    CheckMojo skipped = on(new CheckMojo());
    skipped.inputs = List.of("nowhere.jar");
    skipped.skip = true;
    skipped.execute();
    on(new CheckMojo()).execute();

    assertThat(log)
        .containsExactly(
            "info nothing is compiled here, left out",
            "info left out, as telltale.skip says",
            "info nothing is compiled here, left out");
  }

  @Test
  void everyParameterIsOnThePage() throws IOException {
    String descriptor = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
    String page = Files.readString(Path.of("..", "docs", "catalogue.md"));
    assertThat(descriptor).contains("<goalPrefix>telltale</goalPrefix>");
    List<String> goals =
        descriptor.lines().filter(l -> l.contains("<goal>")).map(GoalsTest::text).toList();
    assertThat(goals).containsExactlyInAnyOrder("catalogue", "check", "diff", "evidence", "export");
    List<String> parameters =
        descriptor
            .lines()
            .filter(line -> line.contains("${telltale."))
            .map(GoalsTest::text)
            .distinct()
            .toList();
    assertThat(parameters)
        .hasSizeGreaterThan(6)
        .allSatisfy(name -> assertThat(page).contains("`" + name.replaceAll("[${}]", "") + "`"));
  }

  private static String text(String line) {
    return line.replaceAll("<[^>]*>", "").strip();
  }
}
