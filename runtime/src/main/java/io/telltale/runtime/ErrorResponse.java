/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.json.AttributeJson;
import io.telltale.runtime.internal.json.JsonWriter;
import io.telltale.runtime.internal.reply.ProblemReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a service learns of an error: a problem details object (RFC 9457) with the
 * declared identity and the trace to ask for. It holds no message of an exception, and of its
 * members only those declared with {@code Audience.TRACE_AND_REPLY}, in their masked form; an error
 * that nobody declared says no more than that something failed.
 *
 * @param type a URI that identifies the kind of problem, the declared help page or {@code
 *     about:blank} (RFC 9457, section 3.1.1)
 * @param title a short text for people, the same for every occurrence (section 3.1.4)
 * @param status the HTTP status (section 3.1.2)
 * @param identity the declared identity, or null
 * @param details the members that are meant for the caller, by name
 * @param traceId the trace in which the error was recorded, 32 hexadecimal digits, or null
 */
public record ErrorResponse(
    String type,
    String title,
    int status,
    @Nullable ErrorIdentity identity,
    Map<String, Object> details,
    @Nullable String traceId) {

  /** The media type of {@link #toJson()}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static final String ABOUT_BLANK = "about:blank";
  static final int INTERNAL_SERVER_ERROR = 500;

  /** Checks that nothing needed is missing. */
  public ErrorResponse {
    requireNonNull(type, "type");
    requireNonNull(title, "title");
    details = Collections.unmodifiableMap(new LinkedHashMap<>(details));
  }

  /**
   * Returns the reply to an error.
   *
   * @param identity the declared identity of the error, or null if it has none
   * @param traceId the trace in which the error was recorded, or null
   */
  public static ErrorResponse of(@Nullable ErrorIdentity identity, @Nullable String traceId) {
    return of(identity, Map.of(), traceId);
  }

  static ErrorResponse of(
      @Nullable ErrorIdentity identity, Map<String, Object> details, @Nullable String traceId) {
    if (identity == null) {
      return new ErrorResponse(
          ABOUT_BLANK, "Internal Server Error", INTERNAL_SERVER_ERROR, null, Map.of(), traceId);
    }
    String help = identity.help();
    return new ErrorResponse(
        help != null ? help : ABOUT_BLANK,
        identity.title(),
        identity.status(),
        identity,
        details,
        traceId);
  }

  /**
   * Reads the reply of another service. Whatever it sent, this throws nothing: a code or name that
   * nobody could have declared is no identity, and what is no problem details object is null.
   *
   * <p>The title and the details are the other service's own words. They are not searched for
   * anything sensitive here, and nothing of them is written to a span by {@link
   * #upstreamAttributes()}.
   *
   * @param json the body of the reply; beyond 65,536 characters it is not looked at
   * @return what it says, with status 500 if it says none; or null
   */
  public static @Nullable ErrorResponse parse(@Nullable String json) {
    ProblemReader problem = json == null ? null : ProblemReader.read(json);
    return problem == null ? null : of(problem);
  }

  private static @Nullable ErrorResponse of(ProblemReader problem) {
    String type = problem.type();
    String title = problem.title();
    int status = problem.status();
    ErrorIdentity identity = problem.identity();
    if (type == null && title == null && status < 0 && identity == null) {
      return null;
    }
    return new ErrorResponse(
        type == null ? ABOUT_BLANK : type,
        title != null ? title : identity == null ? "" : identity.title(),
        status < 0 ? INTERNAL_SERVER_ERROR : status,
        identity,
        problem.details(),
        problem.traceId());
  }

  /**
   * Returns what a span may say of an error that arose in a service which was called: {@code
   * error.detail.upstream.code}, {@code error.detail.upstream.domain} and {@code
   * error.detail.upstream.name}, or nothing if the reply names none.
   */
  public Attributes upstreamAttributes() {
    return identity == null
        ? Attributes.empty()
        : Attributes.of(
            ErrorAttributes.UPSTREAM_CODE,
            (long) identity.code(),
            ErrorAttributes.UPSTREAM_DOMAIN,
            identity.domain(),
            ErrorAttributes.UPSTREAM_NAME,
            identity.name());
  }

  /** Returns the problem details object as JSON, without white space. */
  public String toJson() {
    StringBuilder out = new StringBuilder(192);
    JsonWriter json = new JsonWriter(out).beginObject();
    json.name("type").value(type).name("title").value(title).name("status").value(status);
    if (identity != null) {
      json.name("code").value(identity.code());
      json.name("name").value(identity.name());
      json.name("domain").value(identity.domain());
    }
    if (!details.isEmpty()) {
      json.name("details").beginObject();
      details.forEach((name, value) -> AttributeJson.write(json.name(name), value));
      json.endObject();
    }
    if (traceId != null) {
      json.name("traceId").value(traceId);
    }
    json.endObject();
    return out.toString();
  }
}
