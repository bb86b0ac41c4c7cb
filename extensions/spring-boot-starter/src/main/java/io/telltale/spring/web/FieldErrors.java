/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.util.ClassUtils;
import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/**
 * Which fields validation has rejected, and by which constraint. What was rejected is not told, nor
 * is a message, as both may have the value.
 */
final class FieldErrors {

  private static final boolean JAKARTA =
      ClassUtils.isPresent(
          "jakarta.validation.ConstraintViolationException", FieldErrors.class.getClassLoader());

  /** The key of a map is a value of the caller's; the index of a list is none. */
  private static final Pattern KEY = Pattern.compile("\\[(?![0-9]+\\])[^\\]]*\\]?");

  private FieldErrors() {}

  /** Returns a field and a code for each, none if the error is not one of validation. */
  static List<Map<String, String>> of(Throwable error) {
    List<Map<String, String>> found = new ArrayList<>();
    if (error instanceof Errors errors) {
      add(errors, found);
    } else if (error instanceof MethodValidationResult result) {
      result.getParameterValidationResults().forEach(parameter -> add(parameter, found));
    } else if (JAKARTA) {
      Violations.add(error, found);
    }
    return found;
  }

  private static void add(Errors errors, List<Map<String, String>> found) {
    for (ObjectError error : errors.getAllErrors()) {
      String field = error instanceof FieldError of ? of.getField() : error.getObjectName();
      found.add(entry(field, error.getCode()));
    }
  }

  private static void add(ParameterValidationResult result, List<Map<String, String>> found) {
    if (result instanceof ParameterErrors errors) {
      add((Errors) errors, found);
      return;
    }
    for (MessageSourceResolvable error : result.getResolvableErrors()) {
      String[] codes = error.getCodes();
      found.add(
          entry(
              result.getMethodParameter().getParameterName(),
              codes == null || codes.length == 0 ? null : codes[codes.length - 1]));
    }
  }

  private static Map<String, String> entry(@Nullable String field, @Nullable String code) {
    Map<String, String> entry = new LinkedHashMap<>();
    entry.put("field", field == null ? "" : KEY.matcher(field).replaceAll("[***]"));
    entry.put("code", code == null ? "Invalid" : code);
    return entry;
  }

  /** Loaded only where Jakarta Validation is there. */
  private static final class Violations {

    static void add(Throwable error, List<Map<String, String>> found) {
      if (error instanceof ConstraintViolationException violations) {
        for (ConstraintViolation<?> violation : violations.getConstraintViolations()) {
          found.add(
              entry(
                  String.valueOf(violation.getPropertyPath()),
                  violation
                      .getConstraintDescriptor()
                      .getAnnotation()
                      .annotationType()
                      .getSimpleName()));
        }
      }
    }
  }
}
