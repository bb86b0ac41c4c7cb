/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.known.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.grpc.Metadata;
import io.grpc.Status;
import jakarta.mail.internet.InternetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.lang3.exception.ContextedException;
import org.apache.commons.lang3.exception.ContextedRuntimeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RecordDeserializationException.DeserializationExceptionOrigin;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.messaging.MessagingException;
import org.springframework.messaging.support.MessageBuilder;
import org.springframework.web.client.HttpClientErrorException;

/** Real exceptions, and what they hold beside their messages. */
class HeldValuesTest {

  private static final String VALUE = "QuillonRavensworth";
  private static final String OTHER = "ThessalyMarchbanks";

  private final List<String> values = new ArrayList<>();

  @Test
  void aTextThatIsNoDateIsKnownWhole() {
    String longer = VALUE + " lives in Thornhollow, at the end of a lane without a name, " + OTHER;
    Throwable error = catchThrowable(() -> LocalDate.parse(longer));
    assertThat(error.getMessage()).doesNotContain(OTHER);
    assertThat(of(error)).containsExactly(longer);
  }

  @Test
  void whatJacksonCouldNotConvert() {
    ObjectMapper mapper = new ObjectMapper();
    assertThat(of(catchThrowable(() -> mapper.readValue("\"" + VALUE + "\"", int.class))))
        .containsExactly(VALUE);
    values.clear();
    tools.jackson.databind.ObjectMapper third = new tools.jackson.databind.ObjectMapper();
    assertThat(of(catchThrowable(() -> third.readValue("\"" + VALUE + "\"", UUID.class))))
        .containsExactly(VALUE);
  }

  @Test
  void trailersOfTheServer() {
    Metadata trailers = new Metadata();
    put(trailers, "customer", VALUE);
    put(trailers, "customer", OTHER);
    put(trailers, "content-type", "application/grpc");
    put(trailers, "x-request-id", "4711-0815-2342");
    put(trailers, "reason", "QUOTA_EXCEEDED");
    put(trailers, "x-envoy-upstream-service-time", "1234567");
    trailers.put(
        Metadata.Key.of("details-bin", Metadata.BINARY_BYTE_MARSHALLER), new byte[] {1, 2});
    assertThat(of(Status.NOT_FOUND.asRuntimeException(trailers))).containsExactly(VALUE, OTHER);
    values.clear();
    assertThat(of(Status.NOT_FOUND.asException(trailers))).containsExactly(VALUE, OTHER);
    values.clear();
    assertThat(of(Status.NOT_FOUND.asRuntimeException())).isEmpty();
  }

  private static void put(Metadata trailers, String name, String value) {
    trailers.put(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER), value);
  }

  @Test
  void theRecordThatAConsumerCouldNotRead() {
    RecordHeaders headers = new RecordHeaders();
    headers.add("tenant", "Thornhollow".getBytes(StandardCharsets.UTF_8));
    headers.add("__TypeId__", "com.acme.Order".getBytes(StandardCharsets.UTF_8));
    headers.add("binary", new byte[] {(byte) 0xff, 1});
    ByteBuffer value = ByteBuffer.wrap(OTHER.getBytes(StandardCharsets.UTF_8));
    Throwable error =
        new RecordDeserializationException(
            DeserializationExceptionOrigin.VALUE,
            new TopicPartition("orders", 1),
            7,
            0,
            TimestampType.CREATE_TIME,
            ByteBuffer.wrap(VALUE.getBytes(StandardCharsets.UTF_8)),
            value,
            headers,
            "Error deserializing VALUE",
            null);
    assertThat(of(error)).containsExactly(VALUE, OTHER, "Thornhollow");
    assertThat(value.position()).isZero();
  }

  record Order(String customer) {}

  @Test
  void theMessageThatWasNotDelivered() {
    assertThat(of(new MessagingException(MessageBuilder.withPayload(VALUE).build())))
        .contains(VALUE)
        .hasSize(2);
    values.clear();
    assertThat(of(new MessagingException(MessageBuilder.withPayload(new Order(VALUE)).build())))
        .singleElement()
        .asString()
        .contains("Order[customer=" + VALUE + "]");
    values.clear();
    assertThat(of(new MessagingException("down"))).isEmpty();
  }

  @Test
  void whatAServerAnswered() {
    String body = "{\"customer\":\"" + VALUE + "\"}";
    assertThat(of(answered(body))).containsExactly(body);
    values.clear();
    String words = "no account of " + VALUE;
    assertThat(of(answered(words))).as("words alone").containsExactly(words);
    values.clear();
    assertThat(of(answered("Not Found"))).as("what a status says").isEmpty();
    assertThat(of(answered("service temporarily unavailable.\n"))).isEmpty();
    assertThat(of(answered("denied"))).as("one word").isEmpty();
  }

  private static Throwable answered(String body) {
    return HttpClientErrorException.create(
        HttpStatus.NOT_FOUND,
        "Not Found",
        new org.springframework.http.HttpHeaders(),
        body.getBytes(StandardCharsets.UTF_8),
        StandardCharsets.UTF_8);
  }

  @Test
  void anAddressThatIsNone() {
    assertThat(of(catchThrowable(() -> new InternetAddress(VALUE + "@").validate())))
        .containsExactly(VALUE + "@");
  }

  @Test
  void theContextOfAnExceptionOfCommonsLang() {
    assertThat(
            of(
                new ContextedRuntimeException("failed")
                    .addContextValue("customer", VALUE)
                    .addContextValue("order", null)
                    .addContextValue("tenant", OTHER)))
        .containsExactly(VALUE, OTHER);
    values.clear();
    assertThat(of(new ContextedException("failed").addContextValue("customer", VALUE)))
        .containsExactly(VALUE);
  }

  /** The class of that name may be of another class loader. */
  @Test
  void anotherClassOfThatNameHoldsNothing() {
    Throwable other = new IllegalStateException(VALUE);
    assertThat(HeldValues.types())
        .allSatisfy(
            type -> {
              HeldValues.add(other, type, values::add);
              assertThat(values).isEmpty();
            });
  }

  private List<String> of(Throwable error) {
    LibraryErrors known = new LibraryErrors();
    for (Class<?> type = error.getClass(); type != null; type = type.getSuperclass()) {
      if (known.types().contains(type.getName())) {
        known.values(error, type.getName(), values::add);
      }
    }
    return values;
  }
}
