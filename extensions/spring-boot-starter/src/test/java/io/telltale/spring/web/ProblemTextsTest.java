/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.spring.shop.StockException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;

/** What leaves of a problem beside its detail. */
class ProblemTextsTest {

  private static final String SECRET = "Quillfeather-Zanzibar";

  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder().setTracerProvider(SdkTracerProvider.builder().build()).build();
  private final Span span = sdk.getTracer("shop").spanBuilder("work").startSpan();
  private final ProblemDetail problem = ProblemDetail.forStatus(409);

  @AfterEach
  void stop() {
    span.end();
    sdk.close();
  }

  private void mask() {
    ExceptionTracer.builder(sdk).build().recordException(span, new StockException(SECRET));
    try (Scope ignored = span.makeCurrent()) {
      ProblemTexts.mask(problem, (property, value) -> property.equals("name"));
    }
  }

  @Test
  void whatIsNotSecretStaysTheSame() {
    List<String> others = List.of("nobody");
    problem.setProperty("others", others);
    problem.setProperty("name", SECRET);
    problem.setProperty("nothing", null);
    mask();

    assertThat(problem.getProperties().get("others")).isSameAs(others);
    assertThat(problem.getProperties()).containsEntry("name", SECRET);
    assertThat(problem.getProperties()).containsEntry("nothing", null);
  }

  @Test
  void whatIsSecretIsMaskedWithoutAChangeToTheApplicationsOwn() {
    List<Object> own = new ArrayList<>(Arrays.asList("for " + SECRET, null, 7));
    problem.setProperty("own", own);
    problem.setProperty("deep", Map.of("in", Map.of("a " + SECRET, new Object[] {own})));
    mask();

    assertThat(problem.getProperties())
        .containsEntry("own", Arrays.asList("for ***", null, 7))
        .containsEntry(
            "deep", Map.of("in", Map.of("a ***", List.of(Arrays.asList("for ***", null, 7)))));
    assertThat(own).first().isEqualTo("for " + SECRET);
  }

  @Test
  void whatHasNoEndIsWithheld() {
    List<Object> endless = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      endless.add(endless);
    }
    endless.add(SECRET);
    problem.setProperty("endless", endless);
    mask();

    assertThat(problem.getProperties().get("endless"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .endsWith("***");
    assertThat(problem.getProperties().get("endless").toString()).doesNotContain(SECRET);
  }
}
