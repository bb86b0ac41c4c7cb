/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.read;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.model.IdentityModel;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * One code where it is declared.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param owner the class or enum constant on which it stands
 * @param constant the owner if that is an enum constant, else empty
 */
public record DeclaredIdentity(
    String owner, String constant, ErrorCodeMirror code, IdentityModel identity) {

  static DeclaredIdentity of(Element declared, ErrorCodeMirror code, IdentityModel identity) {
    String owner = JavaTypes.qualified(declared);
    return new DeclaredIdentity(
        owner, declared instanceof TypeElement ? "" : owner, code, identity);
  }
}
