/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.log4j2;

import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Core;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.AppenderControl;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginConfiguration;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.impl.LocationAware;
import org.jspecify.annotations.Nullable;

/**
 * Hands each line to other appenders without its secrets: in its message, arguments, thread
 * context, and exception with causes and suppressed ones. If nothing in a line can be secret, it
 * hands on the very same object.
 *
 * <pre>{@code
 * <Masking name="MASKED">
 *   <AppenderRef ref="STDOUT"/>
 * </Masking>
 * }</pre>
 *
 * <p>If masking fails, the line leaves with level, logger, time, types and frames, and with {@code
 * ***} for every text. Every appender of a logger stands behind such an appender, unless {@code
 * -Dtelltale.log4j2.install=false} turns that off.
 *
 * <p>Safe for concurrent use.
 */
@Plugin(
    name = "Masking",
    category = Core.CATEGORY_NAME,
    elementType = Appender.ELEMENT_TYPE,
    printObject = true)
public final class MaskingAppender extends AbstractAppender {

  private final @Nullable Configuration configuration;
  private final AppenderRef[] references;
  private volatile AppenderControl[] appenders;

  private MaskingAppender(
      String name,
      @Nullable Filter filter,
      boolean ignoreExceptions,
      @Nullable Configuration configuration,
      AppenderRef[] references,
      AppenderControl... appenders) {
    super(name, filter, null, ignoreExceptions, Property.EMPTY_ARRAY);
    this.configuration = configuration;
    this.references = references;
    this.appenders = appenders;
  }

  /** Puts an appender behind one, which is started, with the level and the filter that it has. */
  static MaskingAppender around(AppenderControl control) {
    Appender appender = control.getAppender();
    MaskingAppender masking =
        new MaskingAppender(
            appender.getName(),
            null,
            appender.ignoreExceptions(),
            null,
            new AppenderRef[0],
            control);
    masking.start();
    return masking;
  }

  /** Made by Log4j of an element of the configuration. */
  @PluginFactory
  public static MaskingAppender createAppender(
      @PluginAttribute("name") String name,
      @PluginAttribute(value = "ignoreExceptions", defaultBoolean = true) boolean ignoreExceptions,
      @PluginElement("AppenderRef") AppenderRef[] references,
      @PluginConfiguration Configuration configuration,
      @PluginElement("Filter") @Nullable Filter filter) {
    return new MaskingAppender(name, filter, ignoreExceptions, configuration, references);
  }

  @Override
  public void start() {
    if (configuration != null) {
      List<AppenderControl> found = new ArrayList<>();
      for (AppenderRef reference : references) {
        Appender appender = configuration.getAppender(reference.getRef());
        if (appender == null) {
          LOGGER.error("Masking {}: there is no appender {}", getName(), reference.getRef());
        } else {
          found.add(new AppenderControl(appender, reference.getLevel(), reference.getFilter()));
        }
      }
      appenders = found.toArray(new AppenderControl[0]);
    }
    super.start();
  }

  @Override
  public void append(LogEvent event) {
    AppenderControl[] behind = appenders;
    LogEvent masked = EventMasking.mask(event, !NestedNames.areWrittenBy(behind));
    for (AppenderControl appender : behind) {
      appender.callAppender(masked);
    }
  }

  /** The layouts behind it may want to know where the line was logged. */
  @Override
  public boolean requiresLocation() {
    for (AppenderControl appender : appenders) {
      if (appender.getAppender() instanceof LocationAware aware && aware.requiresLocation()) {
        return true;
      }
    }
    return false;
  }
}
