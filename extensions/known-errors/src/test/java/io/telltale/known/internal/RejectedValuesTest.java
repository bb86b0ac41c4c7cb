/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

class RejectedValuesTest {

  private final List<String> values = new ArrayList<>();

  @Test
  void eachValueIsKnownByItself() {
    BindException error = new BindException(new MapBindingResult(Map.of(), "order"));
    error.addError(refused("email", "QuillonOne"));
    error.addError(refused("name", "QuillonTwo"));
    error.addError(refused("total", 471100L));
    error.addError(refused("items", List.of("QuillonThree")));
    String type = BindException.class.getName();
    LibraryErrors known = new LibraryErrors();
    String skeleton = known.skeleton(error, type, error.getMessage(), values::add);
    known.values(error, type, values::add);
    assertThat(skeleton).doesNotContain("Quillon").contains("on field 'email'");
    assertThat(values)
        .contains("QuillonOne", "QuillonTwo", "471100")
        .doesNotContain("[QuillonThree]");
  }

  @Test
  void aFormOfManyFieldsIsLookedThroughInPart() {
    BindException error = new BindException(new MapBindingResult(Map.of(), "order"));
    for (int i = 0; i < 40; i++) {
      error.addError(refused("field" + i, "Quillon" + i));
    }
    RejectedValues.add(error, values::add);
    assertThat(values).hasSize(16);
  }

  @Test
  void anotherExceptionHasNone() {
    RejectedValues.add(new IllegalStateException("x"), values::add);
    assertThat(values).isEmpty();
  }

  private static FieldError refused(String field, Object value) {
    return new FieldError("order", field, value, false, new String[] {"No"}, null, "no");
  }
}
