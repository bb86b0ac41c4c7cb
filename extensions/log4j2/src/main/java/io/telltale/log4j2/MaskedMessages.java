/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterizedMessage;
import org.apache.logging.log4j.message.ReusableMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.jspecify.annotations.Nullable;

/** Makes of a message what may leave of it, of its own kind if layouts look into that. */
@SuppressWarnings("deprecation") // Layouts ask for formats, whatever the method is called later.
final class MaskedMessages {

  private final LineMasking masking;

  MaskedMessages(LineMasking masking) {
    this.masking = masking;
  }

  /** A message that is a text, with the parameters of which it was made. */
  private static final class Text implements Message {

    private static final long serialVersionUID = 1;

    private final @Nullable String text;
    private final @Nullable String format;
    private final transient @Nullable Object @Nullable [] parameters;

    Text(@Nullable String text, @Nullable String format, @Nullable Object @Nullable [] parameters) {
      this.text = text;
      this.format = format;
      this.parameters = parameters;
    }

    @Override
    public @Nullable String getFormattedMessage() {
      return text;
    }

    @Override
    public @Nullable String getFormat() {
      return format;
    }

    @Override
    public @Nullable Object @Nullable [] getParameters() {
      return parameters;
    }

    /** The line has it, masked. */
    @Override
    public @Nullable Throwable getThrowable() {
      return null;
    }

    @Override
    public String toString() {
      return String.valueOf(text);
    }
  }

  private static final class Fields extends MapMessage<Fields, Object> {

    private static final long serialVersionUID = 1;

    Fields(Map<String, Object> fields) {
      super(fields);
    }

    @Override
    public Fields newInstance(Map<String, Object> fields) {
      return new Fields(fields);
    }
  }

  /** Lets no text leave. */
  static Message withheld() {
    return new Text("***", "***", null);
  }

  @Nullable Message of(@Nullable Message message) {
    if (message == null) {
      return null;
    }
    if (message instanceof MapMessage<?, ?> map) {
      return fields(map);
    }
    @Nullable Object[] parameters = masked(message.getParameters());
    String format = masking.text(message.getFormat());
    // Others may write their parameters in any way, and it is the text that is searched then.
    boolean isWrittenAnew =
        format != null
            && parameters != null
            && (message instanceof ParameterizedMessage || message instanceof ReusableMessage);
    String text =
        isWrittenAnew
            ? ParameterizedMessage.format(format, parameters)
            : message.getFormattedMessage();
    return new Text(masking.text(text), format, parameters);
  }

  private Message fields(MapMessage<?, ?> message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    message.forEach((key, value) -> fields.put(key, masking.value(value)));
    if (message instanceof StructuredDataMessage structured) {
      Map<String, String> texts = new LinkedHashMap<>();
      fields.forEach((key, value) -> texts.put(key, String.valueOf(value)));
      return new StructuredDataMessage(
          structured.getId(), masking.text(structured.getFormat()), structured.getType(), texts);
    }
    return new Fields(fields);
  }

  private @Nullable Object @Nullable [] masked(@Nullable Object @Nullable [] parameters) {
    if (parameters == null || parameters.length == 0) {
      return null;
    }
    @Nullable Object[] masked = new @Nullable Object[parameters.length];
    for (int i = 0; i < masked.length; i++) {
      masked[i] = masking.value(parameters[i]);
    }
    return masked;
  }
}
