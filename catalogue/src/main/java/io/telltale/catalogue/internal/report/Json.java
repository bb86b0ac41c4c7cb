/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes JSON, the same on every machine.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class Json {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final Separators SEPARATORS =
      Separators.createDefaultInstance()
          .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
          .withObjectEmptySeparator("")
          .withArrayEmptySeparator("");
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Returns a text of many lines, with a line break at its end. */
  public static String write(JsonNode json) {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withSeparators(SEPARATORS)
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);
    try {
      return MAPPER.writer(printer).writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
