/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.ErrorModule;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a user names: jars, folders, class paths, catalogues that were stored, and running
 * applications.
 *
 * <p>This type is internal and is hence not for public use.
 *
 * @param archives the jars and folders of classes
 * @param modules all modules; one that stands in two places with the same content, once
 * @param broken what the catalogues of archives cannot be read for
 */
public record Inputs(List<Archive> archives, List<ErrorModule> modules, List<Broken> broken) {

  /**
   * The catalogue of an archive that cannot be read.
   *
   * @param reason the whole message
   */
  public record Broken(Archive archive, String reason) {}

  public Inputs {
    archives = List.copyOf(archives);
    modules = List.copyOf(modules);
    broken = List.copyOf(broken);
  }

  /** Returns whether an input is the address of a running application. */
  public static boolean isAddress(String name) {
    return RunningApplication.isAddress(name);
  }

  /** Returns the catalogue of all modules, if each could be read. */
  public Catalogue catalogue() throws BadInputException {
    if (!broken.isEmpty()) {
      throw new BadInputException(broken.get(0).reason());
    }
    return Catalogue.of(modules);
  }

  /**
   * Reads inputs.
   *
   * @throws BadInputException if one of them is not there, or is nothing that could have errors
   */
  public static Inputs read(List<String> names) throws BadInputException {
    ArchiveReader archives = new ArchiveReader();
    List<ErrorModule> modules = new ArrayList<>();
    for (String name : names) {
      if (RunningApplication.isAddress(name)) {
        add(modules, RunningApplication.read(name));
      } else {
        readPaths(name, archives, modules);
      }
    }
    List<Broken> broken = new ArrayList<>();
    archives.findOwnAnnotations();
    for (Archive archive : archives.archives()) {
      String text = archive.catalogue().orElse(null);
      if (text != null) {
        try {
          add(
              modules,
              CatalogueReader.read(
                  text, archive.name() + "!/" + Archive.CATALOGUE, archive.name()));
        } catch (BadInputException e) {
          broken.add(new Broken(archive, String.valueOf(e.getMessage())));
        }
      }
    }
    return new Inputs(archives.archives(), modules, broken);
  }

  /** Reads one path, or a class path: as for the JVM, an element of it may hold nothing. */
  private static void readPaths(String name, ArchiveReader archives, List<ErrorModule> modules)
      throws BadInputException {
    if (!name.contains(File.pathSeparator)) {
      readPath(name, archives, modules);
      return;
    }
    int before = archives.archives().size();
    for (String element : name.split(File.pathSeparator, -1)) {
      Path path = Path.of(element);
      if (!element.isEmpty() && ArchiveReader.mayHoldClasses(path)) {
        readPath(element, archives, modules);
      }
    }
    if (archives.archives().size() == before) {
      throw new BadInputException(
          "no element of the class path '"
              + name
              + "' holds a class; compile first, or correct it");
    }
  }

  private static void readPath(String name, ArchiveReader archives, List<ErrorModule> modules)
      throws BadInputException {
    try {
      Path path = Path.of(name);
      if (name.endsWith(".json")) {
        add(modules, CatalogueReader.read(InputFiles.text(path), name, name));
      } else {
        archives.read(path);
      }
    } catch (InvalidPathException e) {
      throw new BadInputException("'" + name + "' is no path: " + e.getReason() + "; correct it");
    } catch (IOException e) {
      throw new BadInputException(
          "'" + name + "' cannot be read: " + e + "; build it first, or correct the path");
    }
  }

  private static void add(List<ErrorModule> modules, List<ErrorModule> more) {
    more.stream()
        .filter(module -> modules.stream().noneMatch(module::declaresTheSameAs))
        .forEach(modules::add);
  }
}
