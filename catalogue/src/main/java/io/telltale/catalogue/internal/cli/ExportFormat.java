/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.catalogue.internal.cli;

/** The tools for which errors are written. */
enum ExportFormat {
  OPENAPI,
  COLLECTOR,
  WEAVER,
  GRPC
}
