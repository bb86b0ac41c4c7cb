/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.reply;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Warnings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What spans say of the errors of other services: a set of attributes for each error, of which
 * there are so many at most. Backends make metrics from attributes of spans, and a service that
 * invents an error for each reply would make a series of each.
 *
 * <p>This class is internal and is hence not for public use. Safe for concurrent use.
 */
public final class UpstreamErrors {

  /** As many as OpenTelemetry's metrics tell apart, unless they are told otherwise. */
  static final int LIMIT = 2_000;

  /** As OpenTelemetry calls what has no name of its own. */
  private static final String OTHER = "_OTHER";

  private static final Attributes OTHERS =
      Attributes.of(
          ErrorAttributes.ERROR_UPSTREAM_DOMAIN, OTHER, ErrorAttributes.ERROR_UPSTREAM_NAME, OTHER);

  private static final UpstreamErrors SHARED = new UpstreamErrors();

  private final Map<Key, Attributes> known = new ConcurrentHashMap<>();

  /** What the attributes tell, and hence no title and no status. */
  private record Key(String domain, int code, String name) {}

  private UpstreamErrors() {}

  /** Returns those of the process. */
  public static UpstreamErrors shared() {
    return SHARED;
  }

  /** Returns the attributes of an error; those of all others once there are too many. */
  public Attributes attributes(ErrorIdentity identity) {
    Key key = new Key(identity.domain(), identity.code(), identity.name());
    Attributes attributes = known.get(key);
    if (attributes != null) {
      return attributes;
    }
    if (known.size() >= LIMIT) {
      Warnings.once(
          "upstream errors",
          "",
          () ->
              "other services have replied with more than "
                  + LIMIT
                  + " different errors; for the rest, spans have error.upstream.name="
                  + OTHER);
      return OTHERS;
    }
    return known.computeIfAbsent(key, UpstreamErrors::attributes);
  }

  private static Attributes attributes(Key key) {
    return Attributes.of(
        ErrorAttributes.ERROR_UPSTREAM_CODE,
        (long) key.code(),
        ErrorAttributes.ERROR_UPSTREAM_DOMAIN,
        key.domain(),
        ErrorAttributes.ERROR_UPSTREAM_NAME,
        key.name());
  }

  /** Begins anew. */
  void clear() {
    known.clear();
  }
}
