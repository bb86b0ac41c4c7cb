// Copyright The Telltale Authors
// SPDX-License-Identifier: Apache-2.0

// Sends one call through a chain of three services, Java -> Node.js -> Java, and checks that it is
// one trace in which each span is the child of the one before.
//
// Usage: node run.mjs <java> <class path of the sample>

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import readline from 'node:readline';
import { fileURLToPath } from 'node:url';

const [java, classPath] = process.argv.slice(2);

/** Starts a service, and reads as many lines with a name and a URL as it prints at first. */
async function start(command, args, services) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines = readline.createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const urls = {};
  for (let i = 0; i < services; i++) {
    const { value, done } = await lines.next();
    assert.ok(!done, `${command} ended before it served`);
    const [name, url] = value.split(' ');
    urls[name] = url;
  }
  return {
    urls,
    async stop() {
      child.stdin.end();
      const spans = [];
      for await (const line of { [Symbol.asyncIterator]: () => lines }) {
        spans.push(JSON.parse(line));
      }
      const [code] = await exit;
      assert.equal(code, 0, `${command} ended with ${code}`);
      return spans;
    },
  };
}

const peer = await start(process.execPath, [path.join(path.dirname(fileURLToPath(import.meta.url)), 'service.cjs')], 1);
const sample = await start(java, ['-classpath', classPath, 'io.telltale.sample.CheckoutDemo', '--serve'], 2);

const chain = [{ url: peer.urls.node, arguments: [{ url: sample.urls.payments, arguments: [] }] }];
const reply = await fetch(sample.urls.checkout, { method: 'POST', body: JSON.stringify(chain) });
assert.equal(reply.status, 200, await reply.text());

const spans = [...await peer.stop(), ...await sample.stop()].map((span) => ({
  ...span,
  service: span.service ?? span.resource['service.name'],
}));

let parent;
for (const [service, kind] of [
  ['checkout', 'SERVER'], ['checkout', 'CLIENT'], ['node', 'SERVER'], ['node', 'CLIENT'], ['payments', 'SERVER'],
]) {
  const found = spans.filter((span) => span.service === service && span.kind === kind);
  assert.equal(found.length, 1, `${found.length} ${kind} spans of ${service} in ${JSON.stringify(spans)}`);
  const [span] = found;
  console.log(`${service.padEnd(8)} ${kind}  trace ${span.traceId}  span ${span.spanId}  parent ${span.parentSpanId ?? '-'}`);
  assert.equal(span.parentSpanId, parent?.spanId, 'the parent is another span');
  assert.equal(span.traceId, parent?.traceId ?? span.traceId, 'the trace is another one');
  parent = span;
}
assert.equal(spans.length, 5, 'there are spans beside the chain');
console.log('one trace, Java -> Node.js -> Java: 5 passed, 0 failed');
