/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.telltale.runtime.config.StackTraceMode;
import io.telltale.sdk.config.TracingConfigException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TracingConfigTest {

  private static final String WRITE = "; write e.g. http://localhost:4318";

  @Test
  void leavesEverythingToTheEnvironmentByDefault() {
    TracingConfig config = TracingConfig.builder().build();

    assertThat(config.serviceName()).isNull();
    assertThat(config.serviceVersion()).isNull();
    assertThat(config.exporter()).isNull();
    assertThat(config.endpoint()).isNull();
    assertThat(config.headers()).isEmpty();
    assertThat(config.stackTrace()).isEqualTo(StackTraceMode.OFF);
    assertThat(config.undeclaredStackTrace()).isEqualTo(StackTraceMode.FRAMES);
  }

  @ParameterizedTest
  @CsvSource({"true,FULL", "false,OFF"})
  void captureStackTraceIsShortForBothModes(boolean capture, StackTraceMode mode) {
    TracingConfig config = TracingConfig.builder().captureStackTrace(capture).build();

    assertThat(config.stackTrace()).isEqualTo(mode);
    assertThat(config.undeclaredStackTrace()).isEqualTo(mode);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:4318",
        "https://collector.example",
        "HTTPS://collector.example/",
        "http://otel_collector:4318",
        "http://127.0.0.1:65535/base/v1/traces",
        "http://[::1]:4318",
        "http://[fe80::1%25eth0]:1"
      })
  void takesEndpointsThatOpenTelemetryTakes(String endpoint) {
    assumeTrue(Features.nestedValues() || !endpoint.contains("%25"), "older ones know no zones");
    TracingConfig config = TracingConfig.builder().exporter("otlp-http").endpoint(endpoint).build();

    assertThatCode(() -> Telltale.setup(config).close()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://otel_collector:4317", "https://[::1]/", "http://host"})
  void takesEndpointsThatOpenTelemetryTakesForGrpc(String endpoint) {
    TracingConfig config = TracingConfig.builder().exporter("otlp-grpc").endpoint(endpoint).build();

    assertThatCode(() -> Telltale.setup(config).close()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          ``|it is blank; write e.g. http://localhost:4318
          http://|no host; write e.g. http://localhost:4318
          https:|no host; write e.g. http://localhost:4318
          http:///v1/traces|no host; write e.g. http://localhost:4318
          http://:4318|no host; write e.g. http://localhost:4318
          localhost|its scheme is not http or https; write e.g. http://localhost:4318
          localhost:4318|its scheme is not http or https; write e.g. http://localhost:4318
          ftp://host|its scheme is not http or https; write e.g. http://localhost:4318
          http://host:0|its port is not between 1 and 65535; write e.g. http://localhost:4318
          http://host:65536|its port is not between 1 and 65535; write e.g. http://localhost:4318
          http://host:99999999999|its port is not between 1 and 65535; write e.g. http://localhost:4318
          http://host:|its port is not between 1 and 65535; write e.g. http://localhost:4318
          http://a b|it cannot be read as a URL; write e.g. http://localhost:4318
          """)
  void refusesOtherEndpoints(String endpoint, String reason) {
    assertThat(problems(b -> b.endpoint(endpoint)))
        .containsExactly("endpoint \"" + endpoint + "\": " + reason);
  }

  static Stream<String> endpointsWithSecrets() {
    return Stream.of(
        "http://user:hunter2@host:4318",
        "http://user:hun/hunter2@host",
        "http://host/?key=hunter2",
        "http://host#hunter2",
        "http://user:?hunter2@host",
        "user:hunter2@host:4318",
        "http://user:hunter2 @host");
  }

  @ParameterizedTest
  @MethodSource("endpointsWithSecrets")
  void refusesEndpointsWithCredentialsWithoutQuotingThem(String endpoint) {
    List<String> problems = problems(b -> b.endpoint(endpoint));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0)).doesNotContain("hunter2").contains("***");
  }

  @Test
  void saysWhereCredentialsBelong() {
    assertThat(problems(b -> b.endpoint("https://me:hunter2@host/v1")))
        .containsExactly(
            "endpoint \"https://***@host/v1\": an endpoint has no user name or password; put"
                + " credentials into headers");
  }

  @Test
  void refusesAPathForGrpc() {
    assertThat(problems(b -> b.exporter("otlp-grpc").endpoint("http://host:4317/v1/traces")))
        .containsExactly(
            "endpoint \"http://host:4317/v1/traces\": OTLP over gRPC has no path; write e.g."
                + " http://localhost:4317");
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp", "otlp-http", "otlp-grpc", "console", "none", "acme"})
  void takesExportersThatAreThere(String exporter) {
    assertThat(TracingConfig.builder().exporter(exporter).build().exporter()).isEqualTo(exporter);
  }

  @Test
  void namesTheExportersThatAreThere() {
    assertThat(problems(b -> b.exporter("jeager")))
        .containsExactly(
            "exporter \"jeager\": no exporter of that name is on the class path; write one of"
                + " acme, console, none, otlp, otlp-grpc, otlp-http");
  }

  @ParameterizedTest
  @CsvSource({
    "zipkin, add io.opentelemetry:opentelemetry-exporter-zipkin",
    "jaeger, write jaeger-agent or jaeger-collector",
    "jaeger-agent, add io.telltale:telltale-jaeger-exporter"
  })
  void saysWhichJarAnExporterNeedsThatIsNotThere(String exporter, String hint) {
    assertThat(problems(b -> b.exporter(exporter)))
        .singleElement()
        .asString()
        .contains(hint, "or write one of acme, console");
  }

  @Test
  void saysWhatToWriteInsteadOfANumberOrTime() {
    assertThat(
            problems(
                b ->
                    b.samplingRate(1.5)
                        .queueSize(-3)
                        .exportDelay(Duration.ZERO)
                        .exportTimeout(Duration.ofDays(2))))
        .hasSize(4)
        .allMatch(problem -> problem.contains("; write e.g. "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"console", "none"})
  void refusesOptionsThatWouldHaveNoEffect(String exporter) {
    assertThat(
            problems(
                b -> b.exporter(exporter).endpoint("http://host").headers(Map.of("a", "secret"))))
        .containsExactly(
            "endpoint \"http://host\": the exporter "
                + exporter
                + " does not take it; leave it out",
            "headers \"[a]\": the exporter " + exporter + " does not take it; leave it out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"otlp", "otlp-http", "otlp-grpc"})
  void refusesHeadersThatCannotBeSent(String exporter) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X Key", "hunter2");
    headers.put("a", "hunter2\n");
    headers.put("A", "hunter2");
    headers.put("b", " ");
    headers.put("c", "hünter2");

    assertThat(problems(b -> b.exporter(exporter).headers(headers)))
        .containsExactly(
            "headers \"X Key\": it is no name of an HTTP header; write e.g. Authorization",
            "headers \"a\": its value is blank or not printable ASCII; encode it, e.g. as Base64",
            "headers \"A\": it is there twice, as case does not count; write it once",
            "headers \"b\": its value is blank or not printable ASCII; encode it, e.g. as Base64",
            "headers \"c\": its value is blank or not printable ASCII; encode it, e.g. as Base64");
  }

  @Test
  void reportsAllInvalidValuesAtOnce() {
    TracingConfig.Builder builder =
        TracingConfig.builder()
            .serviceName("orders\n")
            .serviceVersion(" ")
            .exporter("x".repeat(200))
            .endpoint("http://");

    TracingConfigException e =
        catchThrowableOfType(TracingConfigException.class, () -> builder.build());

    assertThat(e.problems())
        .hasSize(4)
        .startsWith(
            "serviceName \"orders\\n\": it holds a control character; write e.g. orders",
            "serviceVersion \" \": it is blank; write e.g. 1.4.2")
        .anySatisfy(p -> assertThat(p).startsWith("exporter \"" + "x".repeat(100) + "…\": no"))
        .contains("endpoint \"http://\": no host" + WRITE);
    assertThat(e)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("invalid tracing configuration:\n- " + String.join("\n- ", e.problems()));
  }

  @Test
  void acceptsNamesThatOpenTelemetryAccepts() {
    assertThat(TracingConfig.builder().serviceName("shop.orders/v2 é").build().serviceName())
        .isEqualTo("shop.orders/v2 é");
  }

  @Test
  void printsNoHeaderValue() {
    TracingConfig config =
        full(TracingConfig.builder()).headers(Map.of("authorization", "hunter2")).build();

    assertThat(config.toString())
        .contains("serviceName=orders", "headers=[authorization]", "stackTrace=full")
        .doesNotContain("hunter2");
  }

  @Test
  void isEqualIfEveryOptionIs() {
    TracingConfig config = full(TracingConfig.builder()).build();

    assertThat(full(TracingConfig.builder()).build()).isEqualTo(config).hasSameHashCodeAs(config);
    assertThat(
            Stream.<UnaryOperator<TracingConfig.Builder>>of(
                    b -> b.serviceName("other"),
                    b -> b.serviceVersion("2"),
                    b -> b.exporter("otlp"),
                    b -> b.endpoint("http://other"),
                    b -> b.headers(Map.of("a", "2")),
                    b -> b.stackTrace(StackTraceMode.FRAMES),
                    b -> b.undeclaredStackTrace(StackTraceMode.FULL))
                .map(change -> change.apply(full(TracingConfig.builder())).build()))
        .hasSize(7)
        .doesNotContain(config)
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotFollowTheMapItWasGiven() {
    Map<String, String> headers = new LinkedHashMap<>(Map.of("a", "1"));
    TracingConfig.Builder builder = TracingConfig.builder().headers(headers);
    headers.put("b", "2");
    TracingConfig config = builder.build();
    builder.headers(Map.of());

    assertThat(config.headers()).isEqualTo(Map.of("a", "1"));
  }

  private static TracingConfig.Builder full(TracingConfig.Builder builder) {
    return builder
        .serviceName("orders")
        .serviceVersion("1")
        .exporter("otlp-http")
        .endpoint("http://host")
        .headers(Map.of("a", "1"))
        .stackTrace(StackTraceMode.FULL)
        .undeclaredStackTrace(StackTraceMode.OFF);
  }

  private static List<String> problems(UnaryOperator<TracingConfig.Builder> options) {
    TracingConfig.Builder builder = options.apply(TracingConfig.builder());
    return catchThrowableOfType(TracingConfigException.class, () -> builder.build()).problems();
  }

  @Test
  void readsWhatAHostSays() {
    Map<String, String> properties =
        Map.of("telltale.preset", "strict", "telltale.sampling-rate", "0.25");
    assertThat(TracingConfig.from(properties::get))
        .isEqualTo(TracingConfig.strict().toBuilder().samplingRate(0.25).build());

    assertThatThrownBy(() -> TracingConfig.from(Map.of("telltale.sampling-rate", "all")::get))
        .isInstanceOf(TracingConfigException.class)
        .hasMessageContaining("telltale.sampling-rate")
        .hasMessageContaining("all");
  }
}
