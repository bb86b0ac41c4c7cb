/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import com.twitter.zipkin.thriftjava.Span;
import io.jaegertracing.agent.thrift.Agent;
import io.jaegertracing.thriftjava.Batch;
import io.jaegertracing.thriftjava.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.thrift.TDeserializer;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TBinaryProtocol;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.transport.TMemoryInputTransport;

/** What Jaeger's own generated classes read from what was sent. */
final class Decoded {

  private Decoded() {}

  /** Reads a datagram, as an agent does. */
  static Batch datagram(byte[] bytes, int length) {
    List<Batch> batches = new ArrayList<>();
    Agent.Iface handler =
        new Agent.Iface() {
          @Override
          public void emitZipkinBatch(List<Span> spans) {
            throw new IllegalStateException("spans of Zipkin");
          }

          @Override
          public void emitBatch(Batch batch) {
            batches.add(batch);
          }
        };
    try {
      TMemoryInputTransport transport = new TMemoryInputTransport(bytes, 0, length);
      new Agent.Processor<>(handler).process(new TCompactProtocol(transport), null);
      if (batches.size() != 1 || transport.getBytesRemainingInBuffer() != 0) {
        throw new IllegalStateException("a datagram is one call, and nothing else");
      }
      return batches.get(0);
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the body of a request, as a collector does. */
  static Batch body(byte[] bytes) {
    try {
      Batch batch = new Batch();
      new TDeserializer(new TBinaryProtocol.Factory()).deserialize(batch, bytes);
      return batch;
    } catch (TException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns tags by name; a name that is there twice is a failure. */
  static Map<String, Object> map(List<Tag> tags) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (tags == null) {
      return map;
    }
    for (Tag tag : tags) {
      if (map.put(tag.getKey(), value(tag)) != null) {
        throw new IllegalStateException("the tag " + tag.getKey() + " is there twice");
      }
    }
    return map;
  }

  private static Object value(Tag tag) {
    return switch (tag.getVType()) {
      case STRING -> tag.getVStr();
      case LONG -> tag.getVLong();
      case DOUBLE -> tag.getVDouble();
      case BOOL -> tag.isVBool();
      case BINARY -> throw new IllegalStateException("nothing of ours is binary");
    };
  }
}
