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
 * or none at all: an extension of a Java agent, a container, a logging system. Such code finds it
 * by name through the class loader of the exception's class. It uses types of the JDK only.
 *
 * <p>The names of classes, of the method, and of the keys are part of the contract; keys may be
 * added. The class stays in this package, because others ask for it by its name. {@code
 * docs/configuration.md} has the code that asks.
 *
 * <p>Safe for concurrent use.
 */
public final class ErrorBridge {

  private ErrorBridge() {}

  /**
   * Describes an exception by the configuration that {@link Masked} uses. All values are in the
   * form in which they may leave the process, except for {@code telltale.secrets}.
   *
   * <table>
   * <caption>Keys. If there is no value, there is no key.</caption>
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
   *     <td>false if something could not be read. It may be in any text, so no text of this exception may leave, and none is here</td></tr>
   * <tr><td>{@code telltale.mask}</td><td>{@code UnaryOperator<String>}</td><td>always</td>
   *     <td>replaces the sensitive values of the exception, its causes and suppressed ones in a
   *     text, in all their encodings; {@code ***} for any text where it is not complete</td></tr>
   * <tr><td>{@code telltale.secrets}</td><td>{@code Consumer<BiConsumer<String, String>>}</td>
   *     <td>always</td><td><b>secret</b>: hands over each sensitive value in the clear, and what
   *     stands for it in texts</td></tr>
   * <tr><td>{@code telltale.learnt}</td><td>{@code Predicate<String>}</td>
   *     <td>always, but where nothing could be read</td><td>tells of one of these values whether
   *     nobody has declared it, and only a text has quoted it. Such a value need not be looked for
   *     in names that a program has, as that of a route</td></tr>
   * </table>
   *
   * <p>The values are secret. They are for a masking engine of your own. Keep them in memory only,
   * and no longer than the telemetry in which you look for them. A function hands them over, since
   * a map or list of them would show them in any log line that prints this map. Neither function
   * shows anything in its {@code toString()}. If you only want masked texts, call {@code
   * telltale.mask}, which never shows the values. These functions keep the values, and this class
   * loader, as long as you keep the functions.
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
   * Describes what must not leave in a trace, as far as the tracers of this class loader know. It
   * is for code that exports what others have written in that trace. It has the keys {@code
   * telltale.complete}, {@code telltale.mask}, {@code telltale.secrets} and {@code telltale.learnt}
   * of {@link #describe}; treat the values as described there. {@code telltale.complete} is false
   * if something is secret that nobody knows any more. Then no text of the trace may leave.
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
