/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.read.BadInputException;
import io.telltale.catalogue.internal.report.Json;
import java.util.List;
import java.util.Locale;

/**
 * What each error is over gRPC: its status code, and reason, domain and metadata of {@code
 * google.rpc.ErrorInfo}. For those who write the interceptor that turns one into the other.
 *
 * @see <a href="https://google.aip.dev/193">AIP-193</a>
 *     <p>This type is internal and is hence not for public use.
 */
public final class GrpcErrors {

  private static final int LONGEST_REASON = 63;

  private GrpcErrors() {}

  /**
   * Returns the list, by domain and code. What an enum yields at run time has the enum's member in
   * {@code codeFrom}.
   *
   * @throws BadInputException if two names of a domain have one reason
   */
  public static String write(Catalogue catalogue) throws BadInputException {
    Apart reasons = new Apart("ErrorInfo");
    ObjectNode json = Json.object();
    ArrayNode errors = json.putArray("errors");
    for (Catalogue.Entry entry : catalogue.entries()) {
      DeclaredError declared = entry.error();
      ObjectNode error = errors.addObject();
      error.put("name", declared.name()).put("type", entry.type());
      if (declared.status() == 0) {
        error.put("codeFrom", declared.statusFrom());
      } else {
        error.put("code", code(declared.status()));
      }
      ObjectNode info = error.putObject("errorInfo");
      String domain = declared.domain() + " ";
      reasons.add(domain + declared.name(), domain + reason(declared));
      info.put("reason", reason(declared)).put("domain", declared.domain());
      ArrayNode metadata = info.putArray("metadata");
      List.of("name", "code", "traceId").forEach(metadata::add);
      entry.members().stream()
          .filter(member -> member.inReply() && !member.isSilent())
          .map(Member::name)
          .filter(name -> name.matches("[a-z][a-zA-Z0-9-_]{0,63}"))
          .forEach(metadata::add);
    }
    return Json.write(json);
  }

  /** Upper case, digits and underscores, as ErrorInfo asks for. */
  private static String reason(DeclaredError error) {
    String reason =
        error.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_").replaceAll("_$", "");
    return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
  }

  /** The mapping of google/rpc/code.proto, read from the HTTP status on. */
  private static String code(int status) {
    return switch (status) {
      case 400, 422 -> "INVALID_ARGUMENT";
      case 401 -> "UNAUTHENTICATED";
      case 403 -> "PERMISSION_DENIED";
      case 404, 410 -> "NOT_FOUND";
      case 409 -> "ABORTED";
      case 412 -> "FAILED_PRECONDITION";
      case 416 -> "OUT_OF_RANGE";
      case 429 -> "RESOURCE_EXHAUSTED";
      case 499 -> "CANCELLED";
      case 501 -> "UNIMPLEMENTED";
      case 503 -> "UNAVAILABLE";
      case 504 -> "DEADLINE_EXCEEDED";
      default -> status < 500 ? "FAILED_PRECONDITION" : "INTERNAL";
    };
  }
}
