/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jdkhttp;

import com.sun.net.httpserver.Headers;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a request, which the JDK keeps without regard to case. */
final class RequestHeaders implements TextMapGetter<Headers> {

  static final RequestHeaders GETTER = new RequestHeaders();

  private RequestHeaders() {}

  @Override
  public Iterable<String> keys(Headers headers) {
    return headers.keySet();
  }

  @Override
  public @Nullable String get(@Nullable Headers headers, String name) {
    return headers == null ? null : headers.getFirst(name);
  }

  @Override
  public Iterator<String> getAll(@Nullable Headers headers, String name) {
    List<String> values = headers == null ? null : headers.get(name);
    return values == null ? Collections.emptyIterator() : values.iterator();
  }
}
