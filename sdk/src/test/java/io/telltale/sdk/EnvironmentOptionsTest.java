/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.opentelemetry.sdk.autoconfigure.spi.ConfigProperties;
import io.opentelemetry.sdk.autoconfigure.spi.internal.DefaultConfigProperties;
import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.AttributePolicy;
import io.telltale.sdk.config.ExceptionSignal;
import io.telltale.sdk.config.Fallback;
import io.telltale.sdk.config.TracingConfigException;
import io.telltale.sdk.internal.config.Environment;
import io.telltale.sdk.internal.config.Option;
import io.telltale.sdk.internal.config.Options;
import io.telltale.sdk.internal.config.UnknownOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The variables and properties that Telltale reads. */
class EnvironmentOptionsTest {

  @TempDir Path folder;

  private static TracingConfig from(Map<String, String> variables) {
    return TracingConfig.from(Environment.of(Map.of(), variables));
  }

  private static List<String> problems(Map<String, String> variables) {
    return catchThrowableOfType(TracingConfigException.class, () -> from(variables)).problems();
  }

  @Test
  void anEmptyEnvironmentIsProduction() {
    assertThat(from(Map.of())).isEqualTo(TracingConfig.production());
    assertThat(from(Map.of("TELLTALE_EXPORTER", " "))).isEqualTo(TracingConfig.production());
  }

  @Test
  void namesThePreset() {
    assertThat(from(Map.of("TELLTALE_PRESET", "Development")))
        .isEqualTo(TracingConfig.development());
    assertThat(from(Map.of("TELLTALE_PRESET", "strict"))).isEqualTo(TracingConfig.strict());
    assertThat(from(Map.of("TELLTALE_PRESET", "disabled"))).isEqualTo(TracingConfig.disabled());
  }

  @Test
  void readsWhatTheConventionsSayOfExceptions() {
    String optIn = "OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN";
    assertThat(from(Map.of(optIn, "logs")).options()).containsEntry("exceptionSignal", "log");
    assertThat(from(Map.of(optIn, "http, logs/dup")).options())
        .containsEntry("exceptionSignal", "both");
    assertThat(from(Map.of(optIn, "anything")).options()).containsEntry("exceptionSignal", "span");
    assertThat(from(Map.of(optIn, "logs", "TELLTALE_EXCEPTION_SIGNAL", "span")).options())
        .containsEntry("exceptionSignal", "span");
  }

  /** Every option, so that one that is added must be added here. */
  @Test
  void hasAVariableForEveryOption() throws Exception {
    String file = Files.createFile(folder.resolve("a.pem")).toString();
    Map<String, String> variables = new HashMap<>();
    variables.put("TELLTALE_ENABLED", "false");
    variables.put("TELLTALE_SERVICE_NAME", "orders");
    variables.put("TELLTALE_SERVICE_VERSION", "1.4");
    variables.put("TELLTALE_SAMPLING_RATE", "0.25");
    variables.put("TELLTALE_ALWAYS_KEEP_ERRORS", "TRUE");
    variables.put("TELLTALE_EXPORTER", "otlp-grpc");
    variables.put("TELLTALE_ENDPOINT", "https://collector:4317");
    variables.put("TELLTALE_HEADERS", "authorization=Bearer%20x,a=1+1");
    variables.put("TELLTALE_COMPRESSION", "gzip");
    variables.put("TELLTALE_REQUEST_TIMEOUT", "2s");
    variables.put("TELLTALE_TRUSTED_CERTIFICATES", file);
    variables.put("TELLTALE_CLIENT_CERTIFICATE", file);
    variables.put("TELLTALE_CLIENT_KEY", file);
    variables.put("TELLTALE_QUEUE_SIZE", "1000");
    variables.put("TELLTALE_BATCH_SIZE", "100");
    variables.put("TELLTALE_EXPORT_DELAY", "250");
    variables.put("TELLTALE_EXPORT_TIMEOUT", "1m");
    variables.put("TELLTALE_EXPORT_FALLBACK", "console");
    variables.put("TELLTALE_STACK_TRACE", "frames");
    variables.put("TELLTALE_UNDECLARED_STACK_TRACE", "off");
    variables.put("TELLTALE_FINGERPRINTS", "true");
    variables.put("TELLTALE_UNDECLARED_MESSAGES", "none");
    variables.put("TELLTALE_MASKING", "false");
    variables.put("TELLTALE_MASK_FLOOR", "last-four");
    variables.put("TELLTALE_PII_NAMES", "customer, account_id");
    variables.put("TELLTALE_MASKING_EXCLUDES", "customer.kind");
    variables.put("TELLTALE_SHAPES", "email,api-key");
    variables.put("TELLTALE_SHAPES_EVERYWHERE", "true");
    variables.put("TELLTALE_PATTERNS", "ORD-\\d+ INV-\\d+");
    variables.put("TELLTALE_HASH_KEY", "prod-1:MDEyMzQ1Njc4OWFiY2RlZg==");
    variables.put("TELLTALE_REQUIRE_PROTECTION", "false");
    variables.put("TELLTALE_EXCEPTION_SIGNAL", "both");
    variables.put("TELLTALE_ATTRIBUTES", "conventions");
    variables.put("TELLTALE_SHUTDOWN_HOOK", "true");

    assertThat(Options.ALL)
        .extracting(Option::variable)
        .containsExactlyInAnyOrderElementsOf(variables.keySet());
    // That of the preset shows that each of them is read.
    variables.put("TELLTALE_PRESET", "strict");
    assertThat(from(variables))
        .isEqualTo(
            TracingConfig.strict().toBuilder()
                .enabled(false)
                .serviceName("orders")
                .serviceVersion("1.4")
                .samplingRate(0.25)
                .alwaysKeepErrors(true)
                .exporter("otlp-grpc")
                .endpoint("https://collector:4317")
                .headers(Map.of("authorization", "Bearer x", "a", "1+1"))
                .compression("gzip")
                .requestTimeout(Duration.ofSeconds(2))
                .trustedCertificates(Path.of(file))
                .clientCertificate(Path.of(file))
                .clientKey(Path.of(file))
                .queueSize(1000)
                .batchSize(100)
                .exportDelay(Duration.ofMillis(250))
                .exportTimeout(Duration.ofMinutes(1))
                .exportFallback(Fallback.CONSOLE)
                .stackTrace(StackTraceMode.FRAMES)
                .undeclaredStackTrace(StackTraceMode.OFF)
                .fingerprints(true)
                .undeclaredMessages(MessagePolicy.NONE)
                .masking(false)
                .maskFloor(Mask.LAST_FOUR)
                .piiNames(Set.of("customer", "account_id"))
                .maskingExcludes(Set.of("customer.kind"))
                .shapes(Set.of(Shape.EMAIL, Shape.API_KEY))
                .shapesEverywhere(true)
                .patterns(List.of("ORD-\\d+", "INV-\\d+"))
                .hashKey(
                    "prod-1",
                    "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .requireProtection(false)
                .exceptionSignal(ExceptionSignal.BOTH)
                .attributes(AttributePolicy.CONVENTIONS)
                .shutdownHook(true)
                .build());
  }

  @Test
  void systemPropertiesAreReadAndLoseAgainstTheBuilder() {
    try (SystemProperties environment = new SystemProperties()) {
      environment.set("telltale.service.name", "from-properties").set("telltale.exporter", "none");
      TracingConfig config = TracingConfig.fromEnvironment();

      assertThat(config.serviceName()).isEqualTo("from-properties");
      assertThat(config.exporter()).isEqualTo("none");
      assertThat(config.toBuilder().exporter("otlp").build().exporter()).isEqualTo("otlp");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "telltale.undeclared-stack-trace",
        "telltale.undeclared.stack.trace",
        "telltale.undeclaredStackTrace",
        "telltale.undeclared_stack_trace",
        "telltale.undeclared-stackTrace",
        "telltale.UndeclaredStacktrace"
      })
  void theSpellingOfAPropertyDoesNotCount(String property) {
    TracingConfig config = TracingConfig.from(Environment.of(Map.of(property, "full"), Map.of()));

    assertThat(config.undeclaredStackTrace()).isEqualTo(StackTraceMode.FULL);
    assertThat(config.stackTrace()).isEqualTo(StackTraceMode.OFF);
  }

  @Test
  void ofSeveralSpellingsTheOneOfThePageHolds() {
    Map<String, String> properties =
        Map.of(
            "telltale.stackTrace", "off",
            "telltale.stack-trace", "frames",
            "telltale.stack.trace", "full");

    assertThat(TracingConfig.from(Environment.of(properties, Map.of())).stackTrace())
        .isEqualTo(StackTraceMode.FRAMES);
  }

  /** Spring Boot, for one, leaves hyphens out where it makes a variable of a property. */
  @Test
  void theWordsOfAVariableMayBeJoined() {
    assertThat(from(Map.of("TELLTALE_STACKTRACE", "frames")).stackTrace())
        .isEqualTo(StackTraceMode.FRAMES);
  }

  /** In the environment that OpenTelemetry reads, too, which changes the case and the hyphens. */
  @ParameterizedTest
  @ValueSource(strings = {"telltale.stack-trace", "telltale.stack.trace", "telltale.stackTrace"})
  void theSpellingDoesNotCountForAHostEither(String property) {
    ConfigProperties host = DefaultConfigProperties.createFromMap(Map.of(property, "frames"));

    assertThat(TracingConfig.from(Environment.of(host)).stackTrace())
        .isEqualTo(StackTraceMode.FRAMES);
  }

  @Test
  void aNameThatIsNoOptionIsReportedOnceWithTheNearestOneAndWithoutItsValue() {
    try (SystemProperties environment = new SystemProperties();
        LoggedRecords log = new LoggedRecords("io.telltale.runtime")) {
      environment
          .set("telltale.mask-flor", "hunter2-redact")
          .set("telltale.wholly-unlike-everything", "hunter2")
          .set("telltale.maskFloor", "redact");
      TracingConfig.fromEnvironment();
      TracingConfig.fromEnvironment();

      assertThat(log.messages())
          .filteredOn(message -> message.contains("telltale.mask-flor\""))
          .containsExactly(
              "\"telltale.mask-flor\" is no option of Telltale and has no effect; did you mean"
                  + " telltale.mask-floor? docs/configuration.md lists all names");
      assertThat(log.messages())
          .filteredOn(message -> message.contains("wholly-unlike"))
          .containsExactly(
              "\"telltale.wholly-unlike-everything\" is no option of Telltale and has no effect;"
                  + " docs/configuration.md lists all names");
      assertThat(log.messages().toString()).doesNotContain("hunter2", "maskFloor\"");
    }
  }

  @Test
  void aVariableIsReportedAsAVariable() {
    assertThat(
            UnknownOptions.unknown(
                List.of(
                    "TELLTALE_MASK_FLOR",
                    "TELLTALE_PRESET",
                    "PATH",
                    "TELLTALE_STACKTRACE",
                    "TELLTALE_WEB_REPLIES")))
        .containsExactly("TELLTALE_MASK_FLOR");
    assertThat(UnknownOptions.message("TELLTALE_MASK_FLOR"))
        .contains("did you mean TELLTALE_MASK_FLOOR?");
  }

  @Test
  void reportsEverythingThatCannotBeReadOrUsedAtOnce() {
    Map<String, String> variables = new HashMap<>();
    variables.put("TELLTALE_PRESET", "prod");
    variables.put("TELLTALE_ENABLED", "yes");
    variables.put("TELLTALE_SAMPLING_RATE", "150%");
    variables.put("TELLTALE_HEADERS", "hunter2");
    variables.put("TELLTALE_REQUEST_TIMEOUT", "soon");
    variables.put("TELLTALE_QUEUE_SIZE", "0");
    variables.put("TELLTALE_CLIENT_KEY", "/not/there.pem");
    variables.put("TELLTALE_MASK_FLOOR", "hash");
    variables.put("TELLTALE_SHAPES_EVERYWHERE", "true");
    variables.put("TELLTALE_PATTERNS", "a* (?=b) c");
    variables.put("TELLTALE_HASH_KEY", "hunter2");
    variables.put("TELLTALE_EXPORTER", "jeager");
    variables.put("TELLTALE_ENDPOINT", "localhost:4318");
    variables.put("TELLTALE_STACK_TRACES", "off");

    assertThat(problems(variables))
        .containsExactly(
            "telltale.preset (or TELLTALE_PRESET) \"prod\": it cannot be read; write disabled,"
                + " development, production or strict",
            "telltale.enabled (or TELLTALE_ENABLED) \"yes\": it cannot be read; write true or"
                + " false",
            "telltale.sampling-rate (or TELLTALE_SAMPLING_RATE) \"150%\": it cannot be read; write"
                + " a number from 0 to 1, e.g. 0.25",
            "telltale.headers (or TELLTALE_HEADERS) ***: it cannot be read; write names and"
                + " percent-encoded values: a=1,b=2",
            "telltale.request-timeout (or TELLTALE_REQUEST_TIMEOUT) \"soon\": it cannot be read; write"
                + " milliseconds, or a number and ms, s, m, h or d",
            "telltale.hash-key (or TELLTALE_HASH_KEY) ***: it cannot be read; write a name, a"
                + " colon and the key in Base64",
            "telltale.exporter (or TELLTALE_EXPORTER) \"jeager\": no exporter of that name is on the class path; write one of"
                + " acme, console, none, otlp, otlp-grpc, otlp-http",
            "telltale.endpoint (or TELLTALE_ENDPOINT) \"localhost:4318\": its scheme is not"
                + " http or https; write e.g. http://localhost:4318",
            "telltale.client-key (or TELLTALE_CLIENT_KEY) \"/not/there.pem\": there is no such file, or it cannot be read; give the"
                + " path of a PEM file",
            "telltale.queue-size (or TELLTALE_QUEUE_SIZE) \"0\": it is not above 0; write e.g. 512",
            "telltale.patterns (or TELLTALE_PATTERNS) \"[a*, (?=b), c]\": number 1 matches the empty"
                + " text, so it would be found everywhere; make it match a character; number 2 is"
                + " no regular expression of RE2 (invalid or unsupported Perl syntax), which has no"
                + " look-around and no back reference",
            "clientCertificate, telltale.client-key (or TELLTALE_CLIENT_KEY): one of them alone"
                + " has no effect; give both or neither",
            "telltale.mask-floor (or TELLTALE_MASK_FLOOR) \"hash\": without hashKey nothing can be"
                + " hashed; give a key, or write redact",
            "\"TELLTALE_STACK_TRACES\" is no option of Telltale and has no effect; did you mean"
                + " TELLTALE_STACK_TRACE? docs/configuration.md lists all names");
  }

  /** One may come from a platform, and the other from an application. */
  @Test
  void refusesToBeSwitchedOffWhereProtectionIsRequired() {
    assertThat(problems(Map.of("TELLTALE_ENABLED", "false", "TELLTALE_REQUIRE_PROTECTION", "true")))
        .containsExactly(
            "telltale.enabled (or TELLTALE_ENABLED) \"false\": Telltale masks nothing then, and"
                + " telltale.require-protection (or TELLTALE_REQUIRE_PROTECTION) \"true\" lets"
                + " nothing leave unmasked; leave one of the two out, or write"
                + " telltale.require-protection=false (the preset strict sets it, too)");
    assertThat(problems(Map.of("TELLTALE_ENABLED", "false", "TELLTALE_PRESET", "strict")))
        .singleElement()
        .asString()
        .startsWith("telltale.enabled (or TELLTALE_ENABLED) \"false\": ")
        .contains("requireProtection \"true\"");
    assertThat(
            problems(Map.of("TELLTALE_PRESET", "disabled", "TELLTALE_REQUIRE_PROTECTION", "true")))
        .singleElement()
        .asString()
        .startsWith("enabled \"false\": ")
        .contains("telltale.require-protection (or TELLTALE_REQUIRE_PROTECTION) \"true\"");
    assertThat(
            from(
                Map.of(
                    "TELLTALE_ENABLED",
                    "false",
                    "TELLTALE_PRESET",
                    "strict",
                    "TELLTALE_REQUIRE_PROTECTION",
                    "false")))
        .isNotNull();
  }

  @Test
  void refusesPatternsThatTakeTooMuchStack() {
    String nested = "(".repeat(5_000) + "a" + ")".repeat(5_000);

    assertThat(problems(Map.of("TELLTALE_PATTERNS", nested)))
        .singleElement()
        .asString()
        .endsWith("number 1 has more than 100 groups in one another; write it as several")
        .hasSizeLessThan(400);
    assertThat(from(Map.of("TELLTALE_PATTERNS", "\\(".repeat(5_000) + "a")).options())
        .containsKey("patterns");
  }

  @Test
  void refusesKeysThatCanBeGuessedAndPrintsNone() {
    assertThat(problems(Map.of("TELLTALE_HASH_KEY", "prod:aHVudGVyMg==")))
        .containsExactly(
            "telltale.hash-key (or TELLTALE_HASH_KEY) \"***\": it has 7 bytes, which can be tried one by one; give at least 16"
                + " random ones");
    assertThat(from(Map.of("TELLTALE_HASH_KEY", "prod:MDEyMzQ1Njc4OWFiY2RlZg==")).toString())
        .contains("hashKey=***")
        .doesNotContain("MDEyMzQ1Njc4OWFiY2RlZg", "0123456789abcdef");
  }
}
