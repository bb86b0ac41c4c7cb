/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it;

import static io.telltale.it.Recordings.FRAMEWORK;
import static io.telltale.it.Recordings.STATUS;
import static io.telltale.it.Recordings.TELLTALE;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.it.errors.FormException;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Secrets in collections, maps and objects. */
class StructureCasesTest {

  private static final List<String> WAYS = List.of(TELLTALE, FRAMEWORK, STATUS);

  private static Departed record(Supplier<FormException> failure) {
    try (Outlets outlets = Outlets.open()) {
      return Recordings.record(outlets, failure);
    }
  }

  private static FormException detailed(String message, Map<String, Object> detail) {
    return new FormException(message, null, null, detail, null, Optional.empty(), null);
  }

  @Test
  void case18_anOptionalIsUnwrapped() {
    Departed departed =
        record(
            () ->
                new FormException(
                    "hello canary-nick", null, null, null, null, Optional.of("canary-nick"), null));
    departed.withoutAny("canary", "Optional");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("hello ***");
      assertThat(departed.span(way).attributes()).containsEntry("error.detail.nickname", "***");
    }
  }

  @Test
  void case19_everyLeafIsMaskedAndKnown() {
    Departed departed =
        record(
            () ->
                new FormException(
                    "of canary-one, canary-key, canary-answer, canary-street, canary-group",
                    List.of("canary-one", "canary-two"),
                    Map.of("canary-key", "canary-answer"),
                    null,
                    new FormException.Address("canary-street", "DE"),
                    Optional.empty(),
                    Set.of(List.of("canary-group"))));
    departed.withoutAny("canary");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("of ***, ***, ***, ***, ***");
      assertThat(departed.span(way).attributes())
          .containsEntry("error.detail.delivery.street", "***")
          .containsEntry("error.detail.delivery.country", "DE");
    }
  }

  @Test
  void case19_byName() {
    Map<String, Object> detail = new LinkedHashMap<>();
    detail.put("order", 4711);
    detail.put("apiKey", "canary-api-key");
    detail.put("user", Map.of("password", "canary-password", "plan", "gold"));
    detail.put("tokens", List.of("canary-token"));
    detail.put("user_id", "u-17");
    detail.put("tokenizer", "whitespace");
    Departed departed = record(() -> detailed("with canary-api-key and canary-password", detail));
    departed.withoutAny("canary");
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("with *** and ***");
      assertThat(departed.span(way).attributes())
          .containsEntry("error.detail.apiKey", "***")
          .containsEntry("error.detail.user.password", "***")
          .containsEntry("error.detail.user.plan", "gold")
          .containsEntry("error.detail.user_id", "u-17")
          .containsEntry("error.detail.tokenizer", "whitespace");
    }
  }

  @Test
  void case19_structuresWithoutEnd() {
    Departed departed =
        record(
            () -> {
              List<Object> self = new ArrayList<>();
              self.add("leaf");
              self.add(self);
              Map<String, Object> detail = new LinkedHashMap<>();
              detail.put("self", self);
              detail.put("loop", detail);
              for (int i = 0; i < 10_000; i++) {
                detail.put("k" + i, "v".repeat(10_000));
              }
              return detailed("failed", detail);
            });
    // Not all of it is looked at: the name of the span is withheld as well.
    assertThat(departed.otlp().spans())
        .hasSize(4)
        .allSatisfy(span -> assertThat(span.name()).isEqualTo("***"))
        .allSatisfy(span -> assertThat(span.attributes()).containsEntry("error.code", 6L));
  }

  @Test
  void case19_aLargeStructureIsBounded() {
    Departed departed =
        record(
            () -> {
              Map<String, Object> detail = new LinkedHashMap<>();
              for (int i = 0; i < 1_000; i++) {
                detail.put("k" + i, "v".repeat(10_000));
              }
              return detailed("failed", detail);
            });
    for (String way : WAYS) {
      assertThat(departed.message(way)).isEqualTo("failed");
      assertThat(departed.span(way).attributes()).containsKey("error.detail.k0");
      assertThat(departed.span(way).attributes().size()).isLessThan(200);
      assertThat(departed.span(way).attributes().toString().length()).isLessThan(300_000);
    }
  }

  private static final class Modified extends ArrayList<String> {
    @Override
    public Iterator<String> iterator() {
      throw new ConcurrentModificationException("canary-modified");
    }
  }

  @Test
  void case19_aCollectionThatChangesMeanwhile() {
    Departed departed = record(() -> FormException.ofNames("of canary-modified", new Modified()));
    departed.withoutAny("canary");
    // Not every value is known: the name of the span is withheld as well.
    assertThat(departed.otlp().spans())
        .hasSize(4)
        .allSatisfy(span -> assertThat(span.name()).isEqualTo("***"))
        .allSatisfy(span -> assertThat(span.attributes()).containsEntry("error.code", 6L));
  }
}
