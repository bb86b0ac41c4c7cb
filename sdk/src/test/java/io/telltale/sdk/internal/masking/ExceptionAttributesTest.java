/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sdk.internal.masking;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.text.MaskedKeys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of an exception that is known, only its description speaks, whoever has written before. */
class ExceptionAttributesTest {

  private final MaskedKeys keys = ExportPolicy.DEFAULT.keys();
  private final ErrorDescription error =
      Collected.describer()
          .describe(new IllegalStateException("queue full", new IllegalArgumentException("no")));
  private final Attributes written =
      ExceptionAttributes.of(error, error.exceptionType(), keys).toBuilder()
          .put("thread.id", 7)
          .build();

  private Attributes replaced(Attributes attributes) {
    return ExceptionAttributes.replace(attributes, error, keys);
  }

  @Test
  void whatSomebodyElseSaysIsReplaced() {
    for (AttributeKey<String> key :
        List.of(
            ErrorAttributes.EXCEPTION_TYPE,
            ErrorAttributes.EXCEPTION_MESSAGE,
            ErrorAttributes.EXCEPTION_STACKTRACE)) {
      Attributes other = written.toBuilder().put(key, "alice@example.org").build();
      assertThat(replaced(other)).as(key.getKey()).isEqualTo(written);
    }
  }

  @Test
  void whatIsMissingIsAdded() {
    Attributes less =
        written.toBuilder().remove(AttributeKey.stringArrayKey("error.cause_types")).build();
    assertThat(replaced(less)).isEqualTo(written);
  }

  @Test
  void whatHasAnotherTypeIsRemoved() {
    Attributes more = written.toBuilder().put("exception.message", 4711815).build();
    assertThat(replaced(more)).isEqualTo(written);
  }

  @Test
  void whatTheSdkHasCutStaysCut() {
    String message = error.exceptionMessage();
    Attributes cut =
        written.toBuilder().put(ErrorAttributes.EXCEPTION_MESSAGE, message.substring(0, 3)).build();
    assertThat(replaced(cut).get(ErrorAttributes.EXCEPTION_MESSAGE))
        .isEqualTo(message.substring(0, 3));
  }
}
