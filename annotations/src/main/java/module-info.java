/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/** The annotations with which a team declares error codes and sensitive members. */
module io.telltale.annotations {
  exports io.telltale.annotations;
}
