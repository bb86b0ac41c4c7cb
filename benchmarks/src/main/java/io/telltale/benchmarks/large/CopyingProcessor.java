/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.benchmarks.large;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Writes the files of a folder, and looks at nothing: the least that a processor costs which
 * generates this text.
 */
@SupportedAnnotationTypes("io.telltale.annotations.ErrorCode")
@SupportedOptions(CopyingProcessor.FROM)
public final class CopyingProcessor extends AbstractProcessor {

  static final String FROM = "copy.from";

  private boolean done;

  /** Called by the compiler. */
  public CopyingProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (done) {
      return false;
    }
    done = true;
    Map<String, Element> origins = new HashMap<>();
    for (TypeElement annotation : annotations) {
      for (Element element : round.getElementsAnnotatedWith(annotation)) {
        origins.put(element.getSimpleName() + "_Telltale.java", element);
      }
    }
    Path from = Path.of(processingEnv.getOptions().get(FROM));
    try {
      for (Path file : files(from)) {
        copy(from.relativize(file), Files.readString(file), origins);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return false;
  }

  private static List<Path> files(Path from) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void copy(Path path, String text, Map<String, Element> origins) throws IOException {
    String name = path.toString().replace('\\', '/');
    Filer filer = processingEnv.getFiler();
    if (!name.endsWith(".java")) {
      try (Writer out =
          filer.createResource(StandardLocation.CLASS_OUTPUT, "", name).openWriter()) {
        out.write(text);
      }
      return;
    }
    String type = name.substring(0, name.length() - ".java".length()).replace('/', '.');
    Element origin = origins.get(path.getFileName().toString());
    Element[] all = origin == null ? new Element[0] : new Element[] {origin};
    try (Writer out = filer.createSourceFile(type, all).openWriter()) {
      out.write(text);
    }
  }
}
