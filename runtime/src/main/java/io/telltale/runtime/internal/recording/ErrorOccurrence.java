/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.AttributeKey;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.text.TextMasker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may leave of one exception, however it was read. */
interface ErrorOccurrence {

  /** Returns who speaks for the exception, or null. */
  @Nullable ErrorIdentity identity();

  /** Returns the class that says what went wrong, for {@code error.type}. */
  String errorType();

  /** Returns the class that was thrown, which may be a wrapper of the former. */
  String exceptionType();

  @Nullable String errorMessage();

  @Nullable String exceptionMessage();

  List<String> causeTypes();

  @Nullable String stackTrace();

  /** Returns the letters by which the defect is known again, or null where none are wanted. */
  @Nullable String shownFingerprint();

  /** Returns how many members there are. */
  int size();

  /** Returns the key of a member. */
  AttributeKey<?> key(int index);

  /** Returns the value of a member as it leaves as an attribute, or null if there is to be none. */
  @Nullable Object attribute(int index);

  /** Returns a text of the caller in the form in which it may leave with the exception. */
  String masked(String text, TextMasker texts);
}
