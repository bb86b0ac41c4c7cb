/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request, which is let go once it is sent. The JDK's client keeps the first request
 * of each connection for as long as the connection is open, which may be 20 minutes, and its own
 * publishers keep a copy of the bytes for as long. Safe for concurrent use.
 */
final class RequestBody implements BodyPublisher {

  private final int length;
  private volatile ByteBuffer content;

  /** Makes a body of the first bytes of an array, which is not copied. */
  RequestBody(byte[] bytes, int length) {
    this.length = length;
    this.content = ByteBuffer.wrap(bytes, 0, length).asReadOnlyBuffer();
  }

  @Override
  public long contentLength() {
    return length;
  }

  /** Hands the bytes over when they are asked for, in one piece. */
  @Override
  public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
    subscriber.onSubscribe(new OnePiece(subscriber, content));
  }

  /** Forgets the bytes. A request that begins after that has no body, and fails. */
  void letGo() {
    content = ByteBuffer.allocate(0);
  }

  private static final class OnePiece implements Subscription {

    private final Subscriber<? super ByteBuffer> subscriber;
    private final AtomicReference<ByteBuffer> piece;

    OnePiece(Subscriber<? super ByteBuffer> subscriber, ByteBuffer piece) {
      this.subscriber = subscriber;
      this.piece = new AtomicReference<>(piece.duplicate());
    }

    @Override
    public void request(long count) {
      ByteBuffer next = piece.getAndSet(null);
      if (next == null) {
        return;
      }
      if (count <= 0) {
        subscriber.onError(new IllegalArgumentException("asks for " + count + " pieces"));
        return;
      }
      if (next.hasRemaining()) {
        subscriber.onNext(next);
      }
      subscriber.onComplete();
    }

    @Override
    public void cancel() {
      piece.set(null);
    }
  }
}
