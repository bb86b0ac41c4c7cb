/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.data;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.Span;
import io.telltale.annotations.Retry;
import io.telltale.annotations.SpanStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The declared identity of an error: what {@code @ErrorCode} says, the same for every occurrence.
 * Nothing here is taken from an exception instance, so all of it may be shown to anybody.
 *
 * <p>Immutable and safe for concurrent use.
 */
public final class ErrorIdentity {

  private final String domain;
  private final int code;
  private final String name;
  private final int status;
  private final String title;
  private final @Nullable String type;
  private final @Nullable String help;
  private final SpanStatus spanStatus;
  private final Retry retry;
  private final int retryAfterSeconds;

  /** Null where nothing is promised. */
  private final @Nullable Boolean retryable;

  private final @Nullable String retryAfter;

  private final Attributes attributes;
  private final Attributes metricAttributes;

  /** As an attribute has them: a number is boxed once, not at every occurrence. */
  private final Long boxedCode;

  private final Long boxedStatus;

  private ErrorIdentity(Builder builder) {
    this.domain = builder.domain;
    this.code = builder.code;
    this.name = builder.name;
    this.status = builder.status;
    this.title = builder.title;
    this.type = builder.type;
    this.help = builder.help;
    this.spanStatus = builder.spanStatus;
    this.retry = builder.retry;
    this.retryAfterSeconds = builder.retryAfterSeconds;
    this.retryable = retry == Retry.UNSPECIFIED ? null : (Boolean) (retry != Retry.NEVER);
    this.retryAfter = retry == Retry.AFTER ? Integer.toString(retryAfterSeconds) : null;
    this.boxedCode = (long) code;
    this.boxedStatus = (long) status;
    this.metricAttributes =
        Attributes.builder()
            .put(ErrorAttributes.ERROR_CODE, (long) code)
            .put(ErrorAttributes.ERROR_DOMAIN, domain)
            .put(ErrorAttributes.ERROR_NAME, name)
            .build();
    AttributesBuilder all =
        Attributes.builder()
            .put(ErrorAttributes.ERROR_CODE, (long) code)
            .put(ErrorAttributes.ERROR_DOMAIN, domain)
            .put(ErrorAttributes.ERROR_NAME, name)
            .put(ErrorAttributes.ERROR_STATUS_CODE, (long) status);
    if (retryable != null) {
      all.put(ErrorAttributes.ERROR_RETRYABLE, retryable);
    }
    this.attributes = all.build();
  }

  /**
   * Starts an identity with the defaults of {@code @ErrorCode}: the name {@code <domain>-<code>},
   * which is the title too, and status 500.
   *
   * @param domain the domain that owns the code: a capital letter, then up to 29 capital letters,
   *     digits, underscores or hyphens
   * @param code the code, unique within the domain, from 0 to 999,999
   * @throws IllegalArgumentException if {@code @ErrorCode} could not say so
   */
  public static Builder builder(String domain, int code) {
    return new Builder(domain, code);
  }

  /** Returns the domain that owns the code. */
  public String domain() {
    return domain;
  }

  /** Returns the code, unique within the domain. */
  public int code() {
    return code;
  }

  /** Returns the name to search by, unique within the domain. */
  public String name() {
    return name;
  }

  /** Returns the HTTP status of a reply to this error. */
  public int status() {
    return status;
  }

  /** Returns the short text for people, the same for every occurrence. */
  public String title() {
    return title;
  }

  /**
   * Returns the URI that identifies the kind of problem, which stays the same for ever, or null
   * (RFC 9457, section 3.1.1).
   */
  public @Nullable String type() {
    return type;
  }

  /** Returns the URL of a page that explains the error, which may move, or null. */
  public @Nullable String help() {
    return help;
  }

  /** Returns when recording this error sets the status of its span. */
  public SpanStatus spanStatus() {
    return spanStatus;
  }

  /** Returns whether a caller may send the same request again. */
  public Retry retry() {
    return retry;
  }

  /**
   * Returns after how many seconds a caller may send the same request again; 0 unless {@link
   * #retry()} is {@link Retry#AFTER}.
   */
  public int retryAfterSeconds() {
    return retryAfterSeconds;
  }

  /**
   * Returns the value of the header {@code Retry-After} of a reply (RFC 9110, section 10.2.3), or
   * null unless {@link #retry()} is {@link Retry#AFTER}.
   */
  public @Nullable String retryAfter() {
    return retryAfter;
  }

  /** Returns whether the same request may be sent again at all, or null if nothing is promised. */
  public @Nullable Boolean retryable() {
    return retryable;
  }

  /**
   * Returns {@code error.code}, {@code error.domain}, {@code error.name}, {@code error.status_code}
   * and, where {@link #retryable()} says so, {@code error.retryable}, built once.
   */
  public Attributes attributes() {
    return attributes;
  }

  /** Returns what tells declared errors apart in metrics, built once. */
  public Attributes metricAttributes() {
    return metricAttributes;
  }

  /** The same as {@link #attributes()}, put on a span without allocating anything. */
  public void writeTo(Span span) {
    span.setAttribute(ErrorAttributes.ERROR_CODE, boxedCode);
    span.setAttribute(ErrorAttributes.ERROR_DOMAIN, domain);
    span.setAttribute(ErrorAttributes.ERROR_NAME, name);
    span.setAttribute(ErrorAttributes.ERROR_STATUS_CODE, boxedStatus);
    if (retryable != null) {
      span.setAttribute(ErrorAttributes.ERROR_RETRYABLE, retryable);
    }
  }

  /**
   * Returns whether a reply to an error can have an HTTP status: 200 to 599, but for 204, 205 and
   * 304. Those have no body, and one below 200 only announces a reply (RFC 9110, section 15).
   */
  public static boolean isReplyStatus(int status) {
    return IdentityRules.isStatus(status);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ErrorIdentity that
        && code == that.code
        && status == that.status
        && domain.equals(that.domain)
        && name.equals(that.name)
        && title.equals(that.title)
        && Objects.equals(type, that.type)
        && Objects.equals(help, that.help)
        && spanStatus == that.spanStatus
        && retry == that.retry
        && retryAfterSeconds == that.retryAfterSeconds;
  }

  @Override
  public int hashCode() {
    return 31 * domain.hashCode() + code;
  }

  @Override
  public String toString() {
    return name + " (" + domain + " " + code + ", status " + status + ")";
  }

  /** Collects what an identity consists of. Not safe for concurrent use. */
  public static final class Builder {

    private final String domain;
    private final int code;
    private String name;
    private int status = 500;
    private String title;
    private @Nullable String type;
    private @Nullable String help;
    private SpanStatus spanStatus = SpanStatus.AUTO;
    private Retry retry = Retry.UNSPECIFIED;
    private int retryAfterSeconds;

    private Builder(String domain, int code) {
      this.domain = IdentityRules.domain(requireNonNull(domain, "domain"));
      this.code = IdentityRules.code(code);
      // Not by +, of which the first in a JVM takes milliseconds: here, those of its first error.
      this.name = String.join("-", domain, Integer.toString(code));
      this.title = name;
    }

    /**
     * Sets the name to search by: a capital letter, then 1 to 49 capital letters, digits,
     * underscores or hyphens.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public Builder name(String name) {
      this.name = IdentityRules.name(requireNonNull(name, "name"));
      return this;
    }

    /**
     * Sets the HTTP status of a reply.
     *
     * @throws IllegalArgumentException if no reply to an error {@linkplain #isReplyStatus can have
     *     it}
     */
    public Builder status(int status) {
      this.status = IdentityRules.status(status);
      return this;
    }

    /** Sets the short text for people. */
    public Builder title(String title) {
      this.title = requireNonNull(title, "title");
      return this;
    }

    /**
     * Sets the URI that identifies the kind of problem.
     *
     * @throws IllegalArgumentException if it is no URI reference (RFC 3986)
     */
    public Builder type(String type) {
      this.type = IdentityRules.uri("type", requireNonNull(type, "type"));
      return this;
    }

    /**
     * Sets the URL of a page that explains the error.
     *
     * @throws IllegalArgumentException if it is no URI reference (RFC 3986)
     */
    public Builder help(String help) {
      this.help = IdentityRules.uri("help", requireNonNull(help, "help"));
      return this;
    }

    /** Sets when recording this error sets the status of its span. */
    public Builder spanStatus(SpanStatus spanStatus) {
      this.spanStatus = requireNonNull(spanStatus, "spanStatus");
      return this;
    }

    /**
     * Sets whether a caller may send the same request again.
     *
     * @throws IllegalArgumentException if it is {@link Retry#AFTER}, for which there is {@link
     *     #retryAfter}
     */
    public Builder retry(Retry retry) {
      if (requireNonNull(retry, "retry") == Retry.AFTER) {
        throw new IllegalArgumentException(
            "retry AFTER: it does not say after how many seconds; call retryAfter(30)");
      }
      this.retry = retry;
      this.retryAfterSeconds = 0;
      return this;
    }

    /**
     * Lets a caller send the same request again after some time: {@link Retry#AFTER}.
     *
     * @param seconds 1 to 31,536,000, which is a year
     * @throws IllegalArgumentException if it lies outside
     */
    public Builder retryAfter(int seconds) {
      this.retryAfterSeconds = IdentityRules.retryAfter(seconds);
      this.retry = Retry.AFTER;
      return this;
    }

    /** Returns the identity. */
    public ErrorIdentity build() {
      return new ErrorIdentity(this);
    }
  }
}
