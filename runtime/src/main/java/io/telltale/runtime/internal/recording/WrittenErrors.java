/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.common.Attributes;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.MaskingCounters;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.registry.ClassFinder;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.stack.QualifiedNames;
import io.telltale.runtime.internal.stack.WrittenStackTrace;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Describes exceptions of which only texts are left: a bridge, a replay or another process has
 * written them. Unless the values of a declared exception are known from elsewhere, nothing of its
 * texts leaves but what the declaration itself says; the policy for any other exception is that for
 * recorded ones.
 *
 * <p>This class is internal and is hence not for public use. Stateless and safe for concurrent use.
 */
public final class WrittenErrors {

  /** How many messages of a stack trace are read. */
  private static final int MAX_MESSAGES = 16;

  private final ErrorLookup errors;
  private final RecordingPolicy policy;

  WrittenErrors(ErrorLookup errors, RecordingPolicy policy) {
    this.errors = errors;
    this.policy = policy;
  }

  /**
   * Describes an exception.
   *
   * @param written what is left of it
   * @param secrets takes what must not leave elsewhere either
   * @param known asked, once at most and only where a declared exception has a part in it, whether
   *     its values are known, and looked for in what is described here
   * @param classes finds the classes of exceptions by their names
   */
  public ErrorDescription describe(
      WrittenError written, SecretSet secrets, BooleanSupplier known, ClassFinder classes) {
    String type = typeOf(written);
    WriterChain chain = type == null ? WriterChain.none("") : errors.writers(type, classes);
    boolean withheld = isWithheld(written, type, chain, known, classes);
    ErrorIdentity identity = identity(chain);
    String template = template(chain, identity);
    KnownTexts knownTexts = knownTexts(classes);
    learn(written, withheld, template, secrets, knownTexts);
    return new ErrorDescription(
        identity,
        chain.typeName(),
        written.type() == null ? "" : written.type(),
        message(type, written.message(), withheld, template, knownTexts),
        template == null && identity != null ? identity.title() : template,
        List.of(),
        stackTrace(written, chain, withheld, knownTexts),
        null,
        Attributes.empty());
  }

  /**
   * Returns what may leave of a text that begins as {@link Throwable#toString()} does, or as a
   * stack trace: its types and frames, and of its messages what {@link #describe} tells of them.
   *
   * @param type the name of the class with which it begins
   * @param secrets takes what must not leave elsewhere either
   */
  public String masked(String text, String type, SecretSet secrets, ClassFinder classes) {
    WrittenError written = new WrittenError(type, null, text);
    WriterChain chain = errors.writers(type, classes);
    boolean withheld = isWithheld(written, type, chain, () -> false, classes);
    String template = template(chain, identity(chain));
    KnownTexts known = knownTexts(classes);
    learn(written, withheld, template, secrets, known);
    if (!withheld) {
      return known(text, type, known);
    }
    MaskingCounters.countWithheld();
    return WrittenStackTrace.replaceMessages(
        text,
        type,
        (heading, message) -> withheld(message, heading.equals(type) ? template : null));
  }

  /** Keeps what stands around a message. */
  private static String withheld(String message, @Nullable String template) {
    String stripped = withoutColon(message.strip());
    int start = message.lastIndexOf(stripped);
    return stripped.isEmpty()
        ? message
        : message.substring(0, start)
            + (template == null ? Masks.REDACTED : template)
            + message.substring(start + stripped.length());
  }

  private KnownTexts knownTexts(ClassFinder classes) {
    return new KnownTexts(policy, name -> isAnsweredFor(name, classes), classes);
  }

  private String known(String stackTrace, @Nullable String type, KnownTexts known) {
    return WrittenStackTrace.replaceMessages(
        stackTrace,
        type,
        (heading, message) ->
            policy.texts().maskShapes(known.skeletonWithin(heading, message), budget()));
  }

  private boolean isWithheld(
      WrittenError written,
      @Nullable String type,
      WriterChain chain,
      BooleanSupplier known,
      ClassFinder classes) {
    boolean unknown =
        (!chain.isEmpty() || namesDeclared(written, classes))
            && !policy.masks().isOff()
            && !known.getAsBoolean();
    return unknown || (!chain.answersForMessages() && !mayLeave(type, written));
  }

  /** Whether every message of an undeclared one may leave: its stack trace has those of causes. */
  private boolean mayLeave(@Nullable String type, WrittenError written) {
    if (!UndeclaredMessages.withheldBy(policy.messages())) {
      return true;
    }
    if (!UndeclaredMessages.mayLeave(policy.messages(), type, written.message())) {
      return false;
    }
    String stackTrace = written.stackTrace();
    if (stackTrace == null) {
      return true;
    }
    StrictMessages messages = new StrictMessages(stackTrace);
    WrittenStackTrace.visit(stackTrace, written.type(), messages);
    return messages.allMayLeave;
  }

  /** Judges each message of a stack trace by the class before it. */
  private final class StrictMessages implements WrittenStackTrace.Visitor {

    private final String stackTrace;
    private @Nullable String type;
    private boolean allMayLeave = true;

    StrictMessages(String stackTrace) {
      this.stackTrace = stackTrace;
    }

    @Override
    public void heading(int start, int end) {
      type = stackTrace.substring(start, end);
    }

    @Override
    public void message(int start, int end) {
      String message = withoutColon(stackTrace.substring(start, end).strip());
      allMayLeave &=
          message.isEmpty() || UndeclaredMessages.mayLeave(policy.messages(), type, message);
    }
  }

  private static String withoutColon(String message) {
    return message.startsWith(": ") ? message.substring(2) : message;
  }

  /** An error whose instances have different identities does not tell by its class which it is. */
  private static @Nullable ErrorIdentity identity(WriterChain chain) {
    if (chain.constant() != null || chain.identifying() == null) {
      return chain.constant();
    }
    List<ErrorIdentity> all = chain.identities();
    return all.size() == 1 ? all.get(0) : null;
  }

  private static @Nullable String typeOf(WrittenError written) {
    return written.type() != null || written.stackTrace() == null
        ? written.type()
        : WrittenStackTrace.type(written.stackTrace());
  }

  /** The declared message with none of its values, or null if there is none. */
  private static @Nullable String template(WriterChain chain, @Nullable ErrorIdentity identity) {
    if (chain.identifying() == null || identity == null) {
      return null;
    }
    try {
      return chain.identifying().message(identity, key -> Masks.REDACTED);
    } catch (Throwable failure) {
      ForeignCalls.report(chain.identifying().getClass(), "message", failure);
      return null;
    }
  }

  private boolean isAnsweredFor(String type, ClassFinder classes) {
    return !errors.isEmpty() && errors.writers(type, classes).answersForMessages();
  }

  private @Nullable String message(
      @Nullable String type,
      @Nullable String message,
      boolean withheld,
      @Nullable String template,
      KnownTexts known) {
    if (message == null) {
      return null;
    }
    if (!withheld) {
      return policy.texts().maskShapes(known.skeletonOf(type, message), budget());
    }
    MaskingCounters.countWithheld();
    return template == null ? Masks.REDACTED : template;
  }

  private @Nullable String stackTrace(
      WrittenError written, WriterChain chain, boolean withheld, KnownTexts known) {
    String text = written.stackTrace();
    if (text == null) {
      return null;
    }
    StackTraceMode mode =
        chain.identifying() == null ? policy.undeclaredStackTrace() : policy.declaredStackTrace();
    return switch (mode) {
      case OFF -> null;
      case FRAMES -> frames(text, written.type());
      case FULL -> withheld ? frames(text, written.type()) : known(text, written.type(), known);
    };
  }

  /** Returns null where a text has none, as it is no stack trace of Java's. */
  private static @Nullable String frames(String text, @Nullable String type) {
    String frames = WrittenStackTrace.frames(text, type);
    return frames.isEmpty() ? null : frames;
  }

  /** A wrapper mostly quotes what it wraps, and a stack trace names every cause. */
  private boolean namesDeclared(WrittenError written, ClassFinder classes) {
    if (errors.isEmpty()) {
      return false;
    }
    Names names = new Names(classes);
    names.addMessage(written.message());
    String stackTrace = written.stackTrace();
    if (stackTrace != null && !names.declared) {
      WrittenStackTrace.visit(stackTrace, written.type(), names.in(stackTrace));
    }
    return names.declared;
  }

  /** Looks for declared classes among those that texts name. */
  private final class Names {

    private final ClassFinder classes;
    private final Set<String> sought = new HashSet<>();
    private boolean declared;

    Names(ClassFinder classes) {
      this.classes = classes;
    }

    void addMessage(@Nullable String message) {
      if (message == null) {
        return;
      }
      declared = declared || QualifiedNames.anyIn(message, this::isDeclared);
    }

    /** Looks up only names that end as those of exceptions do. */
    private boolean isDeclared(String name) {
      return errors.declares(name)
          || ((name.endsWith("Exception") || name.endsWith("Error")) && hasWriters(name));
    }

    /** Nobody looks at more than these, any of which may be one. */
    private boolean hasWriters(String name) {
      return sought.add(name)
          && (sought.size() > KnownTexts.MAX_SOUGHT || !errors.writers(name, classes).isEmpty());
    }

    WrittenStackTrace.Visitor in(String stackTrace) {
      return new WrittenStackTrace.Visitor() {
        @Override
        public void heading(int start, int end) {
          declared = declared || hasWriters(stackTrace.substring(start, end));
        }

        @Override
        public void message(int start, int end) {
          addMessage(stackTrace.substring(start, end));
        }
      };
    }
  }

  /** Finds what may stand in other texts too: whole messages that are withheld, and shapes. */
  private void learn(
      WrittenError written,
      boolean withheld,
      @Nullable String template,
      SecretSet secrets,
      KnownTexts known) {
    learn(written.message(), withheld, template, secrets);
    known.learn(typeOf(written), written.message(), secrets);
    String stackTrace = written.stackTrace();
    if (stackTrace == null) {
      return;
    }
    int[] read = new int[1];
    WrittenStackTrace.visit(
        stackTrace,
        written.type(),
        new WrittenStackTrace.Visitor() {
          private @Nullable String type;

          @Override
          public void heading(int start, int end) {
            type = stackTrace.substring(start, end);
          }

          @Override
          public void message(int start, int end) {
            String message = stackTrace.substring(start, end).strip();
            if (read[0]++ < MAX_MESSAGES) {
              String told = withoutColon(message);
              learn(told, withheld, template, secrets);
              known.learn(type, told, secrets);
            }
          }
        });
  }

  private void learn(
      @Nullable String message, boolean withheld, @Nullable String template, SecretSet secrets) {
    // What leaves in place of a message is no secret.
    if (message == null || message.isBlank() || message.equals(template)) {
      return;
    }
    ShapeSecrets shapes = new ShapeSecrets(secrets);
    if (withheld) {
      secrets.addSearchable(message, Masks.REDACTED, 0);
      shapes.find(message, policy.texts(), budget());
    } else {
      shapes.mask(message, policy.texts(), budget());
    }
  }

  private static ReplacementBudget budget() {
    return new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT);
  }
}
