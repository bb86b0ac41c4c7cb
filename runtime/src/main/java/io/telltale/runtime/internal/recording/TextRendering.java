/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime.internal.recording;

import io.opentelemetry.api.trace.Span;
import io.telltale.runtime.config.StackTraceMode;
import io.telltale.runtime.data.ErrorIdentity;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.guard.ForeignCalls;
import io.telltale.runtime.internal.guard.Names;
import io.telltale.runtime.internal.guard.ReplacementBudget;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.registry.ErrorLookup;
import io.telltale.runtime.internal.registry.WriterChain;
import io.telltale.runtime.internal.stack.StackTraceRenderer;
import io.telltale.runtime.internal.stack.StackTraceRenderer.Written;
import io.telltale.runtime.internal.text.CleanTexts;
import io.telltale.runtime.internal.value.Masks;
import io.telltale.runtime.internal.value.Origins;
import io.telltale.runtime.internal.value.SecretSet;
import io.telltale.runtime.spi.ErrorWriter;
import io.telltale.runtime.spi.MemberTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders the texts of an exception whose secrets are captured, with these replaced.
 *
 * <p>Stateless and safe for concurrent use.
 */
final class TextRendering {

  /** How many causes are named on an event. */
  private static final int MAX_CAUSE_TYPES = 8;

  /** Known for as long as texts are, which a set of their own is not. */
  private static final SecretSet NOTHING = new SecretSet().sealed();

  private final RecordingPolicy policy;
  private final WithheldMessages withheld;
  private final SecretLedger ledger;

  /** Null if nothing is masked. */
  private final @Nullable ToldErrors told;

  TextRendering(ErrorLookup errors, RecordingPolicy policy, SecretLedger ledger, ToldErrors told) {
    this.policy = policy;
    this.ledger = ledger;
    this.told = policy.masks().isOff() ? null : told;
    this.withheld = new WithheldMessages(errors, policy);
  }

  /**
   * Renders what a policy lets leave.
   *
   * @param chain the writers of the one that speaks
   * @param out a record whose secrets are captured
   */
  void render(Throwable error, WriterChain chain, ErrorRecord out) {
    out.causeTypes = causeTypes(out.graph);
    if (out.textsKnown) {
      out.readMessage();
      findInOthers(out);
      out.exceptionMessage = exceptionMessage(out);
      out.errorMessage = errorMessage(chain, out);
    }
    StackTraceMode mode =
        out.identity == null ? policy.undeclaredStackTrace() : policy.declaredStackTrace();
    out.stackTrace = stackTrace(error, mode, out);
    if (policy.wantsFingerprint(mode)) {
      out.fingerprint();
    }
  }

  private static List<String> causeTypes(ThrowableGraph graph) {
    if (graph.causes() == 0) {
      return List.of();
    }
    int named = Math.min(graph.causes(), MAX_CAUSE_TYPES);
    List<String> types = new ArrayList<>(named);
    for (int i = 1; i <= named; i++) {
      types.add(Names.of(graph.get(i).getClass()));
    }
    return types;
  }

  /**
   * Copies of the messages may stand anywhere: what was found in them by shape is secret there. The
   * last message is kept, which is often asked for again, by layouts and as an argument.
   */
  String masked(String message, ErrorRecord out) {
    String known = out.last.of(message, out.secrets);
    if (known != null) {
      return known;
    }
    int before = out.secrets.changes();
    String masked = mask(message, out);
    if (out.secrets.changes() == before) {
      out.last.keep(message, masked, out.secrets);
    }
    return masked;
  }

  private String mask(String message, ErrorRecord out) {
    if (out.withheldMessages.contains(message)) {
      out.shapes.find(message, policy.texts(), out.budget);
      return Masks.REDACTED;
    }
    String skeleton = out.skeletons.get(message);
    return skeleton != null
        ? skeleton
        : out.shapes.mask(withoutTold(message, out), policy.texts(), out.budget);
  }

  /** Returns whether a message may tell of an exception as text; most do not. */
  boolean mayTell(String message) {
    return told != null && told.areIn(message);
  }

  /** An exception that a message tells of is known if it is carried along, or is of the trace. */
  private String withoutTold(String message, ErrorRecord out) {
    if (told == null || !told.areIn(message)) {
      return message;
    }
    SecretSet ofTrace = ofCurrentTrace();
    String shown =
        told.masked(
            message,
            out.graph.texts(ThrowableGraph.MAX_MESSAGES),
            ofTrace == null ? Origins.OF_NOBODY : ofTrace.origins(),
            out.secrets);
    if (ofTrace != null) {
      out.secrets.addAll(ofTrace);
    }
    return shown == null ? message : shown;
  }

  /** Where OpenTelemetry does not tell, nothing is known of an exception that is told of. */
  private @Nullable SecretSet ofCurrentTrace() {
    try {
      return ledger.secretsForTextsOf(Span.current().getSpanContext().getTraceId());
    } catch (Throwable failure) {
      Failures.contain(failure);
      return null;
    }
  }

  /**
   * Looks through the messages of causes, which wrappers and log lines quote, whether they are
   * shown or not. The last comes first, as the others quote it.
   */
  void findInOthers(ErrorRecord out) {
    for (int i = Math.min(out.graph.size(), ThrowableGraph.MAX_MESSAGES) - 1; i > 0; i--) {
      String message = ForeignCalls.messageOf(out.graph.get(i));
      if (message != null) {
        masked(message, out);
      }
    }
  }

  private @Nullable String exceptionMessage(ErrorRecord out) {
    if (!out.messageKnown) {
      return Masks.REDACTED;
    }
    return out.rawMessage == null ? null : masked(out.rawMessage, out);
  }

  /** The rendered template, else the message of the exception, else the declared title. */
  private @Nullable String errorMessage(WriterChain chain, ErrorRecord out) {
    return out.identity == null || chain.identifying() == null
        ? out.exceptionMessage
        : errorMessage(
            chain.identifying(), out.identity, out.members, out.exceptionMessage, null, out.budget);
  }

  /**
   * Returns what says what went wrong.
   *
   * @param members the members, masked
   * @param message the exception's message, masked
   * @param usual what others of its class are like, or null if that is not known
   * @param budget one of this thread's; null to make one where it is needed
   */
  String errorMessage(
      ErrorWriter writer,
      ErrorIdentity identity,
      MemberTexts members,
      @Nullable String message,
      @Nullable UsualMessage usual,
      @Nullable ReplacementBudget budget) {
    try {
      String rendered = writer.message(identity, members);
      if (rendered != null) {
        return usual != null && usual.hasNoShapeInSummary(rendered, policy.texts())
            ? rendered
            : maskShapes(rendered, budget);
      }
    } catch (Throwable failure) {
      ForeignCalls.report(writer.getClass(), "message", failure);
      return identity.title();
    }
    return message != null ? message : identity.title();
  }

  private String maskShapes(String text, @Nullable ReplacementBudget budget) {
    ReplacementBudget counting =
        budget == null ? new ReplacementBudget(ReplacementBudget.DEFAULT_LIMIT) : budget;
    return policy.texts().maskShapes(text, counting);
  }

  /**
   * An exception may be written otherwise than by its message, and its causes may be others than
   * those that were looked at: of these, nobody knows the secrets.
   */
  String heading(Throwable whose, String text, ErrorRecord out) {
    if (!out.graph.contains(whose) || !withheld.mayLeave(whose, text, out)) {
      return Masks.REDACTED;
    }
    String shown = isKnown(whose, out) ? withSkeleton(text, out) : text;
    return shown == null ? Masks.REDACTED : masked(shown, out);
  }

  @SuppressWarnings("ReferenceEquality") // its equals may be anything
  private static boolean isKnown(Throwable whose, ErrorRecord out) {
    for (int i = 0; i < out.known.size(); i++) {
      if (out.known.get(i) == whose) {
        return true;
      }
    }
    return false;
  }

  /** Of a known exception, only what is known leaves: its message, and signs around it. */
  private static @Nullable String withSkeleton(String text, ErrorRecord out) {
    if (out.skeletons.containsKey(text)) {
      return text;
    }
    for (Map.Entry<String, String> known : out.skeletons.entrySet()) {
      int start = known.getKey().isEmpty() ? -1 : text.indexOf(known.getKey());
      if (start >= 0) {
        int end = start + known.getKey().length();
        return signs(text.substring(0, start)) + known.getValue() + signs(text.substring(end));
      }
    }
    return null;
  }

  private static String signs(String around) {
    int start = 0;
    int end = around.length();
    while (start < end && !Character.isLetterOrDigit(around.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(around.charAt(end - 1))) {
      end--;
    }
    return start == end
        ? around
        : around.substring(0, start) + Masks.REDACTED + around.substring(end);
  }

  private @Nullable String stackTrace(Throwable error, StackTraceMode mode, ErrorRecord out) {
    return switch (mode) {
      case OFF -> null;
      case FRAMES -> frames(error);
      case FULL -> out.textsKnown ? full(error, out) : frames(error);
    };
  }

  static String frames(Throwable error) {
    Written written = StackTraceRenderer.written(error, null);
    if (written.usualFrames()) {
      CleanTexts.addFrames(written.text());
    }
    return written.text();
  }

  private String full(Throwable error, ErrorRecord out) {
    int before = out.secrets.changes();
    Written written = StackTraceRenderer.written(error, (whose, part) -> heading(whose, part, out));
    // What came to light in a later message was not yet sought in the first; nor was, in the words
    // of a library, what another exception holds.
    if (written.usualFrames() && out.secrets.changes() == before && out.skeletons.isEmpty()) {
      CleanTexts.add(written.text(), out.secrets.knowsNothing() ? NOTHING : out.secrets.snapshot());
    }
    return written.text();
  }
}
