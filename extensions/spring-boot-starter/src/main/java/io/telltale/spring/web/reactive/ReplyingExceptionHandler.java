/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.spring.web.reactive;

import io.telltale.runtime.ErrorReply;
import io.telltale.runtime.data.ErrorIdentity;
import java.nio.charset.StandardCharsets;
import org.springframework.core.Ordered;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * Replies to declared errors that reach the end of the chain, such as those of filters. It comes
 * after the exception handlers of the application, and right before Boot's.
 */
final class ReplyingExceptionHandler implements WebExceptionHandler, Ordered {

  /** The order of Boot's, which is declared later, and hence asked later. */
  private static final int ORDER = -1;

  private final ExchangeErrors errors;

  ReplyingExceptionHandler(ExchangeErrors errors) {
    this.errors = errors;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
    ErrorIdentity identity = errors.identityOf(error);
    ServerHttpResponse response = exchange.getResponse();
    if (identity == null || response.isCommitted()) {
      return Mono.error(error);
    }
    return Mono.deferContextual(
        context -> {
          byte[] body = errors.json(context, error).getBytes(StandardCharsets.UTF_8);
          response.setStatusCode(HttpStatusCode.valueOf(identity.status()));
          response.getHeaders().setContentType(MediaType.parseMediaType(ErrorReply.MEDIA_TYPE));
          response.getHeaders().setContentLength(body.length);
          if (identity.retryAfter() != null) {
            response.getHeaders().set(HttpHeaders.RETRY_AFTER, identity.retryAfter());
          }
          DataBuffer buffer = response.bufferFactory().wrap(body);
          return response.writeWith(Mono.just(buffer));
        });
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
