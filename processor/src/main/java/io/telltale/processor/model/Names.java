/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names that the processor reads and writes.
 *
 * <p>This class is internal and is hence not for public use.
 */
public final class Names {

  public static final String ANNOTATIONS = "io.telltale.annotations";
  public static final String ERROR_CODE = ANNOTATIONS + ".ErrorCode";
  public static final String ERROR_SOURCE = ANNOTATIONS + ".ErrorSource";
  public static final String ERROR_DOMAIN = ANNOTATIONS + ".ErrorDomain";
  public static final String ERROR_ATTRIBUTE = ANNOTATIONS + ".ErrorAttribute";
  public static final String SENSITIVE = ANNOTATIONS + ".Sensitive";
  public static final String ERROR_MIX_IN = ANNOTATIONS + ".ErrorMixIn";
  public static final String ERROR_REMEDY = ANNOTATIONS + ".ErrorRemedy";

  /** Every annotation of the users', in the order in which they are looked for. */
  public static final List<String> ALL_ANNOTATIONS =
      List.of(
          ERROR_CODE,
          ERROR_MIX_IN,
          ERROR_DOMAIN,
          ERROR_ATTRIBUTE,
          SENSITIVE,
          ERROR_SOURCE,
          ERROR_REMEDY);

  /** Those that make a member of an exception leave the process. */
  public static final List<String> MEMBER_ANNOTATIONS = List.of(ERROR_ATTRIBUTE, SENSITIVE);

  public static final String RUNTIME_DATA = "io.telltale.runtime.data";
  public static final String SPI = "io.telltale.runtime.spi";
  public static final String ERROR_MODULE = SPI + ".ErrorModule";
  public static final String ERROR_INDEX = SPI + ".ErrorIndex";
  public static final String ERROR_INDEX_POINTER = ERROR_INDEX + ".Pointer";
  public static final String ERROR_TEXTS = SPI + ".ErrorTexts";
  public static final String TELLTALE_GENERATED = SPI + ".TelltaleGenerated";

  /** The JDK's own mark of generated code. */
  public static final String GENERATED = "javax.annotation.processing.Generated";

  /** What no other processor looks for: the users' annotations, and those of generated code. */
  public static final Set<String> CLAIMED = claimed();

  /** What the name of a registry starts with. */
  public static final String REGISTRY = "TelltaleErrors";

  /** The format of the code that this processor generates. */
  public static final int FORMAT = 1;

  private static final String WRITER_SUFFIX = "_Telltale";
  private static final String TEXTS_SUFFIX = "_TelltaleTexts";

  /** File systems allow 255 bytes for a name. */
  private static final int MAX_FILE_NAME = 225;

  private static final Set<String> WRITER_FIELDS = Set.of("INSTANCE", "IDENTITY", "FACTS");

  private static final Pattern AFTER_LOWER_CASE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern KIND_OF_CLASS = Pattern.compile("(?<=.)(Exception|Error)$");

  private static final Pattern BETWEEN_WORDS =
      Pattern.compile(
          "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|[ _]+");

  private Names() {}

  private static Set<String> claimed() {
    Set<String> claimed = new HashSet<>(ALL_ANNOTATIONS);
    claimed.addAll(
        List.of(ERROR_INDEX, ERROR_INDEX_POINTER, ERROR_TEXTS, TELLTALE_GENERATED, GENERATED));
    return Set.copyOf(claimed);
  }

  /**
   * Returns the simple name of a type's writer: {@code Outer.Inner} has Outer_Inner_Telltale. A
   * name that no file can have is cut, and has letters and digits that stand for the whole of it.
   */
  static String writer(List<String> simpleNames) {
    return generated(simpleNames, WRITER_SUFFIX);
  }

  /** Returns the simple name of the class that holds the comments of an enum's constants. */
  static String texts(List<String> simpleNames) {
    return generated(simpleNames, TEXTS_SUFFIX);
  }

  private static String generated(List<String> simpleNames, String suffix) {
    String name = String.join("_", simpleNames);
    if (isFileName(name)) {
      return name + suffix;
    }
    String end = "_" + hash(name, 8);
    int length = name.length();
    while (!isFileName(name.substring(0, length) + end)) {
      length = name.offsetByCodePoints(length, -1);
    }
    return name.substring(0, length) + end + suffix;
  }

  /** Whether a file can have a name, with the suffix, a nested class and {@code .class} behind. */
  private static boolean isFileName(String name) {
    return name.length() <= MAX_FILE_NAME / 3
        || name.getBytes(StandardCharsets.UTF_8).length <= MAX_FILE_NAME;
  }

  /** Returns letters and digits that stand for a name, two a byte. */
  public static String hash(String name, int bytes) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Returns the names that an accessor of a property may have, in the order of preference. */
  public static List<String> accessors(String property, boolean truthValue) {
    String capitalized = property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    return truthValue
        ? List.of(property, "is" + capitalized, "get" + capitalized)
        : List.of(property, "get" + capitalized);
  }

  /** Returns a method's name as it was written: Kotlin appends the module to internal ones. */
  public static String unmangled(CharSequence method) {
    String name = method.toString();
    int end = name.indexOf('$');
    return end > 0 ? name.substring(0, end) : name;
  }

  /** Returns the property that an accessor without a field of its own reads. */
  public static String property(String method, boolean truthValue) {
    if (hasPrefix(method, "get")) {
      return decapitalize(method.substring(3));
    }
    return truthValue && hasPrefix(method, "is") ? decapitalize(method.substring(2)) : method;
  }

  private static boolean hasPrefix(String method, String prefix) {
    return method.length() > prefix.length()
        && method.startsWith(prefix)
        && Character.isUpperCase(method.charAt(prefix.length()));
  }

  /** Returns the name of a property as a method or class speaks of it, {@code URL} as it is. */
  public static String decapitalize(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** Returns the name of the constant for an attribute, unique among those taken, and takes it. */
  public static String constant(String attribute, Set<String> taken) {
    String words = AFTER_LOWER_CASE.matcher(attribute).replaceAll("_");
    String base = words.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    String name = base;
    for (int i = 2; WRITER_FIELDS.contains(name) || !taken.add(name); i++) {
      name = base + "_" + i;
    }
    return name;
  }

  /** Returns a title made of the words of an enum constant: {@code SOLD_OUT} is "Sold out". */
  public static String constantTitle(String constant) {
    boolean shouts = constant.equals(constant.toUpperCase(Locale.ROOT));
    String words = constant.replace('_', ' ').trim();
    return shouts && !words.isEmpty()
        ? words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT)
        : title(constant);
  }

  /**
   * Returns a title made of the words of a class name: {@code AuthRequiredException} is "Auth
   * required", {@code Http404Exception} "Http 404", and {@code Exception} stays as it is.
   */
  public static String title(String simpleName) {
    String stem = KIND_OF_CLASS.matcher(simpleName).replaceFirst("");
    String[] words = BETWEEN_WORDS.matcher(stem).replaceAll(" ").trim().split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      boolean acronym = words[i].length() > 1 && words[i].equals(words[i].toUpperCase(Locale.ROOT));
      words[i] = acronym ? words[i] : words[i].toLowerCase(Locale.ROOT);
    }
    return String.join(" ", words);
  }
}
