/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Listens to standard output and error while any test does; what is printed is still printed. */
final class StandardStreams {

  private static int users;
  private static @Nullable PrintStream out;
  private static @Nullable PrintStream err;
  private static PrintStream originalOut = System.out;
  private static PrintStream originalErr = System.err;

  private StandardStreams() {}

  /** Returns the encoding of the streams of this process. */
  static Charset charset() {
    // Since JDK 19; before, and for the other stream, the same as the default but on rare consoles.
    String name = System.getProperty("stdout.encoding");
    return name != null && Charset.isSupported(name)
        ? Charset.forName(name)
        : Charset.defaultCharset();
  }

  static synchronized void install() {
    if (users++ == 0) {
      originalOut = System.out;
      originalErr = System.err;
      out = new PrintStream(new Tee(originalOut, false), true, charset());
      err = new PrintStream(new Tee(originalErr, true), true, charset());
      System.setOut(out);
      System.setErr(err);
    }
  }

  static synchronized void uninstall() {
    if (--users == 0) {
      if (System.out == out) {
        System.setOut(originalOut);
      }
      if (System.err == err) {
        System.setErr(originalErr);
      }
    }
  }

  /** Returns whether someone else listens now, so that what is printed goes unseen. */
  static synchronized boolean areReplaced() {
    return System.out != out || System.err != err;
  }

  private static final class Tee extends FilterOutputStream {

    private final boolean error;

    Tee(PrintStream original, boolean error) {
      super(original);
      this.error = error;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      ActiveCaptures.printed(error, new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      ActiveCaptures.printed(error, bytes, offset, length);
    }

    /** The stream goes on without us. */
    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
