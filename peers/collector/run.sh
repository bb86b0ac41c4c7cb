#!/usr/bin/env bash
# Copyright The Telltale Authors
# SPDX-License-Identifier: Apache-2.0
#
# Sends what the sample records to a real OpenTelemetry Collector, by OTLP over HTTP and over gRPC,
# and looks through the files that the collector writes: every error is there with its code, and no
# sensitive value is. Then the rules that telltale-catalogue writes for the Collector are held to a
# service that masks nothing: what is declared as sensitive is gone behind them, what is masked stays.
#
# The collector is the binary named by TELLTALE_COLLECTOR, else it is built into target/ with Go's
# tool-chain, which takes a few minutes once. Without either, this says so and ends well.
#
# Usage: run.sh <java> <class path of the sample>
set -euo pipefail
java=$1
class_path=$2
cd "$(dirname "$0")"

version=v0.165.0
binary=${TELLTALE_COLLECTOR:-$PWD/target/otelcol/otelcol}
canaries=(alice@ bob@ carol@ 4242424242424242 4000000000000069)

left_out() { echo "OpenTelemetry Collector: left out, $*"; exit 0; }
fail() { echo "OpenTelemetry Collector: $*" >&2; exit 1; }

# Not left to the builder, which also fetches what only tests of the components need.
build() {
  rm -rf target/otelcol
  mkdir -p target
  export GOFLAGS=-mod=mod CGO_ENABLED=0
  go run "go.opentelemetry.io/collector/cmd/builder@$version" --config builder.yaml --skip-compilation --skip-get-modules
  cd target/otelcol
  go mod init otelcol
  go get "go.opentelemetry.io/collector/receiver/otlpreceiver@$version" \
    "github.com/open-telemetry/opentelemetry-collector-contrib/processor/redactionprocessor@$version" \
    "github.com/open-telemetry/opentelemetry-collector-contrib/exporter/fileexporter@$version"
  go build -trimpath -ldflags=-s -o otelcol .
}

free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 20000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  fail "no free port found"
}

# A binary of an earlier version of this peer has no processor.
if [ ! -x "$binary" ] || ! "$binary" components | grep -q redaction; then
  command -v go >/dev/null || left_out "no go found to build it with, and TELLTALE_COLLECTOR is not set"
  mkdir -p target
  export -f build
  export version
  timeout 1500 bash -euc build >target/build.log 2>&1 || {
    tail -5 target/build.log
    left_out "it could not be built, see peers/collector/target/build.log"
  }
fi

work=$(mktemp -d)
collector=
stop() {
  if [ -n "$collector" ]; then
    kill "$collector" 2>/dev/null || true
    wait "$collector" 2>/dev/null || true
    collector=
  fi
}
trap 'stop; rm -rf "$work"' EXIT

# Starts the collector with the configuration in $work/config.yaml, and further ones.
start() {
  "$binary" --config "$work/config.yaml" "$@" >"$work/collector.log" 2>&1 &
  collector=$!
  for _ in $(seq 100); do
    grep -q 'Everything is ready' "$work/collector.log" && return
    kill -0 "$collector" 2>/dev/null || { cat "$work/collector.log"; fail "it did not start"; }
    sleep 0.1
  done
  fail "it was not ready within ten seconds"
}

configure() {
  cat >"$work/config.yaml" <<YAML
receivers:
  otlp:
    protocols:
      $1:
        endpoint: 127.0.0.1:$2
exporters:
  file:
    path: $3
service:
  telemetry:
    metrics:
      level: none
  pipelines:
    traces:
      receivers: [otlp]
      processors: [$4]
      exporters: [file]
YAML
}

check() {
  local protocol=$1 port file=$work/$1.json canary name
  port=$(free_port)
  configure "${protocol#otlp-}" "$port" "$file" ""
  start
  TELLTALE_EXPORTER=$protocol TELLTALE_ENDPOINT=http://127.0.0.1:$port \
    "$java" -classpath "$class_path" io.telltale.sample.CheckoutDemo >"$work/sample.log" 2>&1 ||
    { cat "$work/sample.log"; fail "the sample failed"; }
  stop
  for name in checkout payments AUTH-201; do
    grep -q -- "\"$name\"" "$file" || fail "by $protocol, $name did not arrive: $(head -c 2000 "$file")"
  done
  for canary in "${canaries[@]}"; do
    ! grep -q -- "$canary" "$file" || fail "by $protocol, $canary arrived"
  done
  echo "OpenTelemetry Collector: by $protocol $(grep -o '"spanId"' "$file" | wc -l) spans arrived, no sensitive value among them"
}

attribute() { printf '{"key":"%s","value":{"stringValue":"%s"}}' "$1" "$2"; }

# A service that masks nothing, and one that does.
unmasked() {
  printf '{"resourceSpans":[{"scopeSpans":[{"spans":[{"traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b7","name":"a call","startTimeUnixNano":"1","endTimeUnixNano":"2","attributes":['
  attribute error.detail.payer "Rosalind Quillfeather"
  printf ','
  attribute error.detail.cardNumber "***0069"
  printf ','
  attribute error.detail.email "a***@example.com"
  printf ','
  attribute error.detail.tenant "acme-tenant"
  printf ','
  attribute note "mail to carol@example.com"
  printf ']}]}]}]}'
}

check_rules() {
  local port file=$work/rules.json rules=$work/rules.yaml name
  "$java" -classpath "$class_path" io.telltale.catalogue.CatalogueTool export --format collector --output "$rules" ../../sample/target/classes
  port=$(free_port)
  configure http "$port" "$file" redaction/telltale
  start --config "$rules"
  unmasked | curl -sS --fail -o "$work/reply" -H 'Content-Type: application/json' --data-binary @- "http://127.0.0.1:$port/v1/traces" || fail "it refused the span"
  stop
  for name in Quillfeather carol@; do
    ! grep -q -- "$name" "$file" || fail "behind its rules, $name arrived: $(head -c 2000 "$file")"
  done
  for name in '\*\*\*0069' 'a\*\*\*@example.com' acme-tenant; do
    grep -q -- "$name" "$file" || fail "behind its rules, $name did not arrive: $(head -c 2000 "$file")"
  done
  echo "OpenTelemetry Collector: behind the rules of telltale-catalogue no declared value of a service that masks nothing, and every masked one"
}

check otlp-http
check otlp-grpc
check_rules
