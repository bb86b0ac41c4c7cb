/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program of somebody else, built by Gradle from a release in a folder; {@code .ci/release} says
 * where it is.
 */
class GradleConsumerPeer {

  private static final Path CONSUMER = Path.of("..", ".ci", "consumer");

  @TempDir Path directory;

  @Test
  void isBuiltFromTheReleaseAndMasks() throws Exception {
    Path gradle =
        GradleHome.create(
            Path.of(System.getProperty("gradle.peer.libraries")),
            System.getProperty("gradle.peer.version"),
            directory.resolve("gradle"));
    GradleBuild build =
        new GradleBuild(gradle, directory, Files.readString(CONSUMER.resolve("build.gradle")));
    for (String name : new String[] {"Shop", "LoginException"}) {
      Files.copy(
          CONSUMER.resolve("src/main/java/shop/" + name + ".java"), build.source("shop", name));
    }

    String output =
        build.run(
            "-Pstaged=" + System.getProperty("gradle.consumer.staged"),
            "-Pothers=" + System.getProperty("gradle.consumer.others"),
            "-Ptelltale=" + System.getProperty("gradle.consumer.version"),
            "run");

    assertThat(output)
        .contains("\"error.name\":\"LOGIN-301\"", "login of c***@example.com")
        .doesNotContain("carol.canary");
  }
}
