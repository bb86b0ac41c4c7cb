/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.describe;

import static java.util.Objects.requireNonNull;

import io.telltale.annotations.Mask;
import io.telltale.runtime.config.MessagePolicy;
import io.telltale.runtime.config.Shape;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.internal.bridge.BridgedError;
import io.telltale.runtime.internal.bridge.BridgedSecrets;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.recording.ErrorDescription;
import io.telltale.runtime.internal.recording.ErrorRecord;
import io.telltale.runtime.internal.recording.ErrorRecords;
import io.telltale.runtime.internal.recording.KnownErrors;
import io.telltale.runtime.internal.recording.RecordingPolicy;
import io.telltale.runtime.internal.recording.WrittenError;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.LoadedModules;
import io.telltale.runtime.internal.registry.ModuleRegistries;
import io.telltale.runtime.internal.registry.Services;
import io.telltale.runtime.internal.shape.ShapeScanner;
import io.telltale.runtime.internal.text.TextMasker;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.KnownError;
import io.telltale.runtime.spi.KnownLogger;
import io.telltale.runtime.spi.ShapeRule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes exceptions in the form in which they may leave the process: the part of recording that
 * every outlet shares.
 *
 * <p>Describing never throws, never blocks and never changes the exception. It calls each accessor,
 * {@link Throwable#getMessage()} and {@link Throwable#toString()} at most once. If anything fails
 * that is needed to know the secrets, the exception's type, code and frames are described, and its
 * texts are not.
 *
 * <p>This class is internal and is hence not for public use. Immutable and safe for concurrent use.
 */
public final class ErrorDescriber {

  private final LoadedModules registry;
  private final ErrorRecords records;
  private final boolean shapesEverywhere;
  private final QuotingLines quotingLines;

  private ErrorDescriber(Builder builder) {
    this.registry = builder.registry == null ? ModuleRegistries.visible() : builder.registry;
    this.shapesEverywhere = builder.shapesEverywhere;
    this.records =
        new ErrorRecords(
            ModuleRegistries.lookupOf(registry),
            new RecordingPolicy(
                builder.masks,
                builder.maskFloor,
                new TextMasker(ShapeScanner.of(builder.shapes, builder.shapeRules)),
                builder.messages,
                builder.known(),
                builder.stackTrace,
                builder.undeclaredStackTrace,
                builder.fingerprints),
            builder.ledger,
            VisibleClasses.FINDER);
    this.quotingLines = new QuotingLines(records, List.copyOf(builder.loggers()), builder.masking);
  }

  /** Starts a describer. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the declared errors. */
  public LoadedModules registry() {
    return registry;
  }

  /**
   * Looks through wrappers, which say nothing themselves ({@link
   * java.util.concurrent.ExecutionException} and its like).
   *
   * @param error the exception as it was thrown
   * @return what it carries, or the exception itself if it is no wrapper
   */
  public Throwable unwrap(Throwable error) {
    return records.errors().carriedBy(error);
  }

  /**
   * Describes an exception. Its secrets are remembered with it, for the outlets that know in which
   * trace it was recorded.
   *
   * @param error the exception as it was thrown, which may be a wrapper
   */
  public ErrorDescription describe(Throwable error) {
    return records.describe(error);
  }

  /**
   * Describes an exception of which only texts are left, as somebody else has written them. Where
   * its class is declared and its values are not known, its message becomes the declared one
   * without values, or {@code ***}, its stack trace types and frames. The message of any other
   * exception is treated as if the exception were described here.
   *
   * @param type the canonical or binary name of its class, or null
   * @param message its message, or null
   * @param stackTrace its stack trace, or null
   * @param secrets takes, <b>in the clear</b>, what must not leave elsewhere in its trace either,
   *     and what stands for it: messages that are withheld, and what was found in them by shape. An
   *     empty value means that there was more than is kept, and that no text of the trace may leave
   * @param known whether the values of the exception are known, so that the caller looks for them
   *     in the description; asked once at most, and only where a declared exception has a part in
   *     it. After false, whatever was written beside the exception may hold a value of it
   * @param classes finds a class by its name; it is not to initialize the class
   * @return the description; its type is empty if none is given
   */
  public ErrorDescription describeWritten(
      @Nullable String type,
      @Nullable String message,
      @Nullable String stackTrace,
      BiConsumer<String, String> secrets,
      BooleanSupplier known,
      ClassFinder classes) {
    SecretSet found = new SecretSet();
    ErrorDescription description =
        records
            .written()
            .describe(new WrittenError(type, message, stackTrace), found, known, classes);
    found.forEach(secrets);
    if (found.overflowed()) {
      secrets.accept("", Masks.REDACTED);
    }
    return description;
  }

  /** Returns what describes an exception to other class loaders. */
  public Map<String, Object> bridge(Throwable error) {
    ErrorRecord record = records.take(error);
    try {
      return BridgedError.describe(
          record.describe(),
          BridgedSecrets.of(records.texts(), record.secrets().copy(), record.textsKnown()));
    } finally {
      records.giveBack(record);
    }
  }

  /** Returns whether shapes are looked for in all texts, not only in those of exceptions. */
  boolean shapesEverywhere() {
    return shapesEverywhere;
  }

  /** Returns what reads the lines of loggers that quote exceptions. */
  QuotingLines quotingLines() {
    return quotingLines;
  }

  /**
   * Returns what may leave of a line that tells of exceptions which it does not hand over.
   *
   * @param logger the name of its logger
   * @param origins returns what tells whether the values of a class and a message are known; asked
   *     where the line may be one
   * @param secrets takes what must not leave beside it
   * @return null if it tells of none that is not known, so that it is a line as any other
   */
  public @Nullable String maskQuoting(
      String logger, String line, Supplier<LongPredicate> origins, SecretSet secrets) {
    return quotingLines.mayBe(logger, line)
        ? quotingLines.masked(logger, line, List.of(), origins.get(), secrets)
        : null;
  }

  /** Returns what makes the records of exceptions. */
  public ErrorRecords records() {
    return records;
  }

  /** Collects the options of a describer. Not safe for concurrent use. */
  public static final class Builder {

    private @Nullable LoadedModules registry;
    private StackTraceMode stackTrace = StackTraceMode.OFF;
    private StackTraceMode undeclaredStackTrace = StackTraceMode.FRAMES;
    private MessagePolicy messages = MessagePolicy.KNOWN;
    private @Nullable List<KnownError> knownErrors;
    private @Nullable List<KnownLogger> knownLoggers;
    private boolean masking = true;
    private Masks masks = Masks.create(null, null);
    private @Nullable Mask maskFloor;
    private Set<Shape> shapes = EnumSet.allOf(Shape.class);
    private List<ShapeRule> shapeRules = List.of();
    private boolean shapesEverywhere;
    private boolean fingerprints;
    private SecretLedger ledger = SecretLedger.shared();

    private Builder() {}

    /**
     * Sets the declared errors; by default those that are visible to the thread.
     *
     * @param registry an {@code ErrorRegistry}, or what one holds
     */
    public Builder registry(Object registry) {
      this.registry = ModuleRegistries.behind(requireNonNull(registry, "registry"));
      return this;
    }

    /** Sets how much of a declared exception's stack trace leaves; by default nothing. */
    public Builder stackTrace(StackTraceMode mode) {
      this.stackTrace = requireNonNull(mode, "mode");
      return this;
    }

    /** Sets how much of any other exception's stack trace leaves; by default the frames. */
    public Builder undeclaredStackTrace(StackTraceMode mode) {
      this.undeclaredStackTrace = requireNonNull(mode, "mode");
      return this;
    }

    /**
     * Sets what becomes of the messages of undeclared exceptions; by default those of known ones
     * leave as skeletons, and the others are scanned.
     */
    public Builder undeclaredMessages(MessagePolicy policy) {
      this.messages = requireNonNull(policy, "policy");
      return this;
    }

    /**
     * Sets what is known of undeclared exceptions; by default what is found beside Telltale. Used
     * with {@link MessagePolicy#KNOWN} alone.
     */
    public Builder knownErrors(List<? extends KnownError> errors) {
      this.knownErrors = List.copyOf(errors);
      return this;
    }

    private KnownErrors known() {
      if (messages != MessagePolicy.KNOWN || !masking) {
        return KnownErrors.NONE;
      }
      return new KnownErrors(
          knownErrors != null
              ? knownErrors
              : Services.visibleFrom(
                  ErrorDescriber.class.getClassLoader(), KnownError.class, "A KnownError"));
    }

    /**
     * Sets who knows lines of loggers that quote exceptions; by default who is found beside
     * Telltale.
     */
    public Builder knownLoggers(List<? extends KnownLogger> loggers) {
      this.knownLoggers = List.copyOf(loggers);
      return this;
    }

    private List<? extends KnownLogger> loggers() {
      if (!masking) {
        return List.of();
      }
      return knownLoggers != null
          ? knownLoggers
          : Services.visibleFrom(
              ErrorDescriber.class.getClassLoader(), KnownLogger.class, "A KnownLogger");
    }

    /**
     * Sets the weakest mask that is used, whatever is declared: with {@link Mask#REDACT}, nothing
     * of any sensitive value leaves. What a masker of one's own writes stays under a weaker floor.
     */
    public Builder maskFloor(Mask floor) {
      this.maskFloor = requireNonNull(floor, "floor");
      return this;
    }

    /**
     * Sets the key of {@link Mask#HASH}, which without a key is as {@link Mask#REDACT}.
     *
     * @param id names the key, so that hashes of two environments or of a rotation cannot be joined
     * @param key the key of HMAC-SHA-256, copied; 16 bytes or more of good randomness
     * @throws IllegalArgumentException if the key is empty
     */
    public Builder hashKey(String id, byte[] key) {
      this.masks = Masks.create(requireNonNull(key, "key"), requireNonNull(id, "id"));
      return this;
    }

    /** Sets what is looked for in texts by its shape; by default everything in {@link Shape}. */
    public Builder shapes(Set<Shape> shapes) {
      this.shapes = Set.copyOf(shapes);
      return this;
    }

    /** Sets where the secrets are remembered, which is shared with all outlets by default. */
    public Builder ledger(SecretLedger ledger) {
      this.ledger = requireNonNull(ledger, "ledger");
      return this;
    }

    /** Sets what is looked for in texts besides {@link #shapes}: shapes of your own. */
    public Builder shapeRules(List<? extends ShapeRule> rules) {
      this.shapeRules = List.copyOf(rules);
      return this;
    }

    /**
     * Sets whether shapes are looked for in lines that tell of no exception, too; by default not.
     */
    public Builder shapesEverywhere(boolean everywhere) {
      this.shapesEverywhere = everywhere;
      return this;
    }

    /**
     * Sets whether each exception has a fingerprint, also where its stack trace does not leave; by
     * default not, as it has to be read for that.
     */
    public Builder fingerprints(boolean always) {
      this.fingerprints = always;
      return this;
    }

    /**
     * Lets every value leave as it is, but for those that are declared to be dropped: in place of
     * the floor, the key and the shapes.
     */
    public Builder withoutMasking() {
      this.masks = Masks.off();
      this.maskFloor = null;
      this.shapes = Set.of();
      this.shapeRules = List.of();
      this.shapesEverywhere = false;
      this.masking = false;
      return this;
    }

    /** Returns the describer. */
    public ErrorDescriber build() {
      return new ErrorDescriber(this);
    }
  }
}
