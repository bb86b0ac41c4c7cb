/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.Module;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ErrorModule;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two class loaders with a Telltale each: this one, as an agent would have it, and that of an
 * application, whose errors only the application's own Telltale knows.
 */
class ErrorBridgeTest {

  private static final String EMAIL = "alice@example.com";

  /** An error of the application. */
  public static final class Login extends RuntimeException {
    final String email;

    public Login(String email) {
      super("no session for " + email);
      this.email = email;
    }
  }

  /** One with an accessor that fails. */
  public static final class Broken extends RuntimeException {
    public Broken(String email) {
      super("broken for " + email);
    }
  }

  /** One with more sensitive values than are kept. */
  public static final class Crowded extends RuntimeException {
    public Crowded(String email) {
      super("crowded for " + email);
    }
  }

  /** The registry of the application. */
  public static final class Errors extends Module {
    public Errors() {
      super(login(), broken(), crowded());
    }

    private static Writer login() {
      return new Writer(Login.class, TestErrors.AUTH_201)
          .members(
              (error, out) -> {
                out.putSensitive(TestErrors.EMAIL, Mask.EMAIL, ((Login) error).email);
                out.putLong(TestErrors.ATTEMPT, 3);
                out.putList(AttributeKey.stringArrayKey("error.detail.roles"), List.of("a", "b"));
              })
          .template(members -> "No session for " + members.get(TestErrors.EMAIL));
    }

    private static Writer broken() {
      return new Writer(Broken.class, TestErrors.PAY_503)
          .members(
              (error, out) -> {
                throw new IllegalStateException("the accessor fails for " + EMAIL);
              });
    }

    private static Writer crowded() {
      return new Writer(Crowded.class, null)
          .members(
              (error, out) -> {
                List<String> values =
                    IntStream.range(0, 100).mapToObj(i -> "secret-value-" + i).toList();
                out.putSensitiveList(
                    AttributeKey.stringArrayKey("error.detail.values"), Mask.REDACT, values);
              });
    }
  }

  /** What an application does that is configured to show nothing at all. */
  public static final class Strict implements Runnable {
    @Override
    public void run() {
      ErrorRegistry errors = ErrorRegistry.of(new Errors());
      LiveDescribers.beginLasting(
          ErrorDescriber.builder()
              .registry(errors)
              .maskFloor(Mask.REDACT)
              .stackTrace(StackTraceMode.FULL)
              .build());
    }
  }

  @TempDir Path directory;

  private URLClassLoader application;

  @BeforeEach
  void startApplication() throws IOException {
    Path services = directory.resolve("META-INF/services/" + ErrorModule.class.getName());
    Files.createDirectories(services.getParent());
    Files.write(services, List.of(Errors.class.getName()));
    List<URL> classPath = classPath("");
    classPath.add(directory.toUri().toURL());
    application = isolated(classPath);
  }

  @AfterEach
  void endApplication() throws IOException {
    application.close();
  }

  private static URLClassLoader isolated(List<URL> classPath) {
    return new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  /** Returns the class path of the tests, without the entries that have a text in their name. */
  private static List<URL> classPath(String without) throws IOException {
    List<URL> urls = new ArrayList<>();
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    for (String entry : all.split(File.pathSeparator)) {
      if (without.isEmpty() || !entry.contains(without)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return urls;
  }

  private static Throwable thrown(ClassLoader loader, Class<?> type, String email)
      throws ReflectiveOperationException {
    Class<?> there = loader.loadClass(type.getName());
    assertThat(there).isNotEqualTo(type);
    return (Throwable) there.getConstructor(String.class).newInstance(email);
  }

  /** What an agent does: the runtime that knows an exception is that of the exception's loader. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> describe(Throwable error) throws IllegalAccessException {
    ClassLoader loader = error.getClass().getClassLoader();
    if (loader == null) {
      return Map.of();
    }
    try {
      return (Map<String, Object>)
          loader
              .loadClass("io.telltale.runtime.ErrorBridge")
              .getMethod("describe", Throwable.class)
              .invoke(null, error);
    } catch (ClassNotFoundException | NoSuchMethodException noTelltale) {
      return Map.of();
    } catch (InvocationTargetException e) {
      throw new AssertionError("it never throws", e.getCause());
    }
  }

  @SuppressWarnings("unchecked")
  private static String mask(Map<String, Object> described, String text) {
    return ((UnaryOperator<String>) described.get("telltale.mask")).apply(text);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> secrets(Map<String, Object> described) {
    Map<String, String> secrets = new HashMap<>();
    ((Consumer<BiConsumer<String, String>>) described.get("telltale.secrets")).accept(secrets::put);
    return secrets;
  }

  private static Map<String, Object> attributes(Map<String, Object> described) {
    return described.entrySet().stream()
        .filter(entry -> !entry.getKey().startsWith("telltale."))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void describesAnErrorOfTheOtherLoader() throws Exception {
    Throwable error = thrown(application, Login.class, EMAIL);
    assertThat(ErrorRegistry.load().identityOf(error)).as("unknown on this side").isNull();

    Map<String, Object> described = describe(error);

    assertThat(attributes(described))
        .containsOnly(
            entry("error.code", 201L),
            entry("error.domain", "AUTH"),
            entry("error.name", "AUTH-201"),
            entry("error.status_code", 401L),
            entry("error.type", Login.class.getCanonicalName()),
            entry("error.message", "No session for a***@example.com"),
            entry("error.detail.email", "a***@example.com"),
            entry("error.detail.attempt", 3L),
            entry("error.detail.roles", List.of("a", "b")),
            entry("exception.type", Login.class.getCanonicalName()),
            entry("exception.message", "no session for a***@example.com"));
    assertThat(described).containsEntry("telltale.complete", true);
    assertThat(secrets(described)).containsExactly(entry(EMAIL, "a***@example.com"));
  }

  @Test
  void masksTextsWithTheSecretsOfTheOtherLoader() throws Exception {
    Map<String, Object> described = describe(thrown(application, Login.class, "alice of 4711"));
    String url = "GET /sessions?user=alice%20of%204711";
    TextMasker own = ErrorDescriber.builder().build().records().texts();
    assertThat(own.mask(url, new SecretSet())).as("what this side knows").isEqualTo(url);

    assertThat(mask(described, url)).isEqualTo("GET /sessions?user=***");
    assertThat(mask(described, "nothing to hide")).isEqualTo("nothing to hide");
    assertThat(mask(described, null)).isEqualTo("***");
  }

  /** What an agent asks of the application's copy, wherever it has found that. */
  @SuppressWarnings("unchecked")
  private static Map<String, Object> secretsOf(ClassLoader loader, String traceId)
      throws ReflectiveOperationException {
    return (Map<String, Object>)
        loader
            .loadClass("io.telltale.runtime.ErrorBridge")
            .getMethod("secretsOf", String.class)
            .invoke(null, traceId);
  }

  /** What the application does: it remembers of a trace so many values. */
  public static final class Recording implements BiConsumer<String, Integer> {
    @Override
    public void accept(String traceId, Integer values) {
      SecretSet secrets = new SecretSet();
      for (int i = 0; i < values; i++) {
        secrets.add(i + "-" + EMAIL, "***");
      }
      SecretLedger.shared().remember(traceId, secrets);
    }
  }

  @SuppressWarnings("unchecked")
  private void record(String traceId, int values) throws ReflectiveOperationException {
    ((BiConsumer<String, Integer>)
            application.loadClass(Recording.class.getName()).getConstructor().newInstance())
        .accept(traceId, values);
  }

  @SuppressWarnings("unchecked")
  private static Predicate<String> learnt(Map<String, Object> told) {
    return (Predicate<String>) told.get("telltale.learnt");
  }

  @Test
  void tellsWhatIsSecretInATraceOfTheOtherLoader() throws Exception {
    record("00000000000000000000000000000abc", 1);

    Map<String, Object> told = secretsOf(application, "00000000000000000000000000000abc");

    assertThat(told).containsEntry("telltale.complete", true).hasSize(4);
    assertThat(secrets(told)).containsExactly(entry("0-" + EMAIL, "***"));
    assertThat(learnt(told).test("0-" + EMAIL)).isFalse();
    assertThat(mask(told, "to 0-" + EMAIL)).isEqualTo("to ***");
    assertThat(told.toString()).doesNotContain("alice");
    assertThat(told.getClass().getClassLoader()).isNull();
    assertThat(ErrorBridge.secretsOf("00000000000000000000000000000abc")).isEmpty();
  }

  @Test
  void tellsOfATraceWithMoreThanIsKeptThatNotAllIsKnown() throws Exception {
    record("00000000000000000000000000000abd", SecretSet.MAX_SIZE + 1);

    Map<String, Object> told = secretsOf(application, "00000000000000000000000000000abd");

    assertThat(told).containsEntry("telltale.complete", false);
    assertThat(mask(told, "anything")).isEqualTo("***");
  }

  @Test
  void tellsNothingOfATraceWithoutSecrets() throws Exception {
    assertThat(secretsOf(application, "00000000000000000000000000000abe")).isEmpty();
    assertThat(secretsOf(application, null)).isEmpty();
    try (URLClassLoader broken = isolated(classPath("opentelemetry-api"))) {
      assertThat(secretsOf(broken, "00000000000000000000000000000abe")).isEmpty();
    }
  }

  @Test
  void speaksInTypesOfTheJdkThatShowNothing() throws Exception {
    Map<String, Object> described = describe(thrown(application, Login.class, EMAIL));

    assertThat(described.toString()).doesNotContain("alice");
    assertThat(described.getClass().getClassLoader()).isNull();
    described.forEach(
        (key, value) -> {
          boolean function =
              value instanceof UnaryOperator
                  || value instanceof Consumer
                  || value instanceof Predicate;
          assertThat(function || value.getClass().getClassLoader() == null).as(key).isTrue();
        });
  }

  @Test
  void findsTheErrorAndItsSecretsInCauses() throws Exception {
    Throwable cause = thrown(application, Login.class, EMAIL);
    Throwable unknown = thrown(application, Unknown.class, "caused by " + EMAIL);
    unknown.initCause(new CompletionException(cause));

    Map<String, Object> described = describe(unknown);

    assertThat(described)
        .containsEntry("error.code", 201L)
        .containsEntry("exception.message", "unknown, caused by a***@example.com")
        .containsEntry(
            "error.cause_types",
            List.of(CompletionException.class.getName(), Login.class.getCanonicalName()));
    assertThat(mask(described, EMAIL)).isEqualTo("a***@example.com");
  }

  /** An exception that nobody declares. */
  public static final class Unknown extends RuntimeException {
    public Unknown(String message) {
      super("unknown, " + message);
    }
  }

  @Test
  void whereThereIsNoTelltaleNothingIsKnown() throws Exception {
    try (URLClassLoader bare =
        isolated(List.of(Unknown.class.getProtectionDomain().getCodeSource().getLocation()))) {
      assertThat(describe(thrown(bare, Unknown.class, EMAIL))).isEmpty();
    }
    assertThat(describe(new IllegalStateException(EMAIL))).isEmpty();
    assertThat(ErrorBridge.describe(null)).isEmpty();
  }

  @Test
  void whatCannotBeReadSaysSoAndNoTextIsLeft() throws Exception {
    for (Class<?> type : List.of(Broken.class, Crowded.class)) {
      Map<String, Object> described = describe(thrown(application, type, EMAIL));

      assertThat(described)
          .containsEntry("telltale.complete", false)
          .containsEntry("error.type", type.getCanonicalName())
          .containsEntry("exception.message", "***");
      assertThat(described.toString()).doesNotContain("alice", "secret-value");
      assertThat(mask(described, "any text")).isEqualTo("***");
    }
  }

  @Test
  void whereTheApiOfOpenTelemetryIsMissingNothingIsTold() throws Exception {
    try (URLClassLoader bare = isolated(classPath("opentelemetry-api"))) {
      Map<String, Object> described = describe(thrown(bare, Unknown.class, EMAIL));

      assertThat(attributes(described))
          .containsOnly(
              entry("error.type", Unknown.class.getName()),
              entry("exception.type", Unknown.class.getName()));
      assertThat(described).containsEntry("telltale.complete", false);
      assertThat(mask(described, "any text")).isEqualTo("***");
      assertThat(secrets(described)).isEmpty();
    }
  }

  @Test
  void theDescriberOfTheApplicationIsUsedWhereThereIsOne() throws Exception {
    ((Runnable) application.loadClass(Strict.class.getName()).getConstructor().newInstance()).run();

    Map<String, Object> described = describe(thrown(application, Login.class, EMAIL));

    assertThat(described)
        .containsEntry("error.detail.email", "***")
        .containsEntry("exception.message", "no session for ***");
    assertThat((String) described.get("exception.stacktrace"))
        .contains("no session for ***", "\tat ")
        .doesNotContain("alice");
    assertThat(mask(described, EMAIL)).isEqualTo("***");
  }
}
