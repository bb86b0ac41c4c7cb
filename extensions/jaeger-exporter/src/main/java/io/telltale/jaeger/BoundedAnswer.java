/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.net.ProtocolException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of an answer to its end and keeps nothing of it, so that the connection can serve
 * the next request. A body over the bound is an error: an endless one would never end.
 */
final class BoundedAnswer implements BodySubscriber<Void> {

  /** A collector answers with a line at most. */
  private static final int MAX_BYTES = 64 * 1024;

  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private @Nullable Subscription subscription;
  private int read;

  @Override
  public CompletionStage<Void> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Subscription body) {
    subscription = body;
    body.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    for (ByteBuffer bytes : part) {
      read += bytes.remaining();
      if (read > MAX_BYTES) {
        refuse();
        return;
      }
    }
  }

  private void refuse() {
    if (subscription != null) {
      subscription.cancel();
    }
    end.completeExceptionally(
        new ProtocolException("the body of the answer has more than " + MAX_BYTES + " bytes"));
  }

  @Override
  public void onError(Throwable failure) {
    end.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
