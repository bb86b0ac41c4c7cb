/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.testing;

import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.telltale.runtime.spi.ReadErrors;
import io.telltale.testing.internal.values.DeclaredValues;
import io.telltale.testing.internal.values.SearchedMember;
import io.telltale.testing.internal.values.SensitiveValue;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What leaves the process while a test, or a class of tests, runs, and the values that must not.
 * Safe for concurrent use.
 */
final class Capture {

  private final @Nullable Capture parent;
  private final List<ObservedOutput> outputs = new CopyOnWriteArrayList<>();
  private final Map<String, Supplier<?>> sources = new ConcurrentHashMap<>();
  private final ForbiddenValues values;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Charset charset = StandardStreams.charset();

  /** How many tests of this class are running; what happens then is theirs. */
  private final AtomicInteger children = new AtomicInteger();

  /** The exceptions that were read already. */
  private final Set<Identity> errors = ConcurrentHashMap.newKeySet();

  /** The messages and stack traces that Telltale has written. */
  private final Set<String> texts = ConcurrentHashMap.newKeySet();

  /** The declared exceptions that arrived without identity. */
  private final List<WrittenException> written = new CopyOnWriteArrayList<>();

  private final Consumer<Throwable> watcher = this::carried;
  private final Consumer<String> textWatcher = this::wrote;

  private static final StackWalker CALLERS = StackWalker.getInstance();

  /** Whether there are values that telemetry is to be searched for: others were only logged. */
  private volatile boolean telemetryExpected;

  /** Whether anything left by another way than being printed. */
  private volatile boolean telemetrySeen;

  Capture(@Nullable Capture parent) {
    this.parent = parent;
    this.values = new ForbiddenValues(parent == null ? null : parent.values);
  }

  @Nullable Capture parent() {
    return parent;
  }

  void begin() {
    if (parent != null) {
      parent.children.incrementAndGet();
    }
    StandardStreams.install();
    LogWatch.install();
    LoggingFrameworks.listen();
    ReadErrors.watch(watcher);
    ReadErrors.watchTexts(textWatcher);
    ActiveCaptures.begin(this);
  }

  void end() {
    ActiveCaptures.end(this);
    ReadErrors.unwatch(watcher);
    ReadErrors.unwatchTexts(textWatcher);
    LogWatch.uninstall();
    StandardStreams.uninstall();
    if (parent != null) {
      parent.children.decrementAndGet();
      parent.learnFrom(this);
    }
  }

  private boolean isWaiting() {
    return children.get() > 0;
  }

  void forbid(SensitiveValue value) {
    telemetryExpected = true;
    values.add(value);
  }

  void forbid(Throwable error) {
    DeclaredValues.of(error).forEach(this::forbid);
  }

  void allow(String value) {
    values.allow(value);
  }

  void watch(String outlet, Supplier<?> source) {
    sources.put(outlet, source);
  }

  /** Takes an exception that is about to leave, and whose values must not. */
  void carried(Throwable error) {
    boolean isOfALine = CALLERS.walk(frames -> frames.anyMatch(Capture::masksLines));
    if (read(error) && !isOfALine) {
      telemetryExpected = true;
    }
  }

  private static boolean masksLines(StackWalker.StackFrame frame) {
    return frame.getClassName().equals("io.telltale.runtime.Masked");
  }

  /** Takes an exception that a logging framework got: it need not be in telemetry, too. */
  void onlyLogged(Throwable error) {
    read(error);
  }

  /** Returns whether the exception, with its values, is a new one that has some. */
  private boolean read(Throwable error) {
    // Read now, as its values may change, and once, as it may be met on every span on its way.
    if (isWaiting() || DeclaredValues.areBeingRead() || !errors.add(new Identity(error))) {
      return false;
    }
    List<SensitiveValue> declared = DeclaredValues.quietly(() -> DeclaredValues.of(error));
    declared.forEach(values::add);
    return !declared.isEmpty();
  }

  /** Takes a text of an exception that Telltale lets leave. */
  private void wrote(String text) {
    if (!isWaiting()) {
      texts.add(text);
    }
  }

  void written(List<WrittenException> arrived) {
    if (!isWaiting()) {
      written.addAll(arrived);
    }
  }

  /** Returns a report of each class of exceptions of which values may have left unseen. */
  private List<String> unmasked() {
    Set<String> known = new HashSet<>();
    for (Capture capture = this; capture != null; capture = capture.parent) {
      known.addAll(capture.texts);
    }
    return written.stream()
        .filter(exception -> !exception.isWrittenBy(known))
        .flatMap(exception -> exception.types().stream())
        .sorted()
        .distinct()
        .map(
            type ->
                "OTLP request: a "
                    + type
                    + " arrived, which is a declared error, with its message or stack trace as they"
                    + " were recorded: nothing of Telltale's has written these texts, so nothing"
                    + " has masked them, and its values are not known here to be searched for."
                    + " Build the SDK with Telltale.install and Telltale.masking, or with"
                    + " Telltale.setup; or plant the exception with Canaries, so that its values"
                    + " are searched for")
        .toList();
  }

  void left(ObservedOutput output) {
    if (!isWaiting()) {
      outputs.add(output);
      telemetrySeen = true;
    }
  }

  void logged(ObservedOutput output) {
    if (!isWaiting()) {
      outputs.add(output);
    }
  }

  void printed(boolean error, byte[] bytes, int offset, int length) {
    if (!isWaiting()) {
      (error ? err : out).write(bytes, offset, length);
    }
  }

  String standardOutput() {
    return out.toString(charset);
  }

  String standardError() {
    return err.toString(charset);
  }

  private void learnFrom(Capture child) {
    values.keep(child.values);
    texts.addAll(child.texts);
    telemetrySeen |= child.telemetrySeen;
    telemetryExpected |= child.telemetryExpected;
  }

  /** Returns the search for the values of this test and of its class. */
  LeakSearch search() {
    return new LeakSearch(values.all());
  }

  /** Returns whether values were to be searched for, and nothing was there to search. */
  boolean isSilent() {
    return telemetryExpected && search().size() > 0 && !telemetrySeen;
  }

  /** Returns a report of every leak, in the order in which it left. */
  List<String> leaks() {
    collectSources();
    List<ObservedOutput> all = new ArrayList<>(outputs);
    all.add(ObservedOutput.ofLines("standard output", "", standardOutput()));
    all.add(ObservedOutput.ofLines("standard error", "", standardError()));
    LeakSearch search = search();
    return Stream.concat(
            all.stream().flatMap(left -> left.leaks(search).stream()), unmasked().stream())
        .distinct()
        .toList();
  }

  /** Returns the declared members of which a value was searched for, sorted. */
  Set<SearchedMember> searchedMembers() {
    return values.searchedMembers();
  }

  /** Returns through what something left that was searched, sorted; files by their kind. */
  Set<String> searchedOutlets() {
    Set<String> outlets = new TreeSet<>(Set.of("standard error", "standard output"));
    for (Capture capture = this; capture != null; capture = capture.parent) {
      outlets.addAll(capture.sources.keySet());
    }
    for (ObservedOutput output : outputs) {
      outlets.add(output.outlet().startsWith("file ") ? "file" : output.outlet());
    }
    return outlets;
  }

  private void collectSources() {
    for (Capture capture = this; capture != null; capture = capture.parent) {
      capture.sources.forEach((outlet, source) -> add(outlet, source.get()));
    }
  }

  /** Takes what left, by its type. */
  void add(String outlet, @Nullable Object content) {
    if (content instanceof Collection<?> elements) {
      elements.forEach(element -> add(outlet, element));
    } else if (content instanceof SpanData span) {
      left(ObservedOutput.of(outlet, span));
    } else if (content instanceof LogRecordData log) {
      left(ObservedOutput.of(outlet, log));
    } else if (content instanceof MetricData metric) {
      left(ObservedOutput.of(outlet, metric));
    } else if (content instanceof byte[] bytes) {
      left(ObservedOutput.of(outlet, new String(bytes, StandardCharsets.ISO_8859_1)));
    } else if (content != null) {
      left(ObservedOutput.of(outlet, content.toString()));
    }
  }

  /** An exception as itself, whatever its own equals() says. */
  private record Identity(Throwable error) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.error == error;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(error);
    }
  }
}
