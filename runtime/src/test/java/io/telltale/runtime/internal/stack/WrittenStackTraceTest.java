/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Stack traces of which only the text is left. */
class WrittenStackTraceTest {

  private static final String TEXT =
      """
      com.acme.OrderException: no order of rosa
      at home
      \tat com.acme.Orders.find(Orders.java:12)
      \tat java.base/java.lang.Thread.run(Native Method)
      \tSuppressed: com.acme.CloseException: rosa
      \t\tat com.acme.Orders.lambda$find$0(Unknown Source)
      Caused by: com.acme.SqlException: where name = 'rosa'
      \t... 12 more
      """;

  @Test
  void framesHaveNoMessage() {
    assertThat(WrittenStackTrace.frames(TEXT, "com.acme.OrderException"))
        .isEqualTo(
            """
            com.acme.OrderException
            \tat com.acme.Orders.find(Orders.java:12)
            \tat java.base/java.lang.Thread.run(Native Method)
            \tSuppressed: com.acme.CloseException
            \t\tat com.acme.Orders.lambda$find$0(Unknown Source)
            Caused by: com.acme.SqlException
            \t... 12 more
            """)
        .isEqualTo(WrittenStackTrace.frames(TEXT, null))
        .isEqualTo(WrittenStackTrace.frames(TEXT.replace("\n", "\r\n"), null));
  }

  @Test
  void framesOfFramesAreTheSame() {
    String frames = WrittenStackTrace.frames(TEXT, null);

    assertThat(WrittenStackTrace.frames(frames, null)).isEqualTo(frames);
  }

  @Test
  void framesAreThoseOfTheRenderer() {
    Throwable error = new IllegalStateException("no rosa", new RuntimeException("rosa"));
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));

    assertThat(WrittenStackTrace.frames(text.toString(), null))
        .isEqualTo(StackTraceRenderer.frames(error));
  }

  @Test
  void aTypeThatTheTextDoesNotBeginWithStandsInFront() {
    assertThat(WrittenStackTrace.frames("rosa\n\tat a.B.c(B.java)", "Any"))
        .isEqualTo("Any\n\tat a.B.c(B.java)\n");
    assertThat(WrittenStackTrace.frames("Any: rosa\n\tat a.B.c(B.java)", "Any"))
        .isEqualTo("Any\n\tat a.B.c(B.java)\n");
  }

  @Test
  void aTextThatIsNoStackTraceHasNoFrames() {
    assertThat(WrittenStackTrace.frames("rosa at home (with rosa)\nat rosa", null)).isEmpty();
  }

  @Test
  void tellsTheTypeInFront() {
    assertThat(WrittenStackTrace.type(TEXT)).isEqualTo("com.acme.OrderException");
    assertThat(WrittenStackTrace.type("rosa: x")).isNull();
  }

  @Test
  void replacesMessagesAlone() {
    assertThat(
            WrittenStackTrace.replaceMessages(
                TEXT, null, (type, message) -> message.replace("r", "*")))
        .isEqualTo(
            TEXT.replace("order of rosa", "o*de* of *osa")
                .replace("Exception: rosa", "Exception: *osa")
                .replace("whe*e", "where")
                .replace("where name = 'rosa'", "whe*e name = '*osa'"));
  }
}
