/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import static io.telltale.runtime.TestErrors.AUTH_201;
import static io.telltale.runtime.TestErrors.registry;
import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.telltale.annotations.Mask;
import io.telltale.runtime.TestErrors.Writer;
import io.telltale.runtime.internal.describe.ErrorDescriber;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.spi.MemberSink;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Members that hold more than one value, as they leave. */
class StructureCaptureTest {

  private static final AttributeKey<List<String>> TEXTS =
      AttributeKey.stringArrayKey("error.detail.texts");
  private static final AttributeKey<List<Long>> NUMBERS =
      AttributeKey.longArrayKey("error.detail.numbers");
  private static final AttributeKey<String> MAP = AttributeKey.stringKey("error.detail.map");
  private static final AttributeKey<String> VALUE = AttributeKey.stringKey("error.detail.value");

  private static final AttributeKey<String> TEXTS_AS_VALUE =
      AttributeKey.stringKey("error.detail.texts");

  private ErrorDescription describe(String message, Consumer<MemberSink> members) {
    return ErrorDescriber.builder()
        .registry(
            registry(
                new Writer(IllegalStateException.class, AUTH_201)
                    .members((error, out) -> members.accept(out))))
        .build()
        .describe(new IllegalStateException(message));
  }

  private Attributes details(Consumer<MemberSink> members) {
    return describe("failed", members).details();
  }

  private static AttributeKey<String> inMap(String key) {
    return AttributeKey.stringKey("error.detail.map." + key);
  }

  @Test
  void elementsKeepTheTypeOfTheirKey() {
    Attributes details =
        details(
            out -> {
              out.putList(TEXTS, List.of("a", 1, UUID.fromString("0-0-0-0-1"), Mask.HASH));
              out.putList(NUMBERS, new int[] {1, 2});
              out.putList(AttributeKey.doubleArrayKey("error.detail.doubles"), List.of(0.5f, 2.5));
              out.putList(
                  AttributeKey.booleanArrayKey("error.detail.truths"), new boolean[] {true});
            });

    assertThat(details.get(TEXTS))
        .containsExactly("a", "1", "00000000-0000-0000-0000-000000000001", "HASH");
    assertThat(details.get(NUMBERS)).containsExactly(1L, 2L);
    assertThat(details.get(AttributeKey.doubleArrayKey("error.detail.doubles")))
        .containsExactly(0.5, 2.5);
    assertThat(details.get(AttributeKey.booleanArrayKey("error.detail.truths")))
        .containsExactly(true);
  }

  @Test
  void everySensitiveElementIsMaskedAndSought() {
    ErrorDescription error =
        describe(
            "alice@example.com or bobby@example.com",
            out ->
                out.putSensitiveList(
                    TEXTS,
                    Mask.EMAIL,
                    List.of("alice@example.com", List.of(Optional.of("bobby@example.com")))));

    assertThat(error.details().get(TEXTS)).containsExactly("a***@example.com", "b***@example.com");
    assertThat(error.exceptionMessage()).isEqualTo("a***@example.com or b***@example.com");
  }

  @Test
  void aValueOfUnknownTypeSpeaksForItself() {
    Attributes details =
        details(
            out -> {
              out.putAny(VALUE, 17);
              out.putAny(MAP, Map.of("key", List.of("a")));
              out.putAny(AttributeKey.stringKey("error.detail.none"), null);
              out.putAny(AttributeKey.stringKey("error.detail.opaque"), new Object());
              out.putAny(AttributeKey.stringKey("error.detail.buffer"), new char[] {'a', 'b'});
              out.putAny(AttributeKey.stringKey("error.detail.error"), new Exception("unseen"));
              out.putAny(TEXTS_AS_VALUE, Optional.of("text"));
            });

    assertThat(details.asMap().toString()).doesNotContain("unseen", "none");
    assertThat(details.get(VALUE)).isEqualTo("17");
    assertThat(details.get(AttributeKey.stringArrayKey(MAP.getKey()))).containsExactly("a");
    assertThat(details.get(AttributeKey.stringKey("error.detail.opaque"))).isEqualTo("***");
    assertThat(details.get(AttributeKey.stringKey("error.detail.buffer"))).isEqualTo("***");
    assertThat(details.get(AttributeKey.stringKey("error.detail.error")))
        .isEqualTo("java.lang.Exception");
    assertThat(details.get(TEXTS)).containsExactly("text");
  }

  @Test
  void aSensitiveValueOfUnknownTypeIsSoughtOrItsTextsStay() {
    ErrorDescription plain =
        describe(
            "for 4111111111111111",
            out -> out.putSensitiveAny(VALUE, Mask.LAST_FOUR, 4111111111111111L));
    assertThat(plain.exceptionMessage()).isEqualTo("for ***1111");
    assertThat(plain.details().get(VALUE)).isEqualTo("***1111");

    ErrorDescription opaque =
        describe("for anybody", out -> out.putSensitiveAny(VALUE, Mask.REDACT, new Object()));
    assertThat(opaque.exceptionMessage()).isEqualTo("***");
    assertThat(opaque.details().get(VALUE)).isEqualTo("***");

    ErrorDescription masked =
        describe(
            "for alice", out -> out.putSensitiveAny(VALUE, text -> text.charAt(0) + "?", "alice"));
    assertThat(masked.exceptionMessage()).isEqualTo("for a?");
  }

  @Test
  void whatASensitiveExceptionAndItsCausesSayIsSecret() {
    Exception suppressed = new Exception("about carol");
    RuntimeException held =
        new IllegalStateException("about alice", new IllegalArgumentException("about robert")) {
          @Override
          public String toString() {
            return "of dennis";
          }
        };
    held.addSuppressed(suppressed);

    ErrorDescription error =
        describe(
            "about alice, about robert, about carol, of dennis, java.lang.IllegalArgumentException",
            out -> out.putSensitiveAny(VALUE, Mask.REDACT, held));

    assertThat(error.exceptionMessage())
        .isEqualTo("***, ***, ***, ***, java.lang.IllegalArgumentException");
  }

  @Test
  void anExceptionThatSaysTooMuchTakesTheTextsWithIt() {
    Exception held = new Exception("said 0");
    for (int i = 1; i < 40; i++) {
      held = new Exception("said " + i, held);
    }
    Exception last = held;

    assertThat(
            describe("nothing", out -> out.putSensitiveAny(VALUE, Mask.REDACT, last))
                .exceptionMessage())
        .isEqualTo("***");
  }

  @Test
  void aSubclassMakesAValueOfUnknownTypeSensitive() {
    ErrorDescription error =
        describe(
            "about alice",
            out -> {
              out.strengthen(VALUE, Mask.REDACT);
              out.putAny(VALUE, new Exception("about alice"));
            });

    assertThat(error.exceptionMessage()).isEqualTo("***");
    assertThat(error.details().toString()).doesNotContain("alice");
  }

  @Test
  void theKeysOfASensitiveMapAreSecretsToo() {
    ErrorDescription error =
        describe(
            "no limit for alice@example.com: gold-plated",
            out ->
                out.putSensitiveList(
                    TEXTS, Mask.REDACT, Map.of("alice@example.com", "gold-plated")));

    assertThat(error.details().get(TEXTS)).containsExactly("***");
    assertThat(error.exceptionMessage()).isEqualTo("no limit for ***: ***");
  }

  @Test
  void anElementThatIsAnotherMembersSecretIsMasked() {
    Attributes details =
        details(
            out -> {
              out.putList(TEXTS, List.of("call alice@example.com", "ok"));
              out.putSensitive(VALUE, Mask.REDACT, "alice@example.com");
            });

    assertThat(details.get(TEXTS)).containsExactly("call ***", "ok");
  }

  @Test
  void entriesLeaveUnderTheirKeysAndMaskedIfTheseSoundLikeSecrets() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("region", "eu");
    map.put("attempt", 3);
    map.put("apiKey", "k-99887766");
    map.put("user_emails", List.of("alice@example.com"));
    map.put("inner", Map.of("ok", true, "tags", List.of("a", "b")));
    map.put("session", new Object());
    map.put("nothing", null);

    ErrorDescription error = describe("k-99887766, alice@example.com", out -> out.putMap(MAP, map));

    assertThat(error.details())
        .isEqualTo(
            Attributes.builder()
                .put("error.detail.map.region", "eu")
                .put("error.detail.map.attempt", 3L)
                .put("error.detail.map.apiKey", "***")
                .put(AttributeKey.stringArrayKey("error.detail.map.user_emails"), List.of("***"))
                .put("error.detail.map.inner.ok", true)
                .put(AttributeKey.stringArrayKey("error.detail.map.inner.tags"), List.of("a", "b"))
                .put("error.detail.map.session", "***")
                .build());
    assertThat(error.exceptionMessage()).isEqualTo("***, ***");
  }

  @Test
  void aMapCalledDetailIsTheDetailsItself() {
    AttributeKey<String> detail = AttributeKey.stringKey("error.detail.detail");
    Map<String, Object> entries = new LinkedHashMap<>();
    entries.put("region", "eu");
    entries.put("value", "of the map");
    entries.put("inner", Map.of("password", "k-99887766"));
    ErrorDescription error =
        describe(
            "k-99887766, alice@example.com",
            out -> {
              out.putMap(detail, entries);
              out.putSensitive(VALUE, Mask.REDACT, "alice@example.com");
            });

    assertThat(error.details())
        .isEqualTo(
            Attributes.builder()
                .put("error.detail.region", "eu")
                .put("error.detail.detail.value", "of the map")
                .put("error.detail.inner.password", "***")
                .put(VALUE, "***")
                .build());
    assertThat(error.exceptionMessage()).isEqualTo("***, ***");
  }

  @Test
  void anEntryWhoseKeyIsASecretIsLeftOut() {
    Attributes details =
        details(
            out -> {
              out.putMap(MAP, Map.of("alice@example.com", 1, "other", "x"));
              out.putSensitive(VALUE, Mask.REDACT, "alice@example.com");
            });

    assertThat(details.asMap()).containsOnlyKeys(inMap("other"), VALUE);
  }

  @Test
  void aMapAndAListCanBeStrengthenedFromBelow() {
    ErrorDescription error =
        describe(
            "eu-west, 4711998",
            out -> {
              out.strengthen(MAP, Mask.REDACT);
              out.strengthen(NUMBERS, Mask.REDACT);
              out.putMap(MAP, Map.of("place", "eu-west"));
              out.putList(NUMBERS, List.of(4711998));
            });

    assertThat(error.details())
        .isEqualTo(
            Attributes.builder()
                .put(AttributeKey.stringArrayKey("error.detail.map"), List.of("***"))
                .put(AttributeKey.stringArrayKey("error.detail.numbers"), List.of("***"))
                .build());
    assertThat(error.exceptionMessage()).isEqualTo("***, ***");
  }

  @Test
  void buffersAreSoughtAndNeverShown() {
    byte[] binary = {(byte) 0xff, 1, 2, 3, 4, 5};
    ErrorDescription error =
        describe(
            "hunter22 topsecret 746f70736563726574 ff0102030405 /wECAwQF",
            out -> {
              out.putSensitive(VALUE, Mask.LAST_FOUR, "hunter22".toCharArray());
              out.putString(inMap("b"), "topsecret".getBytes(StandardCharsets.UTF_8));
              out.putSensitiveList(TEXTS, Mask.LAST_FOUR, List.of(binary));
            });

    assertThat(error.details().get(VALUE)).isEqualTo("***");
    assertThat(error.details().get(inMap("b"))).isEqualTo("***");
    assertThat(error.details().get(TEXTS)).containsOnly("***");
    assertThat(error.exceptionMessage()).isEqualTo("*** *** *** *** ***");
  }

  @Test
  void whatCannotBeReadWholeWithholdsTextsOnlyIfItIsSensitive() {
    List<Object> own = new ArrayList<>(List.of("a"));
    own.add(own);
    List<Object> failing =
        new AbstractList<>() {
          @Override
          public Object get(int index) {
            if (index == 1) {
              throw new ConcurrentModificationException();
            }
            return "first";
          }

          @Override
          public int size() {
            return 2;
          }
        };
    for (Collection<?> elements :
        List.of(own, failing, Collections.nCopies(99, "x"), List.of(new Object()))) {
      ErrorDescription plain = describe("fine", out -> out.putList(TEXTS, elements));
      assertThat(plain.exceptionMessage()).isEqualTo("fine");
      assertThat(plain.details().get(TEXTS)).isNotEmpty().hasSizeLessThanOrEqualTo(32);

      ErrorDescription sensitive =
          describe("fine", out -> out.putSensitiveList(TEXTS, Mask.REDACT, elements));
      assertThat(sensitive.exceptionMessage()).isEqualTo("***");
      assertThat(sensitive.details().get(TEXTS)).containsOnly("***");
    }
  }

  @Test
  void aValueIsShortenedAfterItWasMasked() {
    String text = "x".repeat(1_020) + "alice@example.com";
    Attributes details =
        details(
            out -> {
              out.putList(TEXTS, List.of(text, "y".repeat(1_023) + "\uD83D\uDE00"));
              out.putSensitive(VALUE, Mask.REDACT, "alice@example.com");
            });

    assertThat(details.get(TEXTS)).containsExactly("x".repeat(1_020) + "***", "y".repeat(1_023));
  }

  @Test
  void noListIsNoAttributeAndAnEmptyOneIsEmpty() {
    Attributes details =
        details(
            out -> {
              out.putList(TEXTS, null);
              out.putMap(MAP, null);
              out.putList(NUMBERS, List.of());
            });

    assertThat(details.asMap()).containsOnlyKeys(NUMBERS);
  }
}
