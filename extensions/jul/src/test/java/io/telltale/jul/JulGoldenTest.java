/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import io.telltale.outlets.Scene;
import io.telltale.outlets.SocketSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.SocketHandler;
import java.util.logging.XMLFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the usual handlers write of each scene: no value, and lines that read well. */
class JulGoldenTest {

  @TempDir Path folder;

  /** A logger with a handler. */
  private abstract static class Handled implements Scene.Outlet {

    private final Logger logger = Logger.getLogger("shop.Login");

    void start(boolean masking, Handler handler) {
      logger.setUseParentHandlers(false);
      logger.addHandler(handler);
      if (masking) {
        JulMasking.install();
      }
    }

    @Override
    public void log(String text, @Nullable Throwable thrown, Object... arguments) {
      Lines.log(logger, text, thrown, arguments);
    }

    @Override
    public void close() {
      for (Handler each : logger.getHandlers()) {
        logger.removeHandler(each);
        each.close();
      }
      logger.setUseParentHandlers(true);
    }
  }

  private Handled file(boolean masking, Formatter formatter, boolean buffered) {
    try {
      Path file = Files.createTempFile(folder, "lines", ".log");
      return file(masking, formatter, buffered, file, new FileHandler(file.toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The second line begins another file. */
  private Handled rolling(boolean masking) {
    try {
      Path files = Files.createTempDirectory(folder, "rolling");
      String pattern = files.resolve("line-%g.log").toString();
      return file(masking, simple(), false, files, new FileHandler(pattern, 1, 3));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what a file holds, or those in a folder do, the oldest first. */
  private static String read(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return Files.readString(place);
    }
    StringBuilder all = new StringBuilder();
    for (int i = 2; i >= 0; i--) {
      Path file = place.resolve("line-" + i + ".log");
      all.append(Files.exists(file) ? Files.readString(file) : "");
    }
    return all.toString();
  }

  private static Handled file(
      boolean masking, Formatter formatter, boolean buffered, Path place, FileHandler handler) {
    try {
      handler.setEncoding("UTF-8");
      handler.setFormatter(formatter);
      Handled lines =
          new Handled() {
            @Override
            public String written() {
              close();
              try {
                return read(place);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            }
          };
      lines.start(masking, buffered ? new MemoryHandler(handler, 10, Level.SEVERE) : handler);
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Formatter simple() {
    return new SimpleFormatter() {
      @Override
      public String format(LogRecord record) {
        // The first line has a time, in the form of a locale.
        String line = super.format(record);
        return line.substring(line.indexOf('\n') + 1);
      }
    };
  }

  @Test
  void simpleLines() {
    Scene.control(scene -> file(false, simple(), false), Scene.CONTEXT);
    Scene.check("simple", Scene.playAll(scene -> file(true, simple(), false)));
  }

  @Test
  void memoryHandlers() {
    Scene.control(scene -> file(false, simple(), true), Scene.CONTEXT);
    Scene.check("simple", Scene.playAll(scene -> file(true, simple(), true)));
  }

  @Test
  void rollingFiles() {
    Scene.control(scene -> rolling(false), Scene.CONTEXT);
    Scene.check("simple", Scene.playAll(scene -> rolling(true)));
  }

  @Test
  void xml() {
    Scene.control(scene -> file(false, new XMLFormatter(), false), Scene.CONTEXT);
    Scene.check("xml", Scene.playAll(scene -> file(true, new XMLFormatter(), false)));
  }

  private static Handled socket(boolean masking) {
    SocketSink sink = new SocketSink();
    Handled lines =
        new Handled() {
          @Override
          public String written() {
            super.close();
            return sink.received();
          }

          @Override
          public void close() {
            super.close();
            sink.close();
          }
        };
    try {
      SocketHandler handler = new SocketHandler("127.0.0.1", sink.port());
      handler.setEncoding("UTF-8");
      lines.start(masking, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  @Test
  void sockets() {
    Scene.control(scene -> socket(false), Scene.CONTEXT);
    Scene.check("xml", Scene.playAll(scene -> socket(true)));
  }
}
