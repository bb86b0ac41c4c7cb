/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** What anybody has put into a message, at the beginning of a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "at desk(Quillfeather-Zanzibar)",
        "\tat desk(Quillfeather.java:12)",
        "at com.acme.desk(Quillfeather-Zanzibar)",
        "at com.acme.desk(Quillfeather.Zanzibar)",
        "at com.acme.desk(Quillfeather.Zanzibar:12)",
        "at com.acme.desk(Account.java:4111111111111111)",
        "... 4111111111111111 more",
        "Caused by: quillfeather.zanzibar",
        "Suppressed: quillfeather.zanzibar: x"
      })
  void whatLooksLikeAPartOfAStackTraceIsAMessage(String line) {
    String text = "com.acme.LoginException: no session\n" + line;

    assertThat(WrittenStackTrace.frames(text, null)).isEqualTo("com.acme.LoginException\n");
    assertThat(
            WrittenStackTrace.replaceMessages(text, null, (type, message) -> type + "=" + message))
        .isEqualTo("com.acme.LoginExceptioncom.acme.LoginException=: no session\n" + line);
  }

  /** As virtual machines print those of their languages. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "at com.acme.Orders.find(Orders.java:12)",
        "at Main.main(Main.java)",
        "at java.base/java.lang.Thread.run(Thread.java:1583)",
        "at app//com.acme.Orders.<init>(Orders.java:7)",
        "at app/com.acme@1.2-SNAPSHOT/com.acme.Orders.<clinit>(Orders.java:7)",
        "at com.acme.Orders$$Lambda/0x000078b2a4001000.run(Unknown Source)",
        "at com.acme.Orders$$Lambda$14/0x0000000800c03000.run(Unknown Source)",
        "at jdk.internal.reflect.NativeMethodAccessorImpl.invoke0(Native Method)",
        "at com.acme.Orders$$SpringCGLIB$$0.find(<generated>)",
        "at com.acme.OrdersKt.main(Orders.kt:3)",
        "at com.acme.OrdersKt$find$1.invokeSuspend(Orders.kt)",
        "at Build_gradle.<init>(build.gradle.kts:5)",
        "at build_7zd8k3.run(build.gradle:5)",
        "at org.codehaus.groovy.vmplugin.v8.IndyInterface.fromCache(IndyInterface.java:321)",
        "at Script1.run(Script1.groovy:2)",
        "at com.acme.Orders$.$anonfun$find$1(Orders.scala:4)",
        "at com.acme.orders$find.invokeStatic(orders.clj:4)",
        "at org.apache.jsp.index_jsp._jspService(index_jsp.java:90)",
        "at a.b.c(SourceFile:12)",
        "at a.b.c(Unknown Source:2)",
        "... 12 more",
        "... 3 common frames omitted"
      })
  void framesOfLanguages(String line) {
    assertThat(WrittenStackTrace.isFrame("\t" + line)).isTrue();
    assertThat(WrittenStackTrace.isFrame(line + "\r")).isTrue();
  }
}
