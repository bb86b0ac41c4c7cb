/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.access;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * A value that only its class can reach. It is read by a method, and a subclass that overrides that
 * method hides it.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param keeper the class that has it
 * @param field the field, or null if only the accessor is known
 */
public record Kept(TypeElement keeper, @Nullable VariableElement field) {}
