/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.telltale.catalogue.internal.model.Catalogue;
import io.telltale.catalogue.internal.model.DeclaredError;
import io.telltale.catalogue.internal.model.KnownMask;
import io.telltale.catalogue.internal.model.Member;
import io.telltale.catalogue.internal.report.Json;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an error looks like where it arrives, with values that are made up. */
final class Examples {

  /** That of the W3C's recommendation of Trace Context. */
  static final String TRACE_ID = "4bf92f3577b34da6a3ce929d0e0e4736";

  private static final Pattern PLACE = Pattern.compile("\\{\\{|}}|\\{([^{}]+)}");
  private static final String ANYTHING = "…";

  private Examples() {}

  /** Returns the value of a member as it leaves. */
  static JsonNode value(Member member) {
    JsonNode value = single(member);
    if (member.type().endsWith("S")) {
      ArrayNode list = Json.object().arrayNode();
      return list.add(value);
    }
    return value;
  }

  private static JsonNode single(Member member) {
    return member.isMasked()
        ? new TextNode(member.knownMask().map(KnownMask::example).orElse(ANYTHING))
        : clear(member.type());
  }

  private static JsonNode clear(String type) {
    return switch (type) {
      case "LONG", "LONGS" -> new IntNode(42);
      case "DOUBLE", "DOUBLES" -> new DoubleNode(0.5);
      case "BOOLEAN", "BOOLEANS" -> BooleanNode.TRUE;
      default -> new TextNode(ANYTHING);
    };
  }

  /** Returns the error reply (RFC 9457), with its members in the order of the runtime. */
  static ObjectNode reply(Catalogue.Entry entry) {
    DeclaredError error = entry.error();
    ObjectNode json = Json.object();
    json.put("type", error.problemType().isEmpty() ? "about:blank" : error.problemType());
    json.put("title", error.title().isEmpty() ? ANYTHING : error.title());
    if (error.status() == 0) {
      json.put("status", ANYTHING);
    } else {
      json.put("status", error.status());
    }
    json.put("code", error.code()).put("name", error.name()).put("domain", error.domain());
    if (!error.help().isEmpty()) {
      json.put("help", error.help());
    }
    if (!error.promises().retry().retryable.isEmpty()) {
      json.put("retryable", error.promises().retry().retryable.equals("yes"));
    }
    List<Member> told = entry.members().stream().filter(m -> m.inReply() && !m.isSilent()).toList();
    if (!told.isEmpty()) {
      ObjectNode attributes = json.putObject("attributes");
      told.forEach(member -> attributes.set(key(member), value(member)));
    }
    return json.put("traceId", TRACE_ID);
  }

  /** Returns what stands in {@code error.message}; empty if the exception words it itself. */
  static String message(Catalogue.Entry entry) {
    Matcher places = PLACE.matcher(entry.error().message());
    return places.replaceAll(place -> Matcher.quoteReplacement(filled(place, entry.members())));
  }

  /** Two braces stand for one. */
  private static String filled(MatchResult place, List<Member> members) {
    String name = place.group(1);
    return name == null ? place.group().substring(1) : inText(name, members);
  }

  private static String inText(String name, List<Member> members) {
    return members.stream()
        .filter(member -> member.name().equals(name))
        .findFirst()
        .map(member -> single(member).asText())
        .orElse(ANYTHING);
  }

  /** Returns the name behind {@code error.detail.}; a map has one for each of its keys. */
  static String key(Member member) {
    return member.type().equals("MAP") ? member.name() + ".<key>" : member.name();
  }
}
