/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.telltale.runtime.ErrorRegistry;
import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.ExceptionTracer;
import io.telltale.runtime.data.ErrorIdentity;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;

/**
 * Records the errors of requests on the current span, which is that of the request, and says what a
 * caller may learn of them.
 *
 * <p>Safe for concurrent use.
 */
public final class RequestErrors {

  /** The key under which the context of an observation has the identity of its error. */
  public static final String IDENTITY = RequestErrors.class.getName() + ".IDENTITY";

  /** The key under which the context of an observation has an error that was recorded. */
  public static final String ERROR = RequestErrors.class.getName() + ".ERROR";

  private static final int SERVER_ERROR = 500;

  private final ExceptionTracer exceptions;
  private final ErrorRegistry registry;
  private final WebCodes codes;
  private final Consumer<Attributes> counter;
  private final ReplyLog log;

  /**
   * Takes what records, what knows the declared errors, and what has codes for others.
   *
   * @param counter counts errors that have no more than a code, as they are not recorded
   */
  public RequestErrors(
      ExceptionTracer exceptions,
      ErrorRegistry registry,
      WebProperties properties,
      Consumer<Attributes> counter) {
    this.exceptions = exceptions;
    this.registry = registry;
    this.codes = new WebCodes(properties.getCodes());
    this.counter = counter;
    this.log = new ReplyLog(properties.getLogLevels());
  }

  /** Returns the identity of an error: the declared one, else that of a property, else null. */
  public @Nullable ErrorIdentity identityOf(Throwable error) {
    ErrorIdentity declared = registry.identityOf(error);
    return declared == null ? codes.identityOf(error) : declared;
  }

  /**
   * Records an error that somebody may handle. The span has the status that the error declares. If
   * a property gives the error its code, the span has only that code. An error without a code is
   * not recorded: its text has not left so far.
   *
   * @return its identity, or null
   */
  public @Nullable ErrorIdentity recordDeclared(Throwable error) {
    ErrorIdentity declared = registry.identityOf(error);
    if (declared != null) {
      exceptions.recordException(error);
      return declared;
    }
    ErrorIdentity coded = codes.identityOf(error);
    if (coded != null) {
      Span span = Span.current();
      coded.writeTo(span);
      if (coded.status() >= SERVER_ERROR) {
        span.setStatus(StatusCode.ERROR, coded.title());
      }
      counter.accept(coded.metricAttributes());
    }
    return coded;
  }

  /** Records an error that nobody has handled. */
  public void recordUnhandled(Throwable error) {
    if (recordDeclared(error) == null) {
      exceptions.recordException(error);
    }
  }

  /** Returns the reply to an error that has an identity, with the current trace, and logs it. */
  public ResponseEntity<ProblemDetail> reply(Throwable error) {
    ErrorReply reply = errorReply(error);
    ProblemDetail problem = ProblemDetails.of(reply);
    List<Map<String, String>> fields =
        registry.identityOf(error) == null ? FieldErrors.of(error) : List.of();
    if (!fields.isEmpty()) {
      problem.setProperty("errors", fields);
    }
    ResponseEntity.BodyBuilder response = ResponseEntity.status(reply.status());
    if (error instanceof ErrorResponse told) {
      response.headers(told.getHeaders());
    }
    String retryAfter = reply.retryAfter();
    if (retryAfter != null) {
      response.header(HttpHeaders.RETRY_AFTER, retryAfter);
    }
    return response.body(problem);
  }

  /** Returns the same as JSON. */
  public String json(Throwable error) {
    return errorReply(error).toJson();
  }

  private ErrorReply errorReply(Throwable error) {
    Span span = Span.current();
    ErrorReply declared = exceptions.errorReply(span, error);
    ErrorIdentity identity = declared.identity();
    if (identity != null) {
      log.write(identity, error, true);
      return declared;
    }
    ErrorIdentity coded = codes.identityOf(error);
    if (coded != null) {
      log.write(coded, error, false);
    }
    return ErrorReply.of(coded, declared.traceId());
  }

  /**
   * Masks what anybody has put into a problem: its detail, and the path that it happened on; by
   * what the trace knows alone, its title and the texts among its properties.
   */
  public void mask(ProblemDetail problem) {
    ProblemTexts.mask(problem, constantsOf(problem));
    problem.setDetail(exceptions.maskPii(problem.getDetail()));
    URI instance = problem.getInstance();
    if (instance != null) {
      String text = instance.toString();
      String masked = exceptions.maskPii(text);
      if (!text.equals(masked)) {
        problem.setInstance(uri(masked));
      }
    }
  }

  /** What is declared is no secret, even where a caller has the same word for a name. */
  private BiPredicate<String, Object> constantsOf(ProblemDetail problem) {
    Map<String, Object> properties = problem.getProperties();
    ErrorIdentity identity =
        properties != null
                && properties.get("domain") instanceof String domain
                && properties.get("name") instanceof String name
            ? declared(domain, name)
            : null;
    String traceId = Span.current().getSpanContext().getTraceId();
    return (property, value) ->
        switch (property) {
          case "name", "domain" -> identity != null;
          case ProblemTexts.TITLE -> identity != null && value.equals(identity.title());
          case "traceId" -> value.equals(traceId);
          default -> false;
        };
  }

  private @Nullable ErrorIdentity declared(String domain, String name) {
    ErrorIdentity declared = registry.find(domain, name);
    return declared == null ? codes.find(domain, name) : declared;
  }

  private static @Nullable URI uri(@Nullable String text) {
    try {
      return text == null ? null : new URI(text);
    } catch (URISyntaxException notAnyMore) {
      return null;
    }
  }
}
