/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing.internal.values;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.annotations.Mask;
import io.telltale.annotations.Masker;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SensitiveMembersTest {

  private static final AttributeKey<String> KEY = AttributeKey.stringKey("error.detail.id");
  private static final AttributeKey<List<String>> LIST =
      AttributeKey.stringArrayKey("error.detail.ids");

  private final SensitiveMembers members = new SensitiveMembers("a.B", "a.B");

  private List<String> values() {
    return members.values().stream().map(SensitiveValue::value).toList();
  }

  @Test
  void takesWhatIsSensitiveAndNothingElse() {
    members.putString(KEY, "public-1");
    members.putSensitive(AttributeKey.stringKey("error.detail.email"), Mask.DROP, "secret-1");
    members.putLong(AttributeKey.longKey("error.detail.count"), 4711);

    assertThat(values()).containsExactly("secret-1");
    assertThat(members.values().get(0)).hasToString("error.detail.email of a.B");
  }

  @Test
  void takesAMemberThatASubclassMakesSensitiveBeforeOrAfter() {
    members.strengthen(KEY, Mask.REDACT);
    members.putString(KEY, "secret-1");
    AttributeKey<Long> number = AttributeKey.longKey("error.detail.number");
    members.putLong(number, (Number) 4711);
    members.strengthen(number, Mask.DROP);

    assertThat(values()).containsExactly("secret-1", "4711");
  }

  @Test
  void takesStructuresApart() {
    members.putSensitiveList(
        LIST, Mask.REDACT, List.of("one", Optional.of("two"), Map.of("three", new int[] {4})));
    members.putSensitive(KEY, Mask.REDACT, "five".toCharArray());

    assertThat(values()).containsExactly("one", "two", "three", "4", "five");
  }

  @Test
  void endsInAStructureThatContainsItself() {
    List<Object> endless = new java.util.ArrayList<>(List.of("one"));
    endless.add(endless);
    endless.add(endless);

    members.putSensitiveList(LIST, Mask.REDACT, endless);

    assertThat(values()).contains("one").hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void takesTheEntriesOfMapsByTheirNames() {
    members.putMap(
        KEY, Map.of("apiKey", "secret-1", "inner", Map.of("password", "secret-2", "size", "9")));

    assertThat(values()).containsExactlyInAnyOrder("secret-1", "secret-2");
  }

  @Test
  void takesPasswordsAlthoughNobodySaysThatTheyAreSensitive() {
    members.putString(KEY, "open sesame".toCharArray());

    assertThat(values()).containsExactly("open sesame");
  }

  @Test
  void leavesOutWhatHasTooFewValues() {
    members.putSensitive(KEY, Mask.REDACT, true);
    members.putSensitive(KEY, Mask.REDACT, TimeUnit.DAYS);
    members.putSensitive(KEY, Mask.REDACT, null);

    assertThat(values()).isEmpty();
  }

  @Test
  void takesWhatAnExceptionAndBytesHold() {
    members.putSensitiveAny(KEY, Mask.REDACT, new RuntimeException("one", new Exception("two")));
    members.putSensitive(KEY, Mask.REDACT, new byte[] {'t', 'h', 'r', 'e', 'e'});

    assertThat(values()).containsExactly("one", "two", "three");
  }

  @Test
  void takesTheValueAndNotWhatAMaskerMakesOfIt() {
    Masker masker = value -> "masked";
    members.putSensitive(KEY, masker, "one");
    members.putSensitiveAny(KEY, masker, List.of("two"));
    members.putSensitiveList(LIST, masker, List.of("three"));

    assertThat(values()).containsExactly("one", "two", "three");
  }

  @Test
  void takesEveryTypeOfWhatASuperclassHasMarked() {
    AttributeKey<Double> decimal = AttributeKey.doubleKey("error.detail.decimal");
    AttributeKey<Boolean> choice = AttributeKey.booleanKey("error.detail.choice");
    List.of(KEY, LIST, decimal, choice).forEach(key -> members.strengthen(key, Mask.REDACT));
    members.putAny(KEY, "one");
    members.putMap(KEY, Map.of("two", "three"));
    members.putList(LIST, List.of("four"));
    members.putDouble(decimal, 5.5);
    members.putDouble(decimal, (Number) 6.5);
    members.putBoolean(choice, true);
    members.putBoolean(choice, Boolean.FALSE);

    assertThat(values()).containsExactly("one", "two", "three", "four", "5.5", "6.5");
  }

  @Test
  void whatCannotBeReadHasNoValueToSearchFor() {
    members.readThrough("one", String.class, "toString");
    members.readAs("two", String.class, true);
    members.readInPlaceOf(String.class, "value", "toString");
    members.leaveUnread("three");
    members.leaveUnknown("four");
    members.showInReply(KEY);

    assertThat(values()).isEmpty();
  }
}
