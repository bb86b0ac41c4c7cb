/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sentry;

import com.fasterxml.jackson.databind.JsonNode;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.protocol.Message;
import io.telltale.outlets.Scene;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What Sentry's server gets of each scene: no value, and events that tell what went wrong. */
class SentryGoldenTest {

  /** Makes events as Sentry's own appenders make them of lines of a log. */
  private static final class Events implements Scene.Outlet {

    private final SentrySink sink = new SentrySink();
    private final boolean masking;
    private final Map<String, String> surrounding = new TreeMap<>();
    private final List<SentryEvent> events = new ArrayList<>();

    Events(boolean masking) {
      this.masking = masking;
    }

    @Override
    public void put(String key, String value) {
      surrounding.put(key, value);
    }

    @Override
    public void log(String text, @Nullable Throwable thrown, Object... arguments) {
      List<String> parameters = Arrays.stream(arguments).map(String::valueOf).toList();
      Message message = new Message();
      message.setMessage(text);
      message.setParams(parameters);
      message.setFormatted(String.format(text.replace("{}", "%s"), arguments));
      SentryEvent event = new SentryEvent(thrown);
      event.setMessage(message);
      if (!surrounding.isEmpty()) {
        event.getContexts().set("MDC", new TreeMap<>(surrounding));
      }
      events.add(event);
    }

    @Override
    public String written() {
      sink.send(
          masking ? SentryMasking::install : options -> {},
          () -> events.forEach(Sentry::captureEvent));
      if (!masking) {
        return sink.received();
      }
      // What comes with each event is others': times, ids, and the machine.
      Scene.checkNothingLeft(sink.received());
      StringBuilder told = new StringBuilder();
      sink.items("event").forEach(event -> tell(event, told));
      return told.toString();
    }

    private static void tell(JsonNode event, StringBuilder out) {
      out.append("message: ").append(event.path("message")).append('\n');
      for (JsonNode each : event.at("/exception/values")) {
        out.append(each.path("module").asText()).append('.').append(each.path("type").asText());
        out.append(": ").append(each.path("value").asText()).append('\n');
      }
      out.append("tags: ").append(event.path("tags")).append('\n');
      out.append("fingerprint: ").append(event.path("fingerprint")).append('\n');
      out.append("MDC: ").append(event.at("/contexts/MDC")).append('\n');
    }

    @Override
    public void close() {
      sink.close();
    }
  }

  /** Sentry makes texts of arguments: nobody knows of an exception among them. */
  private static final Scene[] TEXTS_ALONE = {Scene.ARGUMENT};

  @Test
  void events() {
    Scene.control(scene -> new Events(false));
    Scene.check("events", Scene.playAll(scene -> new Events(true), TEXTS_ALONE));
  }
}
