package com.acme;

import io.telltale.annotations.Mask;
import io.telltale.annotations.Sensitive;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/** Stands on a component alone, and on neither the field nor the accessor that it becomes. */
@Sensitive(Mask.LAST_FOUR)
@Target(ElementType.RECORD_COMPONENT)
public @interface Secret {}
