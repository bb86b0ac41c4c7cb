/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.sdk.shop.AuthRequiredException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An application with a Telltale of its own in its class loader, and exporters that mask by this
 * one, as in an extension of a Java agent.
 */
class ForeignErrorsTest {

  /** Nothing tells by its shape that it is personal. */
  private static final String NAME = "alice of wonderland";

  private URLClassLoader application;

  @BeforeEach
  void start() throws IOException {
    application = application("");
  }

  @AfterEach
  void end() throws IOException {
    application.close();
  }

  private static URLClassLoader application(String without) throws IOException {
    String all =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<URL> urls = new ArrayList<>();
    for (String entry : all.split(File.pathSeparator)) {
      if (without.isEmpty() || !entry.contains(without)) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }

  private static Throwable thrown(ClassLoader application) throws ReflectiveOperationException {
    Throwable error =
        (Throwable)
            application
                .loadClass(AuthRequiredException.class.getName())
                .getConstructor(String.class, String.class)
                .newInstance(NAME, "acme");
    assertThat(ErrorRegistry.load().identityOf(error)).as("what this copy knows").isNull();
    return error;
  }

  @Test
  void whatTheApplicationDeclaresIsMaskedOnAllSpansOfTheTrace() throws Exception {
    Throwable error = thrown(application);
    List<SpanData> masked =
        Collected.mask(
            Collected.spans(
                    (tracer, parent) -> {
                      Span child =
                          tracer
                              .spanBuilder("child")
                              .setParent(Context.root().with(parent))
                              .startSpan();
                      child.setAttribute("url.query", "user=alice%20of%20wonderland").end();
                      parent.recordException(error);
                      parent.setStatus(StatusCode.ERROR, "failed for " + NAME);
                    })
                .toArray(SpanData[]::new));

    SpanData span = masked.get(1);
    assertThat(masked.toString()).doesNotContain("wonderland");
    assertThat(span.getStatus().getDescription()).isEqualTo("failed for ***");
    assertThat(span.getAttributes().asMap())
        .containsEntry(AttributeKey.longKey("error.code"), 201L)
        .containsEntry(AttributeKey.stringKey("error.name"), "AUTH-201")
        .containsEntry(AttributeKey.longKey("error.status_code"), 401L)
        .containsEntry(AttributeKey.stringKey("error.message"), "No session for ***")
        .containsEntry(AttributeKey.stringKey("error.detail.email"), "***")
        .containsEntry(AttributeKey.stringKey("error.detail.tenant"), "acme");
    assertThat(span.getEvents().get(0).getAttributes().asMap())
        .containsEntry(AttributeKey.stringKey("exception.message"), "no session for ***")
        .containsEntry(
            AttributeKey.stringKey("exception.type"), AuthRequiredException.class.getName());
  }

  @Test
  void aWrapperOfTheJdkIsLookedThrough() throws Exception {
    Throwable error = new CompletionException(thrown(application));
    SpanData span = Collected.mask(Collected.span(work -> work.recordException(error))).get(0);

    assertThat(span.toString()).doesNotContain("wonderland");
    assertThat(span.getAttributes().get(AttributeKey.stringKey("error.name")))
        .isEqualTo("AUTH-201");
  }

  /** The copy of the application is there and cannot work. */
  @Test
  void whatTheApplicationCannotTellLeavesWithoutTexts() throws Exception {
    try (URLClassLoader broken = application("opentelemetry-api")) {
      Throwable error =
          (Throwable)
              broken
                  .loadClass(AuthRequiredException.class.getName())
                  .getConstructor(String.class, String.class)
                  .newInstance(NAME, "acme");
      SpanData span =
          Collected.mask(
                  Collected.span(
                      work -> {
                        work.recordException(error);
                        work.setAttribute("user", NAME);
                      }))
              .get(0);

      assertThat(span.toString()).doesNotContain("wonderland");
      assertThat(span.getName()).isNotEmpty();
    }
  }
}
