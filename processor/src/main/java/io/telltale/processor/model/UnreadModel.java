/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.model;

/**
 * Something sensitive that an exception inherits, and that generated code cannot read.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param declaring the binary name of the superclass that declares it
 * @param member its name
 */
public record UnreadModel(String declaring, String member) {}
