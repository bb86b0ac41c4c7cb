/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.read;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;

/** Takes in the files of one archive. */
final class ArchiveScan {

  private static final String SERVICE = "io.telltale.runtime.spi.ErrorModule";
  private static final String SERVICES = "META-INF/services/" + SERVICE;

  /** What tools put around the classes of an application. */
  private static final String[] ROOTS = {"BOOT-INF/classes/", "WEB-INF/classes/"};

  private final Archive archive;
  private final OwnAnnotations annotations;

  ArchiveScan(Archive archive, OwnAnnotations annotations) {
    this.archive = archive;
    this.annotations = annotations;
  }

  /** Returns whether a file is worth reading. */
  static boolean concerns(String path) {
    return path.endsWith(".class")
        || inRoot(path).equals(Archive.CATALOGUE)
        || inRoot(path).equals(SERVICES);
  }

  /**
   * Takes in a file.
   *
   * @param path inside of the archive, with slashes
   */
  void add(String path, byte[] content) {
    String file = inRoot(path);
    if (file.equals(Archive.CATALOGUE)) {
      archive.setCatalogue(new String(content, StandardCharsets.UTF_8));
    } else if (file.equals(SERVICES)) {
      addProviders(new String(content, StandardCharsets.UTF_8));
    } else {
      addClass(path, content);
    }
  }

  private static String inRoot(String path) {
    for (String root : ROOTS) {
      if (path.startsWith(root)) {
        return path.substring(root.length());
      }
    }
    return path;
  }

  private void addProviders(String services) {
    services
        .lines()
        .map(line -> line.replaceFirst("#.*", "").trim())
        .filter(line -> !line.isEmpty())
        .forEach(archive::addProvider);
  }

  private void addClass(String path, byte[] content) {
    try {
      ClassReader reader = new ClassReader(content);
      if (path.endsWith("module-info.class")) {
        reader.accept(new Provides(), ClassReader.SKIP_CODE);
        return;
      }
      String superclass = reader.getSuperName();
      // Of a class for several versions of Java, any may have marks.
      archive.addClass(reader.getClassName(), superclass == null ? "" : superclass);
      Optional<MarkedClass> marked = ClassMarks.of(content, reader);
      marked.ifPresent(archive::addMarked);
      annotations.add(archive, reader, marked.isPresent());
    } catch (RuntimeException e) {
      // ASM says so in many ways: of a newer format, cut off, or no class file at all.
      archive.addUnreadable(path);
    }
  }

  /** Named modules tell their registries in place of a services file. */
  private final class Provides extends ClassVisitor {

    Provides() {
      super(Opcodes.ASM9);
    }

    @Override
    public ModuleVisitor visitModule(String name, int access, @Nullable String version) {
      return new ModuleVisitor(Opcodes.ASM9) {
        @Override
        public void visitProvide(String service, String... providers) {
          if (service.equals(SERVICE.replace('.', '/'))) {
            for (String provider : providers) {
              archive.addProvider(provider.replace('/', '.'));
            }
          }
        }
      };
    }
  }
}
