/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jaeger;

import io.jaegertracing.thriftjava.Process;
import org.apache.thrift.TException;
import org.apache.thrift.protocol.TCompactProtocol;
import org.apache.thrift.protocol.TField;
import org.apache.thrift.protocol.TList;
import org.apache.thrift.protocol.TMessage;
import org.apache.thrift.protocol.TMessageType;
import org.apache.thrift.protocol.TProtocol;
import org.apache.thrift.protocol.TStruct;
import org.apache.thrift.protocol.TType;

/**
 * What an agent takes in one datagram: the call {@code emitBatch(Batch)}, which has no answer, in
 * Thrift's compact protocol.
 *
 * <p>Written by hand around spans that are encoded already, as a struct is encoded alike wherever
 * it stands: so each span is encoded once, and its size is known before its datagram is begun.
 */
final class AgentMessage {

  private static final TMessage CALL = new TMessage("emitBatch", TMessageType.ONEWAY, 0);
  private static final TStruct ARGUMENTS = new TStruct("emitBatch_args");
  private static final TField BATCH_FIELD = new TField("batch", TType.STRUCT, (short) 1);
  private static final TStruct BATCH = new TStruct("Batch");
  private static final TField PROCESS_FIELD = new TField("process", TType.STRUCT, (short) 1);
  private static final TField SPANS_FIELD = new TField("spans", TType.LIST, (short) 2);

  private AgentMessage() {}

  /**
   * Writes a message.
   *
   * @param spans the encoded spans, one after another
   * @param length how many bytes of them
   * @param count how many spans they are
   */
  static void write(ThriftBuffer out, Process process, byte[] spans, int length, int count)
      throws TException {
    TProtocol protocol = new TCompactProtocol(out);
    protocol.writeMessageBegin(CALL);
    protocol.writeStructBegin(ARGUMENTS);
    protocol.writeFieldBegin(BATCH_FIELD);
    protocol.writeStructBegin(BATCH);
    protocol.writeFieldBegin(PROCESS_FIELD);
    process.write(protocol);
    protocol.writeFieldEnd();
    protocol.writeFieldBegin(SPANS_FIELD);
    protocol.writeListBegin(new TList(TType.STRUCT, count));
    out.write(spans, 0, length);
    protocol.writeListEnd();
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
    protocol.writeFieldEnd();
    protocol.writeFieldStop();
    protocol.writeStructEnd();
    protocol.writeMessageEnd();
  }
}
