/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import static io.opentelemetry.api.common.AttributeKey.booleanKey;
import static io.opentelemetry.api.common.AttributeKey.doubleKey;
import static io.opentelemetry.api.common.AttributeKey.longKey;
import static io.opentelemetry.api.common.AttributeKey.stringArrayKey;
import static io.opentelemetry.api.common.AttributeKey.stringKey;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.runtime.RuntimeWarnings;
import io.telltale.runtime.internal.registry.UnprocessedClasses;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is captured of one exception after another, before any of it is masked. */
class MemberCaptureTest {

  private static final AttributeKey<String> NOTE = stringKey("error.detail.note");
  private static final AttributeKey<String> OTHER = stringKey("error.detail.other");

  private final CapturedMembers members = new CapturedMembers();
  private final MemberCapture capture = new MemberCapture(members);

  /** Writers of a class and its superclasses, the nearest first. */
  @SafeVarargs
  private static WriterChain chain(Consumer<MemberSink>... writers) {
    return chain(IllegalStateException.class, writers);
  }

  @SafeVarargs
  private static WriterChain chain(
      Class<? extends Throwable> type, Consumer<MemberSink>... writers) {
    List<ErrorWriter> all = new ArrayList<>();
    for (Consumer<MemberSink> writer : writers) {
      all.add(
          new ErrorWriter() {
            @Override
            public Class<? extends Throwable> type() {
              return type;
            }

            @Override
            public void write(Throwable error, MemberSink out) {
              writer.accept(out);
            }
          });
    }
    return new WriterChain("type", all, null, null, true, true, List.of());
  }

  @SafeVarargs
  private void capture(boolean exported, Consumer<MemberSink>... writers) {
    capture.take(chain(writers), new IllegalStateException(), exported);
  }

  private List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      values.add(members.get(i).value());
    }
    return values;
  }

  @Test
  void everyKindOfValueIsTaken() {
    capture(
        true,
        out -> {
          out.putLong(longKey("long"), 7L);
          out.putLong(longKey("int"), Integer.valueOf(8));
          out.putLong(longKey("no long"), null);
          out.putDouble(doubleKey("double"), 1.5);
          out.putDouble(doubleKey("float"), Float.valueOf(2.5f));
          out.putDouble(doubleKey("no double"), null);
          out.putBoolean(booleanKey("boolean"), true);
          out.putBoolean(booleanKey("boxed"), Boolean.FALSE);
          out.putString(stringKey("text"), new StringBuilder("a text"));
          out.putString(stringKey("no text"), null);
        });
    assertThat(values()).containsExactly(7L, 8L, null, 1.5, 2.5, null, true, false, "a text", null);
    assertThat(members.isComplete()).isTrue();
  }

  /** More than there is room for at first, and than there is after that. */
  @Test
  void thereIsRoomForEveryMember() {
    capture(
        true,
        out -> {
          for (int i = 0; i < 40; i++) {
            out.putLong(longKey("key" + i), (long) i);
          }
        });
    assertThat(members.size()).isEqualTo(40);
    for (int i = 0; i < 40; i++) {
      assertThat(members.get(i).value()).isEqualTo((long) i);
      assertThat(members.isTaken("key" + i)).isTrue();
    }
    assertThat(members.isTaken("key40")).isFalse();
  }

  @Test
  void ofAnotherExceptionOnlySecretsAreTaken() {
    capture(true, out -> out.putString(NOTE, "mine"));
    capture(
        false,
        out -> {
          out.putString(NOTE, "plain");
          out.putSensitive(OTHER, Mask.EMAIL, "secret");
          out.putSensitive(stringKey("own"), value -> "shown", "own");
        });
    assertThat(values()).containsExactly("mine", "secret", "own");
    assertThat(members.get(0).isExported()).isTrue();
    assertThat(members.get(1).isExported()).isFalse();
    assertThat(members.isExporting()).isFalse();
    assertThat(members.isTaken(NOTE.getKey())).as("by the exception before").isFalse();
    assertThat(members.find(NOTE)).isNull();
    assertThat(members.find(OTHER)).isSameAs(members.get(1));
  }

  @Test
  void whatASubclassMarksIsFilledByItsSuperclass() {
    capture(
        true,
        out -> out.strengthen(NOTE, Mask.REDACT),
        out -> out.putString(NOTE, "secret"),
        out -> out.putString(OTHER, "plain"));
    assertThat(values()).containsExactly("secret", "plain");
    assertThat(members.get(0).isSensitive()).isTrue();
    assertThat(members.get(1).isSensitive()).isFalse();
  }

  @Test
  void twoSecretsUnderOneKeyAreBothSecrets() {
    capture(
        true,
        out -> out.putSensitive(NOTE, Mask.EMAIL, "nearer"),
        out -> out.putSensitive(NOTE, Mask.REDACT, "farther"));
    assertThat(values()).containsExactly("nearer", "farther");
    assertThat(members.get(0).isExported()).isTrue();
    assertThat(members.get(1).isExported()).isFalse();
    assertThat(members.get(0).rank()).isEqualTo(members.get(1).rank());
  }

  @Test
  void aPlainMemberOfASuperclassDoesNotReplaceThatOfTheClass() {
    capture(true, out -> out.putString(NOTE, "nearer"), out -> out.putString(NOTE, "farther"));
    assertThat(values()).containsExactly("nearer");
  }

  @Test
  void aBufferIsASecretInEachOfItsForms() {
    byte[] text = "pass".getBytes(UTF_8);
    byte[] binary = "\u00FF\u00FEx".getBytes(ISO_8859_1);
    capture(
        true,
        out -> {
          out.putString(stringKey("chars"), "word".toCharArray());
          out.putSensitive(stringKey("text"), Mask.EMAIL, text);
          out.putSensitive(stringKey("binary"), Mask.DROP, binary);
        });
    assertThat(values())
        .containsExactly(
            "word", "pass", "70617373", Base64.getEncoder().encodeToString(binary), "fffe78");
    assertThat(members.get(1).attribute()).isEqualTo("***");
    assertThat(members.get(2).isExported()).isFalse();
    assertThat(members.get(3).attribute()).as("dropped").isNull();
    for (int i = 0; i < members.size(); i++) {
      assertThat(members.get(i).isSensitive()).isTrue();
    }
  }

  @Test
  void aWriterThatFailsLeavesTheCaptureIncomplete() {
    capture(
        true,
        out -> {
          throw new IllegalStateException("no value");
        },
        out -> out.putString(NOTE, "after it"));
    assertThat(members.isComplete()).isFalse();
    assertThat(values()).containsExactly("after it");
    capture(true, out -> out.putString(OTHER, "plain"));
    assertThat(members.isComplete()).as("for all of the graph").isFalse();
  }

  @Test
  void aChainThatIsNotCompleteLeavesTheCaptureIncomplete() {
    capture.take(
        new WriterChain("type", List.of(), null, null, false, true, List.of()),
        new IllegalStateException(),
        true);
    assertThat(members.isComplete()).isFalse();
  }

  @Test
  void nothingIsLeftForTheNextException() {
    capture(
        false,
        out -> {
          out.putSensitive(NOTE, Mask.REDACT, "secret");
          out.putSensitiveList(stringArrayKey("list"), Mask.REDACT, List.of("a", "b"));
        });
    members.setIncomplete();
    Member first = members.get(0);
    capture.clear();
    assertThat(members.size()).isZero();
    assertThat(members.isComplete()).isTrue();
    assertThat(first.value()).isNull();
    assertThat(first.shown()).isNull();
    capture(true, out -> out.putString(NOTE, "plain"));
    assertThat(values()).containsExactly("plain");
    assertThat(members.get(0).isSensitive()).isFalse();
    assertThat(members.isTaken(NOTE.getKey())).isTrue();
  }

  @Test
  void textsAreWithheldAndNumbersStay() {
    capture(
        true,
        out -> {
          out.putString(NOTE, "plain");
          out.putLong(longKey("number"), 7L);
          out.putList(stringArrayKey("list"), List.of("apple", "banana"));
          out.putMap(stringKey("error.detail.map"), Map.of("key", "value"));
        });
    StructureCapture.assemble(members);
    members.withholdTexts();
    assertThat(members.get(0).shown()).isEqualTo("***");
    assertThat(members.get(1).shown()).isEqualTo(7L);
    assertThat(Objects.requireNonNull(members.find(stringArrayKey("list"))).shown().toString())
        .doesNotContain("apple", "banana");
    for (int i = 0; i < members.size(); i++) {
      assertThat(members.get(i).isEntry() && members.get(i).isExported()).isFalse();
    }
  }

  @Test
  void aTemplateGetsWhatIsExportedAlone() {
    capture(
        true,
        out -> {
          out.putString(NOTE, "plain");
          out.putSensitive(OTHER, Mask.REDACT, "secret");
        });
    assertThat(members.get(NOTE)).isEqualTo("plain");
    assertThat(members.get(OTHER)).isEqualTo("***");
    assertThat(members.get(stringKey("none"))).isEqualTo("***");
    capture(false, out -> out.putSensitive(stringKey("hidden"), Mask.EMAIL, "hidden"));
    members.get(2).show("hidden");
    assertThat(members.get(stringKey("hidden"))).as("of another exception").isEqualTo("***");
  }

  @Test
  void aReplyGetsWhatIsMeantForIt() {
    capture(
        true,
        out -> {
          out.putString(NOTE, "plain");
          out.putString(OTHER, "not for the caller");
          out.putSensitive(stringKey("error.detail.dropped"), Mask.DROP, "secret");
          out.putString(stringKey("error.detail.nothing"), null);
          for (String name : Arrays.asList("note", "dropped", "nothing", "unknown")) {
            out.showInReply(stringKey("error.detail." + name));
          }
        });
    assertThat(members.repliedAttributes()).containsExactly(entry("note", "plain"));
  }

  /** Whether it is known that the writer that fails has no secrets. */
  @Test
  void theFailureOfAWriterWithoutSecretsLosesNone() {
    capture.take(chainOf(() -> false), new IllegalStateException(), true);
    assertThat(members.isComplete()).isTrue();

    capture.take(chainOf(() -> true), new IllegalStateException(), true);
    assertThat(members.isComplete()).isFalse();
  }

  @Test
  void aWriterThatDoesNotSayWhetherItHasSecretsMayHaveThem() {
    capture.take(
        chainOf(
            () -> {
              throw new IllegalStateException("unknown");
            }),
        new IllegalStateException(),
        true);

    assertThat(members.isComplete()).isFalse();
  }

  private static WriterChain chainOf(java.util.function.BooleanSupplier mayHoldSecrets) {
    ErrorWriter failing =
        new ErrorWriter() {
          @Override
          public Class<? extends Throwable> type() {
            return IllegalStateException.class;
          }

          @Override
          public void write(Throwable error, MemberSink out) {
            throw new IllegalArgumentException("accessor");
          }

          @Override
          public boolean mayHoldSecrets() {
            return mayHoldSecrets.getAsBoolean();
          }
        };
    return new WriterChain("type", List.of(failing), null, null, true, true, List.of());
  }

  @Test
  void whatIsOutOfReachLeavesTheCaptureIncomplete() {
    try (RuntimeWarnings warnings = new RuntimeWarnings()) {
      capture(true, out -> out.leaveOutOfReach("org.lib.CaptureException", "card"));
      capture(true, out -> out.leaveOutOfReach("org.lib.CaptureException", "card"));

      assertThat(members.isComplete()).isFalse();
      assertThat(UnprocessedClasses.seen()).contains("org.lib.CaptureException");
      assertThat(warnings.messages())
          .singleElement()
          .asString()
          .contains("'card' of org.lib.CaptureException", "telltale-processor", "accessor");
    }
  }

  /** A library that is compiled with the processor later protects who was compiled before. */
  @Test
  void whatHasAWriterOfItsOwnIsNotOutOfReach() {
    capture(true, out -> out.leaveOutOfReach(IllegalStateException.class.getName(), "card"));
    assertThat(members.isComplete()).as("the writer stands in another package").isFalse();

    capture.clear();
    capture.take(
        chain(
            NearException.class, out -> out.leaveOutOfReach(NearException.class.getName(), "card")),
        new NearException(),
        true);

    assertThat(members.isComplete()).isTrue();
  }

  private static final class NearException extends RuntimeException {}

  @Test
  void aValueThatIsNotReadLeavesTheCaptureIncomplete() {
    List<@Nullable Object> nothing = new ArrayList<>();
    nothing.add(null);
    for (Object none :
        Arrays.asList(
            null,
            java.util.Optional.empty(),
            nothing,
            List.of(List.of()),
            new Object[] {null},
            Map.of())) {
      capture(true, out -> out.leaveUnread(none));
      assertThat(members.isComplete()).as("%s", none).isTrue();
    }

    for (Object some :
        List.of("", java.util.Optional.of(1), List.of(nothing, 1), new int[] {1}, Map.of(1, 2))) {
      members.clear();
      capture(true, out -> out.leaveUnread(some));
      assertThat(members.isComplete()).as("%s", some).isFalse();
    }
  }

  @Test
  void whatIsOfNoClassThatHasMarksLeavesTheCaptureComplete() {
    Object[] itself = new Object[1];
    for (Object harmless :
        Arrays.asList(
            null,
            "text",
            new Object[] {null, 1, new Object()},
            List.of(java.util.Optional.of(1), Map.entry("key", new Thread())),
            new java.util.concurrent.atomic.AtomicReference<>(List.of()),
            new java.lang.ref.WeakReference<>("text"),
            Map.of(List.of(), new int[] {1}),
            java.util.Collections.nCopies(4_000, "text"))) {
      capture(true, out -> out.leaveUnknown(harmless));
      assertThat(members.isComplete()).as("%s", harmless).isTrue();
    }

    itself[0] = itself;
    for (Object unknown :
        List.of(itself, List.of(java.util.Collections.nCopies(5_000, "text")), new Failing())) {
      members.clear();
      capture(true, out -> out.leaveUnknown(unknown));
      assertThat(members.isComplete()).as("%s", unknown.getClass()).isFalse();
    }
  }

  /** A collection that cannot be looked into. */
  private static final class Failing extends java.util.AbstractSet<Object> {
    @Override
    public java.util.Iterator<Object> iterator() {
      throw new IllegalStateException("closed");
    }

    @Override
    public int size() {
      return 1;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
