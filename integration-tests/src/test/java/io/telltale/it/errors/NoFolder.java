/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.it.errors;

import io.telltale.annotations.ErrorCode;
import io.telltale.annotations.ErrorMixIn;
import java.nio.file.NotDirectoryException;

/** Gives a code to an exception of the JDK, and says nothing of the path that it quotes. */
@ErrorMixIn(NotDirectoryException.class)
@ErrorCode(71)
interface NoFolder {}
