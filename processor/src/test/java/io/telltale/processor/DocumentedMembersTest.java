/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorDomain;
import io.telltale.annotations.ErrorMixIn;
import io.telltale.annotations.ErrorRemedy;
import io.telltale.annotations.ErrorSource;
import io.telltale.annotations.Sensitive;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide has every member of every annotation, and its table of types is true. */
class DocumentedMembersTest {

  private static final Path GUIDE = Path.of("../docs/declaring-errors.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NAME = Pattern.compile("[\\w.]+");

  private static final String IMPORTS =
      """
      package docs;
      import io.telltale.annotations.ErrorAttribute;
      import java.io.*;
      import java.lang.module.ModuleDescriptor;
      import java.lang.reflect.*;
      import java.net.*;
      import java.nio.*;
      import java.nio.charset.*;
      import java.nio.file.*;
      import java.nio.file.attribute.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.jar.Attributes;
      import java.util.regex.*;
      import javax.management.*;
      import javax.xml.namespace.*;
      """;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      classes = {
        ErrorCode.class,
        ErrorMixIn.class,
        ErrorDomain.class,
        ErrorSource.class,
        ErrorRemedy.class,
        ErrorAttribute.class,
        Sensitive.class
      })
  void eachAnnotationHasASectionWithAnExampleAndEachMember(Class<?> annotation) throws IOException {
    String section = section("@" + annotation.getSimpleName());

    assertThat(section)
        .containsPattern("(?s)```java\\n[^`]*@" + annotation.getSimpleName() + "\\b");
    List<Method> members = Arrays.asList(annotation.getDeclaredMethods());
    if (members.size() > 1) {
      for (Method member : members) {
        assertThat(section).containsPattern("(?m)^\\| [^|]*`" + member.getName() + "`[^|]*\\|");
      }
    }
  }

  @Test
  void eachTypeOfTheTableHasAnAttribute() throws IOException {
    List<String> types = typesOfRowsThatSay("their `toString()`", "a number", "a truth value");
    StringBuilder members = new StringBuilder();
    types.forEach(
        type -> members.append("@ErrorAttribute %s m%d;%n".formatted(type, members.length())));

    Compiler.Result result =
        new Compiler(directory).lenient().compile(Map.of("docs.Types", source(members.toString())));

    assertThat(types).hasSizeGreaterThan(30).contains("long", "UUID", "Attributes.Name");
    assertThat(result.messages()).isEmpty();
  }

  @Test
  void whatTheTableSaysIsAnErrorIsOne() throws IOException {
    List<String> types = typesOfRowsThatSay("[an error]", "an error, unless sensitive");
    StringBuilder members = new StringBuilder();
    types.forEach(
        type ->
            members.append(
                "@ErrorAttribute %s m%d;%n"
                    .formatted(type.endsWith("]") ? type : type + "<String>", members.length())));

    Compiler.Result result =
        new Compiler(directory).lenient().compile(Map.of("docs.Types", source(members.toString())));

    assertThat(types).contains("char[]", "Supplier");
    assertThat(result.ids()).hasSameSizeAs(types);
    assertThat(result.ids()).containsOnly("unsupported-type", "unmasked-buffer");
  }

  private static String source(String members) {
    return IMPORTS + "class Types extends Exception {\n" + members + "}";
  }

  /** Returns the types of the rows whose second column has one of some texts. */
  private static List<String> typesOfRowsThatSay(String... texts) throws IOException {
    List<String> types = new ArrayList<>();
    for (String row : section("Types").split("\n")) {
      String[] columns = row.split("\\|");
      if (columns.length < 3 || Arrays.stream(texts).noneMatch(columns[2]::contains)) {
        continue;
      }
      Matcher code = CODE.matcher(columns[1]);
      while (code.find()) {
        String type = code.group(1);
        if (NAME.matcher(type.replace("[]", "")).matches() && !type.equals("java.time")) {
          types.add(type);
        }
      }
    }
    return types;
  }

  private static String section(String title) throws IOException {
    Matcher found =
        Pattern.compile("(?ms)^## " + Pattern.quote(title) + "$(.*?)(?=^## |\\z)")
            .matcher(Files.readString(GUIDE));
    assertThat(found.find()).as("a section '%s'", title).isTrue();
    return found.group(1);
  }
}
