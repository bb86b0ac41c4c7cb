/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.emit;

import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.JavaFile;
import com.squareup.javapoet.TypeSpec;
import io.telltale.processor.model.Names;
import io.telltale.processor.model.TypeRef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is generated: the only user of the {@link Filer}.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class SourceSink {

  private static final Pattern JAVA_LANG_IMPORT =
      Pattern.compile("^import java\\.lang\\.(\\w+);\n", Pattern.MULTILINE);

  private final Filer filer;
  private final Elements elements;
  private final AnnotationSpec generated;

  /** What was written, by path. */
  private final Map<String, String> resources = new HashMap<>();

  /** Whether the JDK's {@code @Generated} can be named, by module. */
  private final Map<String, Boolean> generatedVisible = new HashMap<>();

  public SourceSink(Filer filer, Elements elements, Class<?> processor) {
    this.filer = filer;
    this.elements = elements;
    this.generated =
        AnnotationSpec.builder(ClassName.bestGuess(Names.GENERATED))
            .addMember("value", "$S", processor.getName())
            .build();
  }

  /**
   * Writes a class.
   *
   * @param type what it consists of, which nobody changes any more
   * @param origins the elements that it is made from
   * @return false if a class of that name exists already
   */
  public boolean write(TypeRef name, TypeSpec.Builder type, Collection<? extends Element> origins) {
    if (isGeneratedVisible(origins)) {
      type.annotations.add(0, generated);
    }
    // At once: JavaPoet would hand word after word to an encoder of characters.
    JavaFile file = JavaFile.builder(name.packageName(), type.build()).indent("  ").build();
    String text = ascii(withoutNeedlessImports(file.toString(), name.packageName()));
    Element[] all = origins.toArray(Element[]::new);
    try (Writer out = filer.createSourceFile(name.canonicalName(), all).openWriter()) {
      out.write(text);
      return true;
    } catch (FilerException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + name.canonicalName(), e);
    }
  }

  /** Returns the text of a file in the class output, if it exists. */
  public Optional<String> readResource(String path) {
    String written = resources.get(path);
    if (written != null) {
      // javac takes the reading of what was written for an attempt to write it once more.
      return Optional.of(written);
    }
    try {
      FileObject file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", path);
      return Optional.of(file.getCharContent(true).toString());
    } catch (IOException | IllegalArgumentException e) {
      // Not there: the usual case of a full build.
      return Optional.empty();
    }
  }

  /** Returns the directory of the class output, if it is one. */
  public Optional<Path> outputDirectory() {
    try {
      // Only files can be asked for; this one does not have to exist.
      URI file = filer.getResource(StandardLocation.CLASS_OUTPUT, "", "telltale").toUri();
      return Optional.ofNullable(Path.of(file).getParent());
    } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Whether a class was written by an earlier compilation of this same module. */
  public boolean isInOutput(TypeRef type) {
    String file = String.join("$", type.simpleNames()) + ".class";
    try {
      filer
          .getResource(StandardLocation.CLASS_OUTPUT, type.packageName(), file)
          .openInputStream()
          .close();
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  public void writeResource(String path, String text, Collection<? extends Element> origins) {
    try {
      FileObject file =
          filer.createResource(
              StandardLocation.CLASS_OUTPUT, "", path, origins.toArray(Element[]::new));
      try (Writer out =
          new java.io.OutputStreamWriter(file.openOutputStream(), StandardCharsets.UTF_8)) {
        out.write(text);
      }
      resources.put(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  private boolean isGeneratedVisible(Collection<? extends Element> origins) {
    for (Element origin : origins) {
      ModuleElement module = elements.getModuleOf(origin);
      String name = module == null ? "" : module.getQualifiedName().toString();
      return generatedVisible.computeIfAbsent(name, unknown -> isGeneratedVisible(module));
    }
    return false;
  }

  private boolean isGeneratedVisible(@Nullable ModuleElement module) {
    TypeElement found =
        module == null
            ? elements.getTypeElement(Names.GENERATED)
            : elements.getTypeElement(module, Names.GENERATED);
    return found != null;
  }

  /** Leaves out the imports of java.lang, unless a class of the package has the name of one. */
  private String withoutNeedlessImports(String text, String packageName) {
    Matcher imports = JAVA_LANG_IMPORT.matcher(text);
    boolean shadowed =
        imports
            .results()
            .anyMatch(found -> elements.getTypeElement(packageName + "." + found.group(1)) != null);
    return shadowed ? text : imports.replaceAll("");
  }

  /** Escapes what an encoding may lack: javac writes a question mark for it, and says nothing. */
  private static String ascii(String text) {
    if (text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder(text.length() * 2);
    text.chars()
        .forEach(
            c -> {
              if (c < 128) {
                escaped.append((char) c);
              } else {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            });
    return escaped.toString();
  }
}
