/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static java.util.Objects.requireNonNull;

import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.json.AttributeJson;
import io.telltale.runtime.internal.json.JsonWriter;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the caller of a service learns about an error: a problem details object (RFC 9457) with the
 * declared identity and the trace id. It holds no message of an exception. It holds only those
 * members that are declared for the reply, in their masked form. The reply to an undeclared error
 * says only that something failed.
 *
 * <p>There is no {@code detail} (section 3.1.4): only the message could stand there, and nobody has
 * said that it may go to callers. What may go to callers is in {@code attributes}, one extension
 * member (section 3.2). So no name of a member clashes with a name of the RFC.
 *
 * <p>Immutable. For the reply of another service, see {@link ForeignReply}.
 */
public final class ErrorReply {

  /** The media type of {@link #toJson()}. */
  public static final String MEDIA_TYPE = "application/problem+json";

  static final String ABOUT_BLANK = "about:blank";
  static final int INTERNAL_SERVER_ERROR = 500;

  private final String type;
  private final String title;
  private final int status;
  private final @Nullable ErrorIdentity identity;
  private final Map<String, Object> attributes;
  private final @Nullable String traceId;
  private final @Nullable URI instance;

  private ErrorReply(
      @Nullable ErrorIdentity identity,
      Map<String, Object> attributes,
      @Nullable String traceId,
      @Nullable URI instance) {
    String declared = identity == null ? null : identity.type();
    this.type = declared == null ? ABOUT_BLANK : declared;
    this.title = identity == null ? "Internal Server Error" : identity.title();
    this.status = identity == null ? INTERNAL_SERVER_ERROR : identity.status();
    this.identity = identity;
    this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    this.traceId = traceId;
    this.instance = instance;
  }

  /**
   * Returns the reply to an error.
   *
   * @param identity the declared identity of the error, or null if it has none
   * @param traceId the trace in which the error was recorded, or null
   */
  public static ErrorReply of(@Nullable ErrorIdentity identity, @Nullable String traceId) {
    return of(identity, Map.of(), traceId);
  }

  /** Returns a reply with members of the exception; an error without identity tells none. */
  static ErrorReply of(
      @Nullable ErrorIdentity identity, Map<String, Object> attributes, @Nullable String traceId) {
    return new ErrorReply(identity, identity == null ? Map.of() : attributes, traceId, null);
  }

  /**
   * Returns the same reply with a name for the occurrence (section 3.1.5). Do not pass a path with
   * personal data: nothing here masks it.
   *
   * @param instance what identifies the occurrence, such as {@code urn:uuid:…} of a support ticket
   */
  public ErrorReply withInstance(URI instance) {
    return new ErrorReply(identity, attributes, traceId, requireNonNull(instance, "instance"));
  }

  /**
   * Returns a URI that identifies the kind of problem: the declared one, or {@code about:blank}
   * (RFC 9457, section 3.1.1).
   */
  public String type() {
    return type;
  }

  /** Returns a short text for people, the same for every occurrence (section 3.1.3). */
  public String title() {
    return title;
  }

  /** Returns the HTTP status, 500 for an undeclared error (section 3.1.2). */
  public int status() {
    return status;
  }

  /** Returns the declared identity, or null. */
  public @Nullable ErrorIdentity identity() {
    return identity;
  }

  /**
   * Returns the value of the header {@code Retry-After} that belongs to this reply, in seconds (RFC
   * 9110, section 10.2.3), or null if the error does not say when to try again. Whoever sends the
   * reply sets it.
   */
  public @Nullable String retryAfter() {
    return identity == null ? null : identity.retryAfter();
  }

  /** Returns the members that are meant for the caller, by name, masked. */
  public Map<String, Object> attributes() {
    return attributes;
  }

  /** Returns the trace in which the error was recorded, 32 hexadecimal digits, or null. */
  public @Nullable String traceId() {
    return traceId;
  }

  /**
   * Returns the URI that identifies this occurrence, if {@link #withInstance} has set it, or null.
   */
  public @Nullable URI instance() {
    return instance;
  }

  /** Returns the problem details object as JSON, without white space. */
  public String toJson() {
    StringBuilder out = new StringBuilder(192);
    JsonWriter json = new JsonWriter(out).beginObject();
    json.name("type").value(type).name("title").value(title).name("status").value(status);
    if (instance != null) {
      json.name("instance").value(instance.toASCIIString());
    }
    if (identity != null) {
      json.name("code").value(identity.code());
      json.name("name").value(identity.name());
      json.name("domain").value(identity.domain());
      if (identity.help() != null) {
        json.name("help").value(identity.help());
      }
      if (identity.retryable() != null) {
        json.name("retryable").value(identity.retryable());
      }
    }
    if (!attributes.isEmpty()) {
      json.name("attributes").beginObject();
      attributes.forEach((name, value) -> AttributeJson.write(json.name(name), value));
      json.endObject();
    }
    if (traceId != null) {
      json.name("traceId").value(traceId);
    }
    json.endObject();
    return out.toString();
  }

  /** Tells what {@link #toJson()} does. */
  @Override
  public String toString() {
    return toJson();
  }
}
