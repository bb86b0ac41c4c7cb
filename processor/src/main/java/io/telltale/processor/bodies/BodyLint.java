/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.bodies;

import io.telltale.processor.report.Findings;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Looks into bodies: whether a constructor puts a sensitive value into a text, such as the message,
 * and whether an accessor returns what its field holds.
 *
 * <p>This interface is internal and is hence not for public use.
 */
public interface BodyLint {

  /** What there is where the compiler does not show the bodies of constructors. */
  BodyLint NONE =
      new BodyLint() {
        @Override
        public void check(TypeElement type, Set<String> sensitive, Findings findings) {}

        @Override
        public boolean returnsOther(ExecutableElement accessor, VariableElement field) {
          return false;
        }

        @Override
        public boolean returnsField(ExecutableElement accessor, VariableElement field) {
          return false;
        }

        @Override
        public boolean hidesSuper(ExecutableElement accessor) {
          return false;
        }

        @Override
        public boolean hasSource(TypeElement type) {
          return false;
        }
      };

  /**
   * Adds a note for each parameter of a constructor that ends in a text.
   *
   * @param sensitive the fields of the type that are sensitive
   */
  void check(TypeElement type, Set<String> sensitive, Findings findings);

  /**
   * Returns whether it is plain to see that an accessor returns something else than what the field
   * of its name holds.
   */
  boolean returnsOther(ExecutableElement accessor, VariableElement field);

  /**
   * Returns whether it is plain to see that an accessor returns what a field of its class holds,
   * and does nothing else.
   */
  boolean returnsField(ExecutableElement accessor, VariableElement field);

  /**
   * Returns whether it is plain to see that an accessor does more than to return what that of the
   * superclass does.
   */
  boolean hidesSuper(ExecutableElement accessor);

  /** Returns whether it is plain to see that a type is read from its source. */
  boolean hasSource(TypeElement type);

  /**
   * Returns the lint of this compiler. Only javac shows trees, and only to a processor that it runs
   * itself: other compilers, and build tools that put an environment of their own around javac's,
   * have none.
   */
  static BodyLint of(ProcessingEnvironment environment) {
    try {
      return new JavacBodyLint(environment);
    } catch (LinkageError | IllegalArgumentException e) {
      return NONE;
    }
  }
}
