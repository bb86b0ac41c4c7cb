/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.HistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.telltale.it.errors.WelcomeException;
import io.telltale.testing.ReceivedMetric;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Secrets that others have put into metrics. */
class MetricCasesTest {

  private static final String NAME = "Canary Rosa Winter";
  private static final AttributeKey<String> USER = AttributeKey.stringKey("enduser.id");
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

  /** A trace in which an exception with a secret was recorded. */
  private static Context failed(Outlets outlets, String name) {
    Span span = outlets.tracer().spanBuilder("work").setNoParent().startSpan();
    outlets.telltale().recordException(span, new WelcomeException(name, "acme"));
    span.end();
    return Context.root().with(span);
  }

  private static Metric metric(Departed departed, String name) {
    return departed.otlp().metrics().stream()
        .map(ReceivedMetric::proto)
        .filter(metric -> metric.getName().equals(name))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  private static List<String> texts(List<KeyValue> attributes) {
    return attributes.stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue().getStringValue())
        .toList();
  }

  @Test
  void case40_attributesOfExemplarsThatAViewHasTakenOut() {
    try (Outlets outlets = Outlets.open()) {
      outlets
          .meter()
          .histogramBuilder("http.server.request.duration")
          .build()
          .record(
              0.2,
              Attributes.of(METHOD, "GET", QUERY, "name=Canary+Rosa+Winter&page=2"),
              failed(outlets, NAME));
      outlets
          .meter()
          .counterBuilder("http.server.requests")
          .build()
          .add(
              1,
              Attributes.of(METHOD, "GET", QUERY, "email=canary.rosa%40mail.example"),
              Context.root().with(outlets.tracer().spanBuilder("healthy").startSpan()));
      Departed departed = outlets.departed().withoutAny("Rosa", "canary.rosa");
      HistogramDataPoint point =
          metric(departed, "http.server.request.duration").getHistogram().getDataPoints(0);
      assertThat(texts(point.getAttributesList())).containsExactly("http.request.method=GET");
      Exemplar exemplar = point.getExemplars(0);
      assertThat(texts(exemplar.getFilteredAttributesList()))
          .containsExactly("url.query=name=***&page=2");
      assertThat(exemplar.getAsDouble()).isEqualTo(0.2);
      assertThat(exemplar.getTraceId().isEmpty()).isFalse();
      assertThat(point.getSum()).isEqualTo(0.2);
    }
  }

  @Test
  void case40_attributesOfPointsStayMaskedAndApart() {
    try (Outlets outlets = Outlets.open()) {
      var counter = outlets.meter().counterBuilder("logins").build();
      counter.add(3, Attributes.of(USER, NAME), failed(outlets, NAME));
      counter.add(
          4, Attributes.of(USER, "Canary Lena Sommer"), failed(outlets, "Canary Lena Sommer"));
      counter.add(5, Attributes.of(USER, "nobody"), Context.root());
      outlets.flush();
      // Its exemplar is gone by then, and nobody else knows any more that it is secret.
      counter.add(1, Attributes.of(USER, NAME), Context.root());
      outlets.flush();
      Departed departed = outlets.departed().withoutAny("Rosa", "Lena");
      List<NumberDataPoint> points = metric(departed, "logins").getSum().getDataPointsList();
      assertThat(points)
          .extracting(NumberDataPoint::getAsInt)
          .containsExactlyInAnyOrder(4L, 4L, 5L);
      assertThat(points).extracting(NumberDataPoint::getAttributesList).doesNotHaveDuplicates();
      assertThat(points)
          .extracting(point -> texts(point.getAttributesList()).get(0))
          .containsExactlyInAnyOrder("enduser.id=***", "enduser.id=***", "enduser.id=nobody");
    }
  }

  @Test
  void case40_everyKindOfMetric() {
    try (Outlets outlets = Outlets.open()) {
      Context failed = failed(outlets, NAME);
      Attributes user = Attributes.of(USER, NAME);
      outlets.meter().counterBuilder("long.sum").build().add(1, user, failed);
      outlets.meter().counterBuilder("double.sum").ofDoubles().build().add(1.5, user, failed);
      outlets.meter().gaugeBuilder("double.gauge").build().set(2.5, user, failed);
      outlets.meter().gaugeBuilder("long.gauge").ofLongs().build().set(2, user, failed);
      outlets.meter().histogramBuilder("histogram").build().record(3, user, failed);
      outlets.meter().histogramBuilder("exponential").build().record(3, user, failed);
      Departed departed = outlets.departed().withoutAny("Rosa");
      assertThat(metric(departed, "long.sum").getSum().getDataPoints(0).getAsInt()).isEqualTo(1);
      assertThat(metric(departed, "double.sum").getSum().getIsMonotonic()).isTrue();
      assertThat(metric(departed, "double.gauge").getGauge().getDataPoints(0).getAsDouble())
          .isEqualTo(2.5);
      assertThat(metric(departed, "long.gauge").getGauge().getDataPoints(0).getAsInt())
          .isEqualTo(2);
      assertThat(metric(departed, "histogram").getHistogram().getDataPoints(0).getCount())
          .isEqualTo(1);
      assertThat(
              metric(departed, "exponential")
                  .getExponentialHistogram()
                  .getDataPoints(0)
                  .getPositive()
                  .getBucketCountsList())
          .contains(1L);
    }
  }
}
