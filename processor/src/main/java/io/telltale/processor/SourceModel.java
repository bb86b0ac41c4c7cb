/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an exception has its identity from, if that is an enum constant.
 *
 * @param access what reads the constant from the exception
 * @param type the enum
 * @param constants those that have a code, in the order of declaration
 */
record SourceModel(AccessModel access, TypeRef type, List<ConstantModel> constants) {

  /**
   * A constant with a code.
   *
   * @param message its message template, or null
   */
  record ConstantModel(String name, IdentityModel identity, @Nullable TemplateModel message) {}

  SourceModel {
    constants = List.copyOf(constants);
  }
}
