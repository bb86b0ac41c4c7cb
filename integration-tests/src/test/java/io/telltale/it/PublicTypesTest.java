/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.annotations.ErrorCode;
import io.telltale.jaeger.JaegerAgentSpanExporter;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.sdk.Telltale;
import io.telltale.testing.OtlpReceiver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users may call, as it is listed in {@code src/test/resources/api}: a type or member that
 * appears or goes changes that file, and whoever reviews it sees it. {@code
 * -Dtelltale.golden.update=true} writes it anew.
 */
class PublicTypesTest {

  private static final Map<String, Class<?>> MODULES =
      Map.of(
          "annotations", ErrorCode.class,
          "runtime", ErrorRegistry.class,
          "sdk", Telltale.class,
          "testing", OtlpReceiver.class,
          "jaeger-exporter", JaegerAgentSpanExporter.class);

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "sdk", "testing", "jaeger-exporter"})
  void whatIsPublicIsListed(String module) throws Exception {
    Path list = Path.of("src/test/resources/api", module + ".txt");
    List<String> found = listing(MODULES.get(module));
    if (Boolean.getBoolean("telltale.golden.update")) {
      Files.createDirectories(list.getParent());
      Files.write(list, found);
    }

    assertThat(found).isEqualTo(Files.readAllLines(list));
  }

  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "sdk", "testing", "jaeger-exporter"})
  void everyPublicTypeIsOnThePageOfTheApi(String module) throws Exception {
    String page = Files.readString(Path.of("../docs/api.md"));

    assertThat(listing(MODULES.get(module)))
        .filteredOn(line -> !line.startsWith(" ") && !line.contains("$"))
        .allSatisfy(line -> assertThat(page).contains("`" + line.replaceFirst(".*[ .]", "") + "`"));
  }

  /** A client's byte code would name it, and no longer link when it goes. */
  @ParameterizedTest
  @ValueSource(strings = {"annotations", "runtime", "sdk", "testing", "jaeger-exporter"})
  void noPublicTypeShowsAnInternalOne(String module) throws Exception {
    assertThat(listing(MODULES.get(module))).noneMatch(line -> line.contains(".internal."));
  }

  private static List<String> listing(Class<?> anchor) throws Exception {
    Path place = Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(place)) {
      return listing(place);
    }
    try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
      return listing(jar.getPath("/"));
    }
  }

  private static List<String> listing(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.startsWith("io/telltale/") && file.endsWith(".class"))
          .filter(file -> !file.contains("/internal/"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .filter(name -> !name.endsWith("-info"))
          .sorted()
          .map(PublicTypesTest::load)
          .filter(PublicTypesTest::isPublic)
          .flatMap(PublicTypesTest::lines)
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicTypesTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
      if (!Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return true;
  }

  private static Stream<String> lines(Class<?> type) {
    Stream<String> members =
        Stream.of(
                Arrays.stream(type.getDeclaredFields()),
                Arrays.stream(type.getDeclaredConstructors()),
                Arrays.stream(type.getDeclaredMethods()))
            .flatMap(some -> some)
            .map(Member.class::cast)
            .filter(member -> !member.isSynthetic() && isForUsers(member, type))
            .map(member -> "  " + text(member))
            .sorted();
    Stream<String> supers =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
            .filter(above -> above != Object.class)
            .map(above -> "  is " + above.getName());
    return Stream.concat(
        Stream.of(type.toGenericString().replaceFirst("<.*", "")), Stream.concat(supers, members));
  }

  private static boolean isForUsers(Member member, Class<?> type) {
    boolean mayExtend = !Modifier.isFinal(type.getModifiers());
    return Modifier.isPublic(member.getModifiers())
        || (mayExtend && Modifier.isProtected(member.getModifiers()));
  }

  private static String text(Member member) {
    String text =
        member instanceof Field field
            ? field.toGenericString()
            : ((Executable) member).toGenericString();
    // An enum's own methods differ in what the compiler of a release writes.
    return text.replace(member.getDeclaringClass().getName() + ".", "");
  }
}
