/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
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

  private static final byte[] ZIP = {'P', 'K', 3, 4};

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
      } else {
        InputFiles.requireFile(path);
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
    InputFiles.requireFile(jar);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(jar))) {
      if (!isZip(in)) {
        throw new ZipException("it does not begin as a zip file does");
      }
      readJar(jar.toString(), in);
    } catch (ZipException | EOFException e) {
      throw new BadInputException(
          "'" + jar + "' is no sound jar: " + e.getMessage() + "; build it anew");
    }
  }

  /** Zip files begin with an entry, empty ones with their end (APPNOTE 4.3.7, 4.3.16). */
  private static boolean isZip(InputStream in) throws IOException {
    in.mark(ZIP.length);
    byte[] first = in.readNBytes(ZIP.length);
    in.reset();
    return first.length == ZIP.length
        && first[0] == ZIP[0]
        && first[1] == ZIP[1]
        && ((first[2] == 3 && first[3] == 4) || (first[2] == 5 && first[3] == 6));
  }

  /** What an application carries and cannot use itself is told, and no reason to stop. */
  private void readNested(Archive around, String name, byte[] content) throws IOException {
    InputStream in = new ByteArrayInputStream(content);
    try {
      if (isZip(in)) {
        readJar(name, in);
      } else {
        around.addUnsound(name);
      }
    } catch (ZipException | EOFException e) {
      around.addUnsound(name);
    }
  }

  private void readJar(String name, InputStream in) throws IOException {
    Archive archive = new Archive(name);
    ArchiveScan scan = new ArchiveScan(archive, annotations);
    archives.add(archive);
    ZipInputStream zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String path = entry.getName();
      if (isJar(path) && !entry.isDirectory()) {
        readNested(archive, name + "!/" + path, InputFiles.bytes(zip, path));
      } else if (ArchiveScan.concerns(path)) {
        scan.add(path, InputFiles.bytes(zip, path));
      }
    }
  }
}
