/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.reply.ProblemReader;
import io.telltale.runtime.internal.reply.UpstreamErrors;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The reply of another service about an error of its own: a problem details object (RFC 9457).
 *
 * <p>The type, the title and the attributes are the other service's own words. Telltale does not
 * search them for anything sensitive, so nothing here passes them on. Neither {@link
 * #upstreamAttributes()} nor {@link #toString()} has them, and there is no way back to JSON. Only
 * the identity and the trace are of a form that holds no personal data.
 *
 * <p>Immutable.
 */
public final class ForeignReply {

  private static final int UNKNOWN_STATUS = 0;

  private final String type;
  private final String title;
  private final int status;
  private final @Nullable ErrorIdentity identity;
  private final Map<String, Object> attributes;
  private final @Nullable String traceId;

  private ForeignReply(
      ProblemReader problem, int status, @Nullable String title, @Nullable ErrorIdentity identity) {
    String declared = identity == null ? "" : identity.title();
    this.type = problem.type() == null ? ErrorReply.ABOUT_BLANK : problem.type();
    this.title = title == null ? declared : title;
    this.status = status;
    this.identity = identity;
    this.attributes = problem.attributes();
    this.traceId = problem.traceId();
  }

  /**
   * Reads the reply of another service. This throws nothing, whatever the other service sent. A
   * code or name that nobody could have declared is no identity. If the reply is no problem details
   * object, the result is null.
   *
   * @param json the body of the reply; a body of more than 65,536 characters is not read
   * @param httpStatus the status of the HTTP response, which applies if the body names none: the
   *     member {@code status} is only advice (RFC 9457, section 3.1.2)
   * @return what it says, or null
   */
  public static @Nullable ForeignReply parse(@Nullable String json, int httpStatus) {
    ProblemReader problem = json == null ? null : ProblemReader.read(json);
    if (problem == null) {
      return null;
    }
    int status = problem.status() >= 0 ? problem.status() : known(httpStatus);
    String title = problem.title();
    ErrorIdentity identity = problem.identity(status);
    boolean isProblem =
        problem.type() != null || title != null || problem.status() >= 0 || identity != null;
    return isProblem ? new ForeignReply(problem, status, title, identity) : null;
  }

  /** The other service chooses that one, too. */
  private static int known(int httpStatus) {
    return ErrorIdentity.isReplyStatus(httpStatus) ? httpStatus : UNKNOWN_STATUS;
  }

  /**
   * Reads the reply of another service if you do not have the status of its response, see {@link
   * #parse(String, int)}.
   */
  public static @Nullable ForeignReply parse(@Nullable String json) {
    return parse(json, UNKNOWN_STATUS);
  }

  /**
   * Returns the URI that identifies the kind of problem, {@code http}, {@code https} or {@code
   * urn}; {@code about:blank} if the reply has none of these.
   */
  public String type() {
    return type;
  }

  /** Returns the short text for people, which may be empty. */
  public String title() {
    return title;
  }

  /**
   * Returns the HTTP status that the reply names, else that of the response; 0 if neither is one
   * that a reply to an error {@linkplain ErrorIdentity#isReplyStatus can have}.
   */
  public int status() {
    return status;
  }

  /** Returns the identity that the other service declares, or null. */
  public @Nullable ErrorIdentity identity() {
    return identity;
  }

  /**
   * Returns the members of the exception that the other service sent, by name: 64 at most, with
   * names of 64 and texts of 1,000 characters at most.
   */
  public Map<String, Object> attributes() {
    return attributes;
  }

  /** Returns the trace in which the error was recorded, 32 hexadecimal digits, or null. */
  public @Nullable String traceId() {
    return traceId;
  }

  /**
   * Returns what a span may say about an error of a called service: {@code error.upstream.code},
   * {@code error.upstream.domain} and {@code error.upstream.name}, or nothing if the reply names
   * none. The process distinguishes 2,000 different errors of other services. The domain and name
   * of any further error are {@code _OTHER}, without a code; only {@link #identity()} has them.
   */
  public Attributes upstreamAttributes() {
    return identity == null ? Attributes.empty() : UpstreamErrors.shared().attributes(identity);
  }

  /**
   * Returns the status, the name of the error and the trace, and none of the service's own words.
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(" ", "ForeignReply[", "]");
    if (status != UNKNOWN_STATUS) {
      text.add(Integer.toString(status));
    }
    if (identity != null) {
      text.add(identity.name());
    }
    if (traceId != null) {
      text.add("in trace " + traceId);
    }
    return text.toString();
  }
}
