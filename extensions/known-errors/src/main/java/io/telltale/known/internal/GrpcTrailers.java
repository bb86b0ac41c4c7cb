/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import io.grpc.Metadata;
import io.grpc.Status;
import java.util.function.Consumer;

/** What a gRPC server sent with its status. */
final class GrpcTrailers {

  private GrpcTrailers() {}

  /** Hands over the values of its own keys; those of binary keys are no texts. */
  static void add(Throwable error, Consumer<String> values) {
    Metadata trailers = Status.trailersFromThrowable(error);
    if (trailers == null) {
      return;
    }
    for (String name : trailers.keys()) {
      if (!TransportHeaders.include(name) && !name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
        addAll(trailers, name, values);
      }
    }
  }

  private static void addAll(Metadata trailers, String name, Consumer<String> values) {
    Iterable<String> all = trailers.getAll(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
    if (all != null) {
      for (String value : all) {
        if (!isConstant(value)) {
          ValueTexts.add(value, values);
        }
      }
    }
  }

  /** A code, such as {@code QUOTA_EXCEEDED}, stands in many texts. */
  private static boolean isConstant(String value) {
    return value.equals("true")
        || value.equals("false")
        || value.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || c == '_' || c == '-');
  }
}
