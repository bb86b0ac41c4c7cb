/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads jars, jars within them, folders of jars and folders of classes.
 *
 * <p>This type is internal and is hence not for public use.
 */
public final class ArchiveReader {

  private final List<Archive> archives = new ArrayList<>();
  private final OwnAnnotations annotations = new OwnAnnotations();

  /** Returns what was read, in the order in which it was named. */
  public List<Archive> archives() {
    return List.copyOf(archives);
  }

  /** Finds the classes whose marks are annotations of their own; call it when all was read. */
  void findOwnAnnotations() {
    annotations.resolve();
  }

  /** Reads a jar, a folder of classes, or a folder with jars in it. */
  public void read(Path path) throws BadInputException {
    try {
      if (Files.isDirectory(path)) {
        readFolder(path);
      } else if (isJar(path.toString())) {
        readJar(path);
      } else if (Files.notExists(path)) {
        throw new BadInputException(
            "'" + path + "' does not exist; build it first, or correct the path");
      } else {
        throw new BadInputException(
            "'" + path + "' is no jar, no folder and no .json file; name one of these");
      }
    } catch (IOException e) {
      throw new BadInputException("'" + path + "' cannot be read: " + e);
    }
  }

  /** Returns whether a path is a jar, or a folder with a jar or a class in it. */
  static boolean mayHoldClasses(Path path) throws BadInputException {
    if (!Files.isDirectory(path)) {
      return Files.exists(path) && isJar(path.toString());
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.map(Path::toString).anyMatch(f -> isJar(f) || f.endsWith(".class"));
    } catch (IOException | UncheckedIOException e) {
      throw new BadInputException("'" + path + "' cannot be read: " + e);
    }
  }

  private static boolean isJar(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".jar") || lower.endsWith(".war");
  }

  private void readFolder(Path folder) throws IOException, BadInputException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    List<Path> jars = files.stream().filter(file -> isJar(file.toString())).toList();
    if (!Files.isDirectory(folder.resolve("META-INF")) && !jars.isEmpty()) {
      for (Path jar : jars) {
        readJar(jar);
      }
      return;
    }
    Archive archive = new Archive(folder.toString());
    ArchiveScan scan = new ArchiveScan(archive, annotations);
    boolean any = false;
    for (Path file : files) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      if (ArchiveScan.concerns(path)) {
        any = true;
        scan.add(path, Files.readAllBytes(file));
      }
    }
    if (!any) {
      throw new BadInputException(
          "'" + folder + "' holds no jar and no class; compile first, or name another folder");
    }
    archives.add(archive);
  }

  private void readJar(Path jar) throws IOException, BadInputException {
    if (Files.notExists(jar)) {
      throw new BadInputException(
          "'" + jar + "' does not exist; build it first, or correct the path");
    }
    try (InputStream in = Files.newInputStream(jar)) {
      readJar(jar.toString(), in);
    } catch (ZipException e) {
      throw new BadInputException(
          "'" + jar + "' is no sound jar: " + e.getMessage() + "; build it anew");
    }
  }

  private void readJar(String name, InputStream in) throws IOException {
    Archive archive = new Archive(name);
    ArchiveScan scan = new ArchiveScan(archive, annotations);
    archives.add(archive);
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String path = entry.getName();
      if (isJar(path)) {
        readJar(name + "!/" + path, new ByteArrayInputStream(zip.readAllBytes()));
      } else if (ArchiveScan.concerns(path)) {
        scan.add(path, zip.readAllBytes());
      }
    }
  }
}
