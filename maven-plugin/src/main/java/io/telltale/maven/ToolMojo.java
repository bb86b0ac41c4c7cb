/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.maven;

import io.telltale.catalogue.CatalogueTool;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Runs a command of the tool, and lets the build fail where it says so. */
abstract class ToolMojo extends AbstractMojo {

  private static final int FINDINGS = 1;

  /**
   * What is read: jars, folders of jars or classes, class paths, errors.json, catalogue.json. By
   * default the classes of the project and of all that it needs at run time.
   */
  @Parameter(property = "telltale.inputs")
  @Nullable List<String> inputs;

  /** Leaves it out. */
  @Parameter(property = "telltale.skip", defaultValue = "false")
  boolean skip;

  @Parameter(defaultValue = "${project.runtimeClasspathElements}", readonly = true)
  @Nullable List<String> classPath;

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  @Nullable String packaging;

  /** Made by Maven. */
  ToolMojo() {}

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || inputs().isEmpty()) {
      getLog()
          .info(skip ? "left out, as telltale.skip says" : "nothing is compiled here, left out");
      return;
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> arguments = arguments(inputs());
    int exit =
        CatalogueTool.run(
            new PrintWriter(out), new PrintWriter(err), arguments.toArray(new String[0]));
    String told = out.toString().strip();
    if (exit == 0) {
      told.lines().forEach(getLog()::info);
    } else if (exit == FINDINGS) {
      told.lines().forEach(getLog()::error);
      throw new MojoFailureException(failure());
    } else {
      throw new MojoExecutionException(err.toString().strip());
    }
  }

  /** Returns the command line. */
  abstract List<String> arguments(List<String> inputs);

  /** Returns why the build fails, where something was found. */
  abstract String failure();

  /** A project of modules alone has no classes. */
  private List<String> inputs() {
    if (inputs != null && !inputs.isEmpty()) {
      return inputs;
    }
    if (classPath == null || "pom".equals(packaging)) {
      return List.of();
    }
    List<String> there = classPath.stream().filter(path -> new File(path).exists()).toList();
    // A separator makes a class path of it: elements without a class are passed over.
    return there.isEmpty()
        ? List.of()
        : List.of(String.join(File.pathSeparator, there) + File.pathSeparator);
  }

  /** Returns an option with its value, or nothing where there is none. */
  static List<String> option(String name, @Nullable Object value) {
    return value == null ? List.of() : List.of(name, value.toString());
  }

  /** Returns all of several lists. */
  @SafeVarargs
  static List<String> all(List<String>... lists) {
    List<String> all = new ArrayList<>();
    for (List<String> list : lists) {
      all.addAll(list);
    }
    return all;
  }
}
