/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorAttribute;
import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.Sensitive;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Secrets in structures. */
@ErrorCode(6)
public class FormException extends RuntimeException {

  public record Address(@Sensitive String street, @ErrorAttribute String country) {}

  @Sensitive final List<String> names;
  @Sensitive final Map<String, String> answers;
  @ErrorAttribute final Map<String, Object> detail;
  @ErrorAttribute final Address delivery;
  @Sensitive final Optional<String> nickname;
  @Sensitive final Set<List<String>> groups;

  public FormException(
      String message,
      List<String> names,
      Map<String, String> answers,
      Map<String, Object> detail,
      Address delivery,
      Optional<String> nickname,
      Set<List<String>> groups) {
    super(message);
    this.names = names;
    this.answers = answers;
    this.detail = detail;
    this.delivery = delivery;
    this.nickname = nickname;
    this.groups = groups;
  }

  /** Of one structure only. */
  public static FormException ofNames(String message, List<String> names) {
    return new FormException(message, names, null, null, null, Optional.empty(), null);
  }
}
