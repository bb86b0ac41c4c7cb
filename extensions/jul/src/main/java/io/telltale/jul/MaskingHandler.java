/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.jul;

import static java.util.Objects.requireNonNull;

import java.io.UnsupportedEncodingException;
import java.util.logging.ErrorManager;
import java.util.logging.Filter;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/**
 * Hands each line to another handler without its secrets: in its message, parameters, and exception
 * with causes and suppressed ones. If nothing in a line can be secret, it hands on the very same
 * object. The thread that logs masks the line.
 *
 * <p>Level, filter, formatter, encoding and error manager are those of the other handler. If
 * masking fails, the line leaves with level, logger, time, types and frames, and with {@code ***}
 * for every text.
 *
 * <p>Safe for concurrent use if the other handler is.
 */
@SuppressWarnings(
    "UnsynchronizedOverridesSynchronized") // The other handler is synchronized itself.
public final class MaskingHandler extends Handler {

  private final Handler handler;

  /**
   * Stands in front of a handler.
   *
   * @param handler writes the masked lines; this handler closes it
   */
  public MaskingHandler(Handler handler) {
    this.handler = requireNonNull(handler, "handler");
  }

  @Override
  public void publish(@Nullable LogRecord record) {
    if (record != null && handler.isLoggable(record)) {
      handler.publish(RecordMasking.mask(record));
    }
  }

  /** Returns the handler that writes the masked lines. */
  public Handler handler() {
    return handler;
  }

  @Override
  public boolean isLoggable(@Nullable LogRecord record) {
    return record != null && handler.isLoggable(record);
  }

  @Override
  public void flush() {
    handler.flush();
  }

  @Override
  public void close() {
    handler.close();
  }

  @Override
  public void setFormatter(Formatter formatter) {
    handler.setFormatter(formatter);
  }

  @Override
  public @Nullable Formatter getFormatter() {
    return handler.getFormatter();
  }

  @Override
  public void setEncoding(@Nullable String encoding) throws UnsupportedEncodingException {
    handler.setEncoding(encoding);
  }

  @Override
  public @Nullable String getEncoding() {
    return handler.getEncoding();
  }

  @Override
  public void setFilter(@Nullable Filter filter) {
    handler.setFilter(filter);
  }

  @Override
  public @Nullable Filter getFilter() {
    return handler.getFilter();
  }

  @Override
  public void setErrorManager(ErrorManager manager) {
    handler.setErrorManager(manager);
  }

  @Override
  public ErrorManager getErrorManager() {
    return handler.getErrorManager();
  }

  @Override
  public void setLevel(Level level) {
    handler.setLevel(level);
  }

  @Override
  public Level getLevel() {
    return handler.getLevel();
  }
}
