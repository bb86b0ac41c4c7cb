/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */

/**
 * From marked fields and accessors to members: which declarations are one, how each is read and
 * masked, and what lies within. Nothing of the processor is API.
 */
@NullMarked
package io.telltale.processor.member;

import org.jspecify.annotations.NullMarked;
