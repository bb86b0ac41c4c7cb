/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import com.google.protobuf.ByteString;
import io.grpc.HandlerRegistry;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.TreeMap;

/** OTLP over gRPC. It reads what is sent to any method of any service, so that none goes unseen. */
final class GrpcOtlpReceiver extends OtlpReceiver {

  private final Server server;

  GrpcOtlpReceiver() {
    try {
      server =
          NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
              .fallbackHandlerRegistry(new AnyMethod())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String endpoint() {
    return "http://localhost:" + server.getPort();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private final class AnyMethod extends HandlerRegistry {

    @Override
    public ServerMethodDefinition<?, ?> lookupMethod(String name, String authority) {
      MethodDescriptor<byte[], byte[]> method =
          MethodDescriptor.newBuilder(new Bytes(), new Bytes())
              .setType(MethodType.UNARY)
              .setFullMethodName(name)
              .build();
      return ServerMethodDefinition.create(method, new Handler("/" + name));
    }
  }

  /** Keeps the headers, which only the start of a call sees, for the message that follows. */
  private final class Handler implements ServerCallHandler<byte[], byte[]> {

    private final String path;

    Handler(String path) {
      this.path = path;
    }

    @Override
    public ServerCall.Listener<byte[]> startCall(
        ServerCall<byte[], byte[]> call, Metadata metadata) {
      Map<String, String> headers = new TreeMap<>();
      for (String name : metadata.keys()) {
        if (!name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
          headers.put(name, metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER)));
        }
      }
      return ServerCalls.<byte[], byte[]>asyncUnaryCall(
              (body, answer) ->
                  receive(new OtlpRequest(path, headers, ByteString.copyFrom(body)), answer))
          .startCall(call, metadata);
    }
  }

  private void receive(OtlpRequest request, StreamObserver<byte[]> answer) {
    keep(request);
    if (!request.isKnown()) {
      answer.onError(
          Status.UNIMPLEMENTED
              .withDescription("OTLP has no method " + request.path())
              .asRuntimeException());
      return;
    }
    // No bytes are an empty message, which is what success is in every OTLP service.
    answer.onNext(new byte[0]);
    answer.onCompleted();
  }

  /** A message as it is sent. */
  static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {

    @Override
    public InputStream stream(byte[] value) {
      return new ByteArrayInputStream(value);
    }

    @Override
    public byte[] parse(InputStream stream) {
      try {
        return stream.readAllBytes();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
