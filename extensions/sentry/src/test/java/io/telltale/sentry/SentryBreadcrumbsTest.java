/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.sentry.Breadcrumb;
import io.sentry.ILogger;
import io.sentry.Sentry;
import io.sentry.SentryLevel;
import io.sentry.SentryOptions;
import io.telltale.outlets.Canary;
import io.telltale.outlets.Heard;
import io.telltale.outlets.LoginException;
import io.telltale.runtime.Masked;
import io.telltale.runtime.MaskedLine;
import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Breadcrumbs that are added in a trace which knows the value, and sent in a later one. */
class SentryBreadcrumbsTest {

  private static final String VALUE = Canary.VALUE;

  private final SentrySink sink = new SentrySink();

  @RegisterExtension final Heard heard = new Heard();

  @AfterEach
  void stop() {
    sink.close();
  }

  private static void inTrace(Runnable work) {
    try (SdkTracerProvider provider = SdkTracerProvider.builder().build();
        Scope scope = provider.get("test").spanBuilder("login").startSpan().makeCurrent()) {
      work.run();
    }
  }

  private JsonNode sent(Consumer<SentryOptions> configuration, Runnable inFirst) {
    sink.send(
        configuration,
        () -> {
          inTrace(
              () -> {
                try (MaskedLine known = Masked.line(List.of(new LoginException(VALUE)))) {
                  inFirst.run();
                }
              });
          inTrace(() -> Sentry.captureException(new IOException("later")));
        });
    return sink.items("event").get(0).path("breadcrumbs");
  }

  private static Breadcrumb typed() {
    Breadcrumb crumb = new Breadcrumb(new Date(1_700_000_000_123L));
    crumb.setMessage("typed " + VALUE);
    crumb.setCategory("form");
    crumb.setLevel(SentryLevel.WARNING);
    crumb.setData("fields", Map.of("name", VALUE, "items", 3));
    return crumb;
  }

  @Test
  void areMaskedWhereTheyAreAdded() {
    JsonNode crumbs = sent(SentryMasking::install, () -> Sentry.addBreadcrumb(typed()));

    assertThat(crumbs).hasSize(1);
    JsonNode crumb = crumbs.get(0);
    assertThat(crumb.path("message").asText()).isEqualTo("typed ***");
    assertThat(crumb.path("category").asText()).isEqualTo("form");
    assertThat(crumb.path("level").asText()).isEqualTo("warning");
    assertThat(crumb.path("timestamp").asText()).isEqualTo("2023-11-14T22:13:20.123Z");
    assertThat(crumb.at("/data/fields/name").asText()).isEqualTo("***");
    assertThat(crumb.at("/data/fields/items").asInt()).isEqualTo(3);
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  @Test
  void theCallbackOfAnApplicationComesFirst() {
    JsonNode crumbs =
        sent(
            options -> {
              SentryMasking.install(options);
              options.setBeforeBreadcrumb(
                  (crumb, hint) -> {
                    crumb.setData("late", VALUE);
                    return "dropped".equals(crumb.getMessage()) ? null : crumb;
                  });
            },
            () -> {
              Sentry.addBreadcrumb("dropped");
              Sentry.addBreadcrumb("kept");
            });

    assertThat(crumbs).hasSize(1);
    assertThat(crumbs.at("/0/message").asText()).isEqualTo("kept");
    assertThat(crumbs.at("/0/data/late").asText()).isEqualTo("***");
  }

  /** It is dropped, as Sentry drops it. */
  @Test
  void aCallbackThatThrows() {
    JsonNode crumbs =
        sent(
            options -> {
              options.setBeforeBreadcrumb(
                  (crumb, hint) -> {
                    throw new IllegalStateException("no " + crumb.getMessage());
                  });
              SentryMasking.install(options);
            },
            () -> Sentry.addBreadcrumb("typed " + VALUE));

    assertThat(crumbs).isEmpty();
    assertThat(sink.received()).doesNotContain("rosalind");
  }

  @Test
  void sentrysLogHasNoTextOfWhatACallbackThrows() {
    List<String> logged = new CopyOnWriteArrayList<>();
    sent(
        options -> {
          options.setDebug(true);
          options.setLogger(new CollectingLogger(logged));
          options.setBeforeBreadcrumb(
              (crumb, hint) -> {
                throw new LoginException(VALUE);
              });
          SentryMasking.install(options);
        },
        () -> Sentry.addBreadcrumb("typed"));

    assertThat(logged)
        .contains("beforeBreadcrumb failed with io.telltale.outlets.LoginException")
        .noneMatch(line -> line.contains("rosalind"));
  }

  /** What Sentry says of itself where its debug mode is on. */
  private record CollectingLogger(List<String> logged) implements ILogger {
    @Override
    public void log(SentryLevel level, String message, @Nullable Object... args) {
      logged.add(args == null || args.length == 0 ? message : String.format(message, args));
    }

    @Override
    public void log(SentryLevel level, String message, @Nullable Throwable failure) {
      logged.add(message + " " + failure);
    }

    @Override
    public void log(
        SentryLevel level, @Nullable Throwable failure, String message, @Nullable Object... args) {
      log(level, message, args);
      logged.add(String.valueOf(failure));
    }

    @Override
    public boolean isEnabled(@Nullable SentryLevel level) {
      return true;
    }
  }

  @Test
  void whatCannotBeReadLeavesWithItsLevel() {
    JsonNode crumbs =
        sent(
            SentryMasking::install,
            () -> {
              Breadcrumb crumb = typed();
              crumb.setUnknown(Map.of("timestamp", List.of(VALUE)));
              Sentry.addBreadcrumb(crumb);
            });

    assertThat(crumbs.at("/0/message").asText()).isEqualTo("***");
    assertThat(crumbs.at("/0/level").asText()).isEqualTo("warning");
    assertThat(crumbs.at("/0/data")).isEmpty();
    assertThat(sink.received()).doesNotContain("rosalind");
  }
}
