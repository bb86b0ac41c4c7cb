/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.logback;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.net.SocketAppender;
import ch.qos.logback.classic.net.server.HardenedLoggingEventInputStream;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import io.telltale.outlets.Scene;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that Logback sends to other processes as objects: their bytes, and what is read there. */
class LogbackSocketTest {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

  private static final int PATIENCE_MILLIS = 60_000;

  @TempDir Path folder;

  /** Keeps the bytes that are read. */
  private static final class Tee extends FilterInputStream {

    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Tee(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      if (read >= 0) {
        bytes.write(read);
      }
      return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int read = super.read(into, offset, length);
      if (read > 0) {
        bytes.write(into, offset, read);
      }
      return read;
    }
  }

  /** What another process has received. */
  private static final class Received implements AutoCloseable {

    private final Socket socket;
    private final Tee tee;
    private final HardenedLoggingEventInputStream events;

    /** Waits for the beginning of the stream: who has sent that sends each later event, too. */
    Received(Socket socket) throws IOException {
      this.socket = socket;
      socket.setSoTimeout(PATIENCE_MILLIS);
      this.tee = new Tee(socket.getInputStream());
      this.events = new HardenedLoggingEventInputStream(new LoggerContext(), tee);
    }

    ILoggingEvent next() throws IOException {
      try {
        return (ILoggingEvent) events.readObject();
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
    }

    String bytes() {
      return tee.bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** A context whose appender sends to a server, which a thread of its own looks for. */
  private static final class Sent implements Scene.Outlet {

    private final Context context;
    private final boolean masking;
    private final ServerSocket server;
    private int lines;

    Sent(Context context, boolean masking) {
      this.context = context;
      this.masking = masking;
      if (masking) {
        LogbackMasking.install(context.loggers);
      }
      try {
        server = new ServerSocket(0, 1, LOOPBACK);
        server.setSoTimeout(PATIENCE_MILLIS);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      SocketAppender appender = new SocketAppender();
      appender.setContext(context.loggers);
      appender.setName("SOCKET");
      appender.setRemoteHost(LOOPBACK.getHostAddress());
      appender.setPort(server.getLocalPort());
      appender.start();
      assertThat(appender.isStarted()).isTrue();
      context.loggers.getLogger("ROOT").addAppender(appender);
    }

    @Override
    public void put(String key, String value) {
      context.mdc.put(key, value);
    }

    @Override
    public void log(String text, @Nullable Throwable thrown, Object... arguments) {
      lines++;
      // No pairs: of SLF4J's, Logback cannot send any.
      context.logger().error(text, Scene.Outlet.withThrown(thrown, arguments));
    }

    @Override
    public String written() {
      try (Received received = new Received(server.accept())) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < lines; i++) {
          append(received.next(), all);
        }
        String bytes = received.bytes();
        assertThat(bytes.contains("rosalind")).as("the bytes hold the value").isEqualTo(!masking);
        return all.toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void append(ILoggingEvent event, StringBuilder out) {
      out.append(event.getLevel()).append(' ').append(event.getLoggerName()).append('\n');
      out.append("message: ").append(event.getMessage()).append('\n');
      out.append("formatted: ").append(event.getFormattedMessage()).append('\n');
      out.append("arguments: ").append(Arrays.toString(event.getArgumentArray())).append('\n');
      out.append("mdc: ").append(new TreeMap<>(event.getMDCPropertyMap())).append('\n');
      out.append("pairs: ").append(event.getKeyValuePairs()).append('\n');
      IThrowableProxy thrown = event.getThrowableProxy();
      if (thrown != null) {
        out.append(ThrowableProxyUtil.asString(thrown));
      }
    }

    @Override
    public void close() {
      context.close();
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void objects() {
    Scene.control(scene -> new Sent(new Context(folder), false));
    Scene.check("objects", Scene.playAll(scene -> new Sent(new Context(folder), true)));
  }
}
