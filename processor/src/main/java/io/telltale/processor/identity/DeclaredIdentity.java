/*
 * Copyright The Telltale Authors
 * SPDX-License-Identifier: Apache-2.0
 */
package io.telltale.processor.identity;

import io.telltale.processor.mirror.ErrorCodeMirror;
import io.telltale.processor.model.IdentityModel;
import io.telltale.processor.model.SourceModel.FactsModel;
import io.telltale.processor.types.JavaTypes;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * One code where it is declared.
 *
 * <p>This record is internal and is hence not for public use.
 *
 * @param owner the class or enum constant on which it stands
 * @param constant the owner if that is an enum constant, else empty
 * @param identity of which status and title are known at run time only, where facts has a member
 * @param facts what the constant says of itself
 */
public record DeclaredIdentity(
    String owner, String constant, ErrorCodeMirror code, IdentityModel identity, FactsModel facts) {

  static DeclaredIdentity of(
      Element declared, ErrorCodeMirror code, IdentityModel identity, FactsModel facts) {
    String owner = JavaTypes.qualified(declared);
    boolean constant = !(declared instanceof TypeElement);
    return new DeclaredIdentity(
        owner, constant ? owner : "", code, identity, constant ? facts : FactsModel.NONE);
  }
}
