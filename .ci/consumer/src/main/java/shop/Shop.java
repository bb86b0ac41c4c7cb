package shop;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.telltale.jul.JulMasking;
import io.telltale.sdk.OpenTelemetryIntegration;
import io.telltale.sdk.Telltale;
import io.telltale.sdk.TracingConfig;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Fails once, and tells the console of it: as a span and as a line of the log. */
public final class Shop {

  private Shop() {}

  public static void main(String[] args) {
    JulMasking.install();
    TracingConfig config = TracingConfig.builder().serviceName("shop").exporter("console").build();
    try (OpenTelemetryIntegration telemetry = Telltale.setup(config)) {
      Span span = telemetry.getTracer().spanBuilder("login").startSpan();
      try (Scope current = span.makeCurrent()) {
        LoginException error = new LoginException("carol.canary@example.com");
        telemetry.exceptionTracer().recordException(error);
        Logger.getLogger("shop").log(Level.WARNING, "login of carol.canary@example.com", error);
      } finally {
        span.end();
      }
    }
  }
}
