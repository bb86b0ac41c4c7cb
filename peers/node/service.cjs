// Copyright The Telltale Authors
// SPDX-License-Identifier: Apache-2.0

// A service that relays calls as it is told, by the protocol of the W3C's conformance suite for
// Trace Context, instrumented by OpenTelemetry's own packages and by nothing else. It prints its
// URL, serves until its standard input ends, and prints its spans as lines of JSON.
'use strict';

const { registerInstrumentations } = require('@opentelemetry/instrumentation');
const { HttpInstrumentation } = require('@opentelemetry/instrumentation-http');
const { InMemorySpanExporter, SimpleSpanProcessor } = require('@opentelemetry/sdk-trace-base');
const { NodeTracerProvider } = require('@opentelemetry/sdk-trace-node');
const { SpanKind } = require('@opentelemetry/api');

const spans = new InMemorySpanExporter();
new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).register();
registerInstrumentations({ instrumentations: [new HttpInstrumentation()] });

// After the instrumentation, which has to see it being loaded.
const http = require('node:http');

function post(url, body) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method: 'POST', headers: { 'Content-Type': 'application/json' } }, (response) => {
      response.resume();
      response.on('end', resolve);
    });
    request.on('error', reject);
    request.end(JSON.stringify(body));
  });
}

async function relay(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  for (const call of JSON.parse(Buffer.concat(chunks).toString('utf8'))) {
    await post(call.url, call.arguments);
  }
}

const server = http.createServer((request, response) => {
  relay(request).then(
    () => response.end('relayed'),
    (error) => {
      response.statusCode = 500;
      response.end(String(error));
    });
});

server.listen(0, '127.0.0.1', () => {
  console.log(`node http://127.0.0.1:${server.address().port}/relay`);
});

process.stdin.resume();
process.stdin.on('end', () => {
  for (const span of spans.getFinishedSpans()) {
    const { traceId, spanId } = span.spanContext();
    const parentSpanId = span.parentSpanContext?.spanId;
    console.log(JSON.stringify({ traceId, spanId, parentSpanId, kind: SpanKind[span.kind], service: 'node' }));
  }
  server.closeAllConnections();
  server.close();
});
