/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.text.MaskedKeys;
import io.telltale.runtime.internal.value.SecretSet;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the hook knows of exceptions, until the spans and log records leave on which they were
 * recorded. The SDK drops the exception of a record and keeps what the hook says of it, so that the
 * text of its type, an instance of its own, leads back to all else. That of a span leads back as
 * well, which saves to describe the exception again. An entry goes when nobody has its span or
 * record any more.
 *
 * <p>Safe for concurrent use.
 */
final class HookedErrors {

  /** More records than wait in the queues of an SDK. Of one beyond, only its texts are known. */
  static final int MAX_SIZE = 8_192;

  /**
   * The exceptions of spans can be described again, and leave room for those of records. The latest
   * are kept: the older ones have mostly left, and the garbage collector has yet to tell.
   */
  static final int MAX_OF_SPANS = MAX_SIZE / 2;

  private static final HookedErrors SHARED = new HookedErrors();

  private final Map<Handle, HookedError> known = new ConcurrentHashMap<>();
  private final ReferenceQueue<String> gone = new ReferenceQueue<>();

  /** Those of spans, in a ring: the latest takes the place of the oldest. */
  private final AtomicReferenceArray<@Nullable Handle> ofSpans =
      new AtomicReferenceArray<>(MAX_OF_SPANS);

  private final AtomicInteger nextOfSpans = new AtomicInteger();

  /**
   * One exception.
   *
   * @param description what may leave of it
   * @param secrets what must not leave, null if there is nothing
   * @param error the exception itself, which is not kept alive
   * @param keys those of the policy by which it is described
   * @param describer what has described it, which is not kept alive
   */
  record HookedError(
      ErrorDescription description,
      @Nullable SecretSet secrets,
      WeakReference<Throwable> error,
      MaskedKeys keys,
      WeakReference<ErrorDescriber> describer) {}

  /** A text as the instance that it is. */
  private static final class Handle extends WeakReference<String> {

    private final int hash;

    Handle(String text, @Nullable ReferenceQueue<String> queue) {
      super(text, queue);
      this.hash = System.identityHashCode(text);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // that is what it is for
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      String text = get();
      return text != null && other instanceof Handle that && text == that.get();
    }
  }

  static HookedErrors shared() {
    return SHARED;
  }

  /**
   * Remembers an exception of a span.
   *
   * @return the text that leads to it: the name of its type, to be written into the span
   */
  String rememberOfSpan(HookedError error) {
    forgetGone();
    String type = ownTypeOf(error);
    Handle handle = new Handle(type, gone);
    known.put(handle, error);
    int place = nextOfSpans.getAndIncrement() & (MAX_OF_SPANS - 1);
    Handle oldest = ofSpans.getAndSet(place, handle);
    if (oldest != null) {
      known.remove(oldest);
    }
    return type;
  }

  /**
   * Remembers an exception of a log record, if there is room.
   *
   * @return the text that leads to it: the name of its type, to be written into the record
   */
  String rememberOfLog(HookedError error) {
    forgetGone();
    String type = ownTypeOf(error);
    if (known.size() < MAX_SIZE) {
      known.put(new Handle(type, gone), error);
    }
    return type;
  }

  /** An instance of its own, which is why this is no needless copy. */
  @SuppressWarnings("StringCopy")
  private static String ownTypeOf(HookedError error) {
    return new String(error.description().exceptionType());
  }

  /** Returns what is known of the exception that attributes tell of, or null. */
  @Nullable HookedError find(Attributes attributes) {
    String type = known.isEmpty() ? null : attributes.get(ErrorAttributes.EXCEPTION_TYPE);
    return type == null ? null : known.get(new Handle(type, null));
  }

  int size() {
    forgetGone();
    return known.size();
  }

  private void forgetGone() {
    for (Reference<?> handle = gone.poll(); handle != null; handle = gone.poll()) {
      known.remove(handle);
    }
  }
}
