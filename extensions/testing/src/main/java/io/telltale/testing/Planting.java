/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.telltale.testing.internal.values.DeclaredValues;
import io.telltale.testing.internal.values.SensitiveValue;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes exceptions by their own constructors, with a value of its own in every argument. A test may
 * reflect where the product does not.
 */
final class Planting {

  private final Canaries canaries;

  Planting(Canaries canaries) {
    this.canaries = canaries;
  }

  /**
   * Makes an exception in which a sensitive member has a value, by the constructor that takes the
   * most arguments if that succeeds, else by the next.
   *
   * @throws IllegalArgumentException if no constructor does
   */
  <E extends Throwable> E create(Class<E> type) {
    List<String> reasons = new ArrayList<>();
    for (Constructor<?> constructor : constructors(type)) {
      try {
        E error = type.cast(constructor.newInstance(arguments(constructor.getParameterTypes())));
        if (DeclaredValues.of(error).stream().anyMatch(SensitiveValue::isSearchable)) {
          return error;
        }
        reasons.add(constructor + " made one without a sensitive value that can be searched for");
      } catch (InvocationTargetException e) {
        // Its message may quote the canaries.
        reasons.add(constructor + " threw " + e.getTargetException().getClass().getName());
      } catch (ReflectiveOperationException e) {
        reasons.add(constructor + ": " + e.getClass().getName());
      }
    }
    throw new IllegalArgumentException(
        "cannot plant canaries into a "
            + type.getName()
            + ". Make one in the test, and hand it to plant(error). Tried:\n  - "
            + String.join("\n  - ", reasons));
  }

  private static List<Constructor<?>> constructors(Class<?> type) {
    return List.of(type.getDeclaredConstructors()).stream()
        .filter(Constructor::trySetAccessible)
        .sorted(
            Comparator.<Constructor<?>>comparingInt(c -> -c.getParameterCount())
                .thenComparing(Constructor::toGenericString))
        .toList();
  }

  private @Nullable Object[] arguments(Class<?>[] types) {
    @Nullable Object[] arguments = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = argument(types[i]);
    }
    return arguments;
  }

  private @Nullable Object argument(Class<?> type) {
    if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
      return number(type);
    } else if (type.isAssignableFrom(String.class)) {
      return canaries.address();
    } else if (type == Boolean.class) {
      return false;
    } else if (type == char[].class) {
      return canaries.address().toCharArray();
    } else if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, argument(type.getComponentType()));
      return array;
    } else if (type.isEnum()) {
      return type.getEnumConstants()[0];
    } else if (Throwable.class.isAssignableFrom(type)) {
      return null;
    }
    return container(type);
  }

  private @Nullable Object container(Class<?> type) {
    if (type == Optional.class) {
      return Optional.of(canaries.address());
    } else if (type == Set.class) {
      return Set.of(canaries.address());
    } else if (type == List.class || type == Collection.class || type == Iterable.class) {
      return List.of(canaries.address());
    } else if (type == Map.class) {
      return Map.of("key", canaries.address());
    } else if (type == UUID.class) {
      return new UUID(canaries.number(), canaries.number());
    } else if (type == URI.class) {
      return URI.create("https://secret.example/" + canaries.number());
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(canaries.number() % 20_000);
    }
    return type == Instant.class ? Instant.ofEpochMilli(canaries.number()) : null;
  }

  private @Nullable Object number(Class<?> type) {
    long number = canaries.number();
    if (type == long.class || type == Long.class || type == Number.class) {
      return number;
    } else if (type == int.class || type == Integer.class) {
      return (int) (number % Integer.MAX_VALUE);
    } else if (type == double.class || type == Double.class) {
      return (double) number;
    } else if (type == BigDecimal.class) {
      return BigDecimal.valueOf(number, 2);
    } else if (type == BigInteger.class) {
      return BigInteger.valueOf(number);
    }
    // The default of the other primitive types: too small to be searched for.
    return type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null;
  }
}
