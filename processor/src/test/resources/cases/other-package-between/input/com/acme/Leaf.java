package com.acme;

import io.telltale.annotations.ErrorCode;
import org.lib.Between;

@ErrorCode(1)
class Leaf extends Between {}
