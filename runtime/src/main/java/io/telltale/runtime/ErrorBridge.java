/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.runtime;

import io.telltale.runtime.data.ErrorAttributes;
import io.telltale.runtime.internal.bridge.BridgedError;
import io.telltale.runtime.internal.bridge.BridgedSecrets;
import io.telltale.runtime.internal.describe.LiveDescribers;
import io.telltale.runtime.internal.guard.Failures;
import io.telltale.runtime.internal.ledger.SecretLedger;
import io.telltale.runtime.internal.value.SecretSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Describes exceptions to code of another class loader, which has other classes of the same names
 * or none at all: an extension of a Java agent, a container, a logging system. It is found by name
 * through the class loader of the exception's class, and speaks in types of the JDK alone.
 *
 * <p>The names of classes, of the method, and of the keys are part of the contract; keys may be
 * added. That is why it is here and not in a package of its own: it is asked for by its name.
 * {@code docs/configuration.md} has the code that asks.
 *
 * <p>Safe for concurrent use.
 */
public final class ErrorBridge {

  private ErrorBridge() {}

  /**
   * Describes an exception by the configuration that {@link Masked} follows. All values are in the
   * form in which they may leave the process, but for {@code telltale.secrets}.
   *
   * <table>
   * <caption>Keys. What there is none of has no key.</caption>
   * <tr><th>key</th><th>type</th><th>there</th><th>value</th></tr>
   * <tr><td>{@code error.code}, {@code error.status_code}</td><td>{@code Long}</td>
   *     <td>if it has an identity</td><td>see {@link ErrorAttributes}</td></tr>
   * <tr><td>{@code error.domain}, {@code error.name}</td><td>{@code String}</td>
   *     <td>if it has an identity</td><td>see {@link ErrorAttributes}</td></tr>
   * <tr><td>{@code error.retryable}</td><td>{@code Boolean}</td>
   *     <td>if its identity says so</td><td>see {@link ErrorAttributes}</td></tr>
   * <tr><td>{@code error.type}, {@code exception.type}</td><td>{@code String}</td>
   *     <td>always</td><td>class that says what went wrong; class that was thrown</td></tr>
   * <tr><td>{@code error.message}, {@code exception.message}</td><td>{@code String}</td>
   *     <td>if it has one</td><td>template or message, and message; masked</td></tr>
   * <tr><td>{@code exception.stacktrace}</td><td>{@code String}</td>
   *     <td>if one is to leave</td><td>by policy, masked</td></tr>
   * <tr><td>{@code error.fingerprint}</td><td>{@code String}</td>
   *     <td>if a stack trace is to leave</td><td>see {@link ErrorAttributes}</td></tr>
   * <tr><td>{@code error.cause_types}</td><td>{@code List<String>}</td>
   *     <td>if it has causes</td><td>at most 8</td></tr>
   * <tr><td>{@code error.detail.*}</td>
   *     <td>{@code String}, {@code Long}, {@code Double}, {@code Boolean}, a {@code List} of
   *     these</td><td>for each exported member</td><td>masked if it is sensitive</td></tr>
   * <tr><td>{@code telltale.complete}</td><td>{@code Boolean}</td><td>always</td>
   *     <td>false if something could not be read, and may stand in any text: none of this
   *     exception may leave then, and none is here</td></tr>
   * <tr><td>{@code telltale.mask}</td><td>{@code UnaryOperator<String>}</td><td>always</td>
   *     <td>replaces the sensitive values of the exception, its causes and suppressed ones in a
   *     text, in all their encodings; {@code ***} for any text where it is not complete</td></tr>
   * <tr><td>{@code telltale.secrets}</td><td>{@code Consumer<BiConsumer<String, String>>}</td>
   *     <td>always</td><td><b>secret</b>: hands over each sensitive value in the clear, and what
   *     stands for it in texts</td></tr>
   * </table>
   *
   * <p>The values are secret: they are for an engine of its own that masks, are kept in memory
   * only, and no longer than the telemetry that they are sought in. They come by a function, as a
   * map or list of them would show them in any line of a log that prints this map; neither function
   * tells anything in its {@code toString()}. Who only wants texts masked calls {@code
   * telltale.mask}, and never sees them. Both keep the values, and this class loader, for as long
   * as they are kept themselves.
   *
   * <p>Never throws, but what the virtual machine itself dies of.
   *
   * @param error the exception as it was thrown, which may be a wrapper; null is described by
   *     nothing
   * @return what is known, unmodifiable
   */
  public static Map<String, Object> describe(@Nullable Throwable error) {
    if (error == null) {
      return Map.of();
    }
    try {
      return LiveDescribers.describer().bridge(error);
    } catch (Throwable failure) {
      // Where even OpenTelemetry's API is missing, say; no class may be named that needs it.
      Failures.contain(failure);
      return Map.of(
          "error.type",
          error.getClass().getName(),
          "exception.type",
          error.getClass().getName(),
          BridgedSecrets.COMPLETE,
          false,
          BridgedSecrets.MASK,
          BridgedSecrets.UNKNOWN,
          BridgedSecrets.SECRETS,
          BridgedSecrets.UNKNOWN.values());
    }
  }

  /**
   * Tells what must not leave in a trace, as far as the tracers of this class loader know: for who
   * exports what others have written in that trace. It has the keys {@code telltale.complete},
   * {@code telltale.mask} and {@code telltale.secrets} of {@link #describe}, with what is said
   * there of the values; {@code telltale.complete} is false if something is secret that nobody
   * knows any more, and then no text of the trace may leave.
   *
   * <p>It takes no lock. Never throws, but what the virtual machine itself dies of.
   *
   * @param traceId the trace, as 32 lower-case hexadecimal digits; null is no trace
   * @return what is known, unmodifiable; empty if nothing is secret
   */
  public static Map<String, Object> secretsOf(@Nullable String traceId) {
    if (traceId == null) {
      return Map.of();
    }
    try {
      SecretSet secrets = SecretLedger.shared().secretsForTextsOf(traceId);
      return secrets == null ? Map.of() : BridgedError.describe(BridgedSecrets.of(secrets));
    } catch (LinkageError noTracer) {
      // What lacks OpenTelemetry's API has recorded nothing.
      return Map.of();
    } catch (Throwable failure) {
      Failures.contain(failure);
      return BridgedError.describe(BridgedSecrets.UNKNOWN);
    }
  }
}
