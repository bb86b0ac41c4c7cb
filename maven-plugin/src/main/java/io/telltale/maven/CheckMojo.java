/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Looks at the errors of a project and of all that it needs together: codes that are given twice,
 * modules that the processor has not seen. The build fails where something is wrong.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME,
    threadSafe = true)
public final class CheckMojo extends ReportMojo {

  /** Made by Maven. */
  public CheckMojo() {}

  @Override
  List<String> arguments(List<String> inputs) {
    return all(List.of("check"), report(), inputs);
  }

  @Override
  String failure() {
    return "The errors of the modules do not go together; the lines above say which, and what to do";
  }
}
