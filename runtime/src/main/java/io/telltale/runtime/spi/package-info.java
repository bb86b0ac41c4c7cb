/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * The contract between generated code and the runtime. Generated code is data and accessor calls;
 * every decision about masking is the runtime's, so that it also holds for code compiled earlier.
 *
 * <p>Within a major version of Telltale, generated code of every earlier minor version keeps
 * working: methods are added here only with a default, and none is removed.
 */
@NullMarked
package io.telltale.runtime.spi;

import org.jspecify.annotations.NullMarked;
