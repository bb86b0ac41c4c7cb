/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception has its identity from, if that is an enum constant.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param access what reads the constant from the exception
 * @param type the enum
 * @param constants those that have a code, in the order of declaration
 * @param facts what the constants say of themselves
 */
public record SourceModel(
    AccessModel access, TypeRef type, List<ConstantModel> constants, FactsModel facts) {

  /**
   * The members of the enum that yield what {@code @ErrorCode} does not say, as they stand behind
   * the dot; empty where it does.
   */
  public record FactsModel(String status, String title) {

    public static final FactsModel NONE = new FactsModel("", "");

    public boolean isEmpty() {
      return status.isEmpty() && title.isEmpty();
    }
  }

  /**
   * A constant with a code.
   *
   * @param message its message template, or null
   */
  public record ConstantModel(
      String name, IdentityModel identity, @Nullable TemplateModel message) {}

  public SourceModel {
    constants = List.copyOf(constants);
  }
}
