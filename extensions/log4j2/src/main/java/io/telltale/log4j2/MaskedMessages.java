/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.util.Arrays;
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
    boolean isKnown = message instanceof ParameterizedMessage || message instanceof ReusableMessage;
    String text =
        isKnown && format != null && parameters != null
            ? ParameterizedMessage.format(format, written(message, parameters))
            : message.getFormattedMessage();
    return new Text(masking.text(text), format, parameters);
  }

  /**
   * An exception behind the arguments is thrown, and has no place in the format. Log4j does not
   * expect one for it, and warns of any text that has none.
   */
  private static Object[] written(Message message, Object[] masked) {
    Object[] parameters = message.getParameters();
    Throwable thrown = message.getThrowable();
    boolean isLast = thrown != null && parameters[parameters.length - 1] == thrown;
    return isLast && places(message.getFormat()) < masked.length
        ? Arrays.copyOf(masked, masked.length - 1)
        : masked;
  }

  private static int places(String format) {
    int count = 0;
    for (int at = format.indexOf("{}"); at >= 0; at = format.indexOf("{}", at + 2)) {
      count++;
    }
    return count;
  }

  private Message fields(MapMessage<?, ?> message) {
    Map<String, Object> fields = new LinkedHashMap<>();
    message.forEach((key, value) -> fields.put(masking.text(key), masking.value(value)));
    if (message instanceof StructuredDataMessage structured) {
      Map<String, String> texts = new LinkedHashMap<>();
      fields.forEach((key, value) -> texts.put(key, String.valueOf(value)));
      return new StructuredDataMessage(
          structured.getId(),
          masking.text(structured.getFormat()),
          masking.text(structured.getType()),
          texts);
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
