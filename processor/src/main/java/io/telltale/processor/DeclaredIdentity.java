/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor;

/**
 * One code where it is declared.
 *
 * @param owner the class or enum constant on which it stands
 */
record DeclaredIdentity(String owner, ErrorCodeMirror code, IdentityModel identity) {}
