/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java in a page.
 *
 * @param page the name of the page
 * @param line where it begins there
 * @param text the code
 */
record JavaBlock(String page, int line, String text) {

  private static final Pattern FENCE = Pattern.compile("(?ms)^ *```java\n(.*?)^ *```");
  private static final Pattern TYPE =
      Pattern.compile(
          "(?m)^((public|final|abstract|sealed) )*(class|interface|enum|record|@interface) (\\w+)");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern IMPORT = Pattern.compile("(?m)^import [^;]+;\n");

  /** How much of a source file a block is. */
  enum Kind {
    MODULE,
    FILE,
    TYPES,
    MEMBERS,
    STATEMENTS
  }

  /** Returns the blocks of a page. */
  static List<JavaBlock> of(Path page) throws IOException {
    String text = Files.readString(page);
    List<JavaBlock> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      int line = 1 + (int) text.substring(0, fence.start(1)).chars().filter(c -> c == '\n').count();
      blocks.add(new JavaBlock(page.getFileName().toString(), line, fence.group(1).stripIndent()));
    }
    return blocks;
  }

  Kind kind() {
    if (text.startsWith("module ")) {
      return Kind.MODULE;
    }
    if (PACKAGE.matcher(text).find()) {
      return Kind.FILE;
    }
    if (TYPE.matcher(text).find()) {
      return Kind.TYPES;
    }
    String code = IMPORT.matcher(text).replaceAll("").strip();
    return code.startsWith("@") || code.startsWith("static ") ? Kind.MEMBERS : Kind.STATEMENTS;
  }

  /**
   * Returns the source file that this is, or stands in.
   *
   * @param number of this among all blocks, for a package of its own
   * @param imports what the pages take for granted
   */
  SourceFile source(int number, String imports) {
    if (kind() == Kind.MODULE) {
      return new SourceFile("module-info", text);
    }
    Matcher declared = PACKAGE.matcher(text);
    if (declared.find()) {
      Matcher type = TYPE.matcher(text);
      return type.find()
          ? new SourceFile(declared.group(1) + "." + type.group(4), text)
          : new SourceFile(declared.group(1) + ".package-info", text + imports);
    }
    String home = "block" + number;
    StringBuilder head = new StringBuilder("package " + home + ";\n");
    IMPORT.matcher(text).results().forEach(result -> head.append(result.group()));
    String code = IMPORT.matcher(text).replaceAll("").replace("\u2026", "");
    Matcher type = TYPE.matcher(code);
    String name = type.find() && code.contains("public ") ? publicType(code) : "Block";
    return new SourceFile(home + "." + name, head + imports + around(code));
  }

  private static String publicType(String code) {
    Matcher type = TYPE.matcher(code);
    String name = "Block";
    while (type.find()) {
      if (type.group().startsWith("public ")) {
        name = type.group(4);
      }
    }
    return name;
  }

  private String around(String code) {
    return switch (kind()) {
      case MEMBERS -> "class Block extends RuntimeException {\n" + code + "}\n";
      case STATEMENTS -> "class Block {\n  void block() throws Exception {\n" + code + "  }\n}\n";
      default -> code;
    };
  }

  @Override
  public String toString() {
    return page + ", line " + line;
  }

  /**
   * A file for the compiler.
   *
   * @param type the qualified name of what it declares
   * @param text all of it
   */
  record SourceFile(String type, String text) {}
}
