/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.sample;

import static io.telltale.testing.TelltaleAssertions.assertThatError;
import static io.telltale.testing.TelltaleAssertions.assertThatSpan;
import static org.assertj.core.api.Assertions.assertThat;

import io.telltale.sample.errors.AuthRequiredException;
import io.telltale.sample.errors.PaymentUnavailableException;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import io.telltale.testing.Canaries;
import io.telltale.testing.NoLeaks;
import io.telltale.testing.OtlpReceiverExtension;
import io.telltale.testing.ReceivedSpan;
import io.telltale.testing.TestTelemetry;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reads what a collector gets of the service. */
@NoLeaks
class CheckoutTelemetryTest {

  @RegisterExtension static final OtlpReceiverExtension OTLP = OtlpReceiverExtension.http();

  private static HttpResponse<String> send(Order order) throws Exception {
    TracingConfig config =
        TracingConfig.builder()
            .serviceName("checkout")
            .endpoint(OTLP.endpoint())
            .captureStackTrace(true)
            .build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config);
        PaymentsService payments = new PaymentsService(telemetry);
        CheckoutService service = new CheckoutService(telemetry, payments.uri())) {
      return new CheckoutClient(telemetry, service.uri()).send(order);
    }
  }

  private static ReceivedSpan serverSpan() {
    return OTLP.span("POST /checkout");
  }

  @Test
  void tellsOfAMissingSessionWithoutTheAddress(Canaries canaries, TestTelemetry telemetry)
      throws Exception {
    Order order = new Order("A-1", canaries.email(), canaries.cardNumber(), 1);

    HttpResponse<String> reply = send(order);
    telemetry.add("reply", reply.body());

    assertThat(reply.statusCode()).isEqualTo(401);
    assertThatSpan(serverSpan())
        .hasErrorCode("AUTH", 201)
        .hasErrorType(AuthRequiredException.class)
        .hasErrorMessage("No session for c***@secret.example")
        .hasUnsetStatus();
  }

  @Test
  void tellsOfAFailedPaymentWithoutWhatTheGatewayQuotes() throws Exception {
    assertThat(send(new Order("A-2", "carol@example.com", "4000000000000069", 1)).statusCode())
        .isEqualTo(503);

    assertThatSpan(serverSpan())
        .hasErrorName("CHECKOUT-503")
        .hasErrorType(PaymentUnavailableException.class)
        .hasErrorStatus()
        .hasDetail("cardNumber", "***0069")
        .hasDetail("upstream.code", 504L);
  }

  @Test
  void masksEveryValueThatTheErrorsDeclare(Canaries canaries) {
    IOException refused = new IOException("refused " + canaries.text());
    assertThatError(canaries.plant(AuthRequiredException.class)).masksAllDeclaredValues();
    assertThatError(
            canaries.plant(
                new PaymentUnavailableException(canaries.email(), canaries.cardNumber(), refused)))
        .masksAllDeclaredValues();
  }
}
