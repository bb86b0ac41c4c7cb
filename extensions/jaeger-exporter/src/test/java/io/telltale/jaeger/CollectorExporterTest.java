/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import static io.telltale.jaeger.HostileCollector.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jaegertracing.thriftjava.Span;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.telltale.jaeger.internal.TrustedFile;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as they arrive at a server. */
class CollectorExporterTest {

  private static final String PASSWORD = "canary-77aa:%@ö";

  private final CollectorStub collector = new CollectorStub();
  private final LogCapture logs = new LogCapture();

  @AfterEach
  void close() {
    collector.close();
    logs.close();
  }

  private static boolean await(CompletableResultCode result) {
    return result.join(30, TimeUnit.SECONDS).isSuccess();
  }

  private JaegerCollectorSpanExporterBuilder builder() {
    return JaegerCollectorSpanExporter.builder().endpoint(collector.url());
  }

  @Test
  void aBatchIsOneRequest() {
    JaegerCollectorSpanExporter exporter = builder().build();
    assertThat(await(exporter.export(List.of(Spans.named("a"), Spans.named("b"))))).isTrue();

    assertThat(collector.requests()).hasSize(1);
    CollectorStub.Request request = collector.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/api/traces");
    assertThat(request.headers())
        .containsEntry("content-type", "application/vnd.apache.thrift.binary")
        .doesNotContainKey("authorization");
    assertThat(request.batch().getProcess().getServiceName()).isEqualTo("orders");
    assertThat(request.batch().getSpans())
        .extracting(Span::getOperationName)
        .containsExactly("a", "b");
    assertThat(exporter.statistics())
        .isEqualTo(new ExportStatistics(2, 0, 0, 1, 0, request.body().length));
    assertThat(await(exporter.shutdown())).isTrue();
    assertThat(await(exporter.export(List.of(Spans.named("c"))))).isFalse();
  }

  @Test
  void aBodyThatWasSentIsNotKept() throws Exception {
    CollectorRequests requests = new CollectorRequests(builder());
    WeakReference<byte[]> body = post(requests, new byte[1 << 20]);

    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (body.get() != null && System.nanoTime() < giveUp) {
      System.gc();
      TimeUnit.MILLISECONDS.sleep(5);
    }

    assertThat(body.get()).as("the body, with its connection still open").isNull();
    assertThat(requests.post(new byte[3], 2)).isEqualTo(202);
  }

  private static WeakReference<byte[]> post(CollectorRequests requests, byte[] body)
      throws Exception {
    assertThat(requests.post(body, body.length)).isEqualTo(202);
    return new WeakReference<>(body);
  }

  @Test
  void eachResourceHasItsOwnRequest() {
    JaegerCollectorSpanExporter exporter = builder().endpoint(collector.url() + "/in/x").build();
    Resource other = Resource.create(Attributes.builder().put("service.name", "stock").build());
    assertThat(
            await(
                exporter.export(
                    List.of(Spans.named("a"), Spans.of("b", Attributes.empty(), other)))))
        .isTrue();

    assertThat(collector.requests())
        .extracting(request -> request.batch().getProcess().getServiceName())
        .containsExactly("orders", "stock");
    assertThat(collector.requests()).allMatch(request -> request.path().equals("/in/x"));
  }

  @Test
  void largeBatchesArriveWhole() {
    JaegerCollectorSpanExporter exporter = builder().build();
    assertThat(await(exporter.export(Spans.kilobytes(2_000)))).isTrue();
    assertThat(await(exporter.export(List.of(Spans.named("small"))))).isTrue();

    assertThat(collector.requests())
        .extracting(request -> request.batch().getSpansSize())
        .containsExactly(2_000, 1);
  }

  @Test
  void aNameAndAPasswordGoAlong() {
    JaegerCollectorSpanExporter exporter = builder().basicAuthentication("bob", PASSWORD).build();
    assertThat(await(exporter.export(List.of(Spans.named("a"))))).isTrue();

    String expected =
        Base64.getEncoder().encodeToString(("bob:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    assertThat(collector.requests().get(0).headers())
        .containsEntry("authorization", "Basic " + expected);
  }

  @Test
  void aTokenAndHeadersGoAlong() {
    JaegerCollectorSpanExporter exporter =
        builder().bearerToken("canary-token").addHeader("X-Team", "a b").build();
    assertThat(await(exporter.export(List.of(Spans.named("a"))))).isTrue();

    assertThat(collector.requests().get(0).headers())
        .containsEntry("authorization", "Bearer canary-token")
        .containsEntry("x-team", "a b");
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 413, 429, 500, 503})
  void whatIsRefusedIsDroppedAndTheNextBatchIsSent(int status) {
    JaegerCollectorSpanExporter exporter = builder().basicAuthentication("bob", PASSWORD).build();
    collector.answer(status);
    assertThat(await(exporter.export(List.of(Spans.named("a"), Spans.named("b"))))).isFalse();
    collector.answer(200);
    assertThat(await(exporter.export(List.of(Spans.named("c"))))).isTrue();

    assertThat(exporter.statistics().droppedSpans()).isEqualTo(2);
    assertThat(exporter.statistics().failedRequests()).isEqualTo(1);
    assertThat(exporter.statistics().sentSpans()).isEqualTo(1);
    // Nowhere else, whatever the answer says.
    assertThat(collector.requests()).hasSize(2).allMatch(r -> r.path().equals("/api/traces"));
    assertThat(logs.messages()).singleElement().asString().contains("status " + status);
    assertThat(logs.messages().toString()).doesNotContain("canary", "Basic");
  }

  @Test
  void whoDoesNotAnswerInTimeIsGivenUp() {
    JaegerCollectorSpanExporter exporter = builder().timeout(Duration.ofMillis(200)).build();
    collector.silence();
    assertThat(await(exporter.export(List.of(Spans.named("a"))))).isFalse();

    assertThat(collector.requests()).hasSizeLessThanOrEqualTo(1);
    assertThat(exporter.statistics().droppedSpans()).isEqualTo(1);
    assertThat(logs.messages()).singleElement().asString().contains("Timeout");
  }

  static Stream<Arguments> answersWithoutEnd() {
    return Stream.of(
        answer("a body that stalls", "Timeout", out -> ok(out, "Content-Length: 10")),
        answer("a body without end", "65536 bytes", CollectorExporterTest::endless),
        answer("a head that stalls", "Timeout", out -> write(out, "HTTP/1.1 200 OK\r\nX: ")),
        answer("a status line that moves the cursor", "?[2J", out -> write(out, "\u001b[2J\r\n")),
        answer("one with controls of 8 bits", "?31m?", out -> write(out, "\u009b31m\u0085\r\n")),
        answer("one without end", "xxx [cut]", out -> write(out, "x".repeat(100_000) + "\r\n")),
        answer("no final reply", "Timeout", out -> write(out, "HTTP/1.1 103 Early Hints\r\n\r\n")));
  }

  private static Arguments answer(String what, String said, HostileCollector.Answer answer) {
    return Arguments.of(Named.of(what, answer), said);
  }

  private static void ok(OutputStream out, String header) throws IOException {
    write(out, "HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n");
  }

  private static void endless(OutputStream out) throws IOException {
    ok(out, "Transfer-Encoding: chunked");
    while (true) {
      write(out, "1000\r\n" + "x".repeat(0x1000) + "\r\n");
    }
  }

  @ParameterizedTest
  @MethodSource("answersWithoutEnd")
  void anAnswerWithoutEndCostsOneBatchOnly(HostileCollector.Answer answer, String said)
      throws Exception {
    try (HostileCollector hostile = new HostileCollector(answer)) {
      JaegerCollectorSpanExporter exporter =
          JaegerCollectorSpanExporter.builder()
              .endpoint(hostile.url())
              .timeout(Duration.ofSeconds(1))
              .build();
      assertThat(await(exporter.export(List.of(Spans.named("a"))))).isFalse();
      assertThat(await(exporter.export(List.of(Spans.named("b"))))).isTrue();

      assertThat(hostile.requests()).isEqualTo(2);
      assertThat(exporter.statistics().droppedSpans()).isEqualTo(1);
      assertThat(exporter.statistics().sentSpans()).isEqualTo(1);
      assertThat(logs.messages()).singleElement().asString().contains(said).matches("[ -~]*");
      assertThat(logs.messages().get(0)).hasSizeLessThan(500);
      assertThat(await(exporter.shutdown())).isTrue();
    }
  }

  @Test
  void theEndDoesNotWaitForEachBatchThatNobodyTakes() {
    JaegerCollectorSpanExporter exporter = builder().timeout(Duration.ofMillis(200)).build();
    collector.silence();
    for (int i = 0; i < 1_000; i++) {
      exporter.export(List.of(Spans.named("a")));
    }
    // A thousand times the limit would be minutes.
    assertThat(await(exporter.shutdown())).isTrue();
    assertThat(exporter.statistics().droppedSpans()).isEqualTo(1_000);
    assertThat(exporter.statistics().requests()).isLessThan(1_000);
  }

  @Test
  void nobodyListeningIsASoftFailure() {
    collector.close();
    JaegerCollectorSpanExporter exporter = builder().build();
    assertThat(await(exporter.export(List.of(Spans.named("a"))))).isFalse();
    assertThat(await(exporter.export(List.of(Spans.named("b"))))).isFalse();
    assertThat(exporter.statistics().droppedSpans()).isEqualTo(2);
    // Said once, and not with every batch.
    assertThat(logs.messages()).hasSize(1);
  }

  @Test
  void theSchemeDecidesOnEncryptionAndAFileOnTrust() throws Exception {
    TestKeys keys = TestKeys.shared();
    try (CollectorStub secured = new CollectorStub(keys.serverContext())) {
      JaegerCollectorSpanExporter trusting =
          JaegerCollectorSpanExporter.builder()
              .endpoint(secured.url())
              .sslContext(TrustedFile.read(keys.certificate().toString()))
              .build();
      assertThat(await(trusting.export(List.of(Spans.named("a"))))).isTrue();
      assertThat(secured.requests()).hasSize(1);

      JaegerCollectorSpanExporter wary =
          JaegerCollectorSpanExporter.builder()
              .endpoint(secured.url())
              .bearerToken("canary-token")
              .build();
      assertThat(await(wary.export(List.of(Spans.named("b"))))).isFalse();
      assertThat(secured.requests()).hasSize(1);
      assertThat(logs.messages().toString()).contains("SSL").doesNotContain("canary");
    }
  }

  @Test
  void aFileWithoutCertificatesIsRefused(@TempDir Path folder) throws Exception {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedFile.read(empty.toString()))
        .withMessageContaining("holds no certificate");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustedFile.read(folder.resolve("absent.pem").toString()))
        .withMessageContaining("cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:14268",
        "ftp://localhost",
        "http://",
        "http://bob:canary@host/api/traces",
        "http://host/api/traces?token=canary",
        "http://host/#canary",
        "http://host:port canary@",
        ""
      })
  void endpointsThatCannotBeUsedAreRefused(String endpoint) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().endpoint(endpoint))
        .withMessageStartingWith("endpoint ")
        .withMessageEndingWith("; write e.g. http://localhost:14268/api/traces")
        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("canary"));
  }

  @Test
  void optionsAreCheckedAndCredentialsNotShown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().basicAuthentication("canary:bob", "x"))
        .satisfies(e -> assertThat(e.getMessage()).contains("colon").doesNotContain("canary"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().bearerToken("canary\nx"))
        .satisfies(e -> assertThat(e.getMessage()).contains("ASCII").doesNotContain("canary"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder().bearerToken(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().addHeader("Host", "x"))
        .withMessageContaining("\"Host\"");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder().timeout(Duration.ZERO))
        .withMessageContaining("PT0S");
    JaegerCollectorSpanExporter exporter =
        JaegerCollectorSpanExporter.builder().basicAuthentication("bob", PASSWORD).build();
    assertThat(exporter)
        .hasToString("JaegerCollectorSpanExporter[http://localhost:14268/api/traces]");
  }
}
